// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_SCALES_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_SCALES_H
#undef HEADROOM_MODEL_SIMULATION_SCALES_H
#else
#define HEADROOM_MODEL_SIMULATION_SCALES_H
#endif

#include "model/facility/goodput.h"
#include "model/lane/divisor.h"
#include "model/lowering/scenario_view.h"
#include "model/simulation/values.h"

HEADROOM_BEGIN_TARGET

/// What grows with time at fixed rates, as running products (docs/model.md section 1).
template <class L>
struct Clock {
    L inflation, discount, horizon_discount, agreement, colo, carbon_intensity, carbon_price;
    L inflation_month, discount_month, agreement_year, colo_year, carbon_intensity_month, carbon_price_month;

    HEADROOM_FUNCTION Clock(const ScenarioView& s, const Values<L>& v)
        : inflation(L(1.0)), agreement(v[Parameter::energy_ppa_price]), colo(L(1.0)),
          carbon_intensity(v[Parameter::energy_carbon_intensity]), carbon_price(v[Parameter::energy_carbon_price]),
          inflation_month(monthly_factor(v[Parameter::finance_inflation])),
          agreement_year(L(1.0) + v[Parameter::energy_ppa_escalator]),
          colo_year(L(1.0) + v[Parameter::facility_colo_escalator]),
          carbon_intensity_month(monthly_factor(-v[Parameter::energy_carbon_decline])),
          carbon_price_month(monthly_factor(v[Parameter::energy_carbon_price_drift])) {
        discount = discount_month = horizon_discount = L(1.0);
        if (s.discounting == Discounting::none) return;
        const L growth = L(1.0) + v[Parameter::finance_discount_rate];
        const double first = s.discounting == Discounting::mid ? 0.5 : s.discounting == Discounting::end ? 1.0 : 0.0;
        discount = pow(growth, L(-first / 12.0));
        discount_month = pow(growth, L(-1.0 / 12.0));
        horizon_discount = pow(growth, L(-s.months / 12.0));
    }

    /// From month t − 1 to month t.
    HEADROOM_INLINE void advance(int t) {
        inflation = inflation * inflation_month;
        discount = discount * discount_month;
        carbon_intensity = carbon_intensity * carbon_intensity_month;
        carbon_price = carbon_price * carbon_price_month;
        if (t % 12 != 0) return;
        agreement = agreement * agreement_year;
        colo = colo * colo_year;
    }
};

/// Goodput of training and the work of people, both by the size of the fleet: worked out again only when that changes.
template <class L>
struct FleetScales {
    Divisor<L> goodput, spot_goodput; ///< φ_T, φ_S
    L staff;               ///< (Σnα/1000)^0.7
    L mean_performance, gpus;
    L rate_per_gpu_hour, job, checkpoint, restart; ///< interruptions per GPU-hour; H100e; hours

    HEADROOM_FUNCTION explicit FleetScales(const Values<L>& v)
        : goodput(L(1.0)), staff(L(0.0)), mean_performance(L(-1.0)), gpus(L(0.0)),
          rate_per_gpu_hour(v[Parameter::training_interruptions_per_gpu_year] / L(8760.0)),
          job(v[Parameter::training_job_h100e]), checkpoint(v[Parameter::training_checkpoint_minutes] / L(60.0)),
          restart(v[Parameter::training_restart_minutes] / L(60.0)) {
        const L instances = job / v[Parameter::spot_gpus_per_instance];
        const L spot_rate = job * rate_per_gpu_hour + instances * v[Parameter::spot_interruptions_per_instance_hour];
        spot_goodput = checkpointing(spot_rate, checkpoint, restart).goodput;
    }

    HEADROOM_INLINE void update(L fleet_gpus, L fleet_performance) {
        const auto none = fleet_gpus == L(0.0);
        const L mean = select(none, L(1.0), fleet_performance / select(none, L(1.0), fleet_gpus)); // p̄
        if (!when_all(mean == mean_performance)) {
            mean_performance = mean;
            goodput = checkpointing(job / mean * rate_per_gpu_hour, checkpoint, restart).goodput;
        }
        if (when_all(fleet_gpus == gpus)) return;
        gpus = fleet_gpus;
        const L thousands = select(none, L(1.0), gpus * L(0.001));
        staff = select(none, L(0.0), pow(thousands, L(0.7)));
    }
};

HEADROOM_END_TARGET
#endif
