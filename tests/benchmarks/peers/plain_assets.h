// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fleet and hall of the peer (plain_model.h).
#include "tests/benchmarks/peers/plain_world.h"

#include <algorithm>

namespace headroom::peer {

using Lines = std::array<double, line_count>;
inline double& at(Lines& lines, Line line) { return lines[index_of(line)]; }

/// What is left of a group's cost for the tax, and what is written off in each month to come.
struct Book {
    std::vector<double> months;
    double left = 0;

    double change(int t, double kept, double cost, const std::vector<double>& schedule) {
        const double off = left * (1 - kept);
        left = kept * left + cost;
        for (std::size_t u = static_cast<std::size_t>(t); u < months.size(); ++u) {
            const std::size_t age = u - static_cast<std::size_t>(t);
            months[u] = kept * months[u] + (age < schedule.size() ? cost * schedule[age] : 0);
        }
        return off;
    }
    double depreciate(int t) {
        const double d = months[static_cast<std::size_t>(t)];
        left -= d;
        return d;
    }
};

struct Hardware {
    double gpus = 0, perf_training = 0, perf_inference = 0, kw = 0, price = 0;
    double price_level = 0;
    int announced = 0;
};

struct Tranche {
    Hardware now;
    double delivered_at = 0, deposit_paid = 0;
    int first_month = 0, renewed = 0;
    bool comes = false;
    Book servers, network;
};

struct Fleet {
    const LoweredScenario& s;
    const Values& v;
    World& world;
    std::vector<Tranche> tranches;
    // Of the month:
    double gpus = 0, performance = 0, kw = 0, price_held = 0, depreciation = 0, written_off = 0, kept = 1;
    double shared_training = 0, shared_inference = 0, training_pool = 0, inference_pool = 0,
           inference_pool_training = 0;
    int refreshed = 0;

    Fleet(const LoweredScenario& scenario, const Values& values, World& outside)
        : s(scenario), v(values), world(outside), tranches(scenario.tranches.size()) {
        const std::vector<double> nothing(static_cast<std::size_t>(s.months));
        for (auto& tranche : tranches)
            tranche.servers.months = tranche.network.months = nothing;
    }

    int announced(int t) const {
        return static_cast<int>(std::ranges::count_if(
            world.generations, [&](const Generation& g) { return g.announced_at <= t; }));
    }
    double multiplier() const {
        return v[Parameter::fleet_price_multiplier] * std::exp(v[Parameter::fleet_market_beta] * world.level);
    }
    Hardware frontier(int t, double count) const {
        Generation in_volume{0, 1, 1, 1, 0};
        for (const Generation& g : world.generations)
            if (g.announced_at + v[Parameter::generation_volume_lag] <= t) in_volume = g;
        return {count,
                s.frontier.perf_training * in_volume.perf,
                s.frontier.perf_inference * in_volume.perf,
                s.frontier.kw * in_volume.power,
                s.frontier.price * in_volume.price * multiplier(),
                world.level,
                announced(t)};
    }
    double resale(const Hardware& h, int age, int t) const {
        const double market =
            std::pow(1 - v[Parameter::residual_annual_decline], age / 12.0) *
            std::pow(1 - v[Parameter::residual_generation_drop], announced(t) - h.announced) *
            std::exp(v[Parameter::residual_market_beta] * (world.level - h.price_level));
        return h.price * std::max(v[Parameter::residual_floor], std::min(1.0, market)) *
               v[Parameter::residual_liquidation];
    }

