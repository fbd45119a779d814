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
// Highway's pattern (model/simulation/cpu_kernel.cpp); one for a device defines HEADROOM_USE_DEVICE and gets
// namespace headroom::device, where the lane is double and belongs to one thread of many (gpu/kernel.cu); every
// other source gets namespace headroom::scalar, where the lane is double.
//
// HEADROOM_FUNCTION marks a function, HEADROOM_CLOSURE a lambda, HEADROOM_INLINE what must be inlined. On a device a
// whole month at once would want more registers than a thread has: HEADROOM_STEP marks what is inlined on a processor
// and a function of its own on a device, HEADROOM_CALL what is a function of its own on both.
//
// Standard headers are included before HEADROOM_BEGIN_TARGET, never between: inline
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
#define HEADROOM_CLOSURE HWY_ATTR
#define HEADROOM_STEP HEADROOM_INLINE
#define HEADROOM_CALL HWY_ATTR
#else
#ifdef HEADROOM_USE_DEVICE
#define HEADROOM_TARGET device
#else
#define HEADROOM_TARGET scalar
#endif
#define HEADROOM_BEGIN_TARGET                                                                                \
    namespace headroom {                                                                                     \
    namespace HEADROOM_TARGET {
#define HEADROOM_END_TARGET                                                                                  \
    }                                                                                                        \
    }
#ifdef __CUDACC__
#define HEADROOM_INLINE __host__ __device__ inline
#define HEADROOM_FUNCTION __host__ __device__
#define HEADROOM_STEP __host__ __device__ __noinline__
#define HEADROOM_CALL __host__ __device__ __noinline__
#else
#define HEADROOM_INLINE inline
#define HEADROOM_FUNCTION
#define HEADROOM_STEP inline
#define HEADROOM_CALL
#endif
#define HEADROOM_CLOSURE
#endif
