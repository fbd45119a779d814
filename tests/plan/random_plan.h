// SPDX-License-Identifier: GPL-3.0-or-later
// Sound plans at random, for properties that must hold for all of them.
#pragma once
#include "model/plan/fields.h"
#include "model/plan/limits.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace headroom {

class RandomPlan {
public:
    explicit RandomPlan(std::uint64_t seed) : engine_(seed) {}

    Plan make() {
        Plan plan;
        plan.name = name(most_plan_name_characters);
        plan.parameters = parameters(true);
        plan.sources = sources(plan.parameters);
        plan.simulation.paths = 16 + engine_() % (most_paths - 15);
        plan.simulation.seed = engine_() % (greatest_seed + 1);
        plan.simulation.sampler = static_cast<Sampler>(engine_() % 3);
        plan.simulation.base_case = chance(0.5);
        for (std::size_t i = engine_() % 4; i > 0; --i)
            plan.accelerators.push_back(entry<Accelerator>());
        for (std::size_t i = 0; i < plan.accelerators.size(); ++i)
            plan.accelerators[i].id += std::to_string(i);
        if (chance(0.5))
            plan.correlations = {{Parameter::energy_price, Parameter::energy_drift, between(-1, 1)},
                                 {Parameter::energy_price, Parameter::market_on_demand, between(-1, 1)}};
        if (chance(0.5)) plan.shocks = shocks();
        for (std::size_t i = 0, count = 1 + engine_() % 5; i < count; ++i)
            plan.scenarios.push_back(scenario(plan, i));
        return plan;
    }

private:
    bool chance(double probability) { return between(0, 1) < probability; }
    double between(double low, double high) { return std::uniform_real_distribution(low, high)(engine_); }

    std::string name(std::size_t most) {
        static constexpr std::string_view characters[] = {"a", "Z", "9", " ",  "\"", "\\",
                                                          "/", "~", "é", "漢", "😀",  "'"};
        std::string text = "N"; // a name of blanks alone is none
        for (std::size_t i = engine_() % most; i > 0; --i)
            text += characters[engine_() % std::size(characters)];
        return text;
    }

    Distribution distribution(const Bounds& bounds) {
        const double low = std::max(bounds.lower, -1e12), high = std::min(bounds.upper, 1e12);
        double numbers[] = {between(low, high), between(low, high), between(low, high)};
        std::sort(std::begin(numbers), std::end(numbers));
        const auto [a, b, c] = numbers;
        Distribution result;
        switch (engine_() % 6) {
        case 0:
            result = {Shape::pert, {a, b, c}, {}, {}, {}};
            break;
        case 1:
            result = {Shape::normal, {b, (c - a) / 3}, {}, a, {}};
            break;
        case 2:
            result = {Shape::fixed, {b}, {}, {}, {}};
            break;
        case 3:
            result = {Shape::discrete, {a, b, c}, {1, 0, between(0, 5)}, {}, c};
            break;
        case 4:
            result = {Shape::empirical, {c, a, b, a}, {}, {}, {}};
            break;
        default:
            result = {Shape::beta, {between(0.1, 9), 2, a, c}, {}, {}, {}};
            break;
        }
        return result;
    }

    std::map<Parameter, Value> parameters(bool of_plan) {
        std::map<Parameter, Value> chosen;
        for (const auto& row : parameter_table()) {
            const bool elsewhere = row.key.starts_with("revenue.") || row.id == Parameter::facility_kind ||
                                   row.id == Parameter::plan_horizon_months;
            if (elsewhere || (is_plan_parameter(row) && !of_plan) || chance(0.8)) continue;
            chosen[row.id] = value(row);
        }
        if (of_plan) chosen[Parameter::plan_horizon_months] = std::floor(between(12, 241));
        return chosen;
    }

    Sources sources(const std::map<Parameter, Value>& values) {
        Sources chosen;
        for (const auto& [id, value] : values)
            if (chance(0.3)) chosen[id] = name(most_source_characters);
        return chosen;
    }

    Value value(const ParameterRow& row) {
        switch (row.kind) {
        case ParameterKind::boolean:
            return chance(0.5);
        case ParameterKind::choice:
            return std::string(row.choices[engine_() % row.choices.size()]);
        case ParameterKind::text:
            return std::string(chance(0.5) ? "EUR" : "JPY");
        case ParameterKind::accelerator:
            return name(20);
        case ParameterKind::integer:
            return std::floor(between(*row.lower, *row.upper));
        case ParameterKind::real:
            break;
        }
        if (row.may_be_uncertain && chance(0.5)) return distribution({*row.lower, *row.upper});
        return between(*row.lower, *row.upper);
    }

    ShockCorrelation shocks() {
        ShockCorrelation matrix{};
        for (std::size_t i = 0; i < matrix.size(); ++i)
            for (std::size_t j = 0; j <= i; ++j)
                matrix[i][j] = matrix[j][i] = i == j ? 1 : between(-1, 1);
        return matrix;
    }

    void fill(double& member, const Bounds& bounds) {
        member = between(bounds.lower + (bounds.open ? 1e-6 : 0), bounds.upper);
    }
    void fill(int& member, const Bounds& bounds) {
        member = static_cast<int>(std::floor(between(bounds.lower, bounds.upper + 1)));
    }
    void fill(std::optional<int>& member, const Bounds&) { member.reset(); }
    void fill(bool& member, const Bounds&) { member = chance(0.5); }
    void fill(std::string& member, const Bounds&) { member = name(20); }
    void fill(Pool& member, const Bounds&) { member = static_cast<Pool>(engine_() % 3); }
    void fill(Quantity& member, const Bounds& bounds) {
        if (chance(0.5))
            member = distribution(bounds);
        else if (chance(0.5))
            member = between(bounds.lower, bounds.upper);
    }
    void fill(std::optional<Quantity>& member, const Bounds& bounds) {
        if (chance(0.5)) fill(member.emplace(), bounds);
    }

    template <class Owner>
    Owner entry() {
        Owner owner;
        for_each_field<Owner>(12, [&](const auto& field) {
            if (field.required || chance(0.6) || std::is_same_v<Owner, Accelerator>)
                fill(owner.*field.member, field.bounds);
        });
        return owner;
    }

    Scenario scenario(const Plan& plan, std::size_t index) {
        Scenario result;
        result.name = name(70) + std::to_string(index);
        if (index > 0 && chance(0.5)) result.based_on = plan.scenarios[engine_() % index].name;
        result.parameters = parameters(false);
        result.sources = sources(result.parameters);
        for_each_list([&](std::string_view, auto member) {
            if (chance(0.4)) return;
            auto& list = (result.*member).emplace();
            for (std::size_t i = engine_() % 4; i > 0; --i)
                list.push_back(entry<typename std::remove_reference_t<decltype(list)>::value_type>());
        });
        if (result.tranches)
            for (auto& tranche : *result.tranches) {
                if (tranche.accelerator.empty()) tranche.follows_generations = true;
                if (chance(0.3)) tranche.retire_month = std::max(tranche.order_month + 1, 11);
            }
        return result;
    }

    std::mt19937_64 engine_;
};

} // namespace headroom
