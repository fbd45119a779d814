// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/page_list.h"

#include "views/pages/input_page.h"
#include "views/pages/input_pages.h"
#include "views/pages/overview_page.h"
#include "views/pages/report_page.h"

namespace headroom::views {

std::span<const PageInfo> page_list() {
    static const std::vector<PageInfo> pages = {
        // id, group, title, subtitle, icon, groups of parameters edited there, live panel, class
        {"overview",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Overview"),
         QT_TRANSLATE_NOOP("Page", "Which scenario is the cheapest, how sure that is, and what it costs."),
         "overview",
         {},
         LivePanel::hidden,
         make_page<OverviewPage>},
        {"demand",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Demand"),
         QT_TRANSLATE_NOOP("Page",
                           "What is asked for, month by month, against what stands ready to serve it."),
         "demand",
         {"Demand"},
         LivePanel::shown,
         make_input_page<build_demand_page>},
        {"fleet",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Fleet & racks"),
         QT_TRANSLATE_NOOP("Page", "What is bought, when it is ordered and comes, how it stands in the hall, "
                                   "and when it is replaced."),
         "fleet",
         {"Fleet", "Refresh"},
         LivePanel::shown,
         make_input_page<build_fleet_page>},
        {"facility",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Facility & cooling"),
         QT_TRANSLATE_NOOP("Page",
                           "Where the machines stand, how they are cooled, and when there is power for "
                           "them."),
         "facility",
         {"Facility"},
         LivePanel::shown,
         make_input_page<build_facility_page>},
        {"energy",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Energy"),
         QT_TRANSLATE_NOOP("Page",
                           "What a kilowatt-hour will cost, month by month, and how much of it is fixed."),
         "energy",
         {"Energy"},
         LivePanel::shown,
         make_input_page<build_energy_page>},
        {"market",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Market & contracts"),
         QT_TRANSLATE_NOOP("Page", "What renting costs, how much can be had, what is reserved, and how fast "
                                   "machines get better."),
         "market",
         {"Market"},
         LivePanel::shown,
         make_input_page<build_market_page>},
        {"operations",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Operations"),
         QT_TRANSLATE_NOOP("Page", "Who runs it, how capacity is shared out, and what an hour of it yields."),
         "operations",
         {"Operations", "KPIs"},
         LivePanel::shown,
         make_input_page<build_operations_page>},
        {"finance",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Finance"),
         QT_TRANSLATE_NOOP("Page", "How far the plan looks ahead, and how its money is counted."),
         "finance",
         {"Plan", "Finance"},
         LivePanel::shown,
         make_input_page<build_finance_page>},
        {"revenue",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Revenue"),
         QT_TRANSLATE_NOOP("Page", "What customers pay, where capacity is sold."),
         "revenue",
         {"Revenue"},
         LivePanel::shown,
         make_input_page<build_revenue_page>},
        {"migration",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Migration"),
         QT_TRANSLATE_NOOP("Page", "How work moves from the old platform, and what that costs on the way."),
         "migration",
         {"Migration"},
         LivePanel::shown,
         make_input_page<build_migration_page>},
        {"report",
         PageGroup::share,
         QT_TRANSLATE_NOOP("Page", "Report"),
         QT_TRANSLATE_NOOP(
             "Page", "What you leave behind: a PDF for who decides, tables and figures for who checks."),
         "report",
         {},
         LivePanel::hidden,
         make_page<ReportPage>},
    };
    return pages;
}

} // namespace headroom::views
