// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/edit_field.h"
#include "views/editors/stepping.h"
#include "views/editors/typed_field.h"
#include "views/session/plan_session.h"

#include <optional>

namespace headroom::views {

/// A number or a range with its unit: type `6-9-14`, `9 ±20%`, `80k`, `2 MW`; paste a column of measurements;
/// arrow keys, and the wheel where the field has the focus, go in round steps (the number under the cursor of
/// a range, or all of it where it is selected), Page Up and Down in large ones.
class QuantityField : public EditField {
    Q_OBJECT

public:
    explicit QuantityField(QWidget* parent = nullptr);

    void set_rules(const FieldRules& rules);
    const FieldRules& rules() const { return rules_; }
    /// What the plan has; nothing: empty. Typing that is under way is lost where the value is another one.
    void set_quantity(const std::optional<Quantity>& quantity);
    const std::optional<Quantity>& quantity() const { return quantity_; }

signals:
    /// A sound value was typed or stepped to. Steps of one gesture have one number; nothing: left empty.
    void committed(const headroom::views::FieldValue& value, headroom::views::Gesture gesture);
    /// While typing: what the text would mean; nothing where it means nothing.
    void previewed(const headroom::views::FieldValue& value);

protected:
    QString fault_of_text(bool& unfinished) override;
    void take_text() override;
    void text_typed() override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void show_quantity();
    void step(int direction, StepSize size);
    std::optional<Quantity> step_from(const Quantity& quantity, int direction, StepSize size) const;
    bool paste_column();

    FieldRules rules_;
    std::optional<Quantity> quantity_;
    Gesture stepping_;
    int wheel_angle_ = 0;
};

} // namespace headroom::views
