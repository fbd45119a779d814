// SPDX-License-Identifier: GPL-3.0-or-later
// A distribution kept as 513 quantiles says what the paths say.
#include "model/statistics/distribution_grid.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace headroom;

namespace {

std::vector<double> lognormal(std::size_t n, unsigned seed) {
    std::mt19937_64 engine(seed);
    std::lognormal_distribution<double> law(17, 0.5);
    std::vector<double> values(n);
    for (auto& v : values)
        v = law(engine);
    return values;
}

DistributionGrid grid_of(const std::vector<double>& values) {
    return distribution_grid(Sample(values, ErrorModel::independent));
}

} // namespace

class DistributionGridTest : public QObject {
    Q_OBJECT
private slots:
    void ends_are_the_smallest_and_the_largest() {
        const auto values = lognormal(5000, 1);
        const auto grid = grid_of(values);
        QCOMPARE(grid.quantiles.size(), DistributionGrid::cells + 1);
        QCOMPARE(grid.quantiles.front(), *std::ranges::min_element(values));
        QCOMPARE(grid.quantiles.back(), *std::ranges::max_element(values));
        QVERIFY(std::ranges::is_sorted(grid.quantiles));
    }
    // Against counting: within a cell and a path.
    void reads_what_counting_gives() {
        const auto values = lognormal(20000, 2);
        const auto grid = grid_of(values);
        for (double x = 5e6; x < 100e6; x += 1.7e6) {
            const auto counted =
                static_cast<double>(std::ranges::count_if(values, [x](double v) { return v <= x; }));
            const double n = static_cast<double>(values.size());
            QVERIFY(std::abs(share_up_to(grid, x) - counted / n) <= 1.0 / DistributionGrid::cells + 1 / n);
        }
    }
    void is_nothing_below_and_all_above() {
        const auto grid = grid_of({1, 2, 3});
        QCOMPARE(share_up_to(grid, 0.5), 0.0);
        QCOMPARE(share_up_to(grid, 3), 1.0);
        QCOMPARE(share_up_to(grid, 2), 0.5);
    }
    void one_value_is_a_step() {
        const auto grid = grid_of({7});
        QCOMPARE(share_up_to(grid, 6.9), 0.0);
        QCOMPARE(share_up_to(grid, 7), 1.0);
    }
    void atoms_keep_their_weight() {
        std::vector<double> values(1000, 5.0);
        for (std::size_t i = 0; i < 400; ++i)
            values[i] = 1;
        QVERIFY(std::abs(share_up_to(grid_of(values), 3) - 0.4) <= 1.0 / DistributionGrid::cells);
    }
    void undefined_paths_are_left_out() {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(grid_of({nan, 1, nan, 2}), grid_of({1, 2}));
        QVERIFY(grid_of({nan}).quantiles.empty());
        QCOMPARE(share_up_to(DistributionGrid{}, 1), 0.0);
    }
};

QTEST_APPLESS_MAIN(DistributionGridTest)
#include "distribution_grid_test.moc"
