// SPDX-License-Identifier: GPL-3.0-or-later
// headroom-plan/1 from JSON: docs/plan-format.md.
#include "model/plan/limits.h"
#include "model/plan/plan_json.h"
#include "model/plan/read_value.h"
#include "model/plan/shown_text.h"
#include "model/plan/validate.h"
#include "model/plan/validate_fields.h"

#include <cmath>

namespace headroom {
namespace {

using Node = JsonTree::Node;
using Kind = JsonTree::Kind;

class PlanReader {
public:
    PlanReader(const JsonTree& json, FaultList& faults) : json_(json), reading_{json, faults, {}} {}

    Plan read() {
        read_head();
        read_object(reading_, 0,
                    {{"format", true, [](Node) {}}, // read_plan has looked at it
                     {"name", true, [this](Node node) { text(node, plan_.name); }},
                     {"parameters", false, [this](Node node) { parameters(node, plan_.parameters); }},
                     {"sources", false, [this](Node node) { sources(node, plan_.sources); }},
                     {"simulation", false, [this](Node node) { simulation(node); }},
                     {"accelerators", false, [this](Node node) { accelerators(node); }},
                     {"correlations", false, [this](Node node) { correlations(node); }},
                     {"shocks", false, [this](Node node) { shocks(node); }},
                     {"scenarios", true, [this](Node node) { scenarios(node); }}});
        drop_sources_of_faults(0, plan_.parameters, plan_.sources);
        return std::move(plan_);
    }

    /// The plan's, or the longest where the file has a faulty one.
    int horizon() const { return horizon_; }

private:
    /// Read beforehand: the months of all lists are bounded by the horizon, and words name the currency.
    void read_head() {
        const auto parameters = json_.member(0, "parameters");
        const auto find = [&](Parameter id) {
            return parameters == JsonTree::none ? JsonTree::none
                                                : json_.member(parameters, parameter_row(id).key);
        };
        const auto horizon = find(Parameter::plan_horizon_months), currency = find(Parameter::plan_currency);
        if (currency != JsonTree::none && json_.kind(currency) == Kind::text)
            head_.parameters[Parameter::plan_currency] = std::string(json_.text(currency));
        if (horizon != JsonTree::none && json_.kind(horizon) == Kind::number)
            head_.parameters[Parameter::plan_horizon_months] = json_.number(horizon);
        reading_.currency = currency_for_words(head_);
        const bool unusable = horizon != JsonTree::none && json_.kind(horizon) != Kind::number;
        horizon_ = unusable ? longest_horizon : horizon_for_checks(head_);
    }

    void text(Node node, std::string& member) const { read_field(reading_, node, {}, member); }

    /// The members of an object that are named after parameters.
    template <class Read>
    void for_each_parameter(Node node, const Read& read) const {
        if (!reading_.require(node, Kind::object, "an object { … }")) return;
        for (auto child = json_.first(node); child != JsonTree::none && !reading_.faults.full();
             child = json_.next(child)) {
            const auto key = json_.key(child);
            if (const auto id = find_parameter(key))
                read(child, *id);
            else
                reading_.add(child, FaultCode::unknown_parameter,
                             {shown(key), std::string(nearest_parameter_key(key))});
        }
    }

    void parameters(Node node, std::map<Parameter, Value>& parameters) const {
        for_each_parameter(node, [&](Node child, Parameter id) {
            if (auto value = read_value(reading_, child, parameter_row(id)))
                parameters.insert_or_assign(id, std::move(*value));
        });
    }

    void sources(Node node, Sources& sources) const {
        for_each_parameter(node, [&](Node child, Parameter id) {
            if (reading_.require(child, Kind::text, "a text"))
                sources.insert_or_assign(id, std::string(json_.text(child)));
        });
    }

