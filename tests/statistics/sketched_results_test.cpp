// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics in bounded memory against those of kept paths.
#include "model/statistics/cheapest.h"
#include "model/statistics/distribution_grid.h"
#include "model/statistics/paired.h"
#include "model/statistics/ratio.h"
#include "model/statistics/sketched_results.h"
#include "tests/statistics/draws.h"

#include <QtTest>

#include <algorithm>
#include <limits>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr std::size_t scenarios = 3, rows = result_count + 1;

/// One result after the other has another shape: what the model's results look like, and worse.
double value_of(std::size_t result, double u) {
    const double z = normal_quantile(u);
    switch (result % 8) {
    case 0:
        return 5e7 + 1e6 * z;
    case 1:
        return std::max(0.0, 1e5 * z); // half of them 0
    case 2:
        return u < 0.3 ? std::nan("") : 40 + z; // not always defined
    case 3:
        return std::floor(60 * u); // months
    case 4:
        return 1e6 * z; // both signs
    case 5:
        return std::min(0.85, 0.8 + z / 10); // many at a bound
    case 6:
        return std::exp(3 * z); // many octaves
    default:
        return 12.5; // the same everywhere
    }
}

/// Values of all results and the hours, by scenario: [result][path]. Scenarios share a part of their futures.
class Runs {
public:
    Runs(std::size_t paths, ErrorModel model) : paths_(paths), values_(scenarios) {
        for (std::size_t s = 0; s < scenarios; ++s)
            for (std::size_t r = 0; r < rows; ++r) {
                auto column =
                    draw([=](double u) { return value_of(r, u); }, paths, model, 100 * (s == 2) + r);
                if (r == 0 && s == 1)
                    for (double& v : column)
                        v += std::max(0.0, (v - 5e7) / 2); // sometimes dearer than the first, else the same
                if (r == result_count)
                    for (double& v : column)
                        v = std::max(0.0, 2e4 + 1e4 * v / 5e7);
                values_[s].insert(values_[s].end(), column.begin(), column.end());
            }
    }
    std::span<const double> of(std::size_t s, std::size_t row) const {
        return std::span(values_[s]).subspan(row * paths_, paths_);
    }
    void add(SketchedResults& to, std::size_t first, std::size_t count) const {
        std::vector<ResultRows> given;
        for (std::size_t s = 0; s < scenarios; ++s)
            given.push_back(
                {values_[s].data() + first, values_[s].data() + result_count * paths_ + first, paths_});
        to.add(first, std::min(count, paths_ - first), given);
    }
    SketchedResults sketched(ErrorModel model, std::size_t chunk) const {
        SketchedResults all(paths_, scenarios, model);
        for (std::size_t first = 0; first < paths_; first += chunk)
            add(all, first, chunk);
        return all;
    }

private:
    std::size_t paths_;
    std::vector<std::vector<double>> values_;
};

struct Everything {
    std::vector<Summary> summaries;
    std::vector<DistributionGrid> grids;
    std::vector<Comparison> comparisons;
    std::vector<Figure> cheapest;
    bool operator==(const Everything&) const = default;
};

Everything statistics(const SketchedResults& results) {
    Everything all;
    for (std::size_t s = 0; s < scenarios; ++s) {
        for (std::size_t r = 0; r < result_count; ++r)
            all.summaries.push_back(results.summary(s, static_cast<Result>(r)));
        all.grids.push_back(results.tco_grid(s));
        all.cheapest.push_back(results.probability_cheapest(s));
        for (std::size_t b = s + 1; b < scenarios; ++b)
            all.comparisons.push_back(results.comparison(s, b));
    }
    return all;
}

Everything exact_statistics(const Runs& runs, ErrorModel model) {
    Everything all;
    std::vector<std::span<const double>> costs;
    for (std::size_t s = 0; s < scenarios; ++s) {
        costs.push_back(runs.of(s, 0));
        for (std::size_t r = 0; r < result_count; ++r) {
            const auto result = static_cast<Result>(r);
            const Tail tail = low_is_bad(result) ? Tail::low : Tail::high;
            all.summaries.push_back(
                result == Result::cost_per_h100e_hour
                    ? summarise_ratio(runs.of(s, 0), runs.of(s, result_count), model, tail)
                    : summarise(runs.of(s, r), model, tail));
        }
        all.grids.push_back(distribution_grid(Sample(runs.of(s, 0), model)));
        for (std::size_t b = s + 1; b < scenarios; ++b)
            all.comparisons.push_back(compare_paired(s, runs.of(s, 0), b, runs.of(b, 0), model));
    }
    all.cheapest = cheapest_shares(costs, model);
    return all;
}

