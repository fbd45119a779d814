// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <bit>
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Values as bytes between two programs of the same version. A struct is described once, by
/// `template <class A> void fields(A& a, SomeStruct& s) { a(s.x, s.y); }`, for writing and for reading.
namespace headroom {

/// Bytes that are not what was written.
struct ArchiveError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class ArchiveWriter {
public:
    template <class... T>
    void operator()(T&... values) {
        (put(values), ...);
    }
    std::string take() { return std::move(bytes_); }

private:
    void put_word(std::uint64_t word) {
        for (int shift = 0; shift < 64; shift += 8)
            bytes_ += static_cast<char>(word >> shift & 0xff);
    }
    void put(double& value) { put_word(std::bit_cast<std::uint64_t>(value)); }
    void put(std::string& text) {
        put_word(text.size());
        bytes_ += text;
    }
    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void put(T& value) { put_word(static_cast<std::uint64_t>(value)); }
    template <class T>
    void put(std::vector<T>& values) {
        put_word(values.size());
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
        put_word(value.has_value());
        if (value) put(*value);
    }
    template <class T>
    requires std::is_class_v<T>
    void put(T& value) { fields(*this, value); }

    std::string bytes_;
};

/// Throws ArchiveError where the bytes end too early.
class ArchiveReader {
public:
    explicit ArchiveReader(std::string_view bytes) : bytes_(bytes) {}
    template <class... T>
    void operator()(T&... values) {
        (get(values), ...);
    }
    bool at_end() const { return bytes_.empty(); }

private:
    std::string_view take(std::uint64_t count) {
        if (count > bytes_.size()) throw ArchiveError("the bytes end too early");
        const auto taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }
    std::uint64_t word() {
        std::uint64_t word = 0;
        int shift = 0;
        for (const char c : take(8)) {
            word |= std::uint64_t{static_cast<unsigned char>(c)} << shift;
            shift += 8;
        }
        return word;
    }
    void get(double& value) { value = std::bit_cast<double>(word()); }
    void get(std::string& text) { text = take(word()); }
    template <class T>
    requires std::integral<T> || std::is_enum_v<T>
    void get(T& value) { value = static_cast<T>(word()); }
    template <class T>
    void get(std::vector<T>& values) {
        const std::uint64_t count = word();
        // Every value takes eight bytes at least: a false count cannot ask for more memory than there are
        // bytes.
        if (count > bytes_.size() / 8) throw ArchiveError("a list is longer than the bytes");
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
        if (word() != 0) get(value.emplace());
    }
    template <class T>
    requires std::is_class_v<T>
    void get(T& value) { fields(*this, value); }

    std::string_view bytes_;
};

} // namespace headroom
