// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/page.h"

#include <span>

namespace headroom::views {

/// All pages of the window, in the order of its navigation. A new page is a line here, with its class in
/// views/pages/<id>_page.h.
std::span<const PageInfo> page_list();

} // namespace headroom::views
