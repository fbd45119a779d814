// SPDX-License-Identifier: GPL-3.0-or-later
// Plans with something wrong, and what the reader must say about each. Not for moc, which loses its way in
// raw strings.
#pragma once
#include "model/plan/fault.h"

#include <QString>

#include <vector>

namespace headroom::faulty {

inline QString operator""_q(const char* text, std::size_t size) {
    return QString::fromUtf8(text, static_cast<qsizetype>(size));
}

inline const QString byte_order_mark = QChar(0xFEFF);

/// A plan with `members` added to its root, and one scenario with `scenario` added to it; one that begins
/// with a brace ends that scenario and begins another.
inline QString plan(const QString& members, const QString& scenario = {}) {
    const auto added = [](const QString& more) {
        return more.isEmpty() || more.startsWith('}') ? more : ", " + more;
    };
    return R"({"format": "headroom-plan/1", "name": "P"%1, "scenarios": [{"name": "A"%2}]})"_q.arg(
        added(members), added(scenario));
}

inline QString parameters(const QString& members) { return plan(R"("parameters": {%1})"_q.arg(members)); }
inline QString scenario(const QString& members) { return plan({}, members); }
inline QString tranche(const QString& members) { return scenario(R"("tranches": [{%1}])"_q.arg(members)); }

struct SoundPlan {
    const char* name;
    QString json;
};

inline std::vector<SoundPlan> sound_plans() {
    return {
        {"integral real", parameters(R"("plan.horizon_months": 6e1)")},
        {"greatest seed", plan(R"("simulation": {"seed": 9007199254740992})")},
        {"most paths", plan(R"("simulation": {"paths": 16777216, "sampler": "latin"})")},
        {"fixed", parameters(R"("energy.price": {"fixed": 0.1})")},
        {"fixed in a list", parameters(R"("energy.price": {"fixed": [0.1], "upper": 1})")},
        {"discrete", parameters(R"("energy.price": {"discrete": {"values": [1, 2], "weights": [1, 0]}})")},
        {"metalog", parameters(R"("energy.price": {"metalog": [0.05, 0.07, 0.1, 0]})")},
        {"empirical", parameters(R"("energy.price": {"empirical": [0.2], "lower": 0.1})")},
        {"standing fleet", tranche(R"("order_month": -120, "accelerator": "x", "gpus": 1)")},
        {"follows", tranche(R"("order_month": 0, "gpus": 1e7, "follows_generations": true)")},
        {"last month", tranche(R"("order_month": 58, "accelerator": "x", "gpus": 1, "retire_month": 59)")},
        {"longer horizon", plan(R"("parameters": {"plan.horizon_months": 240})",
                                R"("power_steps": [{"month": 239, "kw": 1}])")},
        {"no hall, no fleet", scenario(R"("parameters": {"facility.kind": "none"}, "tranches": [])")},
        {"sources",
         scenario(R"("parameters": {"energy.price": 0.1}, "sources": {"energy.price": "%1"})"_q.arg(
             QString(300, u'é')))},
        {"80 characters", scenario(R"(}, {"name": "%1", "based_on": "A")"_q.arg(QString(80, u'é')))},
        {"escapes", plan({}).replace("\"P\"", "\"a\\u00e9\\\"\\\\\\/\\ud83d\\ude00\"")},
        {"shares of 1", parameters(R"("revenue.committed_share": 0.7, "revenue.enterprise_share": 0.3)")},
    };
}

/// A faulty plan, and what fault_text says of it in full.
struct DescribedPlan {
    const char* name;
    QString json;
    const char* text;
};

inline std::vector<DescribedPlan> described_plans() {
    return {
        {"syntax", "{\n  \"format\": \"headroom-plan/1\"\n  \"name\": 1}",
         "this is not JSON: line 3, column 8: syntax error while parsing object - unexpected string literal; "
         "expected '}'"},
        {"nothing", " \n", "this is not JSON: line 1, column 1: there is nothing in it; a plan begins with {"},
        {"mark", byte_order_mark + "{}",
         "this is not JSON: line 1, column 1: it starts with a byte order mark; save it as UTF-8 without "
         "one"},
        {"parameter", parameters(R"("energy.prise": 1)"),
         "at /parameters/energy.prise: there is no parameter “energy.prise”; did you mean “energy.price”?"},
        {"bounds", parameters(R"("energy.price": 7, "plan.currency": "EUR")"),
         "at /parameters/energy.price: 7 is out of bounds; accepted: 0 to 5 EUR/kWh"},
        {"choice", parameters(R"("facility.kind": "Own")"),
         "at /parameters/facility.kind: “Own” is not one of the choices (did you mean “own”?); accepted: "
         "none, "
         "own, colo"},
        {"open bound", tranche(R"("order_month": 0, "accelerator": "x", "gpus": 0)"),
         "at /scenarios/0/tranches/0/gpus: 0 is out of bounds; accepted: greater than 0, at most 10000000 "
         "GPUs"},
        {"type", tranche(R"("order_month": 0, "accelerator": "x", "gpus": "512")"),
         "at /scenarios/0/tranches/0/gpus: found the text “512”, expected a number above 0, at most 10000000 "
         "(GPUs)"},
        {"base", scenario(R"("based_on": "B"}, {"name": "B")"),
         "at /scenarios/0/based_on: there is no scenario “B” before this one; it comes later, and a scenario "
         "can only be "
         "based on an earlier one"},
        {"circle", scenario(R"("based_on": "B"}, {"name": "B", "based_on": "A")"),
         "at /scenarios/0/based_on: scenarios are based on each other in a circle: A → B → A"},
        {"terminal", scenario(R"(}, {"name": "\u001b]0;owned\u0007")"),
         "at /scenarios/1/name: “\\u001B]0;owned\\u0007” cannot be used: it holds control characters or "
         "invisible ones"},
        {"missing", R"({"format": "headroom-plan/1", "name": "P"})", "the key “scenarios” is missing"},
        {"source", plan(R"("sources": {"energy.price": "Offer of 3 May"})"),
         "at /sources/energy.price: this is the source of a value that is not given; give energy.price under "
         "“parameters” beside it"},
        {"seed", plan(R"("simulation": {"seed": 1e18})"),
         "at /simulation/seed: 1e+18 is out of bounds; accepted: 0 to 9007199254740992"},
    };
}

