// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/name_editor.h"

#include "views/format/breakable.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QKeyEvent>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace headroom::views {
namespace {

constexpr int least_width = 180, widest_reason = 420;

} // namespace

NameEditor::NameEditor(QWidget* place, const QString& name, const QString& accessible_name, Commit commit)
    : QLineEdit(name, place->window()), before_(name), place_(place), focus_(place->window()->focusWidget()),
      commit_(std::move(commit)) {
    setObjectName(QStringLiteral("name_editor"));
    setAccessibleName(accessible_name);
    const QPoint corner = place->mapTo(place->window(), QPoint(0, 0));
    const int height = std::max(place->height(), sizeHint().height());
    setGeometry(corner.x(), corner.y() + (place->height() - height) / 2,
                std::max(place->width(), least_width), height);
    connect(this, &QLineEdit::textEdited, this, [this] {
        set_invalid(this, false);
        delete reason_;
    });
    show();
    raise();
    selectAll();
    setFocus(Qt::PopupFocusReason);
}

void NameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        leave();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        (void)try_commit();
    else
        QLineEdit::keyPressEvent(event);
}

void NameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (!done_ && event->reason() != Qt::PopupFocusReason && !try_commit()) {
        emit dropped(tr("“%1” was not taken: %2").arg(text().simplified(), accessibleDescription()));
        leave();
    }
}

bool NameEditor::try_commit() {
    const auto reason = text() == before_ ? QString() : commit_(text());
    if (reason.isEmpty()) {
        leave();
        return true;
    }
    set_invalid(this, true);
    setAccessibleDescription(reason);
    show_reason(reason);
    return false;
}

/// A tool tip would be gone with the next move of the mouse.
void NameEditor::show_reason(const QString& reason) {
    delete reason_;
    reason_ = new QLabel(breakable(reason), parentWidget());
    reason_->setObjectName(QStringLiteral("name_trouble"));
    reason_->setTextFormat(Qt::PlainText);
    reason_->setWordWrap(true);
    reason_->setContentsMargins(spacing::unit, spacing::tight, spacing::unit, spacing::tight);
    reason_->ensurePolished();
    set_surface(reason_, Surface::danger);
    const int room = parentWidget()->width() - 2 * spacing::unit;
    const int wide = std::min({widest_reason, reason_->fontMetrics().horizontalAdvance(reason) + 24, room});
    reason_->resize(wide, reason_->heightForWidth(wide));
    reason_->move(std::min(x(), room + spacing::unit - wide), geometry().bottom() + spacing::tight);
    reason_->show();
    reason_->raise();
}

void NameEditor::leave() {
    if (std::exchange(done_, true)) return;
    // The keyboard goes back to where it was, not to whatever comes next in the window.
    auto* back = focus_ && focus_->isVisible() ? focus_.data() : place_.data();
    if (hasFocus() && back != nullptr) back->setFocus(Qt::OtherFocusReason);
    delete reason_;
    hide();
    deleteLater();
}

} // namespace headroom::views
