// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QWidget>

#include <utility>

class QLabel;
class QMenu;
class QToolButton;

namespace headroom::views {

class ElidedLabel;
class ParameterEditor;
class RowActions;
class SketchButton;
class SourceLabel;

/// One assumption: label and what it is, value with its unit, a sketch of its range, source, a mark where it
/// differs from the baseline (or from the default), a menu. Everything about it comes from the parameter
/// table.
class AssumptionRow : public QWidget {
    Q_OBJECT

public:
    AssumptionRow(PlanSession& session, Parameter id, QWidget* parent = nullptr);

    Parameter id() const { return id_; }
    /// Shows the session's value; cheap where nothing changed.
    void refresh();
    bool differs_from_baseline() const { return mark_ == Mark::baseline; }
    bool is_guess() const { return is_guess_; }
    /// Why what was typed is not taken; empty where nothing is wrong.
    QString fault() const;
    /// What has the keyboard: a field, a choice, a switch, a picker.
    QWidget* control() const;
    /// The actions that fit the value as it is now; the caller's.
    QMenu* make_menu();

public slots:
    void open_range();
    void open_source();
    void open_help();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Mark { none, other_than_default, baseline };
    void lay_out();
    void show_sketch(const std::optional<Quantity>& quantity);
    void show_under_label();
    void show_source();
    void show_scope();
    RowActions actions();
    QString baseline_word() const;
    void show_mark();
    void describe();
    void open_menu(const QPoint& at);
    void report(const Faults& faults);
    const Value& value() const { return session_.value(session_.current(), id_); }

    PlanSession& session_;
    Parameter id_;
    ParameterEditor* editor_;
    QLabel* label_;
    ElidedLabel* under_;
    QLabel* trouble_;
    SketchButton* sketch_;
    SourceLabel* source_;
    QWidget* scope_; ///< that others have other values
    ElidedLabel* others_;
    QToolButton* more_;
    std::pair<Target, QString> said_; ///< the last source that was seen, and whose value it is of
    QString refusal_;                 ///< of an action of the menu
    Mark mark_ = Mark::none;
    bool is_guess_ = false;
    std::optional<Quantity> sketched_;
};

} // namespace headroom::views
