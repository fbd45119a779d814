// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>
#include <QTimer>

namespace headroom::views {

/// A line that holds a value. Enter and leaving commit what was typed, Escape puts the value back. What is
/// refused stays, marked, with its reason in fault(), until it is mended or put back. Unit behind the text.
class EditField : public QLineEdit {
    Q_OBJECT

public:
    explicit EditField(QWidget* parent = nullptr);

    void set_unit(const QString& unit);
    const QString& unit() const { return unit_; }
    /// Why what stands here is refused; empty: it is not.
    const QString& fault() const { return fault_; }
    /// A reason that is known elsewhere: the plan as a whole refuses the value.
    void set_fault(const QString& fault);
    /// Takes what was typed; false where it is refused.
    bool commit();
    void put_back();
    bool is_edited() const { return text() != shown_; }

    QSize sizeHint() const override;

signals:
    void fault_changed();
    void help_wanted();
    void range_wanted();

protected:
    /// Shows a text that stands for the value; nothing is edited any more.
    void show_text(const QString& text);
    /// What is wrong with the text, empty where nothing is. `unfinished`: typing on may mend it.
    virtual QString fault_of_text(bool& unfinished) = 0;
    /// Hands the text over; it has no fault.
    virtual void take_text() = 0;
    /// The text that was typed changed.
    virtual void text_typed() {}

    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look_at_text();
    void check_text(bool typing_on);
    void make_room_for_unit();

    QString unit_, shown_, fault_;
    QTimer pause_; ///< before what may be unfinished is called wrong
};

} // namespace headroom::views
