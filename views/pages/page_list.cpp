// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/page_list.h"

#include "views/pages/energy_page.h"
#include "views/pages/overview_page.h"

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
        {"energy",
         PageGroup::plan,
         QT_TRANSLATE_NOOP("Page", "Energy"),
         QT_TRANSLATE_NOOP("Page",
                           "What a kilowatt-hour will cost, month by month, and how much of it is fixed."),
         "energy",
         {"Energy"},
         LivePanel::shown,
         make_page<EnergyPage>},
    };
    return pages;
}

} // namespace headroom::views
