// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/cooling.h"
#include "model/parameters/parameter.h"
#include "source_checks.h"

#include <QtTest>

#include <cmath>
#include <stdexcept>

using namespace headroom;
using headroom::testing::figure_fault;

class CoolingTest : public QObject {
    Q_OBJECT

private slots:
    void an_entry_for_each_choice();
    void figures_are_complete();
    void rack_limits_are_the_model_page_s();
    void outages_follow_from_the_tiers();
    void no_such_choice();
};

void CoolingTest::an_entry_for_each_choice() {
    const auto& technologies = parameter_row(Parameter::cooling_technology).choices;
    QCOMPARE(cooling_technologies().size(), technologies.size());
    for (std::size_t i = 0; i < technologies.size(); ++i)
        QVERIFY(cooling_technologies()[i].id == technologies[i]);
    const auto& classes = parameter_row(Parameter::facility_redundancy).choices;
    QCOMPARE(redundancy_classes().size(), classes.size());
    for (std::size_t i = 0; i < classes.size(); ++i)
        QVERIFY(redundancy_classes()[i].id == classes[i]);
}

void CoolingTest::figures_are_complete() {
    for (const CoolingTechnology& entry : cooling_technologies()) {
        QVERIFY(!entry.name.empty());
        for (const SourcedFigure* figure : {&entry.rack_kw_limit, &entry.pue, &entry.fixed_share, &entry.wue,
                                     &entry.capex_per_kw, &entry.repair_hours}) {
            const std::string fault = figure_fault(*figure);
            QVERIFY2(fault.empty() && figure->mode, (entry.id + ", " + fault).c_str());
        }
    }
    for (const RedundancyClass& entry : redundancy_classes())
        for (const SourcedFigure* figure : {&entry.cost_factor, &entry.outage_hours}) {
            const std::string fault = figure_fault(*figure);
            QVERIFY2(fault.empty() && figure->mode, (entry.id + ", " + fault).c_str());
        }
}

void CoolingTest::rack_limits_are_the_model_page_s() {
    const std::pair<const char*, double> limits[] = {{"air", 20},
                                                     {"rear-door", 60},
                                                     {"direct-to-chip", 150},
                                                     {"immersion-1p", 250},
                                                     {"immersion-2p", 250}};
    for (const auto& [id, kw] : limits)
        QCOMPARE(*cooling_technology(id).rack_kw_limit.mode, kw);
}

void CoolingTest::outages_follow_from_the_tiers() {
    const std::pair<const char*, double> availability[] = {{"N", 0.99671}, {"N+1", 0.99982}, {"2N", 0.99995}};
    for (const auto& [id, share] : availability)
        QVERIFY2(std::abs(*redundancy_class(id).outage_hours.mode - 8760 * (1 - share)) < 0.05, id);
    QVERIFY(*redundancy_class("N").cost_factor.mode < *redundancy_class("N+1").cost_factor.mode);
    QVERIFY(*redundancy_class("N+1").cost_factor.mode < *redundancy_class("2N").cost_factor.mode);
}

void CoolingTest::no_such_choice() {
    QVERIFY_EXCEPTION_THROWN(cooling_technology("water"), std::out_of_range);
    QVERIFY_EXCEPTION_THROWN(redundancy_class("3N"), std::out_of_range);
}

QTEST_APPLESS_MAIN(CoolingTest)
#include "cooling_test.moc"
