// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/entry_list_model.h"

namespace headroom::views {

ListAccess<Tranche> tranche_access() {
    return {&Scenario::tranches, "tranches", &tranche_columns, [](const PlanSession& session) {
                Tranche tranche;
                tranche.accelerator =
                    std::get<std::string>(session.value(session.current(), Parameter::generation_frontier));
                tranche.gpus = 64;
                tranche.lead_months = Distribution{Shape::pert, {3, 5, 9}, {}, {}, {}};
                tranche.deposit_share = 0.3;
                return tranche;
            }};
}

ListAccess<Reservation> reservation_access() {
    return {&Scenario::reservations, "reservations", &reservation_columns, [](const PlanSession&) {
                return Reservation{0, 12, 64, 0.3, false};
            }};
}

ListAccess<FacilityPhase> phase_access() {
    return {&Scenario::facility_phases, "facility_phases", &phase_columns, [](const PlanSession&) {
                return FacilityPhase{0, 1000, {}};
            }};
}

ListAccess<PowerStep> step_access() {
    return {&Scenario::power_steps, "power_steps", &step_columns, [](const PlanSession&) {
                return PowerStep{0, 1000, 0.0};
            }};
}

} // namespace headroom::views