struct Expected {
    FaultCode code;
    const char* pointer;
};

struct FaultyPlan {
    const char* name;
    QString json;
    std::vector<Expected> expected;
};

inline std::vector<FaultyPlan> faulty_json() {
    using enum FaultCode;
    return {
        {"empty", "", {{not_json, ""}}},
        {"blank", " \n", {{not_json, ""}}},
        {"cut", R"({"format": )", {{not_json, ""}}},
        {"trailing", plan({}) + " x", {{not_json, ""}}},
        {"two documents", plan({}) + "{}", {{not_json, ""}}},
        {"comment", "// a plan\n" + plan({}), {{not_json, ""}}},
        {"trailing comma", parameters(R"("energy.price": 0.1,)"), {{not_json, ""}}},
        {"lone surrogate", plan(R"("x": "\ud800")"), {{not_json, ""}}},
        {"byte order mark", byte_order_mark + plan({}), {{not_json, ""}}},
        {"NaN", parameters(R"("energy.price": NaN)"), {{not_finite, "/parameters/energy.price"}}},
        {"-Infinity",
         parameters(R"("energy.price": {"pert": [1, -Infinity, 2]})"),
         {{not_finite, "/parameters/energy.price/pert/1"}}},
        {"1e400", tranche(R"("gpus": 1e400)"), {{not_finite, "/scenarios/0/tranches/0/gpus"}}},
        {"not an object", "[]", {{wrong_type, ""}}},
        {"a text", "\"headroom-plan/1\"", {{wrong_type, ""}}},
        {"duplicate in the root", plan(R"("name": "Q")"), {{duplicate_key, "/name"}}},
        {"duplicate parameter",
         parameters(R"("energy.price": 1, "energy.price": 2)"),
         {{duplicate_key, "/parameters/energy.price"}}},
        {"duplicate by escape",
         parameters(R"("energy.price": 1, "energy\u002eprice": 2)"),
         {{duplicate_key, "/parameters/energy.price"}}},
        {"duplicate where nobody looks",
         plan(R"("x": {"a/b~": 1, "a/b~": 1})"),
         {{unknown_key, "/x"}, {duplicate_key, "/x/a~1b~0"}}},
    };
}

