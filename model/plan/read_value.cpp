// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/read_value.h"

#include "model/parameters/nearest.h"
#include "model/plan/shown_text.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace headroom {
namespace {

using Node = JsonTree::Node;
using Kind = JsonTree::Kind;

bool read_numbers(const JsonReading& reading, Node list, std::vector<double>& numbers) {
    if (!reading.require(list, Kind::list, "a list of numbers")) return false;
    const auto& json = reading.json;
    for (auto child = json.first(list); child != JsonTree::none; child = json.next(child)) {
        if (!reading.require(child, Kind::number, "a number")) return false;
        numbers.push_back(json.number(child));
    }
    return true;
}

bool read_number(const JsonReading& reading, Node node, std::optional<double>& number) {
    if (!reading.require(node, Kind::number, "a number")) return false;
    number = reading.json.number(node);
    return true;
}

/// What stands behind the key of the shape.
bool read_arguments(const JsonReading& reading, Node node, Distribution& distribution) {
    if (distribution.shape == Shape::fixed && reading.json.kind(node) == Kind::number) {
        distribution.arguments = {reading.json.number(node)};
        return true;
    }
    if (distribution.shape != Shape::discrete) return read_numbers(reading, node, distribution.arguments);
    bool sound = reading.json.kind(node) == Kind::object;
    bool values = false, weights = false;
    read_object(
        reading, node,
        {{"values", true, [&](Node child) { values = read_numbers(reading, child, distribution.arguments); }},
         {"weights", true,
          [&](Node child) { weights = read_numbers(reading, child, distribution.weights); }}});
    return sound && values && weights;
}

std::vector<std::string_view> shape_names() {
    std::vector<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(Shape::empirical); ++i)
        names.push_back(shape_name(static_cast<Shape>(i)));
    return names;
}

/// Reads the members of a distribution one by one.
class DistributionReader {
public:
    explicit DistributionReader(const JsonReading& reading) : reading_(reading) {}

    std::optional<Distribution> read(Node node) {
        const auto& json = reading_.json;
        for (auto child = json.first(node); child != JsonTree::none && !reading_.faults.full();
             child = json.next(child))
            read_member(child);
        if (sound_ && !has_shape_) {
            sound_ = false;
            reading_.add(node, FaultCode::bad_distribution,
                         {json.description(node), "one key must name a shape: " + joined(shape_names()) +
                                                      "; lower and upper stand beside it, as bounds"});
        }
        return sound_ ? std::optional(std::move(distribution_)) : std::nullopt;
    }

private:
    void read_member(Node node) {
        const auto key = reading_.json.key(node);
        if (key == "lower")
            keep(read_number(reading_, node, distribution_.lower));
        else if (key == "upper")
            keep(read_number(reading_, node, distribution_.upper));
        else if (const auto shape = find_shape(key))
            read_shape(node, *shape);
        else
            report_unknown(node);
    }
    void read_shape(Node node, Shape shape) {
        if (has_shape_) {
            sound_ = false;
            reading_.add(node, FaultCode::bad_distribution,
                         {std::string(shape_name(shape)),
                          "one distribution has one shape, and this one has “" +
                              std::string(shape_name(distribution_.shape)) + "” already"});
            return;
        }
        has_shape_ = true;
        distribution_.shape = shape;
        keep(read_arguments(reading_, node, distribution_));
    }
    void report_unknown(Node node) {
        sound_ = false;
        const auto shapes = shape_names();
        auto keys = shapes;
        keys.insert(keys.end(), {"lower", "upper"});
        const auto key = reading_.json.key(node);
        reading_.add(node, FaultCode::unknown_key,
                     {shown(key), std::string(nearest_name(key, keys)),
                      "one shape of " + joined(shapes) + "; and as bounds lower, upper"});
    }
    void keep(bool sound) { sound_ = sound_ && sound; }

    const JsonReading& reading_;
    Distribution distribution_;
    bool has_shape_ = false, sound_ = true;
};

bool is_numeric(const ParameterRow& row) {
    return row.kind == ParameterKind::integer || row.kind == ParameterKind::real;
}

