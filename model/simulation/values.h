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

/// The parameters' values in the paths of one lane: a row a parameter.
template <class L>
struct Values {
    const double* rows;
    HEADROOM_INLINE L operator[](Parameter p) const {
        return lane_at<L>(rows + index_of(p) * static_cast<std::size_t>(LaneTraits<L>::size));
    }
};

HEADROOM_END_TARGET
#endif
