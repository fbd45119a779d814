// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lowering/currency.h"

#include <algorithm>

namespace headroom {
namespace {

constexpr std::string_view table_currency = "USD";

bool is_given(const Plan& plan, Parameter id) {
    return plan.parameters.contains(id) || std::ranges::all_of(plan.scenarios, [&](const Scenario& s) {
               return s.based_on.has_value() || s.parameters.contains(id); // the one it is based on is asked too
           });
}

/// Whether the table's value is an amount other than 0.
bool is_amount(const ParameterRow& row) {
    return row.unit.starts_with("currency") && row.default_text != "0";
}

} // namespace

void notice_foreign_amounts(const Plan& plan, Faults& faults) {
    const auto& currency = std::get<std::string>(plan_value(plan, Parameter::plan_currency));
    if (currency == table_currency) return;
    const auto foreign = [&](const ParameterRow& row) { return is_amount(row) && !is_given(plan, row.id); };
    const auto rows = parameter_table();
    const auto count = std::ranges::count_if(rows, foreign);
    if (count == 0) return;
    const auto first = std::ranges::find_if(rows, foreign);
    faults.push_back({FaultCode::foreign_amounts,
                      "/parameters/plan.currency",
                      {currency, std::to_string(count), std::string(first->key), std::string(table_currency)},
                      Severity::notice});
}

} // namespace headroom
