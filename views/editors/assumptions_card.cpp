// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/assumptions_card.h"

#include "views/editors/assumption_row.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

QLabel* section_label(const QString& title) {
    auto* label = new QLabel(title);
    label->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::unit);
    set_text_style(label, TextStyle::section);
    return label;
}

} // namespace

AssumptionsCard::AssumptionsCard(PlanSession& session, const QString& title,
                                 const std::vector<AssumptionSection>& sections, QWidget* parent)
    : QFrame(parent), column_(new QVBoxLayout(this)), head_(new QHBoxLayout), counts_(new QLabel) {
    set_surface(this, Surface::card);
    column_->setContentsMargins(1, 1, 1, 1);
    column_->setSpacing(0);
    auto* heading = new QLabel(title);
    set_text_style(heading, TextStyle::heading);
    set_text_style(counts_, TextStyle::caption);
    head_->setContentsMargins(spacing::gap, 10, spacing::gap, 10);
    head_->setSpacing(spacing::gap);
    head_->addWidget(heading);
    head_->addStretch();
    head_->addWidget(counts_);
    column_->addLayout(head_);
    for (const auto& section : sections) {
        if (!section.title.isEmpty()) column_->addWidget(section_label(section.title));
        for (const Parameter id : section.parameters) {
            auto* row = new AssumptionRow(session, id, this);
            column_->addWidget(row);
            rows_.push_back(row);
        }
    }
    show_counts();
}

void AssumptionsCard::refresh() {
    for (auto* row : rows_)
        row->refresh();
    show_counts();
}

void AssumptionsCard::show_counts() {
    const auto count = [this](auto what) {
        return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), what));
    };
    const int others = count([](const AssumptionRow* row) { return row->differs_from_baseline(); });
    const int guesses = count([](const AssumptionRow* row) { return row->is_guess(); });
    QStringList parts;
    if (others > 0)
        parts << (others == 1 ? tr("1 differs from the baseline")
                              : tr("%1 differ from the baseline").arg(others));
    if (guesses > 0) parts << (guesses == 1 ? tr("1 guess") : tr("%1 guesses").arg(guesses));
    counts_->setText(parts.join(QStringLiteral(" · ")));
}

AssumptionRow* AssumptionsCard::row(Parameter id) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [id](const auto* row) { return row->id() == id; });
    return found == rows_.end() ? nullptr : *found;
}

void AssumptionsCard::add_to_head(QWidget* widget) { head_->insertWidget(2, widget); }

} // namespace headroom::views
