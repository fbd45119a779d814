// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/theme/theme.h"

#include <QString>

namespace headroom::views {

/// views/theme/style.qss with the theme's tokens in it. Throws std::logic_error for an unknown @token.
QString style_sheet(const Theme& theme);

} // namespace headroom::views
