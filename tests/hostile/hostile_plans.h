// SPDX-License-Identifier: GPL-3.0-or-later
// Plan files that somebody made to hurt: each is made when it is asked for, since some are large. Every
// reader of plan files (library, command line, window, package) must refuse each with the fault named here,
// within two seconds and 200 MB, and stay alive.
#pragma once
#include "model/plan/fault.h"

#include <functional>
#include <string>
#include <vector>

namespace headroom::hostile {

struct HostilePlan {
    const char* name;
    FaultCode code; ///< of the first fault
    std::function<std::string()> make;
};

inline std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    all.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i)
        all += text;
    return all;
}

/// A plan in whose root `members` stand.
inline std::string plan_with(const std::string& members) {
    return "{\"format\": \"headroom-plan/1\", \"name\": \"P\", \"scenarios\": [{\"name\": \"A\"}], " +
           members + "}";
}

inline std::string with_price(const std::string& value) {
    return plan_with("\"parameters\": {\"energy.price\": " + value + "}");
}

inline std::string numbered_keys(std::size_t count, const std::string& value) {
    std::string members;
    for (std::size_t i = 0; i < count; ++i)
        members += (i > 0 ? ",\"k" : "\"k") + std::to_string(i) + "\":" + value;
    return members;
}

/// 600,000 small objects, of which the last hundred have a key twice: to say where is to count.
inline std::string late_duplicates() {
    return plan_with("\"x\": [" + repeated("{\"a\":1},", 600'000) + repeated("{\"a\":1,\"a\":1},", 100) +
                     "0]");
}

/// Long keys that differ in their last characters only, in one object.
inline std::string similar_keys() {
    std::string members;
    for (int i = 0; i < 3500; ++i)
        members += (i > 0 ? ",\"" : "\"") + std::string(4000, 'k') + std::to_string(i) + "\":0";
    return plan_with("\"x\": {" + members + "}");
}

inline std::vector<HostilePlan> nested_plans() {
    using enum FaultCode;
    return {
        {"200,000 brackets", too_deep, [] { return std::string(200'000, '['); }},
        {"200,000 brackets, closed", too_deep,
         [] { return std::string(200'000, '[') + std::string(200'000, ']'); }},
        {"200,000 objects", too_deep, [] { return repeated("{\"a\":", 200'000); }},
        {"65 levels in a parameter", too_deep,
         [] { return with_price(std::string(65, '[') + std::string(65, ']')); }},
        {"only closing brackets", not_json, [] { return std::string(200'000, ']'); }},
    };
}

inline std::vector<HostilePlan> large_plans() {
    using enum FaultCode;
    const std::size_t full = (std::size_t{16} << 20) - 1000;
    return {
        {"200 MB", file_too_large, [] { return std::string(200'000'000, ' '); }},
        {"16 MiB of blanks", not_json, [=] { return std::string(full, ' '); }},
        {"16 MiB of digits", not_json, [=] { return with_price(std::string(full, '9')); }},
        {"16 MiB of one text", not_json, [=] { return with_price('"' + std::string(full, 'x') + '"'); }},
        {"16 MiB of one text that never ends", not_json, [=] { return '"' + std::string(full, 'x'); }},
        {"16 MiB of escapes", not_json,
         [=] { return with_price('"' + repeated("\\u0000", full / 6) + '"'); }},
        {"16 MiB of quotation marks", too_many_values, [=] { return std::string(full, '"'); }},
        {"16 MiB of backslashes", not_json, [=] { return '"' + std::string(full, '\\'); }},
        {"16 MiB of commas", not_json, [=] { return std::string(full, ','); }},
        {"16 MiB of colons", not_json, [=] { return std::string(full, ':'); }},
        {"eight million zeros", too_many_values,
         [] { return with_price('[' + repeated("0,", 8'000'000) + "0]"); }},
        {"5 million empty lists", too_many_values,
         [] { return with_price('[' + repeated("[],", 5'000'000) + "0]"); }},
        {"values hidden by colons", too_many_values,
         [] { return with_price('[' + repeated("0,", 5'000'000) + std::string(5'000'000, ':')); }},
        {"16 MiB of line ends", not_json, [=] { return std::string(full, '\n') + 'x'; }},
    };
}

inline std::vector<HostilePlan> numerous_plans() {
    using enum FaultCode;
    return {
        {"almost two million samples", bad_distribution,
         [] { return with_price("{\"empirical\": [" + repeated("0,", 1'990'000) + "0]}"); }},
        {"a wrong sample at the end", wrong_type,
         [] { return with_price("{\"empirical\": [" + repeated("0,", 990'000) + "null]}"); }},
        {"a million unknown keys", unknown_key, [] { return plan_with(numbered_keys(1'000'000, "0")); }},
        {"a million unknown parameters", unknown_parameter,
         [] { return plan_with("\"parameters\": {" + numbered_keys(1'000'000, "0") + "}"); }},
        {"one key a million times", duplicate_key,
         [] { return plan_with("\"x\": {\"a\":0" + repeated(",\"a\":0", 1'000'000) + "}"); }},
        {"duplicates late in a long list", duplicate_key, late_duplicates},
        {"long keys that are almost equal", unknown_key, similar_keys},
        {"a million scenarios", wrong_length,
         [] {
             return "{\"format\":\"headroom-plan/1\",\"name\":\"P\",\"scenarios\":[" +
                    repeated("{},", 1'000'000) + "{}]}";
         }},
        {"a million tranches", wrong_length,
         [] {
             return "{\"format\":\"headroom-plan/"
                    "1\",\"name\":\"P\",\"scenarios\":[{\"name\":\"A\",\"tranches\":[" +
                    repeated("{},", 1'000'000) + "{}]}]}";
         }},
        {"a million correlations", wrong_length,
         [] { return plan_with("\"correlations\": [" + repeated("{},", 1'000'000) + "{}]"); }},
        {"a million rows of shocks", wrong_length,
         [] { return plan_with("\"shocks\": {\"correlation\": [" + repeated("[],", 1'000'000) + "[]]}"); }},
        {"1000 accelerators of one id", duplicate_id,
         [] {
             return plan_with(
                 "\"accelerators\": [" +
                 repeated("{\"id\":\"x\",\"perf_training\":1,\"kw\":1,\"price\":1,\"gpus_per_node\":8},",
                          999) +
                 "{\"id\":\"x\",\"perf_training\":1,\"kw\":1,\"price\":1,\"gpus_per_node\":8}]");
         }},
    };
}

inline std::vector<HostilePlan> malformed_plans() {
    using enum FaultCode;
    using namespace std::string_literals;
    return {
        {"nothing", not_json, [] { return ""s; }},
        {"NaN", not_finite, [] { return with_price("NaN"); }},
        {"-nan in a list", not_finite, [] { return with_price("{\"pert\": [1, -nan, 2]}"); }},
        {"Infinity", not_finite, [] { return with_price("Infinity"); }},
        {"1e400", not_finite, [] { return with_price("1e400"); }},
        {"-1e99999999999999999999", not_finite, [] { return with_price("-1e99999999999999999999"); }},
        {"4,000 digits", not_finite, [] { return with_price(std::string(4000, '9')); }},
        {"10^18 paths", out_of_bounds,
         [] { return plan_with("\"simulation\": {\"paths\": 1000000000000000000}"); }},
        {"-2^63 paths", out_of_bounds,
         [] { return plan_with("\"simulation\": {\"paths\": -9223372036854775808}"); }},
        {"1e300 months", out_of_bounds,
         [] { return plan_with("\"parameters\": {\"plan.horizon_months\": 1e300}"); }},
        {"leading zero", not_json, [] { return with_price("01"); }},
        {"hexadecimal", not_json, [] { return with_price("0x10"); }},
        {"ill-formed UTF-8 in a text", not_json, [] { return plan_with("\"x\": \"\xC0\xAF\""); }},
        {"ill-formed UTF-8 in a key", not_json, [] { return plan_with("\"\xFF\": 1"); }},
        {"half a character at the end", not_json, [] { return "\"\xE2\x82"s; }},
        {"byte order mark", not_json, [] { return "\xEF\xBB\xBF" + with_price("0.1"); }},
        {"UTF-16", not_json, [] { return "\xFF\xFE{\0}\0"s; }},
        {"NUL behind the plan", not_json, [] { return with_price("0.1") + "\0{"s; }},
        {"NUL in a text", not_json, [] { return plan_with("\"a\0b\": 1"s); }},
        {"lone surrogate", not_json, [] { return plan_with("\"x\": \"\\ud800\""); }},
        {"raw line end in a text", not_json, [] { return plan_with("\"x\": \"a\nb\""); }},
        {"terminal's escape in a key", unknown_key,
         [] { return plan_with("\"\\u001b]0;owned\\u0007\": 1"); }},
        {"an XML bomb", not_json,
         [] { return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>"s; }},
        {"a program", not_json,
         [] {
             return "\x7F"
                    "ELF\x02\x01\x01"s;
         }},
    };
}

inline std::vector<HostilePlan> hostile_plans() {
    std::vector<HostilePlan> all;
    for (const auto& group : {nested_plans(), large_plans(), numerous_plans(), malformed_plans()})
        all.insert(all.end(), group.begin(), group.end());
    return all;
}

} // namespace headroom::hostile
