// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"

#include "model/plan/limits.h"
#include "model/plan/shown_text.h"
#include "model/report/answer.h"

#include <algorithm>
#include <cmath>

namespace headroom::cli {

std::string name_of(const ScenarioResults& scenario) {
    return shown(scenario.name, most_scenario_name_characters);
}

std::string quoted_name(const ScenarioResults& scenario) { return "“" + name_of(scenario) + "”"; }

std::vector<std::string> names_of(const Results& results) {
    std::vector<std::string> names;
    for (const auto& scenario : results.scenarios)
        names.push_back(name_of(scenario));
    return names;
}

std::string quoted_names(const std::vector<const ScenarioResults*>& scenarios) {
    std::string text;
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        text += (i == 0 ? "" : i + 1 == scenarios.size() ? " and " : ", ") + quoted_name(*scenarios[i]);
    return text;
}

Scale cost_scale(const Results& results) {
    double largest = 0;
    for (const auto& scenario : results.scenarios)
        largest = std::max(largest, std::abs(result_of(scenario, Result::tco).mean.value));
    return money_scale(largest);
}

std::string money_unit(const Results& results, Scale scale) {
    return std::string(scale.word) + results.currency;
}

std::string_view line_label(Line line) {
    switch (line) {
    case Line::servers:
        return "Servers";
    case Line::network_storage:
        return "Network and storage";
    case Line::facility:
        return "Hall, built";
    case Line::residual:
        return "Resale and terminal value";
    case Line::energy:
        return "Electricity";
    case Line::demand_charge:
        return "Demand charge for power";
    case Line::water:
        return "Water";
    case Line::colocation:
        return "Colocation rent";
    case Line::facility_opex:
        return "Running the hall";
    case Line::staff:
        return "Staff";
    case Line::maintenance:
        return "Maintenance";
    case Line::software:
        return "Software";
    case Line::insurance_tax:
        return "Insurance and property tax";
    case Line::reserved:
        return "Reserved capacity";
    case Line::on_demand:
        return "Capacity on demand";
    case Line::spot:
        return "Spot capacity";
    case Line::commitments:
        return "Commitments left at the end";
    case Line::cloud_extras:
        return "Cloud egress, storage, support";
    case Line::migration:
        return "Migration";
    case Line::shortfall:
        return "Unserved demand, not cash";
    case Line::carbon:
        return "Carbon, not cash";
    }
    return "";
}

} // namespace headroom::cli
