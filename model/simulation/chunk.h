// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/device.h"
#include "model/simulation/kernel_input.h"
#include "model/simulation/line_rows.h"
#include "model/statistics/outcome.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace headroom {

/// Paths that are side by side in a lane, on every target.
inline constexpr std::size_t lane_width = 8;
/// Most paths of a chunk: one unit of work, and one addend of every sum over paths, so that sums do not depend on who
/// did which chunk.
inline constexpr std::size_t chunk_paths = 512;
/// Doubles from one row of a chunk's output to the next: not a power of two, or all rows of a month would want the same
/// cache set.
inline constexpr std::size_t chunk_stride = chunk_paths + 2 * lane_width;

/// Doubles that begin on a cache line, so that no lane's store touches two; what nobody gave a value has none.
template <class T>
struct LineAligned {
    using value_type = T;
    static constexpr std::align_val_t alignment{64};
    LineAligned() = default;
    template <class Other>
    explicit LineAligned(const LineAligned<Other>&) {}
    T* allocate(std::size_t n) { return static_cast<T*>(::operator new(n * sizeof(T), alignment)); }
    void deallocate(T* p, std::size_t) { ::operator delete(p, alignment); }
    template <class Other>
    void construct(Other* p) noexcept {
        ::new (static_cast<void*>(p)) Other;
    }
    template <class Other, class... Given>
    void construct(Other* p, Given&&... given) {
        std::construct_at(p, std::forward<Given>(given)...);
    }
    bool operator==(const LineAligned&) const = default;
};
using Rows = std::vector<double, LineAligned<double>>;

/// What a chunk of consecutive paths leaves behind for one scenario. Rows of `stride` doubles; the first `count` of a
/// row are the chunk's paths.
struct ChunkOutput {
    std::size_t months = 0, count = 0, stride = 0;
    Rows results;   ///< [result_count]; NaN where a path does not define it
    Rows lines;     ///< [line_count] present values
    Rows series;    ///< [series_count][months]; without values where nobody writes them, for filling megabytes takes time
    Rows hours;     ///< discounted useful hours
    std::vector<double> line_sums; ///< [months][line_rows], undiscounted, over the chunk's paths

    explicit ChunkOutput(std::size_t plan_months);
    ChunkView view() const {
        return {count, stride, results.data(), lines.data(), series.data(), hours.data(), line_sums.data()};
    }
};

/// Memory that a thread keeps for its chunks.
class KernelScratch {
public:
    explicit KernelScratch(const KernelInput& input);
    double* doubles() { return memory_.get(); }

private:
    struct Release {
        void operator()(double* p) const;
    };
    std::unique_ptr<double[], Release> memory_;
};

/// Simulates the paths first … first + count − 1 (first a multiple of lane_width, count ≤ chunk_paths) of every
/// scenario; outputs[i] belongs to scenario i. On the best instruction set of this processor; the bits are the same on
/// all of them.
void run_chunk(const KernelInput& input, std::uint64_t first, std::size_t count, KernelScratch& scratch,
               std::vector<ChunkOutput>& outputs);

/// "avx512", "avx2" or "portable": what run_chunk runs on.
const char* instruction_set();
/// Forces one of them (for tests and HEADROOM_TARGET); false where the processor has none of that name.
bool choose_instruction_set(const char* name);

} // namespace headroom