bool near(double a, double b, double scale, double relative) { return std::fabs(a - b) <= relative * scale; }

/// Two bins: a quantile lies between two values, each of which is off by one.
QString difference(const Summary& sketched, const Summary& exact, double bin) {
    if (sketched.defined_share != exact.defined_share) return "defined_share";
    const double size = std::max(std::fabs(exact.mean.value), exact.sd);
    if (!near(sketched.mean.value, exact.mean.value, size, 1e-12)) return "mean";
    if (!near(sketched.mean.standard_error, exact.mean.standard_error, exact.mean.standard_error, 1e-6) &&
        !near(sketched.mean.standard_error, exact.mean.standard_error, size, 1e-15))
        return QString("mean's error %1, %2")
            .arg(sketched.mean.standard_error)
            .arg(exact.mean.standard_error);
    if (!near(sketched.sd, exact.sd, size, 1e-12)) return "sd";
    for (std::size_t q = 0; q < exact.quantiles.size(); ++q)
        if (!near(sketched.quantiles[q].value, exact.quantiles[q].value,
                  std::fabs(exact.quantiles[q].value) + 1e-4 * exact.sd, 2 * bin + 1e-13))
            return QString("quantile %1: %2, %3")
                .arg(q)
                .arg(sketched.quantiles[q].value)
                .arg(exact.quantiles[q].value);
    if (!near(sketched.cvar95.value, exact.cvar95.value, std::fabs(exact.cvar95.value), bin + 1e-13))
        return QString("cvar95 %1, %2").arg(sketched.cvar95.value).arg(exact.cvar95.value);
    return {};
}

/// Errors rest on 16 estimates, or on another formula for the same: within a third, where there are enough
/// paths.
QString error_difference(const Summary& sketched, const Summary& exact, double bin) {
    const auto same = [&](const Figure& a, const Figure& b) {
        return std::fabs(a.standard_error - b.standard_error) <=
               0.34 * b.standard_error + bin * std::fabs(b.value) + 1e-6 * exact.sd;
    };
    if (!same(sketched.cvar95, exact.cvar95))
        return QString("cvar's error %1, %2")
            .arg(sketched.cvar95.standard_error)
            .arg(exact.cvar95.standard_error);
    return {};
}

} // namespace

class SketchedResultsTest : public QObject {
    Q_OBJECT
private slots:
    void agree_with_kept_paths_data();
    void agree_with_kept_paths();
    void order_grouping_and_merging_make_no_difference();
    void discrete_values_are_exact();
    void memory_does_not_grow();
    void missing_paths_are_found();
};

