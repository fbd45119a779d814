// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/summary.h"
#include "tests/statistics/draws.h"

#include <QtTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr double undefined = std::numeric_limits<double>::quiet_NaN();

std::vector<double> one_to(std::size_t n) {
    std::vector<double> values(n);
    std::iota(values.begin(), values.end(), 1.0);
    return values;
}

/// Everything that a summary says of its distribution, without the errors.
std::vector<double> values_of(const Summary& s) {
    std::vector<double> values = {s.mean.value, s.sd, s.cvar95.value, s.defined_share};
    for (const Figure& q : s.quantiles)
        values.push_back(q.value);
    return values;
}

std::vector<double> errors_of(const Summary& s) {
    std::vector<double> errors = {s.mean.standard_error, s.cvar95.standard_error};
    for (const Figure& q : s.quantiles)
        errors.push_back(q.standard_error);
    return errors;
}

} // namespace

class SummaryTest : public QObject {
    Q_OBJECT
private slots:
    void mean_and_deviation_of_known_values();
    void tail_mean_counts_the_edge_by_its_fraction();
    void one_path_is_its_own_distribution();
    void the_base_case_has_no_errors();
    void equal_values_come_back_to_the_bit();
    void undefined_paths_are_left_out_data();
    void undefined_paths_are_left_out();
    void nothing_defined();
    void sixteen_paths_are_one_a_randomisation();
    void seventeen_paths_weigh_the_fuller_randomisation();
    void few_defined_paths_take_the_independent_formulas();
    void the_order_of_independent_paths_moves_no_quantile();
    void low_and_high_tail_mirror_each_other();
    void a_large_offset_costs_no_precision();
};

void SummaryTest::mean_and_deviation_of_known_values() {
    const std::vector<double> values = {2, 4, 4, 4, 5, 5, 7, 9};
    const Summary s = summarise(values, ErrorModel::independent, Tail::high);
    QCOMPARE(s.mean.value, 5.0);
    QCOMPARE(s.sd, std::sqrt(32.0 / 7));
    QCOMPARE(s.mean.standard_error, std::sqrt(32.0 / 7 / 8));
    QCOMPARE(s.quantiles[3].value, 4.5);
    QCOMPARE(s.defined_share, 1.0);
}

void SummaryTest::tail_mean_counts_the_edge_by_its_fraction() {
    // 5 % of 50 is two and a half: 50, 49 and half of 48.
    const Summary high = summarise(one_to(50), ErrorModel::independent, Tail::high);
    QCOMPARE(high.cvar95.value, (50 + 49 + 48 * 0.5) / 2.5);
    const Summary low = summarise(one_to(50), ErrorModel::independent, Tail::low);
    QCOMPARE(low.cvar95.value, (1 + 2 + 3 * 0.5) / 2.5);
    // Less than one path: the worst alone.
    QCOMPARE(summarise(one_to(16), ErrorModel::independent, Tail::high).cvar95.value, 16.0);
    // Exactly one: its neighbour counts nothing.
    QCOMPARE(summarise(one_to(20), ErrorModel::independent, Tail::high).cvar95.value, 20.0);
    // A tie at the edge.
    std::vector<double> tied(100, 3.0);
    tied[10] = 4;
    QCOMPARE(summarise(tied, ErrorModel::independent, Tail::high).cvar95.value, (4 + 4 * 3) / 5.0);
}

void SummaryTest::one_path_is_its_own_distribution() {
    for (const ErrorModel model : {ErrorModel::independent, ErrorModel::replicated, ErrorModel::exact}) {
        const Summary s = summarise(std::vector{0.1}, model, Tail::high);
        QCOMPARE(values_of(s), (std::vector<double>{0.1, 0, 0.1, 1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}));
        QCOMPARE(errors_of(s), std::vector<double>(9, 0.0));
    }
}

void SummaryTest::the_base_case_has_no_errors() {
    const Summary s = summarise(one_to(100), ErrorModel::exact, Tail::high);
    QCOMPARE(s.mean.value, 50.5);
    QCOMPARE(errors_of(s), std::vector<double>(9, 0.0));
}

void SummaryTest::equal_values_come_back_to_the_bit() {
    for (const ErrorModel model : {ErrorModel::independent, ErrorModel::replicated})
        for (const std::size_t n : {16u, 17u, 1000u, 16384u}) {
            const Summary s = summarise(std::vector<double>(n, 0.1), model, Tail::low);
            QCOMPARE(values_of(s), (std::vector<double>{0.1, 0, 0.1, 1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1}));
            QCOMPARE(errors_of(s), std::vector<double>(9, 0.0));
        }
}

void SummaryTest::undefined_paths_are_left_out_data() {
    QTest::addColumn<int>("model");
    QTest::newRow("independent") << static_cast<int>(ErrorModel::independent);
    QTest::newRow("replicated") << static_cast<int>(ErrorModel::replicated);
}

