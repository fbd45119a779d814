// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/regions.h"
#include "source_checks.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace headroom;
using headroom::testing::figure_fault;
using headroom::testing::source_fault;

namespace {

struct Fit {
    double volatility = 0, reversion = 0;
};

/// First-order autoregression of the log price, as the yearly figures of an Ornstein-Uhlenbeck process.
Fit fit(const std::vector<double>& prices) {
    const std::size_t steps = prices.size() - 1;
    const auto n = static_cast<double>(steps);
    std::vector<double> logs;
    for (const double price : prices)
        logs.push_back(std::log(std::max(price, 1.0)));
    double from = 0, to = 0;
    for (std::size_t i = 0; i < steps; ++i)
        from += logs[i] / n, to += logs[i + 1] / n;
    double covariance = 0, variance = 0;
    for (std::size_t i = 0; i < steps; ++i) {
        covariance += (logs[i] - from) * (logs[i + 1] - to);
        variance += (logs[i] - from) * (logs[i] - from);
    }
    const double slope = covariance / variance;
    double squares = 0;
    for (std::size_t i = 0; i < steps; ++i)
        squares += std::pow(logs[i + 1] - to - slope * (logs[i] - from), 2);
    const double reversion = -12 * std::log(slope);
    return {std::sqrt(squares / n * 2 * reversion / (1 - slope * slope)), reversion};
}

std::vector<double> prices_since(const EnergyHistory& history, CatalogueDate first) {
    std::vector<double> prices;
    for (const DatedPrice& point : history.points)
        if (point.key() >= first.key()) prices.push_back(point.price);
    return prices;
}

bool rounds_to(const SourcedFigure& figure, double exact) { return std::abs(*figure.mode - exact) < 0.00501; }

} // namespace

class RegionsTest : public QObject {
    Q_OBJECT

private slots:
    void every_region_is_complete();
    void ids_are_unique();
    void split_of_the_price_adds_up();
    void european_prices_are_the_wholesale_mean();
    void fits_follow_from_the_history();
};

void RegionsTest::every_region_is_complete() {
    QVERIFY(regions().size() >= 30);
    for (const Region& region : regions()) {
        QVERIFY2(!region.name.empty(), region.id.c_str());
        std::vector<const SourcedFigure*> all{&region.price, &region.delivery, &region.carbon_intensity,
                                       &region.volatility, &region.reversion};
        for (const auto* figure : {&region.industrial_price, &region.wholesale_2025, &region.long_volatility,
                                   &region.long_reversion, &region.step_volatility})
            if (*figure) all.push_back(&**figure);
        for (const SourcedFigure* figure : all) {
            const std::string fault = figure_fault(*figure);
            QVERIFY2(fault.empty() && figure->mode, (region.id + ", " + fault).c_str());
        }
    }
}

void RegionsTest::ids_are_unique() {
    std::set<std::string> ids;
    for (const Region& region : regions()) {
        QVERIFY2(ids.insert(region.id).second, region.id.c_str());
        QCOMPARE(find_region(region.id), &region);
    }
    QVERIFY(!find_region("atlantis"));
}

/// Wholesale and network charges, with 3 % of taxes and a demand charge of 14 a kW and month at 85 % load,
/// are the industrial price, unless the wholesale price of 2025 alone exceeds it.
void RegionsTest::split_of_the_price_adds_up() {
    for (const Region& region : regions()) {
        if (!region.industrial_price) continue;
        const double energy = *region.price.mode + *region.delivery.mode;
        const double price = energy * 1.03 + 14 / (730 * 0.85);
        const bool whole = std::abs(price - *region.industrial_price->mode) < 0.0003;
        const bool above = *region.delivery.mode == 0 && price > *region.industrial_price->mode;
        QVERIFY2(whole || above, region.id.c_str());
    }
}

void RegionsTest::european_prices_are_the_wholesale_mean() {
    for (const EnergyHistory& history : energy_history()) {
        const Region* region = find_region(history.region);
        QVERIFY2(region && region->wholesale_2025, history.region.c_str());
        double sum = 0;
        int months = 0;
        for (const DatedPrice& point : history.points)
            if (point.date.year == 2025) sum += point.price, ++months;
        QCOMPARE(months, 12);
        QVERIFY(std::abs(sum / 12 - *region->wholesale_2025->mode) < 0.051);
        QVERIFY(std::abs(*region->price.mode - *region->wholesale_2025->mode * 1.13 / 1000) < 0.000051);
    }
}

void RegionsTest::fits_follow_from_the_history() {
    QCOMPARE(energy_history().size(), std::size_t{13});
    for (const EnergyHistory& history : energy_history()) {
        QVERIFY(source_fault(history.source).empty());
        QVERIFY(std::ranges::is_sorted(history.points, std::less_equal<>{}, &DatedPrice::key));
        const Region& region = *find_region(history.region);
        const Fit calm = fit(prices_since(history, {2023, 1, 0}));
        QVERIFY2(rounds_to(region.volatility, calm.volatility), history.region.c_str());
        QVERIFY2(rounds_to(region.reversion, calm.reversion), history.region.c_str());
        const Fit whole = fit(prices_since(history, {}));
        QVERIFY2(rounds_to(*region.long_volatility, whole.volatility), history.region.c_str());
        QVERIFY2(rounds_to(*region.long_reversion, whole.reversion), history.region.c_str());
    }
}

QTEST_APPLESS_MAIN(RegionsTest)
#include "regions_test.moc"
