// SPDX-License-Identifier: GPL-3.0-or-later
// Each parameter moves a result: a control that changes nothing is a defect.
#include "tests/simulation/everything.h"

#include <QtTest>

#include <cmath>

using namespace headroom;
using namespace headroom::test;

namespace {

/// What the page says acts on nothing by itself: a change of it is made with others, by a preset, or acts on units.
const std::map<Parameter, QString> without_effect = {
    {Parameter::plan_start_year, "names the calendar"},
    {Parameter::plan_currency, "names the money"},
    {Parameter::facility_redundancy, "acts through its preset"},
    {Parameter::cooling_technology, "acts through its preset, and on what fits"},
    {Parameter::market_reserved_discount_12, "prices what the mix analysis reserves"},
    {Parameter::market_reserved_discount_36, "prices what the mix analysis reserves"},
    {Parameter::rack_kw_limit, "acts on racks, and on what fits"},
    {Parameter::rack_units, "acts on racks, and on what fits"},
};

Value moved(const ParameterRow& row, const Value& value) {
    switch (row.kind) {
    case ParameterKind::boolean: return !std::get<bool>(value);
    case ParameterKind::choice: {
        const auto& now = std::get<std::string>(value);
        return std::string(row.choices.front() == now ? row.choices.back() : row.choices.front());
    }
    case ParameterKind::accelerator: return std::string("h100-sxm");
    case ParameterKind::integer: {
        const double now = std::get<double>(value);
        return now + 1 <= *row.upper ? now + 1 : now - 1;
    }
    default: break;
    }
    const double now = std::holds_alternative<Distribution>(value)
                           ? make_quantile_function(std::get<Distribution>(value), *row.lower, *row.upper).median
                           : std::get<double>(value);
    const double up = now == 0 ? 0.1 : now * 1.05;
    return up <= *row.upper ? up : now * 0.95;
}

bool same(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

bool any_result_differs(const std::vector<ScenarioPaths>& a, const std::vector<ScenarioPaths>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t r = 0; r < result_count; ++r)
            if (!same(a[i].results[r], b[i].results[r])) return true;
    return false;
}

} // namespace

class ParametersTest : public QObject {
    Q_OBJECT
private slots:
    void every_parameter_moves_a_result_data() {
        QTest::addColumn<int>("index");
        for (const auto& row : parameter_table())
            if (!without_effect.contains(row.id))
                QTest::newRow(std::string(row.key).c_str()) << static_cast<int>(index_of(row.id));
    }
    void every_parameter_moves_a_result() {
        QFETCH(int, index);
        const auto& row = parameter_table()[static_cast<std::size_t>(index)];
        Plan plan = plan_of_everything();
        plan.simulation.paths = 256;
        static const auto before = simulated(plan);
        const bool of_the_plan = row.key.starts_with("plan.");
        if (of_the_plan || plan.parameters.contains(row.id)) {
            const Value now = plan.parameters.contains(row.id) ? plan.parameters[row.id] : default_value(row.id);
            plan.parameters[row.id] = moved(row, now);
        } else {
            for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
                auto& own = plan.scenarios[i].parameters;
                if (row.id == Parameter::facility_kind) {
                    if (i == 0) own[row.id] = std::string("colo");
                    continue;
                }
                own[row.id] = moved(row, own.contains(row.id) ? own[row.id] : default_value(row.id));
            }
        }
        QVERIFY2(any_result_differs(before, simulated(plan)), "no result of any scenario moved");
    }
};

QTEST_GUILESS_MAIN(ParametersTest)
#include "parameters_test.moc"
