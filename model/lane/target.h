// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What runs once a path is written as templates over a lane type and compiled several times: for each
// instruction set by Highway's foreach_target, for one path a CUDA thread, and for plain double in lowering
// and in tests.
//
// A lane header is therefore no ordinary header. It starts and ends so:
//
//     #if defined(HEADROOM_MODEL_LANE_X_H) == defined(HWY_TARGET_TOGGLE)
//     #ifdef HEADROOM_MODEL_LANE_X_H
//     #undef HEADROOM_MODEL_LANE_X_H
//     #else
//     #define HEADROOM_MODEL_LANE_X_H
//     #endif
//     #include "…"                     (other lane headers; ordinary headers too)
//     HEADROOM_BEGIN_TARGET
//     …                                (templates over L; namespace headroom::<target>)
//     HEADROOM_END_TARGET
//     #endif
//
// A source that wants all instruction sets defines HEADROOM_USE_HIGHWAY before its first include and follows
// Highway's pattern (model/simulation/cpu_kernel.cpp); every other source gets namespace headroom::scalar,
// where the lane is double. Standard headers are included before HEADROOM_BEGIN_TARGET, never between: inline
// functions compiled for AVX-512 would otherwise be kept by the linker for everybody.

#ifdef HEADROOM_USE_HIGHWAY
#include <hwy/highway.h>
#define HEADROOM_TARGET HWY_NAMESPACE
#define HEADROOM_BEGIN_TARGET                                                                                \
    HWY_BEFORE_NAMESPACE();                                                                                  \
    namespace headroom {                                                                                     \
    namespace HWY_NAMESPACE {
#define HEADROOM_END_TARGET                                                                                  \
    }                                                                                                        \
    }                                                                                                        \
    HWY_AFTER_NAMESPACE();
#define HEADROOM_INLINE HWY_ATTR inline __attribute__((always_inline))
#define HEADROOM_FUNCTION HWY_ATTR
#else
#define HEADROOM_TARGET scalar
#define HEADROOM_BEGIN_TARGET                                                                                \
    namespace headroom {                                                                                     \
    namespace scalar {
#define HEADROOM_END_TARGET                                                                                  \
    }                                                                                                        \
    }
#ifdef __CUDACC__
#define HEADROOM_INLINE __host__ __device__ inline
#define HEADROOM_FUNCTION __host__ __device__
#else
#define HEADROOM_INLINE inline
#define HEADROOM_FUNCTION
#endif
#endif
