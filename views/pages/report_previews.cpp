// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/report_previews.h"

#include "views/charts/words.h"
#include "views/pages/sheet_dialog.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int narrowest_page = 170, caption_height = 24, empty_height = 220;

} // namespace

ReportPreviews::ReportPreviews(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Pages of the report"));
    setCursor(Qt::PointingHandCursor);
    fit_height();
}

void ReportPreviews::show_pages(std::shared_ptr<const PaperPages> pages) {
    pages_ = std::move(pages);
    pictures_.clear();
    chosen_ = std::clamp(chosen_, 0, std::max(0, page_count() - 1));
    setAccessibleDescription(tr("%n pages; Enter shows one in full.", nullptr, page_count()));
    fit_height();
    update();
}

void ReportPreviews::set_empty_text(const QString& text) {
    empty_text_ = text;
    update();
}

int ReportPreviews::columns() const {
    return std::max(1, (width() + spacing::gap) / (narrowest_page + spacing::gap));
}

QSize ReportPreviews::page_size() const {
    const int page_width = (width() - (columns() - 1) * spacing::gap) / columns();
    const auto sheet = pages_ ? pages_->size() : sheet_size(Paper::a4);
    return {page_width, qRound(page_width * sheet.height() / sheet.width())};
}

QRect ReportPreviews::page_rect(int page) const {
    const auto size = page_size();
    const int column = page % columns(), row = page / columns();
    return {QPoint(column * (size.width() + spacing::gap),
                   row * (size.height() + caption_height + spacing::unit)),
            size};
}

void ReportPreviews::fit_height() {
    const int wanted =
        page_count() == 0 ? empty_height : page_rect(page_count() - 1).bottom() + caption_height + 4;
    if (wanted != minimumHeight()) setFixedHeight(wanted);
}

const QPixmap& ReportPreviews::picture(int page) {
    const auto found = pictures_.find(page);
    if (found != pictures_.end()) return found->second;
    const auto size = page_size();
    QPixmap pixmap(size * devicePixelRatioF());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    const qreal scale = size.width() / pages_->size().width();
    painter.scale(scale, scale);
    pages_->paint(painter, page);
    return pictures_[page] = pixmap;
}

void ReportPreviews::paint_page(QPainter& painter, int page) {
    const auto& theme = current_theme();
    const auto rect = page_rect(page);
    painter.drawPixmap(rect.topLeft(), picture(page));
    const bool ringed = hasFocus() && page == chosen_;
    painter.setPen(QPen(ringed ? theme.focus : theme.field_border, ringed ? 2 : 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    const auto pen = text_pen(TextRole::caption, theme.secondary);
    const auto section = pages_->section_of(page);
    const auto words = section.isEmpty() ? QString::number(page + 1)
                                         : QStringLiteral("%1 · %2").arg(QString::number(page + 1), section);
    draw_words(painter, QPointF(rect.left(), rect.bottom() + caption_height / 2.0),
               elided(words, pen.font, rect.width()), pen);
}

void ReportPreviews::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    if (page_count() == 0)
        return draw_words(painter, QRectF(rect()).center(), empty_text_,
                          text_pen(TextRole::body, current_theme().secondary), Anchor::centre);
    for (int page = 0; page < page_count(); ++page)
        if (page_rect(page).adjusted(0, 0, 0, caption_height).intersects(event->rect()))
            paint_page(painter, page);
}

void ReportPreviews::resizeEvent(QResizeEvent*) {
    pictures_.clear();
    fit_height();
}

void ReportPreviews::mousePressEvent(QMouseEvent* event) {
    for (int page = 0; page < page_count(); ++page)
        if (page_rect(page).contains(event->pos())) {
            choose(page);
            return open_page(page);
        }
}

void ReportPreviews::choose(int page) {
    chosen_ = std::clamp(page, 0, std::max(0, page_count() - 1));
    update();
}

void ReportPreviews::open_page(int page) {
    if (!pages_ || page < 0 || page >= page_count()) return;
    auto* dialog = new SheetDialog(pages_, page, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ReportPreviews::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Right:
        return choose(chosen_ + 1);
    case Qt::Key_Left:
        return choose(chosen_ - 1);
    case Qt::Key_Down:
        return choose(chosen_ + columns());
    case Qt::Key_Up:
        return choose(chosen_ - columns());
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return open_page(chosen_);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ReportPreviews::focusInEvent(QFocusEvent*) { update(); }
void ReportPreviews::focusOutEvent(QFocusEvent*) { update(); }

} // namespace headroom::views
