// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/bytes.h"

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
        bytes_.text(value);
    }
    void require(bool holds, const char* otherwise) {
        if (!holds) throw ArchiveError(std::string("internal error: ") + otherwise);
    }
    std::string take() { return bytes_.take(); }

private:
    void put(double value) { bytes_.word(std::bit_cast<std::uint64_t>(value)); }
    void put_count(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            bytes_.byte(static_cast<std::uint8_t>((value & 0x7f) | 0x80));
        bytes_.byte(static_cast<std::uint8_t>(value));
    }

    ByteSink bytes_;
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
    void text(std::string& value) { value = bytes_.text(get_count()); }
    void require(bool holds, const char* otherwise) {
        if (!holds) throw ArchiveError(std::string("it holds ") + otherwise);
    }
    bool at_end() const { return bytes_.at_end(); }

private:
    double get() { return std::bit_cast<double>(bytes_.word()); }
    void get_finite(double& value) {
        value = get();
        require(std::isfinite(value), "a number that is none");
    }
    std::uint64_t get_count() {
        std::uint64_t value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const std::uint8_t byte = bytes_.byte();
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

    ByteSource bytes_;
};

} // namespace headroom
