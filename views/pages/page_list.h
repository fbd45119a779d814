// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/page.h"

#include <span>

namespace headroom::views {

/// All pages of the window, in the order of its navigation. A page of assumptions is
/// a function of views/pages/input_pages.h, any other one a class in views/pages/<id>_page.h.
std::span<const PageInfo> page_list();

} // namespace headroom::views
