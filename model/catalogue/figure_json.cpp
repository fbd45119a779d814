// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/figure_json.h"

#include <stdexcept>
#include <string>

namespace headroom::catalogue_json {

namespace {

Confidence read_confidence(const std::string& text) {
    if (text == "high") return Confidence::high;
    if (text == "medium") return Confidence::medium;
    if (text == "low") return Confidence::low;
    no_entry("confidence", text);
}

std::optional<double> number_at(const nlohmann::json& object, std::string_view key) {
    const auto found = object.find(key);
    if (found == object.end()) return std::nullopt;
    return found->get<double>();
}

/// Empty where there is no such key.
std::string text_at(const nlohmann::json& object, std::string_view key) {
    const auto found = object.find(key);
    return found == object.end() ? std::string() : found->get<std::string>();
}

/// Missing months and days are 0.
CatalogueDate read_date(const std::string& text) {
    const auto part = [&](std::size_t from, std::size_t count) {
        return text.size() < from + count ? 0 : std::stoi(text.substr(from, count));
    };
    return {part(0, 4), part(5, 2), part(8, 2)};
}

} // namespace

Source read_source(const nlohmann::json& object) {
    return {object.at("source_title").get<std::string>(), object.at("source_url").get<std::string>(),
            object.at("as_of").get<std::string>(),
            read_confidence(object.at("confidence").get<std::string>()), object.value("guess", false)};
}

SourcedFigure read_figure(const nlohmann::json& object) {
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

void no_entry(std::string_view kind, std::string_view id) {
    std::string message("catalogue: no ");
    message.append(kind).append(" '").append(id).append("'");
    throw std::out_of_range(message);
}

std::vector<DatedPrice> read_points(const nlohmann::json& points) {
    std::vector<DatedPrice> read;
    for (const nlohmann::json& point : points)
        read.push_back({read_date(point.at(0).get<std::string>()), point.at(1).get<double>()});
    return read;
}

} // namespace headroom::catalogue_json
