// SPDX-License-Identifier: GPL-3.0-or-later
// The PUE that a hall has away from full load.
#include "model/facility/pue.h"

#include <QtTest>

#include <cmath>

using headroom::scalar::pue_at_load;

class PueTest : public QObject {
    Q_OBJECT
private slots:
    void is_the_parameter_at_full_load() {
        for (const double fixed_share : {0.0, 0.35, 1.0})
            QVERIFY(std::abs(pue_at_load(1.0, 1.25, fixed_share, 1.0) - 1.25) < 1e-15);
    }
    // 1 + (PUE − 1)·(ζ/load + 1 − ζ)·S, by hand.
    void rises_as_the_load_falls() {
        QVERIFY(std::abs(pue_at_load(0.5, 1.4, 0.5, 1.0) - (1 + 0.4 * 1.5)) < 1e-15);
        QVERIFY(std::abs(pue_at_load(0.25, 1.2, 0.4, 1.5) - (1 + 0.2 * (0.4 / 0.25 + 0.6) * 1.5)) < 1e-15);
    }
    void is_flat_without_a_fixed_share() { QVERIFY(std::abs(pue_at_load(0.1, 1.3, 0.0, 1.0) - 1.3) < 1e-15); }
};

QTEST_APPLESS_MAIN(PueTest)
#include "pue_test.moc"
