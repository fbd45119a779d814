// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/palette_delegate.h"

#include "views/theme/fonts.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"
#include "views/window/palette_model.h"

#include <QFontMetrics>
#include <QPainter>

namespace headroom::views {

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    const auto& theme = current_theme();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(chosen ? theme.accent_soft : theme.hover);
        painter->drawRoundedRect(option.rect, spacing::small_radius, spacing::small_radius);
    }
    QRect rest = option.rect.adjusted(spacing::unit, 0, -spacing::unit, 0);
    const int side = spacing::icon - 2;
    const auto icon = index.data(Qt::DecorationRole).value<QIcon>();
    icon.paint(painter, QRect(rest.left(), rest.center().y() - side / 2, side, side));
    rest.setLeft(rest.left() + side + spacing::unit + 2);
    const auto kind = index.data(PaletteModel::kind_role).toString();
    painter->setFont(theme_font(TextRole::caption));
    painter->setPen(theme.secondary);
    const int kind_width =
        std::min(QFontMetrics(painter->font()).horizontalAdvance(kind) + 2, rest.width() / 2);
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
                      QFontMetrics(painter->font()).elidedText(kind, Qt::ElideRight, kind_width));
    rest.setRight(rest.right() - kind_width - spacing::gap);
    painter->setFont(theme_font(TextRole::body));
    painter->setPen(chosen ? theme.accent_text : theme.text);
    const auto label = index.data(Qt::DisplayRole).toString();
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(painter->font()).elidedText(label, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, spacing::control};
}

} // namespace headroom::views