    /// A value that was refused is no value that is missing.
    void drop_sources_of_faults(Node owner, const std::map<Parameter, Value>& parameters,
                                Sources& sources) const {
        const auto given = json_.member(owner, "parameters");
        if (given == JsonTree::none || json_.kind(given) != Kind::object) return;
        std::erase_if(sources, [&](const auto& source) {
            return !parameters.contains(source.first) &&
                   json_.member(given, parameter_row(source.first).key) != JsonTree::none;
        });
    }

    void simulation(Node node) {
        auto& simulation = plan_.simulation;
        read_object(
            reading_, node,
            {{"paths", false,
              [&](Node child) { read_field(reading_, child, path_bounds, simulation.paths); }},
             {"seed", false, [&](Node child) { read_field(reading_, child, seed_bounds, simulation.seed); }},
             {"sampler", false, [&](Node child) { read_field(reading_, child, {}, simulation.sampler); }},
             {"base_case", false,
              [&](Node child) { read_field(reading_, child, {}, simulation.base_case); }}});
    }

    void accelerators(Node node) {
        read_list(reading_, node, most_list_entries, [this](Node child) {
            auto accelerator = read_entry<Accelerator>(reading_, child, horizon_);
            derive(child, "name", [&] { accelerator.name = accelerator.id; });
            derive(child, "perf_inference", [&] { accelerator.perf_inference = accelerator.perf_training; });
            derive(child, "node_kw",
                   [&] { accelerator.node_kw = accelerator.kw * accelerator.gpus_per_node; });
            plan_.accelerators.push_back(std::move(accelerator));
        });
    }

    /// Makes a field that is not there from others; what is wrong with those is said where they stand.
    template <class Make>
    void derive(Node node, std::string_view key, const Make& make) const {
        if (json_.member(node, key) != JsonTree::none) return;
        make();
        reading_.faults.cover(json_.pointer(node) + '/' + std::string(key));
    }

    void correlations(Node node) {
        read_list(reading_, node, most_correlations, [this](Node child) {
            std::optional<Parameter> a, b;
            std::optional<double> rho;
            read_object(reading_, child,
                        {{"a", true, [&](Node name) { a = parameter(name); }},
                         {"b", true, [&](Node name) { b = parameter(name); }},
                         {"rho", true, [&](Node number) {
                              if (reading_.require(number, Kind::number, "a number from -1 to 1"))
                                  rho = json_.number(number);
                          }}});
            if (a && b && rho)
                plan_.correlations.push_back({*a, *b, *rho});
            else
                correlation_in_part(child, a, b, rho);
        });
    }

    /// Checks what is there of a correlation, and keeps its place in the list.
    void correlation_in_part(Node node, std::optional<Parameter> a, std::optional<Parameter> b,
                             std::optional<double> rho) {
        const auto check = [&](std::string_view key, Check finding) {
            if (finding) reading_.add(json_.member(node, key), std::move(*finding));
        };
        if (a) check("a", check_correlated(*a));
        if (b) check("b", check_correlated(*b));
        if (rho) check("rho", check_number(*rho, correlation_bounds));
        reading_.faults.cover(json_.pointer(node));
        plan_.correlations.emplace_back();
    }

    std::optional<Parameter> parameter(Node node) const {
        if (!reading_.require(node, Kind::text, "the id of a parameter")) return std::nullopt;
        const auto key = json_.text(node);
        const auto id = find_parameter(key);
        if (!id)
            reading_.add(node, FaultCode::unknown_parameter,
                         {shown(key), std::string(nearest_parameter_key(key))});
        return id;
    }

    void shocks(Node node) {
        read_object(reading_, node, {{"correlation", true, [this](Node child) {
                                          ShockCorrelation matrix{};
                                          if (shock_matrix(child, matrix)) plan_.shocks = matrix;
                                      }}});
    }

