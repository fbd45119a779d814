// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/text_lines.h"
#include "views/format/isolated.h"
#include "views/paper/page_flow.h"
#include "views/paper/unbroken.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace headroom::views {
namespace {

constexpr qreal leading = 1.42; ///< line pitch over font size

void break_paragraph(QStringList& lines, const QString& paragraph, const QFont& font, qreal width,
                     qsizetype most, Breaks breaks) {
    if (paragraph.isEmpty()) {
        lines << QString();
        return;
    }
    QTextLayout layout(breaks == Breaks::of_commands ? unbroken_command(paragraph) : unbroken(paragraph),
                       font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        QString text = paragraph.mid(line.textStart(), line.textLength());
        while (text.endsWith(u' '))
            text.chop(1);
        lines << text;
        if (most > 0 && lines.size() > most) break;
    }
    layout.endLayout();
}

} // namespace

TextLines text_lines(const QString& text, const QFont& font, qreal width, qsizetype most, Breaks breaks) {
    TextLines result{{}, font, std::round(font.pixelSize() * leading)};
    for (const auto& paragraph : text.split(u'\n')) {
        break_paragraph(result.lines, paragraph, font, width, most, breaks);
        if (most > 0 && result.lines.size() > most) break;
    }
    isolate_parts(result.lines);
    if (most > 0 && result.lines.size() > most) {
        result.lines.resize(most);
        result.lines.back() =
            QFontMetricsF(font).elidedText(result.lines.back() + QStringLiteral(" …"), Qt::ElideRight, width);
        if (!result.lines.back().endsWith(QChar(0x2026))) result.lines.back() += QChar(0x2026);
    }
    return result;
}

TextLines fitting_lines(const QString& text, std::initializer_list<int> pixels, QFont::Weight weight,
                        qreal width, qsizetype few) {
    TextLines lines;
    for (const int size : pixels) {
        lines = text_lines(text, paper_font(size, weight), width);
        if (lines.lines.size() <= few) break;
    }
    return lines;
}

void draw_lines(QPainter& painter, const QPointF& at, const TextLines& text, const QColor& colour,
                qreal width, bool right) {
    const QFontMetricsF metrics(text.font);
    painter.setFont(text.font);
    painter.setPen(colour);
    const qreal rise = (text.pitch - metrics.capHeight()) / 2 + metrics.capHeight();
    for (qsizetype i = 0; i < text.lines.size(); ++i) {
        const qreal x = right ? at.x() + width - metrics.horizontalAdvance(text.lines[i]) : at.x();
        painter.drawText(QPointF(x, at.y() + text.pitch * static_cast<qreal>(i) + rise), text.lines[i]);
    }
}

} // namespace headroom::views
