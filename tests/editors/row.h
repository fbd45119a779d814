// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/plans.h"
#include "views/editors/assumption_row.h"
#include "views/editors/edit_field.h"

#include <QTest>

namespace headroom::test {

using namespace headroom::views;

/// A row by itself, in a window that is shown.
struct Row {
    explicit Row(Parameter id) {
        static const Plan plan = template_plan("regional-training-hall");
        session.open(plan);
        row = new AssumptionRow(session, id, &host);
        host.show();
    }
    const Value& value() const { return session.value(session.current(), row->id()); }
    template <class Control>
    Control* control() const {
        return qobject_cast<Control*>(row->control());
    }
    void type(QString text) {
        text.replace(QChar(0x2212), u'-'); // what is on the keyboard
        auto* field = control<EditField>();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
        row->refresh();
    }
    PlanSession session;
    QWidget host;
    AssumptionRow* row;
};

} // namespace headroom::test