    bool shock_matrix(Node node, ShockCorrelation& matrix) const {
        if (!has_five(node)) return false;
        bool sound = true;
        std::size_t i = 0;
        for (auto row = json_.first(node); row != JsonTree::none; row = json_.next(row), ++i) {
            if (!has_five(row)) {
                sound = false;
                continue;
            }
            std::size_t j = 0;
            for (auto entry = json_.first(row); entry != JsonTree::none; entry = json_.next(entry), ++j) {
                sound = reading_.require(entry, Kind::number, "a number from -1 to 1") && sound;
                if (json_.kind(entry) == Kind::number) matrix[i][j] = json_.number(entry);
            }
        }
        return sound;
    }

    bool has_five(Node node) const {
        constexpr auto size = std::tuple_size_v<ShockCorrelation>;
        if (!reading_.require(node, Kind::list, "a list [ … ] of five")) return false;
        const auto count = json_.count(node);
        if (count != size)
            reading_.add(node, FaultCode::wrong_length, {std::to_string(count), "5", "5", "entries"});
        return count == size;
    }

    void scenarios(Node node) {
        read_list(reading_, node, most_scenarios,
                  [this](Node child) { plan_.scenarios.push_back(scenario(child)); });
    }

    Scenario scenario(Node node) const {
        Scenario scenario;
        std::vector<Member> members{
            {"name", true, [&](Node child) { text(child, scenario.name); }},
            {"based_on", false,
             [&](Node child) {
                 if (reading_.require(child, Kind::text, "the name of an earlier scenario"))
                     scenario.based_on = json_.text(child);
             }},
            {"parameters", false, [&](Node child) { parameters(child, scenario.parameters); }},
            {"sources", false, [&](Node child) { sources(child, scenario.sources); }}};
        for_each_list([&](std::string_view key, auto list) {
            members.push_back(
                {key, false, [this, &scenario, list](Node child) { entries(child, scenario.*list); }});
        });
        read_object(reading_, node, members);
        drop_sources_of_faults(node, scenario.parameters, scenario.sources);
        return scenario;
    }

    template <class Owner>
    void entries(Node node, std::optional<std::vector<Owner>>& list) const {
        std::vector<Owner> read;
        Owner before_reading;
        // Before every month in which it could be retired: an order month that is missing causes no second
        // fault.
        if constexpr (std::is_same_v<Owner, Tranche>) before_reading.order_month = -120;
        read_list(reading_, node, most_list_entries,
                  [&](Node child) { read.push_back(read_entry(reading_, child, horizon_, before_reading)); });
        list = std::move(read);
    }

    const JsonTree& json_;
    JsonReading reading_;
    Plan plan_, head_; ///< the head has the horizon and the currency alone
    int horizon_ = longest_horizon;
};

/// Whether the file says what it is; in a file of another kind the other findings would be noise.
bool is_plan_format(const JsonTree& json, FaultList& faults) {
    constexpr std::string_view accepted = "headroom-plan/1";
    const JsonReading reading{json, faults, {}};
    if (!reading.require(0, Kind::object, "a plan, an object { … }")) return false;
    const auto node = json.member(0, "format");
    if (node == JsonTree::none) return true; // a missing key like others
    if (json.kind(node) == Kind::text && json.text(node) == accepted) return true;
    const auto found = json.kind(node) == Kind::text ? shown(json.text(node)) : json.description(node);
    reading.add(node, FaultCode::wrong_format, {found, std::string(accepted)});
    return false;
}

} // namespace

PlanReading read_plan(std::string_view text) {
    FaultList faults;
    PlanReading result;
    const auto json = read_json(text, faults);
    if (!json || !is_plan_format(*json, faults)) return {{}, faults.take()};
    PlanReader reader(*json, faults);
    result.plan = reader.read();
    validate(result.plan, reader.horizon(), [&](const Place& place, Finding finding) {
        if (faults.full()) return;
        const auto pointer = place.pointer();
        if (!faults.covers(pointer))
            faults.add(finding.code, pointer, std::move(finding.arguments), json->deepest(pointer));
    });
    result.faults = faults.take();
    return result;
}

} // namespace headroom
