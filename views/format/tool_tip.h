// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QTextDocument>

namespace headroom::views {

/// Words that hold names from a plan, for setToolTip(): shown as they are, whatever is in them. Markup is
/// used where it must be: to say that there is none, and to wrap what is long (a screen reader reads it out).
inline QString tool_tip(const QString& words) {
    constexpr qsizetype longest_line = 100;
    if (!Qt::mightBeRichText(words) && words.size() <= longest_line) return words;
    return QStringLiteral("<span>%1</span>")
        .arg(words.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

} // namespace headroom::views
