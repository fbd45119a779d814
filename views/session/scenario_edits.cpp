// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/scenario_edits.h"

#include "model/plan/limits.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace headroom::views {
namespace {

template <class T>
void inherit(std::optional<T>& own, const std::optional<T>& base) {
    if (!own) own = base;
}

/// Takes over what `scenario` has from its base, and is based on what that was based on.
void fold(Scenario& scenario, const Scenario& base) {
    for (const auto& [id, value] : base.parameters)
        if (scenario.parameters.try_emplace(id, value).second && base.sources.contains(id))
            scenario.sources[id] = base.sources.at(id);
    inherit(scenario.tranches, base.tranches);
    inherit(scenario.reservations, base.reservations);
    inherit(scenario.facility_phases, base.facility_phases);
    inherit(scenario.power_steps, base.power_steps);
    scenario.based_on = base.based_on;
}

std::size_t position(const std::vector<Scenario>& scenarios, const std::string& name) {
    const auto found =
        std::find_if(scenarios.begin(), scenarios.end(), [&](const auto& s) { return s.name == name; });
    return static_cast<std::size_t>(found - scenarios.begin());
}

bool is_taken(const Plan& plan, const std::string& name) {
    return position(plan.scenarios, name) < plan.scenarios.size();
}

} // namespace

std::string free_scenario_name(const Plan& plan, std::string_view wanted) {
    const auto points = QString::fromUtf8(wanted.data(), static_cast<qsizetype>(wanted.size())).toUcs4();
    const auto with_tail = [&](const std::string& tail) {
        const auto room = static_cast<qsizetype>(most_scenario_name_characters - tail.size());
        return QString::fromUcs4(reinterpret_cast<const char32_t*>(points.constData()),
                                 std::min(points.size(), room))
                   .toStdString() +
               tail;
    };
    std::string name = with_tail("");
    for (int number = 2; is_taken(plan, name); ++number)
        name = with_tail(' ' + std::to_string(number));
    return name;
}

void duplicate_scenario(Plan& plan, std::size_t scenario, const std::string& name) {
    Scenario copy = plan.scenarios[scenario];
    copy.name = name;
    plan.scenarios.insert(plan.scenarios.begin() + static_cast<std::ptrdiff_t>(scenario) + 1,
                          std::move(copy));
}

void rename_scenario(Plan& plan, std::size_t scenario, const std::string& name) {
    const std::string before = plan.scenarios[scenario].name;
    for (auto& other : plan.scenarios)
        if (other.based_on == before) other.based_on = name;
    plan.scenarios[scenario].name = name;
}

void remove_scenario(Plan& plan, std::size_t scenario) {
    const Scenario gone = plan.scenarios[scenario];
    plan.scenarios.erase(plan.scenarios.begin() + static_cast<std::ptrdiff_t>(scenario));
    for (auto& other : plan.scenarios)
        if (other.based_on == gone.name) fold(other, gone);
}

void move_scenario(Plan& plan, std::size_t from, std::size_t to) {
    auto& scenarios = plan.scenarios;
    const auto at = [&](std::size_t i) { return scenarios.begin() + static_cast<std::ptrdiff_t>(i); };
    if (from < to)
        std::rotate(at(from), at(from) + 1, at(to) + 1);
    else
        std::rotate(at(to), at(from), at(from) + 1);
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        while (scenarios[i].based_on && position(scenarios, *scenarios[i].based_on) >= i) {
            const Scenario base = scenarios[position(scenarios, *scenarios[i].based_on)];
            fold(scenarios[i], base);
        }
}

} // namespace headroom::views
