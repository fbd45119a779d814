// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/bytes.h"

#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Values as bytes between two programs of the same version. A struct is described once, by
/// `template <class A> void fields(A& a, SomeStruct& s) { a(s.x, s.y); }`, for writing and for reading.
namespace headroom {

class ArchiveWriter {
public:
    template <class... T>
    void operator()(T&... values) {
        (put(values), ...);
    }
    std::string take() { return bytes_.take(); }

private:
    void put(double& value) { bytes_.word(std::bit_cast<std::uint64_t>(value)); }
    void put(std::string& text) {
        bytes_.word(text.size());
        bytes_.text(text);
    }
    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void put(T& value) { bytes_.word(static_cast<std::uint64_t>(value)); }
    template <class T>
    void put(std::vector<T>& values) {
        bytes_.word(values.size());
        for (auto& value : values)
            put(value);
    }
    template <class T, std::size_t n>
    void put(std::array<T, n>& values) {
        for (auto& value : values)
            put(value);
    }
    template <class T>
    void put(std::optional<T>& value) {
        bytes_.word(value.has_value());
        if (value) put(*value);
    }
    template <class T>
    requires std::is_class_v<T>
    void put(T& value) { fields(*this, value); }

    ByteSink bytes_;
};

/// Throws ArchiveError where the bytes end too early.
class ArchiveReader {
public:
    explicit ArchiveReader(std::string_view bytes) : bytes_(bytes) {}
    template <class... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    bool at_end() const { return bytes_.at_end(); }

private:
    void get(double& value) { value = std::bit_cast<double>(bytes_.word()); }
    void get(std::string& text) { text = bytes_.text(bytes_.word()); }
    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void get(T& value) { value = static_cast<T>(bytes_.word()); }
    template <class T>
    void get(std::vector<T>& values) {
        const std::uint64_t count = bytes_.word();
        // Every value takes eight bytes at least: a false count cannot ask for more memory than there are
        // bytes.
        if (count > bytes_.left() / 8) throw ArchiveError("a list is longer than the bytes");
        values.resize(count);
        for (auto& value : values)
            get(value);
    }
    template <class T, std::size_t n>
    void get(std::array<T, n>& values) {
        for (auto& value : values)
            get(value);
    }
    template <class T>
    void get(std::optional<T>& value) {
        value.reset();
        if (bytes_.word() != 0) get(value.emplace());
    }
    template <class T>
    requires std::is_class_v<T>
    void get(T& value) { fields(*this, value); }

    ByteSource bytes_;
};

} // namespace headroom
