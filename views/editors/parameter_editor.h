// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/typed_field.h"
#include "views/session/plan_session.h"

#include <QWidget>

namespace headroom::views {

/// The control of one parameter, by its kind: a field, a choice, a switch, a picker. It shows the current
/// scenario's value and hands what a person makes of it to the session.
class ParameterEditor : public QObject {
    Q_OBJECT

public:
    /// Made for the row's kind; the control is a child of `parent`.
    static ParameterEditor* make(PlanSession& session, Parameter id, QWidget* parent);

    Parameter id() const { return id_; }
    virtual QWidget* control() const = 0;
    /// Shows the session's value.
    virtual void refresh() = 0;
    /// Why what stands in the control is refused; empty: it is not.
    virtual QString fault() const { return fault_; }
    /// The keys that the parameter's field understands, for its tool tip; may be empty.
    virtual QString keys_hint() const { return {}; }

signals:
    void fault_changed();
    void help_wanted();
    void range_wanted();
    void previewed(const headroom::views::FieldValue& value);

protected:
    ParameterEditor(PlanSession& session, Parameter id, QObject* parent);
    PlanSession& session() const { return session_; }
    const Value& value() const { return session_.value(session_.current(), id_); }
    const ParameterRow& row() const { return parameter_row(id_); }
    /// To where edits of this parameter go; what is refused becomes the fault.
    void give(const Value& value, Gesture gesture = {});
    void set_fault(const QString& fault);

private:
    PlanSession& session_;
    Parameter id_;
    QString fault_;
};

} // namespace headroom::views