void SketchedResultsTest::agree_with_kept_paths_data() {
    QTest::addColumn<int>("model");
    QTest::addColumn<int>("paths");
    for (const int paths : {16, 100, 1000, 40'000}) {
        QTest::addRow("independent, %d", paths) << static_cast<int>(ErrorModel::independent) << paths;
        QTest::addRow("replicated, %d", paths) << static_cast<int>(ErrorModel::replicated) << paths;
    }
}

void SketchedResultsTest::agree_with_kept_paths() {
    QFETCH(int, model);
    QFETCH(int, paths);
    const auto error_model = static_cast<ErrorModel>(model);
    const Runs runs(static_cast<std::size_t>(paths), error_model);
    const SketchedResults results = runs.sketched(error_model, 512);
    const double bin = results.bin_width();
    QVERIFY2(bin < 0x1p-10, qPrintable(QString::number(bin)));
    const Everything sketched = statistics(results), exact = exact_statistics(runs, error_model);
    for (std::size_t i = 0; i < exact.summaries.size(); ++i) {
        auto found = difference(sketched.summaries[i], exact.summaries[i], bin);
        if (found.isEmpty() && paths == 40'000)
            found = error_difference(sketched.summaries[i], exact.summaries[i], bin);
        QVERIFY2(found.isEmpty(), qPrintable(QString("result %1: %2").arg(i).arg(found)));
    }
    for (std::size_t s = 0; s < scenarios; ++s) {
        QVERIFY(near(sketched.cheapest[s].value, exact.cheapest[s].value, 1, 1e-12));
        QVERIFY(near(sketched.cheapest[s].standard_error, exact.cheapest[s].standard_error, 1, 1e-9));
        for (std::size_t i = 0; i <= DistributionGrid::cells; ++i)
            QVERIFY(near(sketched.grids[s].quantiles[i], exact.grids[s].quantiles[i], 6e7, 2 * bin));
        const Comparison &a = sketched.comparisons[s], &b = exact.comparisons[s];
        QCOMPARE(a.a, b.a);
        QCOMPARE(a.b, b.b);
        QVERIFY(near(a.mean.value, b.mean.value, 1e6, 1e-12));
        QVERIFY(near(a.mean.standard_error, b.mean.standard_error, b.mean.standard_error, 1e-6));
        QCOMPARE(a.probability_a_cheaper.value, b.probability_a_cheaper.value);
        QVERIFY(
            near(a.probability_a_cheaper.standard_error, b.probability_a_cheaper.standard_error, 1, 1e-9));
        for (const auto& [left, right] : {std::pair(a.p10, b.p10), {a.p50, b.p50}, {a.p90, b.p90}})
            QVERIFY(near(left.value, right.value, std::fabs(right.value) + 100, 2 * bin + 1e-13));
    }
}

void SketchedResultsTest::order_grouping_and_merging_make_no_difference() {
    constexpr std::size_t paths = 6 * 512 + 77;
    const Runs runs(paths, ErrorModel::replicated);
    const Everything expected = statistics(runs.sketched(ErrorModel::replicated, 512));
    QVERIFY(statistics(runs.sketched(ErrorModel::replicated, 256)) == expected);
    SketchedResults backwards(paths, scenarios, ErrorModel::replicated),
        part = runs.sketched(ErrorModel::replicated, 512);
    for (std::size_t i = 7; i-- > 0;)
        runs.add(backwards, i * 512, 512);
    QVERIFY(statistics(backwards) == expected);
    SketchedResults odd(paths, scenarios, ErrorModel::replicated),
        even(paths, scenarios, ErrorModel::replicated);
    for (std::size_t i = 0; i < 7; ++i)
        runs.add(i % 2 == 1 ? odd : even, i * 512, 512);
    odd.merge(even);
    QVERIFY(statistics(odd) == expected);
}

void SketchedResultsTest::discrete_values_are_exact() {
    const Runs runs(30'000, ErrorModel::independent);
    const SketchedResults results = runs.sketched(ErrorModel::independent, 512);
    for (const std::size_t r : {3u, 7u, 11u}) {
        const auto result = static_cast<Result>(r);
        const Summary sketched = results.summary(0, result);
        const Summary exact =
            summarise(runs.of(0, r), ErrorModel::independent, low_is_bad(result) ? Tail::low : Tail::high);
        for (std::size_t q = 0; q < exact.quantiles.size(); ++q)
            QCOMPARE(sketched.quantiles[q].value, exact.quantiles[q].value);
        QVERIFY(near(sketched.cvar95.value, exact.cvar95.value, 60, 1e-14));
    }
}

void SketchedResultsTest::memory_does_not_grow() {
    const std::size_t some =
        Runs(10'000, ErrorModel::independent).sketched(ErrorModel::independent, 512).bytes();
    const std::size_t more =
        Runs(70'000, ErrorModel::independent).sketched(ErrorModel::independent, 512).bytes();
    QVERIFY2(static_cast<double>(more) < SketchedResults::most_bytes(scenarios),
             qPrintable(QString::number(more)));
    QVERIFY2(more < 5 * some, qPrintable(QString("%1, %2").arg(some).arg(more)));
}

void SketchedResultsTest::missing_paths_are_found() {
    const Runs runs(1024, ErrorModel::independent);
    SketchedResults results(1024, scenarios, ErrorModel::independent);
    runs.add(results, 512, 512);
    QVERIFY_EXCEPTION_THROWN(results.summary(0, Result::tco), std::logic_error);
    QVERIFY_EXCEPTION_THROWN(runs.add(results, 100, 256), std::invalid_argument);
}

QTEST_APPLESS_MAIN(SketchedResultsTest)
#include "sketched_results_test.moc"
