// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/plan_numbers.h"

#include "model/sampling/quantile_function.h"
#include "views/editors/value_words.h"

#include <limits>

namespace headroom::views {

double median_of(const Quantity& quantity, double lower, double upper) {
    if (const auto* number = std::get_if<double>(&quantity)) return *number;
    return make_quantile_function(std::get<Distribution>(quantity), lower, upper).median;
}

double number_of(const PlanSession& session, Parameter id) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto& row = parameter_row(id);
    return median_of(quantity_of(session.value(session.current(), id)).value(), row.lower.value_or(-infinity),
                     row.upper.value_or(infinity));
}

const std::string& text_of(const PlanSession& session, Parameter id) {
    return std::get<std::string>(session.value(session.current(), id));
}

} // namespace headroom::views
