// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/assumptions.h"
#include "views/editors/value_words.h"
#include "views/paper/assumption_lists.h"

#include <algorithm>
#include <iterator>

namespace headroom::views {
namespace {

constexpr std::size_t most_named = 4;

/// "Own hall, Rent", and how many more.
QString names_of(const PaperMaker& maker, const std::vector<std::size_t>& scenarios) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(scenarios.size(), most_named); ++i)
        names << maker.name(scenarios[i]);
    if (scenarios.size() > most_named)
        names << PaperWords::tr("%n more", nullptr, static_cast<int>(scenarios.size() - most_named));
    return names.join(QStringLiteral(", "));
}

QString group_word(std::string_view group) {
    return QCoreApplication::translate("ParameterGroup", std::string(group).c_str());
}

/// Without the mark, which has a column of its own.
QString source_words(const ParameterRow& row) {
    QString source = qt(row.source);
    const auto mark = QStringLiteral("guess: ");
    if (source.startsWith(mark)) source.remove(0, mark.size());
    if (source == QLatin1String("yours")) return PaperWords::tr("for the plan to say");
    return source;
}

PaperCell source_cell(const Plan& plan, const ParameterRow& row, const AssumedValue& value) {
    if (!value.source.empty()) return {qt(value.source)};
    if (value.is_default) return {source_words(row), {}, {}, false, true};
    const auto usual = value_word(plan, row.id, default_value(row.id));
    return {usual.isEmpty() ? PaperWords::tr("the plan")
                            : PaperWords::tr("the plan; default: %1").arg(usual)};
}

QString marks(const Assumption& assumption, const ParameterRow& row, const AssumedValue& value) {
    QStringList all;
    if (value.is_default && row.is_guess && value.source.empty()) all << PaperWords::tr("guess");
    if (!value.is_default) all << PaperWords::tr("changed");
    if (assumption.differs_between_scenarios()) all << PaperWords::tr("by scenario");
    return all.join(QStringLiteral(", "));
}

void add_rows(PaperTable& table, const PaperMaker& maker, const Assumption& assumption, bool says_scenario) {
    const auto& row = parameter_row(assumption.id);
    const auto& plan = maker.job.plan;
    bool is_first = true;
    for (const auto& value : assumption.values) {
        std::vector<PaperCell> cells = {{is_first ? qt(row.label) : QString()},
                                        {value_word(plan, row.id, value.value)}};
        if (says_scenario)
            cells.push_back(
                {assumption.is_by_scenario() ? names_of(maker, value.scenarios) : PaperWords::tr("all")});
        cells.push_back(source_cell(plan, row, value));
        cells.push_back({marks(assumption, row, value), {}, {}, !value.is_default});
        table.rows.push_back({std::move(cells)});
        is_first = false;
    }
}

PaperTable table_of(const PaperMaker& maker, const std::vector<Assumption>& assumptions) {
    using W = PaperWords;
    const bool says_scenario =
        maker.count() > 1 && std::ranges::any_of(assumptions, &Assumption::is_by_scenario);
    PaperTable table;
    table.columns = {{W::tr("Assumption"), 2.3}, {W::tr("Value"), 1.7}};
    if (says_scenario) table.columns.push_back({W::tr("In scenario"), 1.2});
    table.columns.push_back({W::tr("Source"), says_scenario ? 2.4 : 3.4});
    table.columns.push_back({W::tr("Mark"), 1.0});
    for (const auto& assumption : assumptions)
        add_rows(table, maker, assumption, says_scenario);
    return table;
}

/// What the plan says of its own: to be looked at first.
std::vector<Assumption> own_assumptions(const std::vector<AssumptionGroup>& groups) {
    std::vector<Assumption> own;
    for (const auto& group : groups)
        std::ranges::copy_if(group.assumptions, std::back_inserter(own), [](const Assumption& assumption) {
            return assumption.differs_from_default() || assumption.differs_between_scenarios() ||
                   assumption.has_source();
        });
    return own;
}

QString counts(const std::vector<AssumptionGroup>& groups) {
    int all = 0, changed = 0, guesses = 0, by_scenario = 0;
    for (const auto& group : groups)
        for (const auto& assumption : group.assumptions) {
            ++all;
            changed += assumption.differs_from_default();
            by_scenario += assumption.differs_between_scenarios();
            guesses += parameter_row(assumption.id).is_guess && !assumption.differs_from_default() &&
                       !assumption.has_source();
        }
    return PaperWords::tr(
               "%1 assumptions: %2 are other than the default, %3 differ between the scenarios, and %4 are "
               "defaults that nobody has measured.")
        .arg(all)
        .arg(changed)
        .arg(by_scenario)
        .arg(guesses);
}

} // namespace

PaperSection assumptions_section(const PaperMaker& maker) {
    PaperSection section;
    const auto groups = assumptions_of(maker.job.plan);
    section.text(PaperText::Style::lead, counts(groups));
    section.note(PaperWords::tr(
        "“a – b – c” is a range: low, likely, high (a PERT distribution). “changed”: other than the "
        "default; “by scenario”: not the same in all; “guess”: a default that nobody has measured, "
        "to be replaced by a figure of yours where it matters."));
    if (auto own = own_assumptions(groups); !own.empty()) {
        section.heading(PaperWords::tr("What this plan says of its own"));
        section.blocks.emplace_back(table_of(maker, own));
    }
    add_lists(section, maker);
    for (const auto& group : groups) {
        section.heading(group_word(group.name));
        section.blocks.emplace_back(table_of(maker, group.assumptions));
    }
    return section;
}

} // namespace headroom::views
