// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/document.h"

#include <QPainter>

namespace headroom::views {

struct ContentsEntry {
    QString name;
    int page = 0; ///< from 1 on
};

/// Logo, name of the plan, the answer, what it rests on, and where to find what. The document has a cover.
void paint_cover(QPainter& painter, const PaperDocument& document,
                 const std::vector<ContentsEntry>& contents);

} // namespace headroom::views
