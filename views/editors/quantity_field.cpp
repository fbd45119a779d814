// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/quantity_field.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QWheelEvent>

#include <cstdlib>

namespace headroom::views {
namespace {

constexpr int notch = 120; ///< of a wheel, in eighths of a degree
constexpr qsizetype longest_column = 4'000'000;

/// Which number of "6 – 9 – 14" the cursor stands in.
std::size_t number_at(const QString& text, int cursor) {
    return static_cast<std::size_t>(text.left(cursor).count(QStringLiteral(" – ")));
}

bool is_low_likely_high(const Quantity& quantity) {
    const auto* distribution = std::get_if<Distribution>(&quantity);
    return distribution != nullptr && distribution->shape == Shape::pert && !distribution->lower &&
           !distribution->upper;
}

} // namespace

QuantityField::QuantityField(QWidget* parent) : EditField(parent) {}

void QuantityField::set_rules(const FieldRules& rules) {
    const bool shows_otherwise = rules.format != rules_.format;
    rules_ = rules;
    set_unit(rules.format.label);
    if (shows_otherwise && quantity_) show_quantity();
}

void QuantityField::set_quantity(const std::optional<Quantity>& quantity) {
    if (quantity_ == quantity && (quantity || text().isEmpty())) return;
    quantity_ = quantity;
    show_quantity();
}

void QuantityField::show_quantity() {
    show_text(quantity_ ? quantity_text(*quantity_, rules_.format) : QString());
}

QString QuantityField::fault_of_text(bool& unfinished) {
    const auto typed = read_field(text(), rules_);
    unfinished = typed.is_unfinished;
    return typed.fault;
}

void QuantityField::take_text() {
    const auto typed = read_field(text(), rules_);
    if (typed.quantity == quantity_) return show_quantity();
    emit committed({typed.quantity}, {});
    if (!fault().isEmpty()) return; // the plan as a whole refused it
    quantity_ = typed.quantity;
    show_quantity();
}

void QuantityField::text_typed() {
    stepping_ = {};
    emit previewed({is_edited() ? read_field(text(), rules_).quantity : quantity_});
}

std::optional<Quantity> QuantityField::step_from(const Quantity& quantity, int direction,
                                                 StepSize size) const {
    if (is_low_likely_high(quantity) && !hasSelectedText())
        return stepped_argument(std::get<Distribution>(quantity), number_at(text(), cursorPosition()),
                                direction, size, rules_);
    return stepped(quantity, direction, size, rules_);
}

void QuantityField::step(int direction, StepSize size) {
    if (isReadOnly() || !commit() || !quantity_) return;
    const auto next = step_from(*quantity_, direction, size);
    if (!next) return;
    const int cursor = cursorPosition();
    const bool all = hasSelectedText();
    if (stepping_.number == 0) stepping_ = PlanSession::new_gesture();
    emit committed({next}, stepping_);
    if (!fault().isEmpty()) return;
    quantity_ = next;
    show_quantity();
    setCursorPosition(cursor);
    if (all) selectAll();
}

/// Several numbers under each other are measurements.
bool QuantityField::paste_column() {
    const QString copied = QGuiApplication::clipboard()->text();
    static const QRegularExpression line_end(QStringLiteral("[\\r\\n\\t]+"));
    if (!rules_.may_be_uncertain || isReadOnly() || copied.size() > longest_column) return false;
    const auto lines = copied.split(line_end, Qt::SkipEmptyParts);
    if (lines.size() < 2) return false;
    Distribution samples{Shape::empirical, {}, {}, {}, {}};
    auto number_rules = rules_;
    number_rules.may_be_uncertain = false;
    number_rules.bounds = {-1e100, 1e100};
    for (const auto& line : lines) {
        const auto typed = read_field(line.trimmed(), number_rules);
        const auto* number = typed.quantity ? std::get_if<double>(&*typed.quantity) : nullptr;
        if (number == nullptr) {
            set_fault(
                tr("Of %1 pasted lines “%2” is no number.").arg(lines.size()).arg(line.trimmed().left(24)));
            return true;
        }
        samples.arguments.push_back(*number);
    }
    const Quantity quantity = std::move(samples);
    const auto fault = views::fault_of(quantity, rules_);
    if (!fault.isEmpty()) {
        set_fault(fault);
        return true;
    }
    emit committed({quantity}, {});
    if (this->fault().isEmpty()) set_quantity(quantity);
    return true;
}

void QuantityField::keyPressEvent(QKeyEvent* event) {
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
    const auto size = event->modifiers().testFlag(Qt::ShiftModifier) ? StepSize::large : StepSize::usual;
    if (plain && event->key() == Qt::Key_Up) return step(1, size);
    if (plain && event->key() == Qt::Key_Down) return step(-1, size);
    if (plain && event->key() == Qt::Key_PageUp) return step(1, StepSize::large);
    if (plain && event->key() == Qt::Key_PageDown) return step(-1, StepSize::large);
    if (event->matches(QKeySequence::Paste) && paste_column()) return;
    EditField::keyPressEvent(event);
}

void QuantityField::focusOutEvent(QFocusEvent* event) {
    stepping_ = {};
    wheel_angle_ = 0;
    EditField::focusOutEvent(event);
}

void QuantityField::wheelEvent(QWheelEvent* event) {
    if (!hasFocus() || event->angleDelta().y() == 0) return event->ignore();
    wheel_angle_ += event->angleDelta().y();
    const int notches = wheel_angle_ / notch;
    wheel_angle_ -= notches * notch;
    for (int i = 0; i < std::abs(notches); ++i)
        step(notches > 0 ? 1 : -1, StepSize::usual);
    event->accept();
}

} // namespace headroom::views
