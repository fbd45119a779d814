// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/parameter_editor.h"

#include "model/plan/checks.h"
#include "views/editors/accelerator_field.h"
#include "views/editors/choice_field.h"
#include "views/editors/choice_words.h"
#include "views/editors/quantity_field.h"
#include "views/editors/switch_field.h"
#include "views/editors/text_field.h"
#include "views/editors/value_words.h"

#include <QSignalBlocker>

#include <utility>

namespace headroom::views {
namespace {

class QuantityEditor : public ParameterEditor {
public:
    QuantityEditor(PlanSession& session, Parameter id, QWidget* parent)
        : ParameterEditor(session, id, parent), field_(new QuantityField(parent)) {
        connect(field_, &QuantityField::committed, this, [this](const FieldValue& given, Gesture gesture) {
            give(value_of(given.quantity.value()), gesture);
            if (!ParameterEditor::fault().isEmpty()) field_->set_fault(ParameterEditor::fault());
        });
        connect(field_, &QuantityField::previewed, this, &ParameterEditor::previewed);
        connect(field_, &EditField::fault_changed, this, &ParameterEditor::fault_changed);
        connect(field_, &EditField::help_wanted, this, &ParameterEditor::help_wanted);
        connect(field_, &EditField::range_wanted, this, &ParameterEditor::range_wanted);
    }
    QWidget* control() const override { return field_; }
    void refresh() override {
        field_->set_rules(field_rules(row(), session().currency()));
        field_->set_quantity(quantity_of(value()));
    }
    QString fault() const override { return field_->fault(); }
    QString keys_hint() const override {
        return row().may_be_uncertain
                   ? tr("Type 9, 6-9-14, 9 ±20% or 80k. ↑ ↓ step, Alt+↓ opens the range, F1 explains.")
                   : tr("↑ ↓ step, Esc puts back, F1 explains.");
    }

private:
    QuantityField* field_;
};

/// Choices of the table, and months of the calendar.
class ChoiceEditor : public ParameterEditor {
public:
    ChoiceEditor(PlanSession& session, Parameter id, QWidget* parent)
        : ParameterEditor(session, id, parent), box_(new ChoiceField(parent)) {
        for (const auto choice : row().choices)
            box_->addItem(choice_word(id, choice), qt(choice));
        for (int month = 1; row().choices.empty() && month <= 12; ++month)
            box_->addItem(month_word(month), month);
        connect(box_, &QComboBox::currentIndexChanged, this, [this] { give(chosen()); });
        connect(box_, &ChoiceField::help_wanted, this, &ParameterEditor::help_wanted);
    }
    QWidget* control() const override { return box_; }
    void refresh() override {
        const QSignalBlocker quiet(box_);
        const auto* text = std::get_if<std::string>(&value());
        box_->setCurrentIndex(box_->findData(
            text != nullptr ? QVariant(qt(*text)) : QVariant(static_cast<int>(std::get<double>(value())))));
    }

private:
    Value chosen() const {
        const auto data = box_->currentData();
        if (row().choices.empty()) return data.toDouble();
        return data.toString().toStdString();
    }
    ChoiceField* box_;
};

class SwitchEditor : public ParameterEditor {
public:
    SwitchEditor(PlanSession& session, Parameter id, QWidget* parent)
        : ParameterEditor(session, id, parent), box_(new SwitchField(parent)) {
        connect(box_, &QCheckBox::toggled, this, [this](bool on) { give(on); });
        connect(box_, &SwitchField::help_wanted, this, &ParameterEditor::help_wanted);
    }
    QWidget* control() const override { return box_; }
    void refresh() override {
        const QSignalBlocker quiet(box_);
        box_->set_on(std::get<bool>(value()));
    }

private:
    SwitchField* box_;
};

class AcceleratorEditor : public ParameterEditor {
public:
    AcceleratorEditor(PlanSession& session, Parameter id, QWidget* parent)
        : ParameterEditor(session, id, parent), field_(new AcceleratorField(parent)) {
        connect(field_, &AcceleratorField::chosen, this,
                [this](const QString& accelerator) { give(accelerator.toStdString()); });
        connect(field_, &AcceleratorField::help_wanted, this, &ParameterEditor::help_wanted);
    }
    QWidget* control() const override { return field_; }
    void refresh() override {
        field_->show_accelerator(session().snapshot(), std::get<std::string>(value()));
    }

private:
    AcceleratorField* field_;
};

class TextEditor : public ParameterEditor {
public:
    TextEditor(PlanSession& session, Parameter id, QWidget* parent)
        : ParameterEditor(session, id, parent),
          field_(new TextField(
              [this](const QString& text) {
                  const auto finding =
                      check_value(this->row(), text.toStdString(), this->session().currency());
                  return finding ? first_fault({{finding->code, "", finding->arguments}}) : QString();
              },
              parent)) {
        connect(field_, &TextField::committed, this,
                [this](const QString& text) { give(text.toStdString()); });
        connect(field_, &EditField::fault_changed, this, &ParameterEditor::fault_changed);
        connect(field_, &EditField::help_wanted, this, &ParameterEditor::help_wanted);
    }
    QWidget* control() const override { return field_; }
    void refresh() override { field_->set_value(qt(std::get<std::string>(value()))); }
    QString fault() const override { return field_->fault(); }

private:
    TextField* field_;
};

} // namespace

ParameterEditor::ParameterEditor(PlanSession& session, Parameter id, QObject* parent)
    : QObject(parent), session_(session), id_(id) {}

ParameterEditor* ParameterEditor::make(PlanSession& session, Parameter id, QWidget* parent) {
    const auto& row = parameter_row(id);
    switch (row.kind) {
    case ParameterKind::integer:
    case ParameterKind::real:
        if (is_calendar_month(row)) return new ChoiceEditor(session, id, parent);
        return new QuantityEditor(session, id, parent);
    case ParameterKind::choice:
        return new ChoiceEditor(session, id, parent);
    case ParameterKind::boolean:
        return new SwitchEditor(session, id, parent);
    case ParameterKind::accelerator:
        return new AcceleratorEditor(session, id, parent);
    case ParameterKind::text:
        break;
    }
    return new TextEditor(session, id, parent);
}

void ParameterEditor::give(const Value& value, Gesture gesture) {
    set_fault(first_fault(session_.set_value(session_.natural_target(id_), id_, value, gesture)));
    if (fault_.isEmpty()) return;
    refresh();
}

void ParameterEditor::set_fault(const QString& fault) {
    if (std::exchange(fault_, fault) != fault) emit fault_changed();
}

} // namespace headroom::views
