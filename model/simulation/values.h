// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_VALUES_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_VALUES_H
#undef HEADROOM_MODEL_SIMULATION_VALUES_H
#else
#define HEADROOM_MODEL_SIMULATION_VALUES_H
#endif

#include "model/lane/lane.h"
#include "model/parameters/parameter.h"

HEADROOM_BEGIN_TARGET

#ifdef HEADROOM_USE_DEVICE
/// The parameters' values in the paths of one lane: one number for all paths, or a row where the parameter is drawn.
template <class L>
struct Values {
    const double* constants;         ///< [parameter_count]
    const std::int32_t* drawn_rows;  ///< [parameter_count]; −1 where the parameter is a constant
    const double* rows;              ///< of the drawn ones
    HEADROOM_INLINE L operator[](Parameter p) const {
        const std::int32_t row = drawn_rows[index_of(p)];
        return row < 0 ? L(constants[index_of(p)]) : lane_at<L>(rows + row * LaneTraits<L>::stride);
    }
};
#else
/// The parameters' values in the paths of one lane: a row a parameter.
template <class L>
struct Values {
    const double* rows;
    HEADROOM_INLINE L operator[](Parameter p) const {
        return lane_at<L>(rows + index_of(p) * static_cast<std::size_t>(LaneTraits<L>::stride));
    }
};
#endif

HEADROOM_END_TARGET
#endif
