// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/exact_number.h"
#include "model/report/json_object.h"
#include "model/statistics/figures.h"

#include <string>

namespace headroom::cli {

/// Members of a JSON object: numbers, and figures as {"key": value, "key_se": error}, as in the results file.
class FigureMembers {
public:
    void number(std::string_view key, double value) { object_.add(key, exact_number(value, key)); }
    void flag(std::string_view key, bool value) { object_.add(key, value ? "true" : "false"); }
    void text(std::string_view key, std::string_view value) { object_.add(key, json_string(value)); }
    void json(std::string_view key, std::string_view value) { object_.add(key, value); }
    void figure(const std::string& key, const Figure& figure) {
        number(key, figure.value);
        number(key + "_se", figure.standard_error);
    }
    const JsonObject& object() const { return object_; }

private:
    JsonObject object_;
};

/// mean, P10, P50, P90 and CVaR₉₅ of a distribution.
std::string summary_json(const Summary& summary);

} // namespace headroom::cli