/// "a number above 0, at most 120 (months)"
std::string expected_number(std::string text, const Bounds& bounds) {
    text += bounds.open ? " above " : " from ";
    text += to_text(bounds.lower);
    text += bounds.open ? ", at most " : " to ";
    text += to_text(bounds.upper);
    if (bounds.unit.empty()) return text;
    text += " (";
    text += bounds.unit;
    return text += ')';
}

/// A whole number within ±2^53, as its check demands; nothing after a fault.
std::optional<double> read_whole(const JsonReading& reading, Node node, const Bounds& bounds) {
    if (!reading.require(node, Kind::number, expected_number("a whole number", bounds))) return std::nullopt;
    const double number = reading.json.number(node);
    if (auto finding = check_whole(number, bounds)) {
        reading.add(node, std::move(*finding));
        return std::nullopt;
    }
    return number;
}

template <class Enum>
void read_choice(const JsonReading& reading, Node node, std::span<const std::string_view> names,
                 Enum& member) {
    const std::vector<std::string_view> choices(names.begin(), names.end());
    if (!reading.require(node, Kind::text, "one of the texts " + joined(choices))) return;
    const auto text = reading.json.text(node);
    const auto found = std::find(choices.begin(), choices.end(), text);
    if (found == choices.end())
        reading.add(node, FaultCode::unknown_choice,
                    {shown(text), std::string(nearest_name(text, choices)), joined(choices)});
    else
        member = static_cast<Enum>(found - choices.begin());
}

} // namespace

std::optional<Distribution> read_distribution(const JsonReading& reading, Node node) {
    return DistributionReader(reading).read(node);
}

std::optional<Value> read_value(const JsonReading& reading, Node node, const ParameterRow& row) {
    const auto& json = reading.json;
    switch (json.kind(node)) {
    case Kind::number:
        return json.number(node);
    case Kind::boolean:
        return json.flag(node);
    case Kind::text:
        return std::string(json.text(node));
    case Kind::object:
        if (is_numeric(row)) return read_distribution(reading, node);
        break;
    case Kind::list:
    case Kind::null:
        break;
    }
    reading.wrong_type(node, expected_value(row, reading.currency));
    return std::nullopt;
}

void read_field(const JsonReading& reading, Node node, const Bounds& bounds, double& member) {
    if (reading.require(node, Kind::number, expected_number("a number", bounds)))
        member = reading.json.number(node);
}

void read_field(const JsonReading& reading, Node node, const Bounds& bounds, int& member) {
    if (const auto number = read_whole(reading, node, bounds)) member = static_cast<int>(*number);
}

void read_field(const JsonReading& reading, Node node, const Bounds& bounds, std::optional<int>& member) {
    if (const auto number = read_whole(reading, node, bounds)) member = static_cast<int>(*number);
}

void read_field(const JsonReading& reading, Node node, const Bounds& bounds, std::uint64_t& member) {
    if (const auto number = read_whole(reading, node, bounds)) member = static_cast<std::uint64_t>(*number);
}

void read_field(const JsonReading& reading, Node node, const Bounds&, bool& member) {
    if (reading.require(node, Kind::boolean, "true or false")) member = reading.json.flag(node);
}

void read_field(const JsonReading& reading, Node node, const Bounds&, std::string& member) {
    if (reading.require(node, Kind::text, "a text")) member = reading.json.text(node);
}

void read_field(const JsonReading& reading, Node node, const Bounds& bounds, Quantity& member) {
    if (reading.json.kind(node) == Kind::number)
        member = reading.json.number(node);
    else if (reading.json.kind(node) != Kind::object)
        reading.wrong_type(node, expected_number("a number", bounds) + " or a distribution");
    else if (auto distribution = read_distribution(reading, node))
        member = std::move(*distribution);
}

void read_field(const JsonReading& reading, Node node, const Bounds& bounds,
                std::optional<Quantity>& member) {
    read_field(reading, node, bounds, member.emplace());
}

void read_field(const JsonReading& reading, Node node, const Bounds&, Pool& member) {
    read_choice(reading, node, pool_names, member);
}

void read_field(const JsonReading& reading, Node node, const Bounds&, Sampler& member) {
    read_choice(reading, node, sampler_names, member);
}

} // namespace headroom
