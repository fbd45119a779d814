// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QCoreApplication>

#include <functional>
#include <optional>

class QMenu;

namespace headroom::views {

/// What can be done to a parameter's value besides typing another one.
class RowActions {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::RowActions)

public:
    using Report = std::function<void(const Faults&)>;
    RowActions(PlanSession& session, Parameter id, Report report)
        : session_(session), id_(id), report_(std::move(report)) {}

    /// Reset, take the baseline's value, fix a range at its median.
    void add_value_actions(QMenu& menu) const;
    /// For all scenarios, or for the current one alone.
    void add_target_actions(QMenu& menu) const;
    void set_everywhere() const;

private:
    const Value& value() const { return session_.value(session_.current(), id_); }
    std::string source() const { return session_.source(id_).toStdString(); }
    /// Whose own value a reset takes away, and what stands there then; nothing where there is none.
    struct Reset {
        Target target;
        Value inherited;
        bool to_default = false;
    };
    std::optional<Reset> reset() const;
    void set(const Value& value) const;
    void set_here_alone() const;

    PlanSession& session_;
    Parameter id_;
    Report report_;
};

} // namespace headroom::views
