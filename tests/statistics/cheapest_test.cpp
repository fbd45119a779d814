// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/cheapest.h"

#include <QtTest>

using namespace headroom;

namespace {

std::vector<double> shares(std::initializer_list<std::vector<double>> costs,
                           ErrorModel model = ErrorModel::independent) {
    const std::vector<std::span<const double>> spans(costs.begin(), costs.end());
    std::vector<double> values;
    for (const Figure& figure : cheapest_shares(spans, model))
        values.push_back(figure.value);
    return values;
}

} // namespace

class CheapestTest : public QObject {
    Q_OBJECT
private slots:
    void one_cost_is_always_the_cheapest() { QCOMPARE(shares({{1, 2, 3}}), (std::vector<double>{1})); }

    void paths_are_counted() {
        QCOMPARE(shares({{1, 5, 9, -4}, {2, 4, 10, -3}, {3, 6, 8, -2}}),
                 (std::vector<double>{0.5, 0.25, 0.25}));
    }

    void what_ties_shares_the_path() {
        QCOMPARE(shares({{1, 1, 7, 7}, {1, 2, 7, 8}, {9, 2, 7, 6}, {9, 2, 7, 8}}),
                 (std::vector<double>{(0.5 + 1 + 0.25) / 4, (0.5 + 0.25) / 4, (0.25 + 1) / 4, 0.25 / 4}));
    }

    void errors_are_those_of_a_share() {
        const std::vector<double> low{1, 1, 1, 1, 9, 9, 9, 9}, other(8, 5);
        const std::vector<std::span<const double>> costs{low, other};
        const auto figures = cheapest_shares(costs, ErrorModel::independent);
        const double expected = std::sqrt(8 * 0.25 / 7 / 8); // of eight values, half of them 1
        QVERIFY(std::abs(figures[0].standard_error - expected) < 1e-15);
        QCOMPARE(figures[1].standard_error, figures[0].standard_error);
        QCOMPARE(cheapest_shares(costs, ErrorModel::exact)[0].standard_error, 0.0);
    }
};

QTEST_APPLESS_MAIN(CheapestTest)
#include "cheapest_test.moc"
