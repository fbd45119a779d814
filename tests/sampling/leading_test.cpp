// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/dimensions.h"
#include "model/sampling/draw_world.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace headroom;

namespace {

using Vector = std::array<double, leading_count>;

/// H_1·…·H_4·x.
Vector turned(Vector x) {
    const auto mirrors = leading_mirrors();
    for (int k = leading_directions - 1; k >= 0; --k) {
        const auto mirror = mirrors.begin() + k * leading_count;
        const double along = std::inner_product(x.begin(), x.end(), mirror, 0.0);
        for (int i = 0; i < leading_count; ++i)
            x[static_cast<std::size_t>(i)] -= along * mirror[i];
    }
    return x;
}
/// What the first coordinate turns into.
Vector column(std::size_t k) {
    Vector unit{};
    unit[k] = 1;
    return turned(unit);
}
double product(const Vector& a, const Vector& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::size_t place_of(const Dimension& draw) {
    const auto& all = leading_draws();
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), draw) - all.begin());
}

WorldPlan plan_of(const std::vector<Parameter>& parameters) {
    WorldPlan plan;
    plan.sampler = Sampler::sobol;
    plan.paths = 16384;
    plan.months = 12;
    plan.generations = 2;
    plan.parameters = parameters;
    std::sort(plan.parameters.begin(), plan.parameters.end());
    for (int i = 0; i < shock_count; ++i)
        plan.shock_factor[i][i] = 1;
    return plan;
}
std::vector<double> row_of(const WorldPlan& plan, int slot) {
    const WorldTables tables = make_world_tables(plan);
    std::vector<double> numbers(static_cast<std::size_t>(WorldLayout(plan).slot_count())), row;
    for (std::uint64_t p = 0; p < plan.paths; ++p) {
        scalar::draw_world<double>(tables.view(), p, numbers.data(), 1);
        row.push_back(numbers[static_cast<std::size_t>(slot)]);
    }
    return row;
}

} // namespace

class LeadingTest : public QObject {
    Q_OBJECT
private slots:
    void leads_the_dimensions();
    void is_a_turn();
    void follows_costs();
    void uniforms_stay_uniform_and_apart();
};

void LeadingTest::leads_the_dimensions() {
    const auto& all = dimensions();
    QVERIFY(std::equal(leading_draws().begin(), leading_draws().end(), all.begin()));
}

void LeadingTest::is_a_turn() {
    for (std::size_t i = 0; i < leading_count; ++i)
        for (std::size_t j = 0; j <= i; ++j)
            QVERIFY(std::fabs(product(column(i), column(j)) - (i == j ? 1 : 0)) < 1e-14);
}

void LeadingTest::follows_costs() {
    const Vector first = column(0);
    const auto of = [&](const Dimension& draw) { return first[place_of(draw)]; };
    using Source = Dimension::Source;
    const double demand = of({Source::component, static_cast<int>(Shock::inference), 0});
    // One way or the other, but all of them together: more demand of both classes, a tighter market, dearer
    // rent.
    for (const Dimension& draw :
         {Dimension{Source::component, static_cast<int>(Shock::training), 0},
          Dimension{Source::first_switch, static_cast<int>(Chain::regime), 0},
          Dimension{Source::regime_switch, 1, 0},
          Dimension{Source::parameter, static_cast<int>(Parameter::demand_inference_growth), 0},
          Dimension{Source::parameter, static_cast<int>(Parameter::market_on_demand), 0}})
        QVERIFY(of(draw) * demand > 0);
    QVERIFY(of({Source::generation, 1, static_cast<int>(GenerationDraw::performance)}) * demand < 0);
    // Nothing of the later coordinates is along the first.
    QVERIFY(std::fabs(product(first, column(leading_count - 1))) < 1e-15);
}

void LeadingTest::uniforms_stay_uniform_and_apart() {
    const auto growth = Parameter::demand_inference_growth, price = Parameter::market_on_demand;
    const WorldPlan both = plan_of({growth, price}), one = plan_of({growth});
    const WorldLayout layout(both);
    const bool growth_first = both.parameters.front() == growth;
    const auto a = row_of(both, layout.parameter(growth_first ? 0 : 1));
    const auto b = row_of(both, layout.parameter(growth_first ? 1 : 0));
    const auto c = row_of(both, layout.regime_switch(1));
    QVERIFY(a == row_of(one, WorldLayout(one).parameter(0))); // whatever else is asked for
    const double n = static_cast<double>(a.size());
    for (const auto& row : {a, b, c}) {
        auto sorted = row;
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < sorted.size(); ++i) // far nearer than the 1.6/√n of independent draws
            QVERIFY(std::fabs(sorted[i] - (static_cast<double>(i) + 0.5) / n) < 1.0 / std::sqrt(n));
    }
    const auto correlation = [&](const std::vector<double>& x, const std::vector<double>& y) {
        double sum = 0;
        for (std::size_t i = 0; i < x.size(); ++i)
            sum += (x[i] - 0.5) * (y[i] - 0.5);
        return 12 * sum / n;
    };
    QVERIFY(std::fabs(correlation(a, b)) < 0.02);
    QVERIFY(std::fabs(correlation(a, c)) < 0.02);
    QVERIFY(std::fabs(correlation(b, c)) < 0.02);
}

QTEST_APPLESS_MAIN(LeadingTest)
#include "leading_test.moc"
