// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/presets.h"

#include <string_view>

namespace headroom::views {

/// What goes along when a choice is changed to `value` (docs/model.md section 4): the catalogue's figures of
/// a cooling technology or a redundancy class; nothing for other parameters. `currency` is the plan's.
Preset followers(Parameter id, const Value& value, std::string_view currency);

/// A preset without its amounts of money where the plan is in another currency than the catalogue, which is
/// in US dollars: nothing is ever converted.
Preset in_currency(Preset preset, std::string_view currency);

} // namespace headroom::views
