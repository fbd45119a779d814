// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/hall_outlook.h"

#include "model/facility/pue.h"

#include <limits>

namespace headroom {
namespace {

double ready_kw(const LoweredScenario& s, int month) {
    const bool owned = s.facility == FacilityKind::own;
    const double usual =
        s.constant(owned ? Parameter::facility_build_months : Parameter::facility_handover_months);
    double kw = 0;
    for (const auto& phase : s.phases)
        if (month >= phase.start_month + (phase.build_months ? phase.build_months->median : usual))
            kw += phase.it_kw;
    return kw;
}

double limit_kw(const LoweredScenario& s, int month) {
    const double limit = s.constant(Parameter::facility_grid_limit_kw);
    if (s.steps.empty()) return limit > 0 ? limit : std::numeric_limits<double>::infinity();
    double kw = 0;
    for (const auto& step : s.steps)
        if (month >= step.month + step.delay_months.median) kw += step.kw;
    return kw;
}

double climate_factor(const LoweredScenario& s, int month) {
    return 1 +
           s.constant(Parameter::cooling_climate_amplitude) * s.climate[static_cast<std::size_t>(month % 12)];
}

} // namespace

HallOutlook hall_outlook(const LoweredScenario& s) {
    HallOutlook outlook;
    for (int month = 0; month < s.months; ++month) {
        const double ready = ready_kw(s, month);
        outlook.ready_kw.push_back(ready);
        outlook.full_kw.push_back(ready * scalar::pue_at_load(1.0, s.constant(Parameter::cooling_pue),
                                                              s.constant(Parameter::cooling_fixed_share),
                                                              climate_factor(s, month)));
        outlook.limit_kw.push_back(limit_kw(s, month));
    }
    return outlook;
}

} // namespace headroom
