// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What stands on each page of assumptions; each in a file of its own, for make_input_page.
namespace headroom::views {

class InputPage;

/// What is asked for, and how training runs.
void build_demand_page(InputPage& page);
/// What is bought and when: tranches as a table and on a timeline, racks as they stand, prices, failures,
/// refresh and resale.
void build_fleet_page(InputPage& page);
/// Where the machines stand: hall, power, cooling.
void build_facility_page(InputPage& page);
/// What a kilowatt-hour costs: the market's price, the agreement, what comes on top, carbon.
void build_energy_page(InputPage& page);
/// What renting costs and how much can be had; contracts; how machines move on.
void build_market_page(InputPage& page);
/// Who runs it, how capacity is shared out, what is not served, what an hour yields.
void build_operations_page(InputPage& page);
/// How long the plan looks ahead, and how its money is counted.
void build_finance_page(InputPage& page);
/// What customers pay, where capacity is sold.
void build_revenue_page(InputPage& page);
/// How work moves from the old platform, and what moving, running in parallel and leaving cost.
void build_migration_page(InputPage& page);

} // namespace headroom::views
