// SPDX-License-Identifier: GPL-3.0-or-later
// What a person types for a parameter: on a command line, in an editor.
#include "model/plan/checks.h"
#include "model/plan/plan_json.h"
#include "model/plan/typed_quantity.h"

#include <utility>

namespace headroom {
namespace {

struct Reading {
    Value value;
    Check finding;
};

Value to_value(Quantity quantity) {
    return std::visit([](auto&& alternative) -> Value { return std::move(alternative); },
                      std::move(quantity));
}

Reading read_text(const ParameterRow& row, std::string_view text, std::string_view currency) {
    switch (row.kind) {
    case ParameterKind::integer:
    case ParameterKind::real: {
        auto reading = read_typed_quantity(text, {row.unit}, currency);
        return {to_value(std::move(reading.quantity)), std::move(reading.finding)};
    }
    case ParameterKind::boolean:
        if (text == "true" || text == "yes") return {true, {}};
        if (text == "false" || text == "no") return {false, {}};
        break;
    case ParameterKind::text:
    case ParameterKind::choice:
    case ParameterKind::accelerator:
        break;
    }
    return {std::string(text), {}};
}

} // namespace

ValueReading parse_value(Parameter id, std::string_view text, const std::string& pointer,
                         std::string_view currency) {
    const auto& row = parameter_row(id);
    auto reading = read_text(row, trimmed(text), currency);
    auto finding = std::move(reading.finding);
    if (!finding) finding = check_value(row, reading.value, currency);
    if (!finding) return {std::move(reading.value), {}};
    return {default_value(id), {{finding->code, pointer, std::move(finding->arguments)}}};
}

} // namespace headroom