inline std::vector<FaultyPlan> faulty_root() {
    using enum FaultCode;
    return {
        {"format of another kind",
         R"({"format": "headroom-results/1", "zzz": 1})",
         {{wrong_format, "/format"}}},
        {"format is a number", R"({"format": 1})", {{wrong_format, "/format"}}},
        {"nothing", "{}", {{missing_key, ""}, {missing_key, ""}, {missing_key, ""}}},
        {"mistyped key", plan(R"("scenario": 1)"), {{unknown_key, "/scenario"}}},
        {"name of no character", plan({}).replace("\"P\"", "\"\""), {{bad_name, "/name"}}},
        {"name of blanks", plan({}).replace("\"P\"", "\" \\u3000\\u00a0\""), {{bad_name, "/name"}}},
        {"name too long", plan({}).replace("\"P\"", '"' + QString(201, 'x') + '"'), {{bad_name, "/name"}}},
        {"name is a number", plan({}).replace("\"P\"", "7"), {{wrong_type, "/name"}}},
        {"no scenario",
         R"({"format": "headroom-plan/1", "name": "P", "scenarios": []})",
         {{empty_list, "/scenarios"}}},
        {"scenarios are an object",
         R"({"format": "headroom-plan/1", "name": "P", "scenarios": {}})",
         {{wrong_type, "/scenarios"}}},
        {"scenario is null",
         R"({"format": "headroom-plan/1", "name": "P", "scenarios": [null]})",
         {{wrong_type, "/scenarios/0"}}},
        {"too many scenarios",
         R"({"format": "headroom-plan/1", "name": "P", "scenarios": [%1{}]})"_q.arg(
             QString("{},").repeated(64)),
         {{wrong_length, "/scenarios"}}},
    };
}

inline std::vector<FaultyPlan> faulty_parameters() {
    using enum FaultCode;
    return {
        {"unknown parameter",
         parameters(R"("energy.prise": 1)"),
         {{unknown_parameter, "/parameters/energy.prise"}}},
        {"label instead of id",
         parameters(R"("Inflation": 1)"),
         {{unknown_parameter, "/parameters/Inflation"}}},
        {"below", parameters(R"("energy.price": -0.01)"), {{out_of_bounds, "/parameters/energy.price"}}},
        {"above", parameters(R"("energy.price": 5.01)"), {{out_of_bounds, "/parameters/energy.price"}}},
        {"text for a number",
         parameters(R"("energy.price": "0.1")"),
         {{wrong_type, "/parameters/energy.price"}}},
        {"null", parameters(R"("energy.price": null)"), {{wrong_type, "/parameters/energy.price"}}},
        {"list", parameters(R"("energy.price": [1, 2, 3])"), {{wrong_type, "/parameters/energy.price"}}},
        {"flag for a number",
         parameters(R"("energy.price": true)"),
         {{wrong_type, "/parameters/energy.price"}}},
        {"number for a flag",
         parameters(R"("revenue.enabled": 1)"),
         {{wrong_type, "/parameters/revenue.enabled"}}},
        {"object for a text",
         parameters(R"("plan.currency": {})"),
         {{wrong_type, "/parameters/plan.currency"}}},
        {"currency", parameters(R"("plan.currency": "US$")"), {{bad_name, "/parameters/plan.currency"}}},
        {"choice", parameters(R"("facility.kind": "Own")"), {{unknown_choice, "/parameters/facility.kind"}}},
        {"half a month",
         parameters(R"("plan.horizon_months": 60.5)"),
         {{not_an_integer, "/parameters/plan.horizon_months"}}},
        {"accelerator's name",
         parameters(R"("generation.frontier": "\u0000")"),
         {{bad_name, "/parameters/generation.frontier"}}},
        {"the plan's alone",
         scenario(R"("parameters": {"plan.horizon_months": 12})"),
         {{plan_parameter_in_scenario, "/scenarios/0/parameters/plan.horizon_months"}}},
        {"shares",
         parameters(R"("revenue.committed_share": 0.7, "revenue.enterprise_share": 0.4)"),
         {{shares_exceed_one, "/parameters"}}},
        {"shares with the default",
         scenario(R"("parameters": {"revenue.committed_share": 0.9})"),
         {{shares_exceed_one, "/scenarios/0/parameters"}}},
    };
}

