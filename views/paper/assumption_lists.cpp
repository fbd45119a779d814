// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/assumption_lists.h"

#include "model/catalogue/accelerators.h"
#include "model/plan/shown_text.h"
#include "views/editors/field_format.h"
#include "views/editors/value_words.h"

#include <algorithm>
#include <set>

namespace headroom::views {
namespace {

using W = PaperWords;

constexpr std::size_t most_rows = 40; ///< of a list

class Lists {
public:
    Lists(PaperSection& section, const PaperMaker& maker) : section_(section), maker_(maker) {}

    void add_scenario(std::size_t index) {
        const auto scenario = resolve(maker_.job.plan, index);
        add_tranches(index, scenario.tranches);
        add_reservations(index, scenario.reservations);
        add_phases(index, scenario.facility_phases);
        add_steps(index, scenario.power_steps);
        for (const auto& row : parameter_table())
            if (row.kind == ParameterKind::accelerator)
                machines_.insert(std::get<std::string>(scenario.value(row.id)));
    }

    void add_machines() {
        if (machines_.empty()) return;
        PaperTable table;
        table.columns = {{W::tr("Accelerator"), 1.6},
                         {W::tr("Training, H100e"), 0.9, true},
                         {W::tr("Inference, H100e"), 0.9, true},
                         {W::tr("Power, all in"), 0.9, true},
                         {W::tr("Price with server"), 1.0, true},
                         {W::tr("Source of the price"), 2.4}};
        for (const auto& id : machines_)
            add_machine(table, id);
        if (table.rows.empty()) return;
        section_.heading(W::tr("Accelerators, each GPU"));
        section_.blocks.emplace_back(std::move(table));
    }

    void add_correlations() {
        const auto& plan = maker_.job.plan;
        if (plan.correlations.empty()) return;
        PaperTable table{
            {{W::tr("Assumption"), 2}, {W::tr("moves with"), 2}, {W::tr("Spearman’s ρ"), 1, true}}, {}};
        for (std::size_t i = 0; i < std::min(plan.correlations.size(), most_rows); ++i) {
            const auto& c = plan.correlations[i];
            table.rows.push_back({{{qt(parameter_row(c.a).label)},
                                   {qt(parameter_row(c.b).label)},
                                   {number_text(c.rho, FieldFormat{})}}});
        }
        section_.heading(W::tr("Correlations"));
        section_.blocks.emplace_back(std::move(table));
        if (plan.correlations.size() > most_rows)
            section_.note(W::tr("The others are in the attached plan."));
    }

private:
    QString month(int month) const { return format_month(month, month_origin(maker_.results())); }
    static QString months(const Quantity& quantity) {
        return quantity_with_unit(quantity, field_format("months", ""));
    }
    static QString number(double value) { return number_text(value, FieldFormat{}); }

    void add(std::size_t scenario, const QString& what, PaperTable table) {
        if (table.rows.empty()) return;
        section_.heading(W::tr("%1: %2").arg(maker_.name(scenario), what));
        const auto all = table.rows.size();
        table.rows.resize(std::min(all, most_rows));
        section_.blocks.emplace_back(std::move(table));
        if (all > most_rows)
            section_.note(
                W::tr("… and %n more, in the attached plan.", nullptr, static_cast<int>(all - most_rows)));
    }

    void add_tranches(std::size_t scenario, const std::vector<Tranche>& tranches) {
        PaperTable table;
        table.columns = {{W::tr("Ordered"), 1},     {W::tr("Accelerator"), 1.7},   {W::tr("GPUs"), 0.8, true},
                         {W::tr("Lead time"), 1.5}, {W::tr("Deposit"), 0.7, true}, {W::tr("For"), 1},
                         {W::tr("Retired"), 1}};
        for (const auto& t : tranches) {
            if (!t.follows_generations) machines_.insert(t.accelerator);
            table.rows.push_back(
                {{{month(t.order_month)},
                  {t.follows_generations ? W::tr("the newest then") : accelerator(t.accelerator)},
                  {number(t.gpus)},
                  {months(t.lead_months)},
                  {format_share(t.deposit_share)},
                  {pool_word(t.pool)},
                  {t.retire_month ? month(*t.retire_month) : QStringLiteral("—")}}});
        }
        add(scenario, W::tr("GPUs bought"), std::move(table));
    }