    void order(const LoweredTranche& plan, Tranche& tranche, int t, Numbers& random, Lines& lines) {
        if (plan.follows_generations) {
            tranche.now = frontier(t, plan.gpus);
        } else {
            const auto& a = plan.accelerator;
            const double decline = plan.order_month > 0 ? std::pow(1 - v[Parameter::fleet_price_decline],
                                                                   plan.order_month / 12.0)
                                                        : 1;
            tranche.now = {
                plan.gpus,   a.perf_training, a.perf_inference, a.kw, a.price * multiplier() * decline,
                world.level, announced(t)};
        }
        tranche.delivered_at =
            plan.order_month +
            drawn(plan.lead_months, random) * when(world.tight, v[Parameter::market_tight_lead_factor]);
        tranche.first_month = tranche.renewed = static_cast<int>(std::floor(tranche.delivered_at));
        tranche.comes = tranche.first_month < plan.retire_month;
        if (plan.order_month < 0) return;
        tranche.deposit_paid = tranche.now.price * tranche.now.gpus *
                               (1 + v[Parameter::fleet_install_share]) * plan.deposit_share;
        at(lines, Line::servers) += tranche.deposit_paid;
    }
    void deliver(const LoweredTranche& plan, Tranche& tranche, int t, Lines& lines) {
        const double balance = tranche.now.price * tranche.now.gpus *
                               (1 + v[Parameter::fleet_install_share]) * (1 - plan.deposit_share);
        const double network = v[Parameter::fleet_network_capex_per_gpu] * tranche.now.gpus;
        at(lines, Line::servers) += balance;
        at(lines, Line::network_storage) += network;
        tranche.servers.change(t, 0, tranche.deposit_paid + balance, s.depreciation_schedule);
        tranche.network.change(t, 0, network, s.depreciation_schedule);
        tranche.deposit_paid = 0;
    }
    void retire(Tranche& tranche, int t, Lines& lines) {
        if (tranche.comes)
            at(lines, Line::residual) -= tranche.now.gpus * resale(tranche.now, t - tranche.renewed, t);
        written_off +=
            tranche.servers.change(t, 0, 0, {}) + tranche.network.change(t, 0, 0, {}) + tranche.deposit_paid;
        tranche.deposit_paid = 0;
    }
    void refresh(Tranche& tranche, int t, Lines& lines) {
        Hardware bought = frontier(t, tranche.now.gpus);
        if (s.refresh_policy == RefreshPolicy::power) bought.gpus *= tranche.now.kw / bought.kw;
        if (s.refresh_policy == RefreshPolicy::performance)
            bought.gpus *= tranche.now.perf_training / bought.perf_training;
        const double renewed_network = v[Parameter::refresh_network_share];
        const double servers = bought.price * bought.gpus * (1 + v[Parameter::fleet_install_share]);
        const double network = v[Parameter::fleet_network_capex_per_gpu] * renewed_network * bought.gpus;
        at(lines, Line::residual) -= tranche.now.gpus * resale(tranche.now, t - tranche.renewed, t);
        at(lines, Line::servers) += servers;
        at(lines, Line::network_storage) += network;
        written_off += tranche.servers.change(t, 0, servers, s.depreciation_schedule) +
                       tranche.network.change(t, 1 - renewed_network, network, s.depreciation_schedule);
        ++refreshed;
        kept *= 1 - renewed_network;
        tranche.now = bought;
        tranche.renewed = t;
    }
    void count(const LoweredTranche& plan, const Tranche& tranche, int t, bool now_refreshed) {
        if (!tranche.comes) return;
        const double present = tranche.now.gpus * std::clamp(t + 1 - tranche.delivered_at, 0.0, 1.0);
        gpus += present;
        performance += present * tranche.now.perf_training;
        kw += present * tranche.now.kw;
        if (t >= tranche.first_month) price_held += tranche.now.price * tranche.now.gpus;
        const double working = now_refreshed ? present * (1 - v[Parameter::refresh_downtime]) : present;
        const double training = working * tranche.now.perf_training,
                     inference = working * tranche.now.perf_inference;
        switch (plan.pool) {
        case Pool::shared:
            shared_training += training;
            shared_inference += inference;
            break;
        case Pool::training:
            training_pool += training;
            break;
        case Pool::inference:
            inference_pool += inference;
            inference_pool_training += training;
            break;
        }
    }
    void advance(int t, Numbers& random, Lines& lines) {
        gpus = performance = kw = price_held = depreciation = written_off = 0;
        shared_training = shared_inference = training_pool = inference_pool = inference_pool_training = 0;
        kept = 1;
        refreshed = 0;
        for (std::size_t i = 0; i < tranches.size(); ++i) {
            const LoweredTranche& plan = s.tranches[i];
            Tranche& tranche = tranches[i];
            const int ordered = std::max(plan.order_month, 0);
            if (t < ordered || t > plan.retire_month) continue;
            if (t == ordered) order(plan, tranche, t, random, lines);
            if (t == plan.retire_month) {
                retire(tranche, t, lines);
                continue;
            }
            if (tranche.comes && t == tranche.first_month) deliver(plan, tranche, t, lines);
            const bool due = tranche.comes && t > tranche.first_month && s.refresh_cycle > 0 &&
                             t >= tranche.renewed + s.refresh_cycle;
            if (due) refresh(tranche, t, lines);
            count(plan, tranche, t, due);
            depreciation += tranche.servers.depreciate(t) + tranche.network.depreciate(t);
        }
    }
    /// What is held at the horizon is sold; returns what is written off.
    double sell(Lines& lines) const {
        double off = 0;
        for (std::size_t i = 0; i < tranches.size(); ++i) {
            const Tranche& tranche = tranches[i];
            if (s.tranches[i].retire_month < s.months || s.tranches[i].order_month >= s.months) continue;
            if (tranche.comes && tranche.first_month < s.months)
                lines[index_of(Line::residual)] -= tranche.now.gpus * resale_at_end(tranche);
            off += tranche.servers.left + tranche.network.left + tranche.deposit_paid;
        }
        return off;
    }
    double resale_at_end(const Tranche& tranche) const {
        return resale(tranche.now, s.months - tranche.renewed, s.months - 1);
    }
};

struct Phase {
    double ready_at, payment, last_payment, capex, ready_month, paid = 0;
};

struct Hall {
    const LoweredScenario& s;
    const Values& v;
    std::vector<Phase> phases;
    std::vector<double> energised_at;
    double ready_kw = 0, capex_ready = 0, power_limit = 0, depreciation = 0;