inline std::vector<FaultyPlan> faulty_distributions() {
    using enum FaultCode;
    return {
        {"not uncertain",
         parameters(R"("plan.horizon_months": {"uniform": [12, 60]})"),
         {{not_uncertain, "/parameters/plan.horizon_months"}}},
        {"mode outside",
         parameters(R"("energy.price": {"pert": [1, 3, 2]})"),
         {{bad_distribution, "/parameters/energy.price"}}},
        {"no shape",
         parameters(R"("energy.price": {"lower": 1})"),
         {{bad_distribution, "/parameters/energy.price"}}},
        {"empty object",
         parameters(R"("energy.price": {})"),
         {{bad_distribution, "/parameters/energy.price"}}},
        {"two shapes",
         parameters(R"("energy.price": {"normal": [1, 1], "pert": [1, 2, 3]})"),
         {{bad_distribution, "/parameters/energy.price/pert"}}},
        {"mistyped shape",
         parameters(R"("energy.price": {"petr": [1, 2, 3]})"),
         {{unknown_key, "/parameters/energy.price/petr"}}},
        {"arguments not a list",
         parameters(R"("energy.price": {"normal": 1})"),
         {{wrong_type, "/parameters/energy.price/normal"}}},
        {"argument is a text",
         parameters(R"("energy.price": {"normal": [1, "1"]})"),
         {{wrong_type, "/parameters/energy.price/normal/1"}}},
        {"lower is a text",
         parameters(R"("energy.price": {"normal": [1, 1], "lower": "0"})"),
         {{wrong_type, "/parameters/energy.price/lower"}}},
        {"discrete as a list",
         parameters(R"("energy.price": {"discrete": [1, 2]})"),
         {{wrong_type, "/parameters/energy.price/discrete"}}},
        {"discrete without weights",
         parameters(R"("energy.price": {"discrete": {"values": [1]}})"),
         {{missing_key, "/parameters/energy.price/discrete"}}},
        {"empirical of nothing",
         parameters(R"("energy.price": {"empirical": []})"),
         {{bad_distribution, "/parameters/energy.price"}}},
        {"fixed out of bounds",
         parameters(R"("energy.price": {"fixed": 7})"),
         {{out_of_bounds, "/parameters/energy.price"}}},
        {"nothing inside",
         parameters(R"("energy.price": {"uniform": [6, 7]})"),
         {{truncated_away, "/parameters/energy.price"}}},
    };
}

inline std::vector<FaultyPlan> faulty_simulation() {
    using enum FaultCode;
    return {
        {"few paths", plan(R"("simulation": {"paths": 15})"), {{out_of_bounds, "/simulation/paths"}}},
        {"10^18 paths",
         plan(R"("simulation": {"paths": 1000000000000000000})"),
         {{out_of_bounds, "/simulation/paths"}}},
        {"negative seed", plan(R"("simulation": {"seed": -1})"), {{out_of_bounds, "/simulation/seed"}}},
        {"seed of 2^53 + 1",
         plan(R"("simulation": {"seed": 9007199254740993})"),
         {{out_of_bounds, "/simulation/seed"}}},
        {"seed of 2^64 + 1",
         plan(R"("simulation": {"seed": 18446744073709551617})"),
         {{out_of_bounds, "/simulation/seed"}}},
        {"half a path", plan(R"("simulation": {"paths": 16.5})"), {{not_an_integer, "/simulation/paths"}}},
        {"sampler", plan(R"("simulation": {"sampler": "Sobol"})"), {{unknown_choice, "/simulation/sampler"}}},
        {"base case", plan(R"("simulation": {"base_case": 1})"), {{wrong_type, "/simulation/base_case"}}},
        {"thread count", plan(R"("simulation": {"threads": 1})"), {{unknown_key, "/simulation/threads"}}},
    };
}

