// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/template_card.h"

#include "views/theme/fonts.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace headroom::views {
namespace {

constexpr int usual_width = 300, usual_height = 216, line_height = 20, dot = 9;

} // namespace

TemplateCard::TemplateCard(const Template& entry, QWidget* parent) : QAbstractButton(parent), entry_(entry) {
    setObjectName(QStringLiteral("template_") + entry.id);
    setAccessibleName(tr("New plan from the template %1").arg(entry.name));
    setAccessibleDescription(entry.sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TemplateCard::sizeHint() const { return {usual_width, usual_height}; }

void TemplateCard::paintEvent(QPaintEvent*) {
    const auto& theme = current_theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool marked = hasFocus() || underMouse();
    const qreal line = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? theme.focus : marked ? theme.accent : theme.border, line));
    painter.setBrush(isDown() ? theme.sunken : theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2),
                            spacing::radius, spacing::radius);
    QRect rest = rect().adjusted(spacing::gap, spacing::gap, -spacing::gap, -spacing::gap);
    QFont name = theme_font(TextRole::heading);
    name.setPixelSize(15);
    painter.setFont(name);
    painter.setPen(theme.text);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop, entry_.name);
    rest.setTop(rest.top() + 28);
    painter.setFont(theme_font(TextRole::body));
    painter.setPen(theme.secondary);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, entry_.sentence);
    QRect row(rest.left(), rest.bottom() - static_cast<int>(entry_.scenarios.size()) * line_height + 2,
              rest.width(), line_height);
    painter.setFont(theme_font(TextRole::caption));
    for (qsizetype i = 0; i < entry_.scenarios.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.series[static_cast<std::size_t>(i) % theme.series.size()]);
        painter.drawEllipse(QRectF(row.left(), row.center().y() - dot / 2.0 + 0.5, dot, dot));
        painter.setPen(theme.text);
        const QRect words = row.adjusted(dot + spacing::unit, 0, 0, 0);
        painter.drawText(
            words, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(entry_.scenarios[i], Qt::ElideRight, words.width()));
        row.translate(0, line_height);
    }
}

void TemplateCard::enterEvent(QEnterEvent*) { update(); }
void TemplateCard::leaveEvent(QEvent*) { update(); }

} // namespace headroom::views
