// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "gpu/kernel.h"

#include <cstring>
#include <span>
#include <vector>

namespace headroom::gpu {

/// Bytes that will lie at a known place of another memory, and hold pointers into it.
class Image {
public:
    static constexpr std::size_t alignment = 64;

    /// Copies `count` objects; gives the offset of the first.
    template <class T>
    std::size_t put(const T* from, std::size_t count) {
        bytes_.resize((bytes_.size() + alignment - 1) / alignment * alignment);
        const std::size_t at = bytes_.size();
        bytes_.resize(at + count * sizeof(T));
        if (count > 0) std::memcpy(bytes_.data() + at, from, count * sizeof(T));
        return at;
    }
    std::span<const std::byte> bytes() const { return bytes_; }

private:
    std::vector<std::byte> bytes_;
};

/// Tables and all that they point to; `tables`: their offset. Made twice: once with base null, for the size.
struct TablesImage {
    Image image;
    std::size_t tables = 0;
};
TablesImage tables_image(const KernelInput& input, std::byte* base);

/// Most parameters that a scenario draws.
std::size_t most_drawn(const KernelInput& input);

} // namespace headroom::gpu