inline std::vector<FaultyPlan> faulty_accelerators() {
    using enum FaultCode;
    return {
        {"accelerator without anything",
         plan(R"("accelerators": [{}])"),
         {{missing_key, "/accelerators/0"},
          {missing_key, "/accelerators/0"},
          {missing_key, "/accelerators/0"},
          {missing_key, "/accelerators/0"},
          {missing_key, "/accelerators/0"}}},
        {"accelerator twice",
         plan(
             R"("accelerators": [
{"id": "x", "perf_training": 1, "kw": 1, "price": 1, "gpus_per_node": 8},
{"id": "x", "perf_training": 1, "kw": 1, "price": 1, "gpus_per_node": 8}])"),
         {{duplicate_id, "/accelerators/1/id"}}},
        {"accelerator's numbers",
         plan(
             R"("accelerators": [
{"id": "", "name": "", "perf_training": 0, "kw": -1, "price": -1, "gpus_per_node": 0.5}])"),
         {{bad_name, "/accelerators/0/id"},
          {bad_name, "/accelerators/0/name"},
          {out_of_bounds, "/accelerators/0/perf_training"},
          {out_of_bounds, "/accelerators/0/kw"},
          {out_of_bounds, "/accelerators/0/price"},
          {out_of_bounds, "/accelerators/0/gpus_per_node"}}},
    };
}

inline std::vector<FaultyPlan> faulty_correlations() {
    using enum FaultCode;
    return {
        {"correlation of one",
         plan(R"("correlations": [{"a": "energy.price", "b": "energy.price", "rho": 0}])"),
         {{bad_correlation, "/correlations/0/b"}}},
        {"correlation twice",
         plan(
             R"("correlations": [{"a": "energy.price", "b": "energy.drift", "rho": 0},
{"a": "energy.drift", "b": "energy.price", "rho": 0}])"),
         {{bad_correlation, "/correlations/1"}}},
        {"correlation of the drawn anew",
         plan(
             R"("correlations": [{"a": "generation.interval",
"b": "generation.price_gain", "rho": 0}, {"a": "generation.first", "b": "generation.power_gain", "rho": 2}])"),
         {{bad_correlation, "/correlations/0/a"},
          {bad_correlation, "/correlations/0/b"},
          {bad_correlation, "/correlations/1/b"},
          {out_of_bounds, "/correlations/1/rho"}}},
        {"correlation of the certain",
         plan(R"("correlations": [{"a": "plan.start_year", "b": "rack.units", "rho": 0}])"),
         {{not_uncertain, "/correlations/0/a"}, {not_uncertain, "/correlations/0/b"}}},
        {"correlation in part",
         plan(
             R"("correlations": [{"a": "energy.pric", "b": "generation.interval", "rho": 3},
{"a": "energy.price", "b": "energy.drift", "rho": 1.5}])"),
         {{unknown_parameter, "/correlations/0/a"},
          {bad_correlation, "/correlations/0/b"},
          {out_of_bounds, "/correlations/0/rho"},
          {out_of_bounds, "/correlations/1/rho"}}},
        {"correlation without rho",
         plan(R"("correlations": [{"a": "energy.price", "b": "energy.drift"}])"),
         {{missing_key, "/correlations/0"}}},
        {"shocks of four",
         plan(R"("shocks": {"correlation": [[1,0,0,0],[0,1,0,0],[0,0,1,0],[0,0,0,1]]})"),
         {{wrong_length, "/shocks/correlation"}}},
        {"shocks with a short row",
         plan(
             R"("shocks": {"correlation":
[[1,0,0,0,0],[0,1,0,0],[0,0,1,0,0],[0,0,0,"1",0],[0,0,0,0,1]]})"),
         {{wrong_length, "/shocks/correlation/1"}, {wrong_type, "/shocks/correlation/3/3"}}},
        {"shocks not symmetric",
         plan(
             R"("shocks": {"correlation":
[[1,0.5,0,0,0],[0,1,0,0,0],[0,0,1,0,0],[0,0,0,0.9,0],[0,0,0,2,1]]})"),
         {{bad_correlation, "/shocks/correlation/1/0"},
          {bad_correlation, "/shocks/correlation/3/3"},
          {out_of_bounds, "/shocks/correlation/4/3"}}},
        {"shocks of nothing", plan(R"("shocks": {})"), {{missing_key, "/shocks"}}},
    };
}

