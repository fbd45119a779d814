// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/document.h"

#include <functional>

namespace headroom::views {

/// A section as it fits one page, and behind it, where something had to leave, the section that takes it:
/// first set closer, then without the groups that may leave, the least important first. The page ends with
/// a line that says what stands behind it.
std::vector<PaperSection> on_one_page(const PaperSection& section,
                                      const std::function<bool(const PaperSection&)>& fits);

} // namespace headroom::views
