// SPDX-License-Identifier: GPL-3.0-or-later
// The power chain on halls made at random: never more than is energised, never more than the hall is built
// for, and no server dark that could run.
#include "model/facility/power.h"

#include <QtTest>

#include <random>

using namespace headroom::scalar;

namespace {

struct Hall {
    double base, load, ready, limit, pue, fixed_share, climate;
};

PowerChain<double> chain_of(const Hall& h, double live = 1) {
    return power_chain(h.base, h.load, h.ready, h.limit, live, h.pue, h.fixed_share, h.climate);
}

/// Halls from far too small to far too large for their servers.
Hall random_hall(std::mt19937_64& engine) {
    std::uniform_real_distribution<double> share(0, 1);
    const double load = 1000 * share(engine);
    const double base = share(engine) < 0.2 ? 0 : 100 * share(engine);
    return {base,
            load,
            2 * (load + base) * share(engine),
            share(engine) < 0.2 ? 1e300 : 2.5 * (load + base) * share(engine),
            1 + share(engine),
            share(engine),
            1 + 0.8 * (2 * share(engine) - 1)};
}

QString text_of(const Hall& h) {
    return QString("base %1, load %2, ready %3, limit %4, PUE %5, fixed %6, climate %7")
        .arg(h.base)
        .arg(h.load)
        .arg(h.ready)
        .arg(h.limit)
        .arg(h.pue)
        .arg(h.fixed_share)
        .arg(h.climate);
}

} // namespace

class PowerTest : public QObject {
    Q_OBJECT
private slots:
    void keeps_within_what_is_energised_and_built() {
        std::mt19937_64 engine(1);
        int off = 0, limited = 0;
        for (int i = 0; i < 20000; ++i) {
            const Hall h = random_hall(engine);
            const auto chain = chain_of(h);
            const double nameplate = chain.powered * h.load;
            QVERIFY2(chain.powered >= 0 && chain.powered <= 1, qPrintable(text_of(h)));
            QVERIFY2(chain.facility_power(nameplate) <= h.limit * (1 + 1e-12), qPrintable(text_of(h)));
            QVERIFY2(chain.off || chain.it_power(nameplate) <= h.ready * (1 + 1e-12), qPrintable(text_of(h)));
            off += chain.off;
            limited += !chain.off && chain.powered < 1;
        }
        QVERIFY(off > 1000 && limited > 5000); // the halls were hard enough
    }
    void no_server_is_dark_that_could_run() {
        std::mt19937_64 engine(2);
        for (int i = 0; i < 20000; ++i) {
            const Hall h = random_hall(engine);
            const auto chain = chain_of(h);
            if (chain.off || chain.powered == 1) continue;
            const double more = chain.powered * h.load * (1 + 1e-9) + 1e-9;
            QVERIFY2(chain.facility_power(more) > h.limit || chain.it_power(more) > h.ready,
                     qPrintable(text_of(h)));
        }
    }
    void a_hall_that_cannot_run_its_base_is_off() {
        const auto by_limit = chain_of({50, 500, 1000, 55, 1.2, 0.5, 1}); // idle cooling alone asks for 100
        QVERIFY(by_limit.off);
        QCOMPARE(by_limit.powered, 0.0);
        QCOMPARE(by_limit.facility_power(0), 0.0);
        QCOMPARE(by_limit.base, 0.0);
        QVERIFY(chain_of({50, 500, 49, 1e300, 1.2, 0.5, 1}).off); // the hall is not ready
    }
    void full_load_is_the_pue() {
        // A full hall in a mean season draws PUE times its IT power; an empty one the fixed part of the
        // overhead.
        const Hall full{40, 960, 1000, 1e300, 1.15, 0.35, 1};
        const auto chain = chain_of(full);
        QCOMPARE(chain.powered, 1.0);
        QVERIFY(std::abs(chain.facility_power(960) - 1150) < 1e-9);
        QVERIFY(std::abs(chain.facility_power(0) - (40 + 0.35 * 150 + 0.65 * 0.15 * 40)) < 1e-9);
    }
    void nothing_is_drawn_before_the_first_servers() {
        const auto chain = chain_of({0, 0, 1000, 500, 1.3, 0.4, 1.1}, 0);
        QVERIFY(!chain.off);
        QCOMPARE(chain.powered, 1.0);
        QCOMPARE(chain.facility_power(0), 0.0);
    }
};

QTEST_APPLESS_MAIN(PowerTest)
#include "power_test.moc"
