// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/typing.h"

#include "views/window/name_editor.h"
#include "views/window/workbench.h"

#include <QApplication>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QWidget>

namespace headroom::views {
namespace {

constexpr qsizetype most_shown_letters = 60;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Typing)
};

} // namespace

void take_typing(QWidget& window) {
    const QPointer field = window.focusWidget();
    if (!field) return;
    if (!field->hasFocus()) { // another window is the active one: nobody would tell the field
        QFocusEvent left(QEvent::FocusOut, Qt::OtherFocusReason);
        QApplication::sendEvent(field, &left);
        return;
    }
    field->clearFocus();
    if (field) field->setFocus(Qt::OtherFocusReason); // an editor in a table is gone now
}

namespace {

/// What a person typed and nobody took: marked, and not put back.
QList<QPointer<QLineEdit>> untaken_lines(const QWidget& window) {
    QList<QPointer<QLineEdit>> lines;
    for (auto* line : window.findChildren<QLineEdit*>())
        if (line->isModified() && line->property("invalid").toBool()) lines << line;
    return lines;
}

/// As Escape does.
void put_back(QLineEdit& line) {
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&line, &escape);
}

void go_back_to(QWidget& window, QLineEdit& line) {
    if (auto* bench = window.findChild<Workbench*>()) bench->show_page_of(line);
    line.setFocus(Qt::OtherFocusReason);
}

} // namespace

bool leave_typing(QWidget& window) {
    for (auto* name : window.findChildren<NameEditor*>())
        (void)name->try_commit();
    auto lines = untaken_lines(window);
    if (lines.empty()) {
        take_typing(window);
        lines = untaken_lines(window);
    }
    if (lines.empty()) return true;
    const auto line = lines.front();
    const auto text = line->text().simplified().left(most_shown_letters);
    const auto name = line->accessibleName();
    QMessageBox box(QMessageBox::Question, Words::tr("Headroom"),
                    name.isEmpty() ? Words::tr("“%1” was not taken.").arg(text)
                                   : Words::tr("“%1” was not taken for “%2”.").arg(text, name),
                    QMessageBox::NoButton, &window);
    box.setInformativeText(Words::tr("It cannot stand there. Without it, what was there before stays."));
    auto* mend = box.addButton(Words::tr("Mend it"), QMessageBox::RejectRole);
    box.addButton(Words::tr("Go on without it"), QMessageBox::DestructiveRole);
    box.setDefaultButton(mend);
    box.setEscapeButton(mend);
    box.exec();
    if (box.clickedButton() == mend) {
        if (line) go_back_to(window, *line);
        return false;
    }
    for (const auto& other : lines)
        if (other) put_back(*other);
    return true;
}

} // namespace headroom::views
