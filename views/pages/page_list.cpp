// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/page_list.h"

namespace headroom::views {

std::span<const PageInfo> page_list() {
    static const std::vector<PageInfo> pages = {
        // id, group, title, subtitle, icon, groups of parameters edited there, live panel, class
    };
    return pages;
}

} // namespace headroom::views