    Hall(const LoweredScenario& scenario, const Values& values, Numbers& random) : s(scenario), v(values) {
        const bool owned = s.facility == FacilityKind::own;
        const double per_kw = (v[Parameter::facility_capex_per_kw] + v[Parameter::cooling_capex_per_kw]) *
                              v[Parameter::facility_redundancy_factor];
        for (const LoweredPhase& phase : s.phases) {
            const double build =
                phase.build_months
                    ? drawn(*phase.build_months, random)
                    : v[owned ? Parameter::facility_build_months : Parameter::facility_handover_months];
            const double months = std::max(1.0, std::ceil(build)), capex = owned ? per_kw * phase.it_kw : 0;
            const double ready = phase.start_month + build;
            phases.push_back({ready, capex / months, phase.start_month + months, capex, std::ceil(ready)});
        }
        for (const LoweredStep& step : s.steps)
            energised_at.push_back(step.month + drawn(step.delay_months, random));
    }
    void advance(int t, Lines& lines) {
        const double life = 12 * v[Parameter::facility_life_years];
        ready_kw = capex_ready = depreciation = power_limit = 0;
        for (std::size_t i = 0; i < phases.size(); ++i) {
            Phase& phase = phases[i];
            if (t >= s.phases[i].start_month && t < phase.last_payment) {
                phase.paid += phase.payment;
                at(lines, Line::facility) += phase.payment;
            }
            if (t < phase.ready_at) continue;
            ready_kw += s.phases[i].it_kw;
            capex_ready += phase.capex;
            if (t < phase.ready_month + life) depreciation += phase.paid / life;
        }
        for (std::size_t i = 0; i < energised_at.size(); ++i)
            if (t >= energised_at[i]) power_limit += s.steps[i].kw;
        if (!energised_at.empty()) return;
        const double limit = v[Parameter::facility_grid_limit_kw];
        power_limit = limit > 0 ? limit : 1e300;
    }
    /// The hall's value at the horizon; returns the book then.
    double value(Lines& lines) const {
        double book = 0;
        for (const Phase& phase : phases) {
            const double age = std::max(0.0, s.months - phase.ready_month);
            const double left = std::max(0.0, 1 - age / (12 * v[Parameter::facility_life_years]));
            lines[index_of(Line::residual)] -= v[Parameter::facility_terminal_share] * phase.paid * left;
            book += phase.paid * left;
        }
        return book;
    }
};

} // namespace headroom::peer
