// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/selftest.h"

#include <functional>

namespace headroom {

/// Where the examples put their rows.
class SelftestTable {
public:
    /// The example that the following rows belong to.
    void example(int number, std::string subject, std::string source);
    void row(std::string quantity, std::string unit, double published, double computed, double tolerance);
    std::vector<SelftestRow> take() { return std::move(rows_); }

private:
    std::vector<SelftestRow> rows_;
    int number_ = 0;
    std::string subject_, source_;
};

// By runs of small plans through the whole engine.
void add_cluster_day(SelftestTable& table);
void add_demand_charge(SelftestTable& table);
void add_power_chain(SelftestTable& table);
void add_interruptions(SelftestTable& table);
// By the functions of model/facility and model/finance.
void add_checkpoints(SelftestTable& table);
void add_spot(SelftestTable& table);
void add_economic_life(SelftestTable& table);
void add_finance_functions(SelftestTable& table);
void add_macrs(SelftestTable& table);

} // namespace headroom
