// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace headroom::views {

class AssumptionRow;

/// Assumptions that belong together, under a title of their own.
struct AssumptionSection {
    QString title; ///< empty: none
    std::vector<Parameter> parameters;
};

/// A card of parameters with how many of them differ from the baseline and how many are guesses.
class AssumptionsCard : public QFrame {
    Q_OBJECT

public:
    AssumptionsCard(PlanSession& session, const QString& title,
                    const std::vector<AssumptionSection>& sections, QWidget* parent = nullptr);

    void refresh();
    /// Nothing where the parameter is not on this card.
    AssumptionRow* row(Parameter id) const;
    const std::vector<AssumptionRow*>& rows() const { return rows_; }
    /// A control in the card's head, left of the counts: a preset.
    void add_to_head(QWidget* widget);

private:
    void show_counts();

    QVBoxLayout* column_;
    QHBoxLayout* head_;
    QLabel* counts_;
    std::vector<AssumptionRow*> rows_;
};

} // namespace headroom::views
