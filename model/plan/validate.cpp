// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/validate.h"

#include "model/plan/fields.h"
#include "model/plan/limits.h"
#include "model/plan/plan_json.h"
#include "model/plan/shown_text.h"
#include "model/plan/validate_fields.h"

#include <cmath>
#include <set>
#include <unordered_map>

namespace headroom {
namespace {

void check(const Place& place, Check finding, const FaultSink& report) {
    if (finding) report(place, std::move(*finding));
}

void validate_simulation(const Simulation& simulation, const Place& place, const FaultSink& report) {
    check(place / "paths", check_whole(static_cast<double>(simulation.paths), path_bounds), report);
    check(place / "seed", check_whole(static_cast<double>(simulation.seed), seed_bounds), report);
}

void validate_accelerators(const std::vector<Accelerator>& accelerators, const Place& place,
                           const FaultSink& report) {
    if (accelerators.size() > most_list_entries)
        return report(place, too_long(accelerators.size(), most_list_entries));
    std::unordered_map<std::string_view, std::size_t> seen;
    for (std::size_t i = 0; i < accelerators.size(); ++i) {
        const auto entry = place / i;
        validate_fields(accelerators[i], longest_horizon, entry, report);
        if (accelerators[i].id.empty()) check(entry / "id", check_name("", most_id_characters), report);
        if (accelerators[i].name.empty()) check(entry / "name", check_name("", most_id_characters), report);
        const auto [first, is_new] = seen.emplace(accelerators[i].id, i);
        if (!is_new)
            report(entry / "id", {FaultCode::duplicate_id,
                                  {shown(accelerators[i].id), (place / first->second / "id").pointer()}});
    }
}

void validate_correlations(const std::vector<Correlation>& correlations, const Place& place,
                           const FaultSink& report) {
    if (correlations.size() > most_correlations)
        return report(place, too_long(correlations.size(), most_correlations));
    std::set<std::pair<Parameter, Parameter>> seen;
    for (std::size_t i = 0; i < correlations.size(); ++i) {
        const auto& [a, b, rho] = correlations[i];
        const auto entry = place / i;
        check(entry / "a", check_correlated(a), report);
        check(entry / "b", check_correlated(b), report);
        check(entry / "rho", check_number(rho, correlation_bounds), report);
        const std::string key(parameter_row(b).key);
        if (a == b)
            report(entry / "b",
                   {FaultCode::bad_correlation, {"a and b must be two different parameters", key}});
        else if (!seen.insert(std::minmax(a, b)).second)
            report(entry, {FaultCode::bad_correlation,
                           {"each pair of parameters can be correlated once",
                            std::string(parameter_row(a).key) + " and " + key + " again"}});
    }
}

void validate_shocks(const ShockCorrelation& matrix, const Place& place, const FaultSink& report) {
    for (std::size_t i = 0; i < matrix.size(); ++i) {
        const auto row = place / i;
        for (std::size_t j = 0; j < matrix.size(); ++j) {
            const double entry = matrix[i][j];
            if (auto finding = check_number(entry, correlation_bounds))
                report(row / j, std::move(*finding));
            else if (i == j && entry != 1)
                report(row / j, {FaultCode::bad_correlation,
                                 {"each shock correlates with itself by 1", to_text(entry)}});
            else if (j < i && entry != matrix[j][i])
                report(row / j, {FaultCode::bad_correlation,
                                 {"the matrix must be symmetric",
                                  to_text(entry) + " here and " + to_text(matrix[j][i]) + " in row " +
                                      std::to_string(j) + ", column " + std::to_string(i)}});
        }
    }
}

} // namespace

void validate_parameters(const std::map<Parameter, Value>& parameters, Owner owner, std::string_view currency,
                         const Place& place, const FaultSink& report) {
    for (const auto& [id, value] : parameters) {
        const auto& row = parameter_row(id);
        if (owner == Owner::scenario && is_plan_parameter(row))
            report(place / row.key, {FaultCode::plan_parameter_in_scenario, {std::string(row.key)}});
        else
            check(place / row.key, check_value(row, value, currency), report);
    }
}

void validate_sources(const Sources& sources, const std::map<Parameter, Value>& parameters,
                      const Place& place, const FaultSink& report) {
    for (const auto& [id, text] : sources) {
        const auto key = parameter_row(id).key;
        check(place / key, check_name(text, most_source_characters), report);
        if (!parameters.contains(id))
            report(place / key, {FaultCode::source_without_value, {std::string(key)}});
    }
}

int horizon_for_checks(const Plan& plan) {
    const auto& value = plan_value(plan, Parameter::plan_horizon_months);
    if (check_value(parameter_row(Parameter::plan_horizon_months), value, "")) return longest_horizon;
    return static_cast<int>(std::get<double>(value));
}

void validate(const Plan& plan, int horizon, const FaultSink& report) {
    const Place root;
    const auto shocks = root / "shocks";
    check(root / "name", check_name(plan.name, most_plan_name_characters), report);
    validate_parameters(plan.parameters, Owner::plan, currency_for_words(plan), root / "parameters", report);
    validate_sources(plan.sources, plan.parameters, root / "sources", report);
    check_sum_of_shares(plan_value(plan, Parameter::revenue_committed_share),
                        plan_value(plan, Parameter::revenue_enterprise_share), root / "parameters", report);
    validate_simulation(plan.simulation, root / "simulation", report);
    validate_accelerators(plan.accelerators, root / "accelerators", report);
    validate_correlations(plan.correlations, root / "correlations", report);
    if (plan.shocks) validate_shocks(*plan.shocks, shocks / "correlation", report);
    validate_scenarios(plan, horizon, report);
}

Faults validate_plan(const Plan& plan) {
    FaultList faults;
    validate(plan, horizon_for_checks(plan), [&](const Place& place, Finding finding) {
        if (!faults.full()) faults.add(finding.code, place.pointer(), std::move(finding.arguments));
    });
    return faults.take();
}

} // namespace headroom
