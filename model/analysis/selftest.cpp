// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/analysis/selftest.h"

#include "model/analysis/selftest_rows.h"

#include <cmath>

namespace headroom {

void SelftestTable::example(int number, std::string subject, std::string source) {
    number_ = number;
    subject_ = std::move(subject);
    source_ = std::move(source);
}

void SelftestTable::row(std::string quantity, std::string unit, double published, double computed,
                        double tolerance) {
    const bool passed = std::abs(computed - published) <= tolerance * std::abs(published);
    rows_.push_back({number_, subject_, std::move(quantity), std::move(unit), published, computed, tolerance,
                     source_, passed});
}

std::vector<SelftestRow> run_selftest() {
    SelftestTable table;
    add_cluster_day(table);
    add_checkpoints(table);
    add_spot(table);
    add_economic_life(table);
    add_finance_functions(table);
    add_macrs(table);
    add_demand_charge(table);
    add_interruptions(table);
    add_power_chain(table);
    return table.take();
}

} // namespace headroom
