// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>

namespace headroom::views {

/// Words of all charts, in one context for translators.
struct ChartText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Chart)
};

} // namespace headroom::views
