// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/simulation/chains.h"

#include <QTest>
#include <cmath>
#include <random>
#include <vector>

using namespace headroom;

namespace {

constexpr int placed = 3, months = 36, paths = 200'000;
constexpr double begin_probability = 0.12,
                 end_probability = 0.2; // so that most paths switch more often than placed

using Chain = scalar::PlacedChain<double, placed>;

/// How often a path is in the state in month t, and in months t and t − 5 both; how many paths switch k
/// times.
struct Census {
    std::vector<double> now = std::vector<double>(months), both = std::vector<double>(months),
                        switches = std::vector<double>(months + 1);
    template <class Advance, class Weight>
    void add(Advance&& advance, Weight&& weight) {
        std::vector<double> was;
        std::size_t count = 0;
        for (std::size_t t = 0; t < months; ++t) {
            const double before = weight();
            if (t > 0) advance();
            was.push_back(weight());
            count += weight() != before;
            now[t] += weight();
            if (t >= 5) both[t] += weight() * was[t - 5];
        }
        ++switches[count];
    }
};

bool alike(const std::vector<double>& a, const std::vector<double>& b) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double p = (a[i] + b[i]) / (2.0 * paths);
        const double sd = std::sqrt(2.0 * paths * p * (1 - p));
        if (std::fabs(a[i] - b[i]) > 5 * sd) return false;
    }
    return true;
}

class Uniforms {
public:
    double operator()() { return std::uniform_real_distribution<double>(0x1p-53, 1)(generator_); }

private:
    std::mt19937_64 generator_{7};
};

double months_in_state(double start, const double (&uniforms)[placed]) {
    Chain chain(start);
    chain.place(uniforms);
    double sum = 0;
    for (int t = 1; t < months; ++t) {
        chain.advance(begin_probability, end_probability, 0x1p-53);
        sum += chain.weight;
    }
    return sum;
}

} // namespace

class ChainsTest : public QObject {
    Q_OBJECT
private slots:
    void placed_switches_keep_the_law_data();
    void placed_switches_keep_the_law();
    void a_great_uniform_is_more_time_in_the_state();
};

void ChainsTest::placed_switches_keep_the_law_data() {
    QTest::addColumn<double>("start");
    QTest::newRow("in the state") << 1.0;
    QTest::newRow("not in it") << 0.0;
}
void ChainsTest::placed_switches_keep_the_law() {
    QFETCH(double, start);
    Uniforms uniform;
    Census one_a_month, by_survival;
    for (int path = 0; path < paths; ++path) {
        double weight = start; // the plain chain: one uniform a month
        one_a_month.add(
            [&] {
                if (uniform() < (weight > 0 ? end_probability : begin_probability)) weight = 1 - weight;
            },
            [&] { return weight; });
        Chain chain(start);
        chain.place({uniform(), uniform(), uniform()});
        by_survival.add([&] { chain.advance(begin_probability, end_probability, uniform()); },
                        [&] { return chain.weight; });
    }
    QVERIFY(alike(one_a_month.now, by_survival.now));
    QVERIFY(alike(one_a_month.both, by_survival.both));
    QVERIFY(alike(one_a_month.switches, by_survival.switches));
    QVERIFY(by_survival.switches[placed + 3] > 0.05 * paths); // the month's own uniforms were needed
}

void ChainsTest::a_great_uniform_is_more_time_in_the_state() {
    // The switch after the one in question never comes, so that no more than it decides.
    const double in[] = {1.0, 0x1p-50, 0.5}, out[] = {0.0, 1 - 0x1p-50, 0.5};
    for (const auto& row : {in, out}) {
        double before = -1;
        for (int step = 1; step < 20; ++step) {
            const double uniforms[placed] = {step / 20.0, row[1], row[2]};
            const double now = months_in_state(row[0], uniforms);
            QVERIFY(now >= before);
            before = now;
        }
        QVERIFY(before > months_in_state(row[0], {0.05, row[1], row[2]}));
    }
}

QTEST_APPLESS_MAIN(ChainsTest)
#include "chains_test.moc"
