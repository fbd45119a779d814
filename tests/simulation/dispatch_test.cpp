// SPDX-License-Identifier: GPL-3.0-or-later
// Serving the demand of a month: on months made at random, nothing is served twice, nothing exceeds what
// there is, and more on offer never costs more. The load-duration curve against its integral.
#include "model/simulation/dispatch.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace headroom::scalar;

namespace {

struct Month {
    Capacity<double> capacity;
    Rental<double> rental;
    Goodput<double> goodput;
    double inference, training, peak_ratio;
    bool sells = false;
    Served<double> served() const {
        return dispatch(capacity, rental, goodput, inference, training, LoadCurve<double>(peak_ratio), sells);
    }
};

/// Months from empty fleets to idle ones, from flat to peaked, from rents that nobody pays to cheap ones.
class Months {
public:
    explicit Months(std::uint64_t seed) : engine_(seed) {}
    Month next() {
        Month m;
        const double shared = amount(), inference_pool = amount(); // one GPU serves both at its own speeds
        m.capacity = {shared * speed(), shared, amount(), inference_pool, inference_pool * speed(), amount()};
        m.rental.on_demand_cost = 5 * share();
        m.rental.spot_cost = m.rental.on_demand_cost * share();
        m.rental.on_demand_limit = amount();
        m.rental.inference_penalty = 10 * share();
        m.rental.training_penalty = 10 * share();
        m.rental.burst_load_factor = 0.05 + 0.95 * share();
        m.rental.spot_maximum_share = share();
        m.goodput = {0.3 + 0.7 * share(), 0.2 + 0.5 * share(), share(), 0.3 + 0.7 * share()};
        m.rental.spot_limit = m.goodput.spot.value * amount();
        m.inference = amount();
        m.training = amount();
        m.peak_ratio = share() < 0.2 ? 1.0 : 1 + 4 * share();
        return m;
    }
    double share() { return unit_(engine_); }

private:
    /// H100e, often none.
    double amount() { return share() < 0.2 ? 0 : 500 * share(); }
    double speed() { return 0.2 + 2 * share(); }
    std::mt19937_64 engine_;
    std::uniform_real_distribution<double> unit_{0, 1};
};

bool near(double a, double b) { return std::abs(a - b) <= 1e-9 * (1 + std::abs(a) + std::abs(b)); }
bool at_most(double a, double b) { return a <= b + 1e-9 * (1 + std::abs(b)); }

/// What a month's rent and penalties come to, an hour.
double cost_of(const Month& m) {
    const auto s = m.served();
    const double on_demand_hours =
        s.on_demand_inference / m.rental.burst_load_factor + s.on_demand_training / m.goodput.owned;
    return on_demand_hours * m.rental.on_demand_cost + s.spot_training / m.goodput.spot * m.rental.spot_cost +
           s.unserved_inference * m.rental.inference_penalty +
           s.unserved_training * m.rental.training_penalty;
}

/// Mean of (πD(1 − p)^(π−1) − k)⁺ over p, by the midpoint rule.
double integrated_load_above(double demand, double peak_ratio, double capacity) {
    constexpr int steps = 200000;
    double sum = 0;
    for (int i = 0; i < steps; ++i) {
        const double p = (i + 0.5) / steps;
        sum += std::max(0.0, peak_ratio * demand * std::pow(1 - p, peak_ratio - 1) - capacity);
    }
    return sum / steps;
}

} // namespace

