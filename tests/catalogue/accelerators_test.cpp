// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/accelerators.h"
#include "source_checks.h"

#include <QtTest>

#include <cmath>
#include <set>

using namespace headroom;
using headroom::testing::figure_fault;

namespace {

constexpr double h100_bf16 = 989.4, h100_fp8 = 1979, h100_bandwidth = 3.35;

bool is_number(const SourcedFigure& figure) {
    return figure.mode && std::isfinite(*figure.mode) && *figure.mode > 0;
}
/// The catalogue keeps three significant digits of a derived performance.
bool near_digits(double stated, double exact) { return std::abs(stated - exact) <= 0.0051 * exact; }

} // namespace

class AcceleratorsTest : public QObject {
    Q_OBJECT

private slots:
    void every_entry_is_complete();
    void ids_are_unique();
    void figures_have_sources();
    void performances_follow_from_the_data_sheet();
    void power_follows_from_the_node();
    void lookup();
    void the_table_s_frontier_exists();
    void plan_entry_is_the_example_of_the_format();
};

void AcceleratorsTest::every_entry_is_complete() {
    QVERIFY(accelerators().size() >= 20);
    for (const CatalogueAccelerator& entry : accelerators()) {
        for (const std::string* text :
             {&entry.id, &entry.name, &entry.vendor, &entry.form_factor, &entry.node})
            QVERIFY2(!text->empty(), entry.id.c_str());
        QCOMPARE(entry.release.size(), std::size_t{7});
        for (const SourcedFigure* figure :
             {&entry.memory, &entry.memory_bandwidth, &entry.tdp, &entry.perf_training, &entry.perf_inference,
              &entry.kw, &entry.price, &entry.node_kw, &entry.node_units})
            QVERIFY2(is_number(*figure), (entry.id + ": " + figure->what).c_str());
        QVERIFY2(entry.bf16 || entry.fp8, entry.id.c_str());
        QVERIFY(*entry.price.low < *entry.price.mode && *entry.price.mode < *entry.price.high);
        QVERIFY(entry.gpus_per_node >= 1);
    }
}

void AcceleratorsTest::ids_are_unique() {
    std::set<std::string> ids;
    for (const CatalogueAccelerator& entry : accelerators())
        QVERIFY2(ids.insert(entry.id).second, entry.id.c_str());
}

void AcceleratorsTest::figures_have_sources() {
    for (const CatalogueAccelerator& entry : accelerators()) {
        for (const SourcedFigure* figure :
             {&entry.memory, &entry.memory_bandwidth, &entry.tdp, &entry.perf_training, &entry.perf_inference,
              &entry.kw, &entry.price, &entry.node_kw, &entry.node_units}) {
            const std::string fault = figure_fault(*figure);
            QVERIFY2(fault.empty(), (entry.id + ", " + fault).c_str());
        }
        for (const SourcedFigure* derived : {&entry.perf_training, &entry.perf_inference, &entry.kw, &entry.node_kw,
                                      &entry.node_units, &entry.price})
            QVERIFY2(!derived->note.empty(), (entry.id + ": " + derived->what).c_str());
    }
}

void AcceleratorsTest::performances_follow_from_the_data_sheet() {
    for (const CatalogueAccelerator& entry : accelerators()) {
        const double training = entry.bf16 ? *entry.bf16->mode / h100_bf16 : *entry.fp8->mode / h100_fp8;
        QVERIFY2(near_digits(*entry.perf_training.mode, training), entry.id.c_str());
        const double prefill = entry.fp8 ? *entry.fp8->mode / h100_fp8 : *entry.bf16->mode / h100_bf16;
        const double inference = std::sqrt(*entry.memory_bandwidth.mode / h100_bandwidth * prefill);
        QVERIFY2(near_digits(*entry.perf_inference.mode, inference), entry.id.c_str());
    }
}

void AcceleratorsTest::power_follows_from_the_node() {
    for (const CatalogueAccelerator& entry : accelerators()) {
        const double share = *entry.node_kw.mode / entry.gpus_per_node;
        QVERIFY2(std::abs(*entry.kw.mode - share) < 1e-4, entry.id.c_str());
        QVERIFY2(*entry.kw.mode * 1000 > *entry.tdp.mode, entry.id.c_str());
    }
}

void AcceleratorsTest::lookup() {
    for (const CatalogueAccelerator& entry : accelerators())
        QCOMPARE(find_accelerator(entry.id), &entry);
    QVERIFY(!find_accelerator("h100"));
    QVERIFY(!find_accelerator(""));
}

void AcceleratorsTest::the_table_s_frontier_exists() {
    const Value& frontier = default_value(Parameter::generation_frontier);
    QVERIFY(find_accelerator(std::get<std::string>(frontier)));
}

void AcceleratorsTest::plan_entry_is_the_example_of_the_format() {
    const Accelerator h100 = to_accelerator(*find_accelerator("h100-sxm"));
    const Accelerator expected{.id = "h100-sxm",
                               .name = "NVIDIA H100 SXM5 80GB",
                               .perf_training = 1,
                               .perf_inference = 1,
                               .kw = 1.275,
                               .price = 33600,
                               .gpus_per_node = 8,
                               .node_kw = 10.2,
                               .node_units = 8,
                               .liquid_required = false};
    QVERIFY(h100 == expected);
    QVERIFY(to_accelerator(*find_accelerator("gb300-nvl72")).liquid_required);
}

QTEST_APPLESS_MAIN(AcceleratorsTest)
#include "accelerators_test.moc"
