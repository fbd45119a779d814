// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/pages.h"

#include <QByteArray>

namespace headroom::press {

/// The pages as a PDF with embedded fonts and words that can be searched, and the plan attached as plan.json.
/// Equal pages give equal bytes: the date in it is fixed.
QByteArray pdf_of(const views::PaperPages& pages, const QString& title, Paper paper,
                  const QByteArray& plan_json);

} // namespace headroom::press
