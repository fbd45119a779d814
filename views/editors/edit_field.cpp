// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/edit_field.h"

#include "views/theme/fonts.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>

#include <utility>

namespace headroom::views {
namespace {

constexpr int pause_ms = 700;
/// Between the border and the words, as the style sheet has it.
constexpr int padding = 9;

} // namespace

EditField::EditField(QWidget* parent) : QLineEdit(parent) {
    setFont(theme_font(TextRole::strong));
    pause_.setSingleShot(true);
    pause_.setInterval(pause_ms);
    connect(&pause_, &QTimer::timeout, this, [this] { check_text(false); });
    connect(this, &QLineEdit::textEdited, this, &EditField::look_at_text);
}

void EditField::set_unit(const QString& unit) {
    if (std::exchange(unit_, unit) == unit) return;
    make_room_for_unit();
    update();
}

void EditField::make_room_for_unit() {
    const int width =
        unit_.isEmpty() ? 0 : QFontMetrics(theme_font(TextRole::caption)).horizontalAdvance(unit_);
    setTextMargins(0, 0, width == 0 ? 0 : width + spacing::tight, 0);
}

void EditField::show_text(const QString& text) {
    shown_ = text;
    pause_.stop();
    if (this->text() != text) {
        setText(text);
        setCursorPosition(0);
    }
    set_fault({});
}

void EditField::set_fault(const QString& fault) {
    if (std::exchange(fault_, fault) == fault) return;
    set_invalid(this, !fault.isEmpty());
    emit fault_changed();
}

void EditField::look_at_text() {
    check_text(true);
    text_typed();
}

void EditField::check_text(bool typing_on) {
    pause_.stop();
    bool unfinished = false;
    const auto fault = is_edited() ? fault_of_text(unfinished) : QString();
    if (!fault.isEmpty() && unfinished && typing_on) {
        set_fault({});
        pause_.start();
    } else {
        set_fault(fault);
    }
}

bool EditField::commit() {
    if (!is_edited()) return true;
    check_text(false);
    if (!fault_.isEmpty()) return false;
    take_text();
    return fault_.isEmpty();
}

void EditField::put_back() {
    show_text(shown_);
    text_typed();
}

/// Undo within the line is for what is being typed; otherwise it is the plan's.
bool EditField::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && !is_edited()) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void EditField::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && (is_edited() || !fault_.isEmpty())) {
        put_back();
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (commit()) selectAll();
        QLineEdit::keyPressEvent(event);
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_F1) return emit help_wanted();
    if (event->key() == Qt::Key_Down && event->modifiers().testFlag(Qt::AltModifier))
        return emit range_wanted();
    QLineEdit::keyPressEvent(event);
}

void EditField::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
        event->reason() == Qt::ShortcutFocusReason)
        selectAll();
}

void EditField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) commit();
}

void EditField::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (unit_.isEmpty()) return;
    QPainter painter(this);
    painter.setFont(theme_font(TextRole::caption));
    const auto& theme = current_theme();
    painter.setPen(isEnabled() ? theme.secondary : theme.disabled);
    painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignVCenter | Qt::AlignRight, unit_);
}

void EditField::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) make_room_for_unit();
}

QSize EditField::sizeHint() const { return {QLineEdit::sizeHint().width(), spacing::control}; }

} // namespace headroom::views