class DispatchTest : public QObject {
    Q_OBJECT
private slots:
    void load_above_is_the_integral_of_the_curve() {
        for (const double peak_ratio : {1.0, 1.01, 1.4, 2.0, 3.7, 20.0})
            for (const double capacity : {0.0, 10.0, 80.0, 100.0, 137.0, 199.0, 1e4}) {
                const double found = cut_load(100.0, LoadCurve<double>(peak_ratio), capacity).above;
                const double expected = integrated_load_above(100, peak_ratio, capacity);
                QVERIFY2(std::abs(found - expected) < 1e-3, qPrintable(QString("π %1, k %2: %3, integral %4")
                                                                           .arg(peak_ratio)
                                                                           .arg(capacity)
                                                                           .arg(found)
                                                                           .arg(expected)));
            }
    }
    void load_above_at_its_ends() {
        QCOMPARE(cut_load(0.0, LoadCurve<double>(2.0), 0.0).above, 0.0);
        QCOMPARE(cut_load(100.0, LoadCurve<double>(2.5), 0.0).above, 100.0);
        QVERIFY(std::abs(cut_load(100.0, LoadCurve<double>(2.5), 250.0).above) < 1e-12);
        QCOMPARE(cut_load(100.0, LoadCurve<double>(1.0), 40.0).above, 60.0);
    }
    void all_demand_is_served_or_not() {
        Months months(1);
        for (int i = 0; i < 50000; ++i) {
            const auto m = months.next();
            const auto s = m.served();
            QVERIFY(near(s.firm_inference + s.on_demand_inference + s.unserved_inference, m.inference));
            QVERIFY(near(s.firm_training + s.spot_training + s.on_demand_training + s.unserved_training,
                         m.training));
            for (const double x :
                 {s.firm_inference, s.on_demand_inference, s.unserved_inference, s.firm_training,
                  s.spot_training, s.on_demand_training, s.unserved_training, s.busy})
                QVERIFY(x >= -1e-9);
        }
    }
    void nothing_exceeds_what_there_is() {
        Months months(2);
        for (int i = 0; i < 50000; ++i) {
            const auto m = months.next();
            const auto s = m.served();
            const auto& c = m.capacity;
            QVERIFY(at_most(s.busy, c.owned_training() + c.reserved));
            QVERIFY(at_most(s.firm_inference, c.inference_pool + c.shared_inference + c.reserved));
            QVERIFY(at_most(s.firm_training, m.goodput.owned.value * (c.owned_training() + c.reserved)));
            QVERIFY(at_most(s.spot_training,
                            std::min(m.rental.spot_maximum_share * m.training, m.rental.spot_limit)));
            const double firm = c.inference_pool + c.shared_inference + c.reserved;
            const double peak =
                s.on_demand_inference > 0 ? std::max(0.0, m.peak_ratio * m.inference - firm) : 0.0;
            const double left = std::max(0.0, m.rental.on_demand_limit - peak);
            QVERIFY(at_most(s.on_demand_training / m.goodput.owned, left));
        }
    }
    void bills_are_hours_not_useful_hours() {
        Months months(3);
        for (int i = 0; i < 20000; ++i) {
            const auto m = months.next();
            const auto s = m.served();
            QVERIFY(near(s.billed_spot * m.goodput.spot.value, s.spot_training));
            QVERIFY(near(s.billed_on_demand, s.on_demand_inference / m.rental.burst_load_factor +
                                                 s.on_demand_training / m.goodput.owned));
        }
    }
    void nothing_is_rented_for_more_than_its_lack_costs() {
        Months months(4);
        int refused = 0;
        for (int i = 0; i < 50000; ++i) {
            const auto m = months.next();
            const auto s = m.served();
            const auto& r = m.rental;
            if (r.on_demand_cost / r.burst_load_factor > r.inference_penalty)
                QCOMPARE(s.on_demand_inference, 0.0);
            if (r.on_demand_cost / m.goodput.owned > r.training_penalty) QCOMPARE(s.on_demand_training, 0.0);
            if (r.spot_cost / m.goodput.spot > r.training_penalty) QCOMPARE(s.spot_training, 0.0);
            refused += r.spot_cost / m.goodput.spot > r.training_penalty;
        }
        QVERIFY(refused > 1000);
    }
    void the_cheaper_comes_first() {
        Months months(5);
        for (int i = 0; i < 50000; ++i) {
            const auto m = months.next();
            const auto s = m.served();
            const double on_demand = m.rental.on_demand_cost / m.goodput.owned;
            const double spot = m.rental.spot_cost / m.goodput.spot;
            const double spot_room = std::min(m.rental.spot_maximum_share * m.training, m.rental.spot_limit);
            if (spot < on_demand && s.on_demand_training > 1e-9) QVERIFY(near(s.spot_training, spot_room));
        }
    }
    // Price order and penalties decide alone within a month: more on offer can only help.
    void more_on_offer_never_costs_more() {
        Months months(6);
        for (int i = 0; i < 50000; ++i) {
            const auto m = months.next();
            const double before = cost_of(m);
            auto more = m;
            more.rental.on_demand_limit += 100 * months.share();
            QVERIFY(at_most(cost_of(more), before));
            more = m;
            more.rental.spot_limit += 100 * months.share();
            QVERIFY(at_most(cost_of(more), before));
            more = m;
            more.rental.spot_maximum_share = std::min(1.0, m.rental.spot_maximum_share + months.share());
            QVERIFY(at_most(cost_of(more), before));
        }
    }
    void more_of_ones_own_serves_more() {
        Months months(7);
        for (int i = 0; i < 20000; ++i) {
            const auto m = months.next();
            auto more = m;
            more.capacity.reserved += 50 * months.share();
            const auto s = m.served(), t = more.served();
            QVERIFY(at_most(s.firm_inference, t.firm_inference));
            QVERIFY(at_most(t.unserved_inference, s.unserved_inference));
        }
    }
    void sellers_rent_nothing() {
        Months months(8);
        for (int i = 0; i < 5000; ++i) {
            auto m = months.next();
            m.sells = true;
            const auto s = m.served();
            QCOMPARE(s.on_demand_inference, 0.0);
            QCOMPARE(s.on_demand_training, 0.0);
            QCOMPARE(s.spot_training, 0.0);
            QCOMPARE(s.billed_on_demand, 0.0);
            QCOMPARE(s.billed_spot, 0.0);
            QVERIFY(near(s.firm_training + s.unserved_training, m.training));
        }
    }
    // Both demands without bound, a flat load, nothing reserved: all that is owned is busy.
    void demand_without_bound_fills_the_fleet() {
        Months months(9);
        for (int i = 0; i < 5000; ++i) {
            auto m = months.next();
            m.capacity.reserved = 0;
            m.inference = m.training = 1e5;
            m.peak_ratio = 1;
            QVERIFY(near(m.served().busy, m.capacity.owned_training()));
        }
    }
};

QTEST_APPLESS_MAIN(DispatchTest)
#include "dispatch_test.moc"