inline std::vector<FaultyPlan> faulty_scenarios() {
    using enum FaultCode;
    return {
        {"same name", plan({}, R"(}, {"name": "A")"), {{duplicate_name, "/scenarios/1/name"}}},
        {"name of 81",
         plan({}, R"(}, {"name": "%1")"_q.arg(QString(81, u'é'))),
         {{bad_name, "/scenarios/1/name"}}},
        {"source too long",
         parameters(R"("energy.price": 1}, "sources": {"energy.price": "%1")"_q.arg(QString(301, 'x'))),
         {{bad_name, "/sources/energy.price"}}},
        {"source of two lines",
         scenario(R"("parameters": {"energy.price": 1}, "sources": {"energy.price": "a\nb"})"),
         {{bad_name, "/scenarios/0/sources/energy.price"}}},
        {"source without words",
         parameters(R"("energy.price": 1}, "sources": {"energy.price": "")"),
         {{bad_name, "/sources/energy.price"}}},
        {"source of a number",
         parameters(R"("energy.price": 1}, "sources": {"energy.price": 3)"),
         {{wrong_type, "/sources/energy.price"}}},
        {"sources as a list", plan(R"("sources": [])"), {{wrong_type, "/sources"}}},
        {"source of what is not there",
         parameters(R"("energy.price": 1}, "sources": {"energy.prise": "x")"),
         {{unknown_parameter, "/sources/energy.prise"}}},
        {"source of a value elsewhere",
         plan(R"("parameters": {"energy.price": 1})", R"("sources": {"energy.price": "x"})"),
         {{source_without_value, "/scenarios/0/sources/energy.price"}}},
        {"source of a faulty value",
         parameters(R"("energy.price": "x"}, "sources": {"energy.price": "y")"),
         {{wrong_type, "/parameters/energy.price"}}},
        {"scenario of blanks", plan({}, R"(}, {"name": "   ")"), {{bad_name, "/scenarios/1/name"}}},
        {"control character", plan({}, R"(}, {"name": "a\nb")"), {{bad_name, "/scenarios/1/name"}}},
        {"text turned around", plan({}, R"(}, {"name": "a\u202eb")"), {{bad_name, "/scenarios/1/name"}}},
        {"no name", plan({}, R"(}, {"parameters": {})"), {{missing_key, "/scenarios/1"}}},
        {"base nobody knows", scenario(R"("based_on": "B")"), {{based_on_unknown, "/scenarios/0/based_on"}}},
        {"base that comes later",
         scenario(R"("based_on": "B"}, {"name": "B")"),
         {{based_on_unknown, "/scenarios/0/based_on"}}},
        {"base is itself", scenario(R"("based_on": "A")"), {{based_on_cycle, "/scenarios/0/based_on"}}},
        {"circle",
         scenario(R"("based_on": "C"}, {"name": "B", "based_on": "A"}, {"name": "C", "based_on": "B")"),
         {{based_on_cycle, "/scenarios/0/based_on"}}},
        {"no hall",
         scenario(
             R"("parameters": {"facility.kind": "none"},
"tranches": [{"order_month": 0, "gpus": 1, "accelerator": "x"}])"),
         {{no_hall_for_fleet, "/scenarios/0/tranches"}}},
        {"no hall for the base's fleet",
         scenario(
             R"("tranches": [{"order_month": 0, "gpus": 1, "accelerator": "x"}]},
{"name": "B", "based_on": "A", "parameters": {"facility.kind": "none"}}, {"name": "C", "based_on": "B")"),
         {{no_hall_for_fleet, "/scenarios/1/parameters/facility.kind"}}},
        {"lists of another type",
         scenario(R"("tranches": {}, "reservations": 1, "facility_phases": "", "power_steps": null)"),
         {{wrong_type, "/scenarios/0/tranches"},
          {wrong_type, "/scenarios/0/reservations"},
          {wrong_type, "/scenarios/0/facility_phases"},
          {wrong_type, "/scenarios/0/power_steps"}}},
        {"tranche of nothing",
         tranche(""),
         {{missing_key, "/scenarios/0/tranches/0"},
          {missing_key, "/scenarios/0/tranches/0"},
          {missing_key, "/scenarios/0/tranches/0"}}},
        {"tranche's fields",
         tranche(
             R"("order_month": 60, "accelerator": "a\u0007", "gpus": 0, "lead_months": 121,
"deposit_share": 1.1, "follows_generations": 0, "pool": "train", "retire_month": 61)"),
         {{out_of_bounds, "/scenarios/0/tranches/0/order_month"},
          {bad_name, "/scenarios/0/tranches/0/accelerator"},
          {out_of_bounds, "/scenarios/0/tranches/0/gpus"},
          {out_of_bounds, "/scenarios/0/tranches/0/lead_months"},
          {out_of_bounds, "/scenarios/0/tranches/0/deposit_share"},
          {wrong_type, "/scenarios/0/tranches/0/follows_generations"},
          {unknown_choice, "/scenarios/0/tranches/0/pool"},
          {out_of_bounds, "/scenarios/0/tranches/0/retire_month"}}},
        {"retired before it is ordered",
         tranche(R"("order_month": 5, "accelerator": "x", "gpus": 1, "retire_month": 5)"),
         {{retire_before_order, "/scenarios/0/tranches/0/retire_month"}}},
        {"lead",
         tranche(R"("order_month": 5, "accelerator": "x", "gpus": 1, "lead_months": {"pert": [3, 1, 9]})"),
         {{bad_distribution, "/scenarios/0/tranches/0/lead_months"}}},
        {"reservation's fields",
         scenario(
             R"("reservations": [{"start_month": -1, "term_months": 0, "h100e": 0,
"discount": 0.96}])"),
         {{out_of_bounds, "/scenarios/0/reservations/0/start_month"},
          {out_of_bounds, "/scenarios/0/reservations/0/term_months"},
          {out_of_bounds, "/scenarios/0/reservations/0/h100e"},
          {out_of_bounds, "/scenarios/0/reservations/0/discount"}}},
        {"phase's fields",
         scenario(R"("facility_phases": [{"start_month": -121, "it_kw": 0, "build_months": -1}])"),
         {{out_of_bounds, "/scenarios/0/facility_phases/0/start_month"},
          {out_of_bounds, "/scenarios/0/facility_phases/0/it_kw"},
          {out_of_bounds, "/scenarios/0/facility_phases/0/build_months"}}},
        {"step's fields",
         scenario(R"("power_steps": [{"month": 60, "kw": -1, "delay_months": "x"}, 7])"),
         {{out_of_bounds, "/scenarios/0/power_steps/0/month"},
          {out_of_bounds, "/scenarios/0/power_steps/0/kw"},
          {wrong_type, "/scenarios/0/power_steps/0/delay_months"},
          {wrong_type, "/scenarios/0/power_steps/1"}}},
        {"faulty horizon causes no more",
         plan(R"("parameters": {"plan.horizon_months": "120"})",
              R"("power_steps": [{"month": 100, "kw": 1}])"),
         {{wrong_type, "/parameters/plan.horizon_months"}}},
        {"faulty order month causes no more",
         tranche(
             R"("order_month": "0", "accelerator": "x", "gpus": 1,
"retire_month": -5)"),
         {{wrong_type, "/scenarios/0/tranches/0/order_month"}}},
    };
}

inline std::vector<FaultyPlan> faulty_plans() {
    std::vector<FaultyPlan> all;
    for (const auto& group :
         {faulty_json(), faulty_root(), faulty_parameters(), faulty_distributions(), faulty_simulation(),
          faulty_accelerators(), faulty_correlations(), faulty_scenarios()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace headroom::faulty
// headroom::faulty
