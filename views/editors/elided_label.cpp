// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/elided_label.h"

#include "views/format/tool_tip.h"

#include <QEvent>
#include <QTextLayout>

#include <algorithm>
#include <utility>

namespace headroom::views {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) { setTextFormat(Qt::PlainText); }

void ElidedLabel::set_whole_text(const QString& text) {
    if (text == whole_) return;
    whole_ = text;
    updateGeometry();
    elide();
}

void ElidedLabel::set_most_lines(int lines) {
    most_lines_ = lines;
    updateGeometry();
    elide();
}

void ElidedLabel::set_tip(const QString& tip) {
    if (std::exchange(tip_, tip) != tip) elide();
}

QStringList ElidedLabel::lines_for(int width) const {
    if (most_lines_ == 1) return {fontMetrics().elidedText(whole_, Qt::ElideRight, width)};
    QStringList lines;
    QTextLayout layout(whole_, font());
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == most_lines_) {
            lines << fontMetrics().elidedText(whole_.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << whole_.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

void ElidedLabel::elide() {
    const auto lines = lines_for(width());
    is_cut_ = lines.join(QString()).endsWith(u'…') && !whole_.endsWith(u'…');
    setText(lines.join(u'\n'));
    setToolTip(tip_.isEmpty() && !is_cut_ ? QString() : tool_tip(tip_.isEmpty() ? whole_ : tip_));
}

QSize ElidedLabel::minimumSizeHint() const { return {0, fontMetrics().height()}; }

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(whole_) + 1, fontMetrics().height()};
}

int ElidedLabel::heightForWidth(int width) const {
    if (most_lines_ == 1) return -1;
    const int lines = std::max(1, static_cast<int>(lines_for(width).size()));
    return fontMetrics().height() + (lines - 1) * fontMetrics().lineSpacing();
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    elide();
}

void ElidedLabel::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange) elide();
}

} // namespace headroom::views
