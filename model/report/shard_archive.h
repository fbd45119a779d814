// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/archive.h"

#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

/// The numbers of a part of a run as bytes. One description, a member `template <class Archive> void
/// transfer(Archive&)`, serves for writing and for reading; what it checks with require() is checked on both
/// ways.
namespace headroom {

class ShardWriter {
public:
    static constexpr bool reads = false;

    /// Numbers that are finite.
    template <std::same_as<double>... T>
    void finite(T&... values) {
        (put(values), ...);
    }
    /// A number that is finite, or NaN.
    void perhaps_undefined(double& value) { put(value); }
    /// Integers from 0 on, small ones in a byte.
    template <std::integral... T>
    void count(T&... values) {
        (put_count(static_cast<std::uint64_t>(values)), ...);
    }
    /// An integer of either sign.
    void whole(std::int64_t& value) {
        put_count(static_cast<std::uint64_t>(value) << 1 ^ static_cast<std::uint64_t>(value >> 63));
    }
    void text(std::string& value) {
        put_count(value.size());
        bytes_ += value;
    }
    void require(bool holds, const char* otherwise) {
        if (!holds) throw ArchiveError(std::string("internal error: ") + otherwise);
    }
    std::string take() { return std::move(bytes_); }

private:
    void put(double value) {
        const auto bits = std::bit_cast<std::uint64_t>(value);
        char bytes[8];
        for (int i = 0; i < 8; ++i)
            bytes[i] = static_cast<char>(bits >> (8 * i) & 0xff);
        bytes_.append(bytes, sizeof bytes);
    }
    void put_count(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            bytes_ += static_cast<char>((value & 0x7f) | 0x80);
        bytes_ += static_cast<char>(value);
    }

    std::string bytes_;
};

/// Throws ArchiveError where the bytes are not what a ShardWriter wrote.
class ShardReader {
public:
    static constexpr bool reads = true;
    explicit ShardReader(std::string_view bytes) : bytes_(bytes) {}

    template <std::same_as<double>... T>
    void finite(T&... values) {
        (get_finite(values), ...);
    }
    void perhaps_undefined(double& value) {
        value = get();
        require(!std::isinf(value), "an infinite number");
    }
    template <std::integral... T>
    void count(T&... values) {
        (get_integer(values), ...);
    }
    void whole(std::int64_t& value) {
        const std::uint64_t word = get_count();
        value = static_cast<std::int64_t>(word >> 1 ^ (0 - (word & 1)));
    }
    void text(std::string& value) { value = take(get_count()); }
    void require(bool holds, const char* otherwise) {
        if (!holds) throw ArchiveError(std::string("it holds ") + otherwise);
    }
    bool at_end() const { return bytes_.empty(); }

private:
    std::string_view take(std::uint64_t count) {
        if (count > bytes_.size()) throw ArchiveError("it ends too early");
        const auto taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }
    double get() {
        std::uint64_t bits = 0;
        int shift = 0;
        for (const char c : take(8)) {
            bits |= std::uint64_t{static_cast<unsigned char>(c)} << shift;
            shift += 8;
        }
        return std::bit_cast<double>(bits);
    }
    void get_finite(double& value) {
        value = get();
        require(std::isfinite(value), "a number that is none");
    }
    std::uint64_t get_count() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1)[0]);
            const std::uint64_t part = byte & 0x7f;
            require(part << shift >> shift == part, "a number that is too large");
            value |= part << shift;
            if (byte < 0x80) return value;
        }
        throw ArchiveError("it holds a number that is too large");
    }
    template <std::integral T>
    void get_integer(T& value) {
        const std::uint64_t word = get_count();
        require(std::in_range<T>(word), "a number that is too large");
        value = static_cast<T>(word);
    }
    void get_integer(bool& value) {
        const std::uint64_t word = get_count();
        require(word <= 1, "neither yes nor no");
        value = word == 1;
    }

    std::string_view bytes_;
};

} // namespace headroom
