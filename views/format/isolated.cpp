// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/format/isolated.h"

namespace headroom::views {
namespace {

constexpr QChar left_to_right_mark(0x200E), first_strong_isolate(0x2068), pop_isolate(0x2069);
constexpr QChar opening_quote(0x201C), closing_quote(0x201D);

bool runs_from_right(const QString& text) {
    for (const auto point : text.toUcs4()) {
        const auto direction = QChar::direction(point);
        if (direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN) return true;
    }
    return false;
}

} // namespace

QString isolated(const QString& name) {
    return runs_from_right(name) ? left_to_right_mark + (first_strong_isolate + name) + pop_isolate : name;
}

QString isolated_quotes(const QString& sentence) {
    QString out;
    qsizetype done = 0;
    while (true) {
        const auto open = sentence.indexOf(opening_quote, done);
        const auto close = open < 0 ? -1 : sentence.indexOf(closing_quote, open);
        if (close < 0) return out + sentence.mid(done);
        out += sentence.mid(done, open + 1 - done) + isolated(sentence.mid(open + 1, close - open - 1));
        done = close;
    }
}

void isolate_parts(QStringList& parts) {
    bool is_open = false;
    for (auto& part : parts) {
        if (is_open) part.prepend(first_strong_isolate);
        is_open = part.lastIndexOf(first_strong_isolate) > part.lastIndexOf(pop_isolate);
        if (is_open) part += pop_isolate;
    }
}

} // namespace headroom::views
