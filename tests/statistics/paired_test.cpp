// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/paired.h"
#include "model/statistics/summary.h"
#include "tests/statistics/draws.h"

#include <QtTest>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr std::array all_models = {ErrorModel::independent, ErrorModel::replicated, ErrorModel::exact};

std::vector<double> costs(std::size_t paths, std::uint64_t seed) {
    return draw([](double u) { return 1e8 * std::exp(0.2 * normal_quantile(u)); }, paths,
                ErrorModel::independent, seed);
}

} // namespace

class PairedTest : public QObject {
    Q_OBJECT
private slots:
    void a_copy_differs_by_nothing();
    void what_is_shared_cancels();
    void differences_are_taken_path_by_path();
    void ties_count_for_neither();
    void the_other_way_round();
    void paths_that_agree_leave_a_doubt();
    void the_base_case_has_no_errors();
    void errors_of_the_probability_are_honest_data();
    void errors_of_the_probability_are_honest();
};

void PairedTest::a_copy_differs_by_nothing() {
    const auto cost = costs(1000, 1);
    for (const ErrorModel model : all_models)
        QCOMPARE(compare_paired(3, cost, 4, cost, model), (Comparison{3, 4, {}, {}, {}, {}, {}}));
}

void PairedTest::what_is_shared_cancels() {
    const auto cost = costs(4096, 2);
    auto dearer = cost;
    for (double& c : dearer)
        c += 1048576; // a double's last place is far below
    const Comparison c = compare_paired(0, dearer, 1, cost, ErrorModel::replicated);
    QVERIFY(std::fabs(c.mean.value - 1048576) < 1e-6);
    QVERIFY(c.mean.standard_error < 1e-6);
    QVERIFY(std::fabs(c.p90.value - c.p10.value) < 1e-6);
}

void PairedTest::differences_are_taken_path_by_path() {
    const auto a = costs(2000, 3), b = costs(2000, 4);
    std::vector<double> difference(a.size());
    for (std::size_t p = 0; p < a.size(); ++p)
        difference[p] = a[p] - b[p];
    for (const ErrorModel model : all_models) {
        const Comparison c = compare_paired(0, a, 1, b, model);
        const Summary s = summarise(difference, model, Tail::high);
        QCOMPARE(c.mean, s.mean);
        QCOMPARE(c.p10, s.quantiles[1]);
        QCOMPARE(c.p50, s.quantiles[3]);
        QCOMPARE(c.p90, s.quantiles[5]);
    }
}

void PairedTest::ties_count_for_neither() {
    const std::vector<double> a = {1, 2, 3, 4}, b = {2, 2, 2, 5};
    QCOMPARE(compare_paired(0, a, 1, b, ErrorModel::independent).probability_a_cheaper.value, 0.5);
    QCOMPARE(compare_paired(1, b, 0, a, ErrorModel::independent).probability_a_cheaper.value, 0.25);
}

void PairedTest::the_other_way_round() {
    const auto a = costs(500, 5), b = costs(500, 6);
    const Comparison ab = compare_paired(0, a, 1, b, ErrorModel::replicated);
    const Comparison ba = compare_paired(1, b, 0, a, ErrorModel::replicated);
    QCOMPARE(ba.mean.value, -ab.mean.value);
    QCOMPARE(ba.mean.standard_error, ab.mean.standard_error);
    QCOMPARE(ba.p50.value, -ab.p50.value);
    QCOMPARE(ba.probability_a_cheaper.value, 1 - ab.probability_a_cheaper.value);
}

void PairedTest::paths_that_agree_leave_a_doubt() {
    const std::vector<double> a(996, 1.0), b(996, 2.0);
    for (const ErrorModel model : {ErrorModel::independent, ErrorModel::replicated}) {
        const Figure always = compare_paired(0, a, 1, b, model).probability_a_cheaper;
        QCOMPARE(always.value, 1.0);
        QCOMPARE(always.standard_error, std::sqrt(0.002 * 0.998 / 1000));
        const Figure never = compare_paired(0, b, 1, a, model).probability_a_cheaper;
        QCOMPARE(never.value, 0.0);
        QVERIFY(std::fabs(never.standard_error - always.standard_error) < 1e-12);
    }
}

void PairedTest::the_base_case_has_no_errors() {
    const Comparison c = compare_paired(0, std::vector{3.0}, 1, std::vector{5.0}, ErrorModel::exact);
    QCOMPARE(c, (Comparison{0, 1, {-2, 0}, {-2, 0}, {-2, 0}, {-2, 0}, {1, 0}}));
}

void PairedTest::errors_of_the_probability_are_honest_data() {
    QTest::addColumn<int>("model");
    QTest::newRow("independent") << static_cast<int>(ErrorModel::independent);
    QTest::newRow("replicated") << static_cast<int>(ErrorModel::replicated);
}

void PairedTest::errors_of_the_probability_are_honest() {
    QFETCH(int, model);
    const auto error_model = static_cast<ErrorModel>(model);
    Calibration calibration;
    for (std::uint64_t repetition = 0; repetition < 400; ++repetition) {
        const auto a = draw([](double u) { return u; }, 1024, error_model, repetition, Evenness::half);
        const std::vector<double> b(a.size(), 0.3);
        const Figure p = compare_paired(0, a, 1, b, error_model).probability_a_cheaper;
        calibration.add(p.value, p.standard_error, 0.3);
    }
    QVERIFY2(calibration.root_mean_square() > 0.85 && calibration.root_mean_square() < 1.25,
             qPrintable(QString::number(calibration.root_mean_square())));
}

QTEST_APPLESS_MAIN(PairedTest)
#include "paired_test.moc"
