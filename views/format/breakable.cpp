// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/breakable.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr QChar break_here(0x200B);

/// Where the tag or entity that begins at `at` ends; `at` where there is none.
qsizetype end_of_markup(const QString& html, qsizetype at) {
    const auto end = html[at] == u'<'   ? html.indexOf(u'>', at)
                     : html[at] == u'&' ? html.indexOf(u';', at)
                                        : -1;
    return end < 0 ? at : end;
}

/// Spaces at which no line ends are part of the run.
bool ends_run(QChar c) {
    return c == break_here || (c.isSpace() && c != QChar(0x00A0) && c != QChar(0x202F) && c != QChar(0x2007));
}

/// Letters that are written as several code units, or with marks of their own, stay whole.
QString with_breaks(const QString& text, int longest, bool is_rich) {
    QString out;
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    int run = 0;
    for (qsizetype at = 0; at < text.size();) {
        const bool is_tag = is_rich && text[at] == u'<';
        const auto markup = is_rich ? end_of_markup(text, at) : at;
        letters.setPosition(markup);
        const auto next = markup > at ? markup + 1 : std::max(letters.toNextBoundary(), at + 1);
        const auto letter = text.mid(at, next - at);
        at = next;
        if (!is_tag) {
            run = ends_run(letter.front()) ? 0 : run + 1;
            if (run > longest) {
                out += break_here;
                run = 1;
            }
        }
        out += letter;
    }
    return out;
}

} // namespace

QString breakable(const QString& text, int longest) { return with_breaks(text, longest, false); }
QString breakable_rich(const QString& html) { return with_breaks(html, longest_unbroken, true); }

} // namespace headroom::views