void SummaryTest::undefined_paths_are_left_out() {
    QFETCH(int, model);
    const auto error_model = static_cast<ErrorModel>(model);
    const std::vector<double> all = draw([](double u) { return u * u; }, 1600, error_model, 3);
    std::vector<double> holed, kept;
    for (std::size_t p = 0; p < all.size(); ++p) {
        // Two blocks of 16 paths, the second undefined: the randomisations keep their members.
        const bool defined = p / 16 % 2 == 0;
        holed.push_back(defined ? all[p] : undefined);
        if (defined) kept.push_back(all[p]);
    }
    Summary with_holes = summarise(holed, error_model, Tail::high);
    QCOMPARE(with_holes.defined_share, 0.5);
    with_holes.defined_share = 1;
    QCOMPARE(with_holes, summarise(kept, error_model, Tail::high));
}

void SummaryTest::nothing_defined() {
    for (const ErrorModel model : {ErrorModel::independent, ErrorModel::replicated, ErrorModel::exact}) {
        Summary nothing;
        nothing.defined_share = 0;
        QCOMPARE(summarise(std::vector<double>(64, undefined), model, Tail::high), nothing);
        QCOMPARE(summarise(std::vector<double>{}, model, Tail::high), nothing);
    }
}

void SummaryTest::sixteen_paths_are_one_a_randomisation() {
    const Summary independent = summarise(one_to(16), ErrorModel::independent, Tail::high);
    const Summary replicated = summarise(one_to(16), ErrorModel::replicated, Tail::high);
    QCOMPARE(replicated.mean.standard_error, independent.mean.standard_error);
    QCOMPARE(replicated.mean.standard_error, std::sqrt(340.0 / 15) / 4);
    QCOMPARE(replicated, independent); // no randomisation has a tail of its own
}

void SummaryTest::seventeen_paths_weigh_the_fuller_randomisation() {
    const Summary s = summarise(one_to(17), ErrorModel::replicated, Tail::high);
    QCOMPARE(s.mean.value, 9.0);
    // Randomisation 0 holds 1 and 17, mean 9; the others hold 2 … 16.
    double squares = 0;
    for (int v = 2; v <= 16; ++v)
        squares += (v - 9) * (v - 9) / 289.0;
    QVERIFY(std::fabs(s.mean.standard_error - std::sqrt(16.0 / 15 * squares)) < 1e-14);
}

void SummaryTest::few_defined_paths_take_the_independent_formulas() {
    // 640 values in all, but randomisation 5 has only three of them.
    std::vector<double> values = draw([](double u) { return u; }, 640, ErrorModel::replicated, 8);
    for (std::size_t p = 5 + 3 * 16; p < values.size(); p += 16)
        values[p] = undefined;
    QVERIFY(!groups_have_tails(Sample(values, ErrorModel::replicated)));
    const Summary replicated = summarise(values, ErrorModel::replicated, Tail::high);
    const Summary independent = summarise(values, ErrorModel::independent, Tail::high);
    QCOMPARE(replicated.quantiles, independent.quantiles);
    QVERIFY(replicated.mean.standard_error != independent.mean.standard_error);
    // One randomisation alone has no spread to speak of.
    std::fill(values.begin(), values.end(), undefined);
    values[2] = 1;
    values[18] = 2;
    QCOMPARE(summarise(values, ErrorModel::replicated, Tail::high).mean.standard_error,
             std::sqrt(0.5) / std::sqrt(2.0));
}

void SummaryTest::the_order_of_independent_paths_moves_no_quantile() {
    std::vector<double> values = draw([](double u) { return std::log(u); }, 5000, ErrorModel::independent, 4);
    const Summary before = summarise(values, ErrorModel::independent, Tail::high);
    std::reverse(values.begin(), values.end());
    QCOMPARE(summarise(values, ErrorModel::independent, Tail::high).quantiles, before.quantiles);
}

void SummaryTest::low_and_high_tail_mirror_each_other() {
    const std::vector<double> values =
        draw([](double u) { return u * u * u; }, 4096, ErrorModel::replicated, 5);
    std::vector<double> mirrored = values;
    for (double& v : mirrored)
        v = -v;
    const Summary high = summarise(values, ErrorModel::replicated, Tail::high);
    const Summary low = summarise(mirrored, ErrorModel::replicated, Tail::low);
    QCOMPARE(low.cvar95.value, -high.cvar95.value);
    QCOMPARE(low.cvar95.standard_error, high.cvar95.standard_error);
}

void SummaryTest::a_large_offset_costs_no_precision() {
    std::vector<double> values = one_to(1000);
    const Summary s = summarise(values, ErrorModel::independent, Tail::high);
    for (double& v : values)
        v += 0x1p50;
    const Summary shifted = summarise(values, ErrorModel::independent, Tail::high);
    QCOMPARE(shifted.sd, s.sd);
    QCOMPARE(shifted.mean.standard_error, s.mean.standard_error);
}

QTEST_APPLESS_MAIN(SummaryTest)
#include "summary_test.moc"
