// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/figure.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace headroom::catalogue_json {

/// The catalogue is ours and compiled in: a fault in it is a fault of the build, found by the tests, so that
/// these throw what nlohmann-json throws and nobody catches it.
nlohmann::json parse(std::string_view text);

/// source_title, source_url, as_of, confidence and, where it is one, guess of an object.
Source read_source(const nlohmann::json& object);
/// A figure object: value, or low, mode and high, or text; with unit, note and source.
Figure read_figure(const nlohmann::json& object);
/// The text under a key, empty where there is none.
std::string text_at(const nlohmann::json& object, std::string_view key);

} // namespace headroom::catalogue_json
