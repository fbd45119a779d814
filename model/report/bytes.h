// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace headroom {

/// Bytes that are not what was written.
struct ArchiveError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Where archives write to.
class ByteSink {
public:
    void byte(std::uint8_t value) { bytes_ += static_cast<char>(value); }
    /// Eight bytes, the lowest first.
    void word(std::uint64_t value) {
        char bytes[8];
        for (int i = 0; i < 8; ++i)
            bytes[i] = static_cast<char>(value >> (8 * i) & 0xff);
        bytes_.append(bytes, sizeof bytes);
    }
    void text(std::string_view value) { bytes_ += value; }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

/// What archives read. Throws ArchiveError where the bytes end too early.
class ByteSource {
public:
    explicit ByteSource(std::string_view bytes) : bytes_(bytes) {}
    std::string_view text(std::uint64_t count) {
        if (count > bytes_.size()) throw ArchiveError("it ends too early");
        const auto taken = bytes_.substr(0, count);
        bytes_.remove_prefix(count);
        return taken;
    }
    std::uint8_t byte() { return static_cast<std::uint8_t>(text(1)[0]); }
    std::uint64_t word() {
        std::uint64_t value = 0;
        int shift = 0;
        for (const char c : text(8)) {
            value |= std::uint64_t{static_cast<unsigned char>(c)} << shift;
            shift += 8;
        }
        return value;
    }
    std::uint64_t left() const { return bytes_.size(); }
    bool at_end() const { return bytes_.empty(); }

private:
    std::string_view bytes_;
};

} // namespace headroom