    void add_reservations(std::size_t scenario, const std::vector<Reservation>& reservations) {
        PaperTable table;
        table.columns = {{W::tr("From"), 1},
                         {W::tr("For"), 1},
                         {W::tr("H100e"), 1, true},
                         {W::tr("Discount"), 1, true},
                         {W::tr("Renewed"), 1}};
        for (const auto& r : reservations)
            table.rows.push_back({{{month(r.start_month)},
                                   {format_duration_months(r.term_months)},
                                   {number(r.h100e)},
                                   {format_share(r.discount)},
                                   {r.renew ? W::tr("yes") : W::tr("no")}}});
        add(scenario, W::tr("Capacity reserved"), std::move(table));
    }

    void add_phases(std::size_t scenario, const std::vector<FacilityPhase>& phases) {
        PaperTable table{{{W::tr("Begun"), 1}, {W::tr("IT power"), 1, true}, {W::tr("Time to build"), 2}},
                         {}};
        for (const auto& p : phases)
            table.rows.push_back(
                {{{month(p.start_month)},
                  {format_power(p.it_kw)},
                  {p.build_months ? months(*p.build_months) : W::tr("as the facility’s assumption")}}});
        add(scenario, W::tr("Phases of the hall"), std::move(table));
    }

    void add_steps(std::size_t scenario, const std::vector<PowerStep>& steps) {
        PaperTable table{{{W::tr("From"), 1}, {W::tr("Power"), 1, true}, {W::tr("Late by"), 2}}, {}};
        for (const auto& s : steps)
            table.rows.push_back({{{month(s.month)}, {format_power(s.kw)}, {months(s.delay_months)}}});
        add(scenario, W::tr("Power that becomes available"), std::move(table));
    }

    QString accelerator(const std::string& id) const {
        return QString::fromStdString(
            headroom::shown(accelerator_name(maker_.job.plan, id).toStdString(), 80));
    }

    static QString pool_word(Pool pool) {
        switch (pool) {
        case Pool::shared:
            return W::tr("both");
        case Pool::training:
            return W::tr("training");
        case Pool::inference:
            break;
        }
        return W::tr("inference");
    }

    void add_machine(PaperTable& table, const std::string& id) const {
        const auto& own = maker_.job.plan.accelerators;
        const auto found = std::ranges::find(own, id, &Accelerator::id);
        const auto* entry = found == own.end() ? find_accelerator(id) : nullptr;
        if (found == own.end() && entry == nullptr) return;
        const Accelerator machine = entry != nullptr ? to_accelerator(*entry) : *found;
        table.rows.push_back({{{accelerator(id)},
                               {number(machine.perf_training)},
                               {number(machine.perf_inference)},
                               {format_power(machine.kw)},
                               {format_value(machine.price, maker_.money())},
                               {entry != nullptr ? price_source(*entry) : W::tr("the plan")}}});
    }

    static QString price_source(const CatalogueAccelerator& entry) {
        const auto& source = entry.price.source;
        const auto title =
            qt(source.title) + (source.as_of.empty() ? QString() : QStringLiteral(", ") + qt(source.as_of));
        return source.guess ? W::tr("%1 (guess)").arg(title) : title;
    }

    PaperSection& section_;
    const PaperMaker& maker_;
    std::set<std::string> machines_;
};

} // namespace

void add_lists(PaperSection& section, const PaperMaker& maker) {
    Lists lists(section, maker);
    for (std::size_t i = 0; i < maker.job.plan.scenarios.size(); ++i)
        lists.add_scenario(i);
    lists.add_machines();
    lists.add_correlations();
}

} // namespace headroom::views
