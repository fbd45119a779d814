// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/settings.h"

#include "app/cli/errors.h"
#include "app/cli/scenario_choice.h"
#include "model/parameters/ascii.h"
#include "model/parameters/nearest.h"
#include "model/plan/plan_json.h"
#include "model/plan/shown_text.h"

#include <algorithm>

namespace headroom::cli {
namespace {

[[noreturn]] void refuse(std::string_view text, const std::string& reason) {
    throw WrongInput("--set “" + shown(text, 200) + "”: " + reason);
}

struct Setting {
    std::string_view scenario; ///< empty: all of them
    std::string_view key, value;
};

/// Names of scenarios may hold ':' and '=', and so may values, but ids hold neither: the first '=' that a
/// known id stands before is the one; the first of all where there is none.
Setting take_apart(std::string_view text) {
    Setting first;
    for (auto equals = text.find('='); equals != std::string_view::npos;
         equals = text.find('=', equals + 1)) {
        const auto left = text.substr(0, equals);
        const auto colon = left.rfind(':');
        Setting setting;
        if (colon != std::string_view::npos) setting.scenario = left.substr(0, colon);
        setting.key = trim(colon == std::string_view::npos ? left : left.substr(colon + 1));
        setting.value = text.substr(equals + 1);
        if (find_parameter(setting.key)) return setting;
        if (first.key.empty()) first = setting;
    }
    return first;
}

Parameter parameter_named(std::string_view key, std::string_view text) {
    if (const auto id = find_parameter(key)) return *id;
    const auto nearest = nearest_parameter_key(key);
    refuse(text, "there is no parameter “" + shown(key) + "”" +
                     (nearest.empty() ? std::string("; headroom-cli parameters lists them")
                                      : "; did you mean " + std::string(nearest) + "?"));
}

Value value_of(Parameter id, std::string_view typed, const Plan& plan, std::string_view text) {
    const auto* currency = std::get_if<std::string>(&plan_value(plan, Parameter::plan_currency));
    auto reading = parse_value(id, typed, "", currency != nullptr ? *currency : "");
    std::string reasons;
    for (const Fault& fault : reading.faults)
        reasons += (reasons.empty() ? "" : "; ") + fault_text(fault);
    if (has_errors(reading.faults)) refuse(text, reasons);
    return reading.value;
}

void apply_setting(std::string_view text, Plan& plan) {
    const Setting setting = take_apart(text);
    if (setting.key.empty()) refuse(text, "give a parameter and its value, as in energy.price=0.09");
    const Parameter id = parameter_named(setting.key, text);
    Value value = value_of(id, setting.value, plan, text);
    if (!setting.scenario.empty()) {
        if (setting.key.starts_with("plan."))
            refuse(text, std::string(setting.key) +
                             " belongs to the whole plan, since all scenarios share one world; leave the "
                             "scenario's name out");
        const auto scenario = find_scenario(setting.scenario, plan);
        if (!scenario) refuse(text, no_such_scenario(setting.scenario, plan));
        put_value(plan.scenarios[*scenario], id, std::move(value));
        return;
    }
    for (auto& scenario : plan.scenarios)
        remove_value(scenario, id);
    put_value(plan, id, std::move(value));
}

} // namespace

void apply_settings(std::span<const std::string> texts, Plan& plan) {
    std::string faults;
    for (const auto& text : texts) {
        try {
            apply_setting(text, plan);
        } catch (const WrongInput& fault) {
            faults += faults.empty() ? "" : "\n";
            faults += fault.what();
        }
    }
    if (!faults.empty()) throw WrongInput(faults);
}

} // namespace headroom::cli
