// SPDX-License-Identifier: GPL-3.0-or-later
// The same bits from every instruction set: whole worlds by each sampler, and every kind of quantile
// function, for all targets that this machine has, eight paths at a time and one by one in plain doubles.
#define HEADROOM_USE_HIGHWAY
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/sampling/targets_test.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "model/sampling/draw_world.h"
#include "model/sampling/quantile_lane.h"

HEADROOM_BEGIN_TARGET

HEADROOM_FUNCTION void draw_eight(const WorldView& world, std::uint64_t first, double* numbers) {
    draw_world<EightPaths>(world, first, numbers, 8);
}
HEADROOM_FUNCTION void draw_one_by_one(const WorldView& world, std::uint64_t first, double* numbers) {
    for (std::uint64_t i = 0; i < 8; ++i)
        draw_world<double>(world, first + i, numbers + i, 8);
}
HEADROOM_FUNCTION void eight_quantiles(const QuantileFunctionView& function, const double* u, double* x) {
    store(quantile(function, lane_at<EightPaths>(u)), x);
}
HEADROOM_FUNCTION void quantiles_one_by_one(const QuantileFunctionView& function, const double* u,
                                            double* x) {
    for (int i = 0; i < 8; ++i)
        x[i] = quantile(function, u[i]);
}

HEADROOM_END_TARGET

#if HWY_ONCE
#include <QTest>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

namespace headroom {

HWY_EXPORT(draw_eight);
HWY_EXPORT(draw_one_by_one);
HWY_EXPORT(eight_quantiles);
HWY_EXPORT(quantiles_one_by_one);

using Numbers = std::vector<double>;

bool same_bits(const Numbers& a, const Numbers& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

/// Runs `work` on each target that this machine has.
template <class Work>
int on_every_target(Work work) {
    int targets = 0;
    for (const auto target : hwy::SupportedAndGeneratedTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(target);
        work(hwy::TargetName(target));
        ++targets;
    }
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().DeInit();
    return targets;
}

class TargetsTest : public QObject {
    Q_OBJECT
private slots:
    void worlds_data();
    void worlds();
    void quantiles_data();
    void quantiles();
};

void TargetsTest::worlds_data() {
    QTest::addColumn<int>("sampler");
    QTest::newRow("random") << static_cast<int>(Sampler::random);
    QTest::newRow("sobol") << static_cast<int>(Sampler::sobol);
    QTest::newRow("latin") << static_cast<int>(Sampler::latin);
}

void TargetsTest::worlds() {
    QFETCH(int, sampler);
    WorldPlan plan;
    plan.sampler = static_cast<Sampler>(sampler);
    plan.paths = 1000;
    plan.seed = 0xfedcba9876543210;
    for (std::size_t row = 0; row < parameter_count; row += 3)
        plan.parameters.push_back(static_cast<Parameter>(row));
    plan.generations = 9;
    plan.tranches = 3;
    plan.phases = plan.steps = 2;
    plan.correlated = {plan.parameters[1], plan.parameters[4], plan.parameters[5]};
    plan.copula_factor = {1, 0, 0, -0.6, 0.8, 0, 0.28, 0, 0.96};
    for (int i = 0; i < shock_count; ++i)
        plan.shock_factor[i][i] = 1;
    plan.shock_factor[4][3] = -0.6;
    plan.shock_factor[4][4] = 0.8;
    const WorldTables tables = make_world_tables(plan);
    const auto slot_count = static_cast<std::size_t>(WorldLayout(plan).slot_count());
    for (std::uint64_t first = 0; first < plan.paths; first += 8) {
        Numbers expected;
        const int targets = on_every_target([&](const char* name) {
            Numbers eight(slot_count * 8), single(slot_count * 8);
            HWY_DYNAMIC_DISPATCH(draw_eight)(tables.view(), first, eight.data());
            HWY_DYNAMIC_DISPATCH(draw_one_by_one)(tables.view(), first, single.data());
            if (expected.empty()) expected = single;
            QVERIFY2(same_bits(eight, expected) && same_bits(single, expected), name);
        });
        QVERIFY(targets >= 2);
    }
}

void TargetsTest::quantiles_data() {
    QTest::addColumn<int>("shape");
    QTest::addColumn<QList<double>>("arguments");
    const auto row = [](const char* name, Shape shape, QList<double> arguments) {
        QTest::newRow(name) << static_cast<int>(shape) << std::move(arguments);
    };
    row("fixed", Shape::fixed, {3});
    row("uniform", Shape::uniform, {-1, 2});
    row("triangular", Shape::triangular, {-1, 0, 3});
    row("pert", Shape::pert, {1, 2, 4});
    row("normal", Shape::normal, {1, 2});
    row("lognormal", Shape::lognormal, {1, 2});
    row("beta, fine pieces", Shape::beta, {0.2, 0.3, 0, 1});
    row("gamma", Shape::gamma, {3, 2});
    row("weibull", Shape::weibull, {1.5, 2});
    row("metalog", Shape::metalog, {1, 2, 4});
    row("metalog, bounded below", Shape::metalog, {1, 2, 4, 0});
    row("metalog, bounded", Shape::metalog, {1, 2, 4, 0, 6});
    row("discrete", Shape::discrete, {1, 2, 4, 0, 6});
    row("empirical", Shape::empirical, {1, 2, 4, 0, 6});
}

void TargetsTest::quantiles() {
    QFETCH(int, shape);
    QFETCH(QList<double>, arguments);
    Distribution distribution{static_cast<Shape>(shape), {arguments.begin(), arguments.end()}, {}, {}, {}};
    if (distribution.shape == Shape::discrete) distribution.weights = {1, 2, 1, 0.5, 3};
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const auto function = make_quantile_function(distribution, 0.1, infinity);
    const QuantileFunctionView view = view_of(function);
    for (int i = 0; i < 4000; ++i) {
        double u[8];
        for (int k = 0; k < 8; ++k) {
            u[k] = std::fmod((8 * i + k + 0.5) * 0.61803398874989485, 1.0);
            if (i % 10 == 0) u[k] = std::ldexp(u[k], -4 * k); // lanes with one far out
        }
        Numbers expected;
        const int targets = on_every_target([&](const char* name) {
            Numbers eight(8), single(8);
            HWY_DYNAMIC_DISPATCH(eight_quantiles)(view, u, eight.data());
            HWY_DYNAMIC_DISPATCH(quantiles_one_by_one)(view, u, single.data());
            if (expected.empty()) expected = single;
            QVERIFY2(same_bits(eight, expected) && same_bits(single, expected), name);
        });
        QVERIFY(targets >= 2);
    }
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TargetsTest)
#include "targets_test.moc"
#endif
