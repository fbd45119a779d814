// SPDX-License-Identifier: GPL-3.0-or-later
// A plan as headroom-plan/1: docs/plan-format.md.
#include "model/plan/fields.h"
#include "model/plan/limits.h"
#include "model/plan/plan_json.h"

#include <cmath>

namespace headroom {
namespace {

std::string json(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 0xF];
        } else {
            out += c;
        }
    }
    return out + '"';
}

std::string json(const std::string& text) { return json(std::string_view(text)); }

std::string json(const char*) = delete; // would be a bool

std::string json(double number) { return std::isfinite(number) ? to_text(number) : "null"; }

std::string json(bool flag) { return flag ? "true" : "false"; }

std::string json(int number) { return std::to_string(number); }

template <class Range>
std::string json_list(const Range& entries) {
    std::string out = "[";
    for (const auto& entry : entries) {
        if (out.size() > 1) out += ", ";
        out += json(entry);
    }
    return out + ']';
}

/// Members of an object on one line: {"a": 1, "b": 2}.
class Line {
public:
    void add(std::string_view key, const std::string& value) {
        if (!text_.empty()) text_ += ", ";
        text_ += json(key);
        text_ += ": ";
        text_ += value;
    }
    std::string object() const {
        std::string object = "{";
        object += text_;
        return object += '}';
    }

private:
    std::string text_;
};

std::string json(const Distribution& distribution) {
    Line line;
    Line discrete;
    discrete.add("values", json_list(distribution.arguments));
    discrete.add("weights", json_list(distribution.weights));
    line.add(shape_name(distribution.shape),
             distribution.shape == Shape::discrete ? discrete.object() : json_list(distribution.arguments));
    if (distribution.lower) line.add("lower", json(*distribution.lower));
    if (distribution.upper) line.add("upper", json(*distribution.upper));
    return line.object();
}

std::string json(const Value& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return json(*text);
    if (const auto* number = std::get_if<double>(&value)) return json(*number);
    if (const auto* flag = std::get_if<bool>(&value)) return json(*flag);
    return json(std::get<Distribution>(value));
}

std::string json(const Quantity& quantity) {
    if (const auto* number = std::get_if<double>(&quantity)) return json(*number);
    return json(std::get<Distribution>(quantity));
}

std::string json(Pool pool) { return json(pool_names[static_cast<std::size_t>(pool)]); }

template <class T>
std::string json(const std::optional<T>& member) {
    return member ? json(*member) : "null";
}

/// An entry of a list; fields that are as by default are left out, unless they are required.
template <class Owner>
std::string entry_line(const Owner& owner) {
    const Owner plain{};
    Line line;
    for_each_field<Owner>(longest_horizon, [&](const auto& field) {
        const auto& member = owner.*field.member;
        if (field.required || member != plain.*field.member) line.add(field.key, json(member));
    });
    return line.object();
}

/// All fields of an accelerator: their defaults depend on each other.
std::string entry_line(const Accelerator& accelerator) {
    Line line;
    for_each_field<Accelerator>(
        longest_horizon, [&](const auto& field) { line.add(field.key, json(accelerator.*field.member)); });
    return line.object();
}

/// Objects and lists over several lines, with their indent.
class Block {
public:
    Block(char open, char close, int depth) : text_(1, open), close_(close), depth_(depth) {}
    void add(const std::string& item) {
        if (text_.size() > 1) text_ += ',';
        text_ += '\n' + std::string(2 * static_cast<std::size_t>(depth_ + 1), ' ') + item;
    }
    void add(std::string_view key, const std::string& value) { add(json(key) + ": " + value); }
    std::string text() const {
        if (text_.size() == 1) return text_ + close_;
        return text_ + '\n' + std::string(2 * static_cast<std::size_t>(depth_), ' ') + close_;
    }

private:
    std::string text_;
    char close_;
    int depth_;
};

std::string parameters_block(const std::map<Parameter, Value>& parameters, int depth) {
    Block block('{', '}', depth);
    for (const auto& [id, value] : parameters)
        block.add(parameter_row(id).key, json(value));
    return block.text();
}

std::string sources_block(const Sources& sources, int depth) {
    Block block('{', '}', depth);
    for (const auto& [id, text] : sources)
        block.add(parameter_row(id).key, json(text));
    return block.text();
}

template <class Owner>
std::string list_block(const std::vector<Owner>& list, int depth) {
    Block block('[', ']', depth);
    for (const auto& entry : list)
        block.add(entry_line(entry));
    return block.text();
}

std::string simulation_line(const Simulation& simulation) {
    Line line;
    line.add("paths", std::to_string(simulation.paths));
    line.add("seed", std::to_string(simulation.seed));
    line.add("sampler", json(sampler_names[static_cast<std::size_t>(simulation.sampler)]));
    if (simulation.base_case) line.add("base_case", json(true));
    return line.object();
}

std::string correlations_block(const std::vector<Correlation>& correlations) {
    Block block('[', ']', 1);
    for (const auto& [a, b, rho] : correlations) {
        Line line;
        line.add("a", json(parameter_row(a).key));
        line.add("b", json(parameter_row(b).key));
        line.add("rho", json(rho));
        block.add(line.object());
    }
    return block.text();
}

std::string shocks_block(const ShockCorrelation& matrix) {
    Block rows('[', ']', 2);
    for (const auto& row : matrix)
        rows.add(json_list(row));
    Block block('{', '}', 1);
    block.add("correlation", rows.text());
    return block.text();
}

std::string scenario_block(const Scenario& scenario) {
    Block block('{', '}', 2);
    block.add("name", json(scenario.name));
    if (scenario.based_on) block.add("based_on", json(*scenario.based_on));
    if (!scenario.parameters.empty()) block.add("parameters", parameters_block(scenario.parameters, 3));
    if (!scenario.sources.empty()) block.add("sources", sources_block(scenario.sources, 3));
    for_each_list([&](std::string_view key, auto list) {
        if (scenario.*list) block.add(key, list_block(*(scenario.*list), 3));
    });
    return block.text();
}

} // namespace

std::string write_plan(const Plan& plan) {
    Block block('{', '}', 0);
    block.add("format", json(std::string_view("headroom-plan/1")));
    block.add("name", json(plan.name));
    if (!plan.parameters.empty()) block.add("parameters", parameters_block(plan.parameters, 1));
    if (!plan.sources.empty()) block.add("sources", sources_block(plan.sources, 1));
    block.add("simulation", simulation_line(plan.simulation));
    if (!plan.accelerators.empty()) block.add("accelerators", list_block(plan.accelerators, 1));
    if (!plan.correlations.empty()) block.add("correlations", correlations_block(plan.correlations));
    if (plan.shocks) block.add("shocks", shocks_block(*plan.shocks));
    Block scenarios('[', ']', 1);
    for (const auto& scenario : plan.scenarios)
        scenarios.add(scenario_block(scenario));
    block.add("scenarios", scenarios.text());
    return block.text() + '\n';
}

} // namespace headroom
