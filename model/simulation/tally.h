// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_TALLY_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_TALLY_H
#undef HEADROOM_MODEL_SIMULATION_TALLY_H
#else
#define HEADROOM_MODEL_SIMULATION_TALLY_H
#endif

#include "model/finance/income_tax.h"
#include "model/simulation/costs.h"

HEADROOM_BEGIN_TARGET

/// What a path adds up over the months (docs/model.md section 7).
template <class L>
struct Tally {
    Account<L> present_values;
    L discounted_hours, discounted_revenue, after_tax, useful_hours;
    L utilisation_sum, utilisation_months, utilisation_min;
    L unserved, demand, short_months, runway;
    L peak_kw, energy_mwh, co2, co2_rented, dark_sum, dark_months, refreshes;
    IncomeTax<L> tax;

    HEADROOM_FUNCTION Tally(const ScenarioView& s, const Values<L>& v)
        : tax{v[Parameter::finance_tax_rate], s.sells_capacity} {
        discounted_hours = discounted_revenue = after_tax = useful_hours = L(0.0);
        utilisation_sum = utilisation_months = L(0.0);
        utilisation_min = L(1e300);
        unserved = demand = short_months = L(0.0);
        runway = L(static_cast<double>(s.months));
        peak_kw = energy_mwh = co2 = co2_rented = dark_sum = dark_months = refreshes = L(0.0);
    }

    /// Books a month's (or the horizon's) cash; `deductions`: depreciation, and books written off. The tax on the
    /// revenue itself is no part of the cost after tax, but a deduction counts when there is a profit to use it.
    HEADROOM_INLINE L book(const Account<L>& a, L discount, L revenue, L deductions) {
        const L cash = a.cash();
        const L operating = cash - a.investment();
        const L profit = revenue - operating - deductions - a[Line::residual];
        discounted_revenue = fma(discount, revenue, discounted_revenue);
        after_tax = fma(discount, cash + (tax.on(profit) - tax.rate * revenue), after_tax);
        return cash;
    }

    HEADROOM_INLINE void use(L utilisation, MaskOf<L> counts) {
        utilisation_sum += select(counts, utilisation, L(0.0));
        utilisation_months += select(counts, L(1.0), L(0.0));
        utilisation_min = select(counts, min(utilisation, utilisation_min), utilisation_min);
    }

    /// `counts`: the month belongs to the runway.
    HEADROOM_INLINE L serve(double t, L month_unserved, L month_demand, L threshold, MaskOf<L> counts, L no_runway) {
        demand += month_demand;
        if (!when_any(month_unserved > L(0.0))) return L(0.0); // no threshold is below that
        unserved += month_unserved;
        const L short_share = share(month_unserved, month_demand);
        const auto is_short = short_share > threshold;
        short_months += select(is_short, L(1.0), L(0.0));
        runway = select(is_short && counts && runway == no_runway, L(t), runway);
        return short_share;
    }
};

HEADROOM_END_TARGET
#endif
