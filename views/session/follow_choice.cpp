// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/follow_choice.h"

#include <algorithm>

namespace headroom::views {
namespace {

/// Nothing where the text is no choice: the plan's checks say so.
bool is_choice(Parameter id, const std::string& text) {
    const auto& choices = parameter_row(id).choices;
    return std::find(choices.begin(), choices.end(), text) != choices.end();
}

} // namespace

Preset in_currency(Preset preset, std::string_view currency) {
    if (currency != "USD")
        std::erase_if(preset, [](const auto& entry) {
            return parameter_row(entry.first).unit.find("currency") != std::string_view::npos;
        });
    return preset;
}

Preset followers(Parameter id, const Value& value, std::string_view currency) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || !is_choice(id, *text)) return {};
    if (id == Parameter::cooling_technology)
        return in_currency(preset_of(cooling_technology(*text)), currency);
    if (id == Parameter::facility_redundancy)
        return in_currency(preset_of(redundancy_class(*text)), currency);
    return {};
}

} // namespace headroom::views
