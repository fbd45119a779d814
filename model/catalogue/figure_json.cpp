// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/figure_json.h"

#include <stdexcept>

namespace headroom::catalogue_json {

namespace {

Confidence read_confidence(const std::string& text) {
    if (text == "high") return Confidence::high;
    if (text == "medium") return Confidence::medium;
    if (text == "low") return Confidence::low;
    throw std::invalid_argument("catalogue: confidence '" + text + "' is none of high, medium, low");
}

std::optional<double> number_at(const nlohmann::json& object, std::string_view key) {
    const auto found = object.find(key);
    if (found == object.end()) return std::nullopt;
    return found->get<double>();
}

} // namespace

nlohmann::json parse(std::string_view text) { return nlohmann::json::parse(text); }

std::string text_at(const nlohmann::json& object, std::string_view key) {
    const auto found = object.find(key);
    return found == object.end() ? std::string() : found->get<std::string>();
}

Source read_source(const nlohmann::json& object) {
    return {object.at("source_title").get<std::string>(), object.at("source_url").get<std::string>(),
            object.at("as_of").get<std::string>(),
            read_confidence(object.at("confidence").get<std::string>()), object.value("guess", false)};
}

Figure read_figure(const nlohmann::json& object) {
    const auto value = number_at(object, "value");
    return {text_at(object, "subject"),
            text_at(object, "what"),
            text_at(object, "unit"),
            number_at(object, "low"),
            value ? value : number_at(object, "mode"),
            number_at(object, "high"),
            text_at(object, "text"),
            text_at(object, "note"),
            read_source(object)};
}

} // namespace headroom::catalogue_json
