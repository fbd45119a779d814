// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/cooling_table.h"

#include "model/catalogue/cooling.h"
#include "views/editors/choice_words.h"
#include "views/editors/value_words.h"
#include "views/format/format.h"
#include "views/pages/plan_numbers.h"
#include "views/pages/rack_plan.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int carried_row = 6, title_width = 92;

/// Long names in two lines, so that five of them stand side by side.
QString heading_of(const CoolingTechnology& technology) {
    auto words = choice_word(Parameter::cooling_technology, technology.id);
    constexpr qsizetype short_enough = 14;
    if (const auto blank = words.indexOf(u' '); words.size() > short_enough && blank > 0)
        words[blank] = u'\n';
    return words;
}

/// As it would stand in the parameter's row; the catalogue's money is in dollars, as that of an empty plan.
QString figure_text(Parameter id, const SourcedFigure& figure) {
    return value_word(Plan{}, id, to_value(figure));
}

/// Which of the plan's machines it carries.
QString carried_text(const CoolingTechnology& technology, const RackPlan& plan, bool& all) {
    QStringList names;
    for (const auto& group : plan.groups)
        if (!carries(technology, group.node_kw, group.liquid_required)) names << group.name;
    all = names.isEmpty();
    if (plan.groups.empty()) return QStringLiteral("—");
    if (all) return CoolingTable::tr("all");
    names.removeDuplicates();
    return CoolingTable::tr("not %1").arg(names.join(QStringLiteral(", ")));
}

} // namespace

CoolingTable::CoolingTable(PlanSession& session) : session_(session), grid_(new QGridLayout) {
    set_surface(this, Surface::card);
    auto* heading = new QLabel(tr("Ways to cool, side by side"));
    set_text_style(heading, TextStyle::heading);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::gap, 12, spacing::gap, 12);
    column->setSpacing(spacing::unit);
    column->addWidget(heading);
    column->addLayout(grid_);
    grid_->setHorizontalSpacing(spacing::gap);
    grid_->setVerticalSpacing(spacing::unit);
    grid_->setColumnMinimumWidth(0, title_width);
    auto* group = new QButtonGroup(this);
    int at = 0;
    for (const auto& technology : cooling_technologies()) {
        auto* choice = new QRadioButton(heading_of(technology));
        choice->setAccessibleDescription(QString::fromStdString(technology.note));
        choice->setToolTip(QString::fromStdString(technology.note));
        group->addButton(choice);
        grid_->addWidget(choice, 0, ++at);
        grid_->setColumnStretch(at, 1);
        columns_.push_back({choice, nullptr});
        connect(choice, &QRadioButton::clicked, this, [this, id = technology.id] {
            (void)session_.set_value(session_.natural_target(Parameter::cooling_technology),
                                     Parameter::cooling_technology, id);
            refresh();
        });
    }
    add_row(1, tr("Most a rack"),
            [](const CoolingTechnology& t) { return format_power(*t.rack_kw_limit.mode); });
    add_row(2, tr("PUE at full load"),
            [](const CoolingTechnology& t) { return figure_text(Parameter::cooling_pue, t.pue); });
    add_row(3, tr("Liquid at the chip"),
            [](const CoolingTechnology& t) { return brings_liquid(t) ? tr("yes") : tr("no"); });
    add_row(4, tr("Water use"),
            [](const CoolingTechnology& t) { return figure_text(Parameter::cooling_wue, t.wue); });
    add_row(5, tr("Plant to buy"), [](const CoolingTechnology& t) {
        return figure_text(Parameter::cooling_capex_per_kw, t.capex_per_kw);
    });
    add_row(carried_row, tr("Carries the machines"), [](const CoolingTechnology&) { return QString(); });
    refresh();
}

QLabel* CoolingTable::add_cell(int row, int column, const QString& text) {
    auto* cell = new QLabel(text);
    cell->setTextFormat(Qt::PlainText);
    cell->setWordWrap(true);
    set_text_style(cell, column == 0 ? TextStyle::secondary : TextStyle::body);
    grid_->addWidget(cell, row, column, Qt::AlignTop);
    return cell;
}

void CoolingTable::add_row(int row, const QString& title,
                           const std::function<QString(const CoolingTechnology&)>& text) {
    add_cell(row, 0, title);
    int at = 0;
    for (const auto& technology : cooling_technologies()) {
        auto* cell = add_cell(row, at + 1, text(technology));
        columns_[static_cast<std::size_t>(at++)].carried = cell; // the last row's stays
    }
}

void CoolingTable::refresh() {
    if (!session_.is_open()) return;
    const auto& chosen = text_of(session_, Parameter::cooling_technology);
    const auto plan = rack_plan(session_);
    const auto technologies = cooling_technologies();
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const QSignalBlocker quiet(columns_[i].choice);
        columns_[i].choice->setChecked(technologies[i].id == chosen);
        bool all = true;
        columns_[i].carried->setText(carried_text(technologies[i], plan, all));
        set_text_style(columns_[i].carried, all ? TextStyle::body : TextStyle::warning);
    }
}

} // namespace headroom::views
