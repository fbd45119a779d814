// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_LANE_ROWS_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_LANE_ROWS_H
#undef HEADROOM_MODEL_SIMULATION_LANE_ROWS_H
#else
#define HEADROOM_MODEL_SIMULATION_LANE_ROWS_H
#endif

#include "model/lane/lane.h"

#include <cstddef>
#include <cstdint>

HEADROOM_BEGIN_TARGET

// What a lane keeps in its thread's memory because it is found by a number that is known only at run time. On
// a device the threads of a warp share rows, so that neighbours read neighbours: memory strided by path.

/// Numbers of a lane: a row each.
template <class L>
struct LaneRows {
    double* rows;
    HEADROOM_INLINE double* row(std::size_t i) const {
        return rows + i * static_cast<std::size_t>(LaneTraits<L>::stride);
    }
    HEADROOM_INLINE L operator[](std::size_t i) const { return lane_at<L>(row(i)); }
    HEADROOM_INLINE void set(std::size_t i, L value) const { store(value, row(i)); }
};

#ifdef HEADROOM_USE_DEVICE

/// A copy of a kept object that goes back when it is done with.
template <class T>
struct Borrowed : T {
    static constexpr int words = static_cast<int>(sizeof(T) / sizeof(double));
    static_assert(sizeof(T) % sizeof(double) == 0 && __is_trivially_copyable(T));
    static constexpr std::size_t stride = LaneTraits<double>::stride;
    double* rows;

    HEADROOM_INLINE explicit Borrowed(double* at) : T(read(at)), rows(at) {}
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    HEADROOM_INLINE ~Borrowed() {
        double copy[words];
        __builtin_memcpy(copy, static_cast<const T*>(this), sizeof(T));
        for (int k = 0; k < words; ++k)
            rows[static_cast<std::size_t>(k) * stride] = copy[k];
    }
    static HEADROOM_INLINE T read(const double* at) {
        double copy[words];
        for (int k = 0; k < words; ++k)
            copy[k] = at[static_cast<std::size_t>(k) * stride];
        T object;
        __builtin_memcpy(&object, copy, sizeof(T));
        return object;
    }
};

/// Objects of a lane, word by word in rows. `auto&& object = shelf[i]` to change it, `const auto& object =
/// shelf.read(i)` to look at it.
template <class T>
struct Shelf {
    double* rows;
    static HEADROOM_INLINE constexpr std::size_t doubles(std::size_t count) {
        return count * sizeof(T) / sizeof(double) * static_cast<std::size_t>(LaneTraits<double>::stride);
    }
    HEADROOM_INLINE double* at(std::size_t i) const { return rows + doubles(i); }
    HEADROOM_INLINE Borrowed<T> operator[](std::size_t i) const { return Borrowed<T>(at(i)); }
    HEADROOM_INLINE T read(std::size_t i) const { return Borrowed<T>::read(at(i)); }
};

#else

/// Objects of a lane. `auto&& object = shelf[i]` to change it, `const auto& object = shelf.read(i)` to look
/// at it.
template <class T>
struct Shelf {
    double* rows;
    static constexpr std::size_t doubles(std::size_t count) {
        return (count * sizeof(T) + sizeof(double) - 1) / sizeof(double);
    }
    HEADROOM_INLINE T& operator[](std::size_t i) const { return reinterpret_cast<T*>(rows)[i]; }
    HEADROOM_INLINE const T& read(std::size_t i) const { return reinterpret_cast<const T*>(rows)[i]; }
};

#endif

HEADROOM_END_TARGET
#endif
