// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/list_column.h"

#include "model/plan/fields.h"

#include <QCoreApplication>

#include <limits>
#include <type_traits>

namespace headroom::views {
namespace {

struct ColumnText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::List)
};

struct PlanFacts {
    explicit PlanFacts(const Plan& plan)
        : currency(std::get<std::string>(plan_value(plan, Parameter::plan_currency))),
          horizon(static_cast<int>(std::get<double>(plan_value(plan, Parameter::plan_horizon_months)))) {}
    std::string currency;
    int horizon;
};

template <class Entry, class Member>
Bounds bounds_of(Member Entry::*member, int horizon) {
    Bounds bounds{-std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
    for_each_field<Entry>(horizon, [&](const auto& field) {
        if constexpr (std::is_same_v<std::remove_cv_t<decltype(field.member)>, Member Entry::*>)
            if (field.member == member) bounds = field.bounds;
    });
    return bounds;
}

CellValue cell_of(int value) { return Quantity(static_cast<double>(value)); }
CellValue cell_of(double value) { return Quantity(value); }
CellValue cell_of(const Quantity& value) { return value; }
CellValue cell_of(bool value) { return value; }
CellValue cell_of(Pool value) { return value; }
CellValue cell_of(const std::string& value) { return value; }
template <class T>
CellValue cell_of(const std::optional<T>& value) {
    return value ? cell_of(*value) : CellValue();
}

double number_in(const CellValue& cell) { return std::get<double>(std::get<Quantity>(cell)); }
void take(int& member, const CellValue& cell) { member = static_cast<int>(number_in(cell)); }
void take(double& member, const CellValue& cell) { member = number_in(cell); }
void take(Quantity& member, const CellValue& cell) { member = std::get<Quantity>(cell); }
void take(bool& member, const CellValue& cell) { member = std::get<bool>(cell); }
void take(Pool& member, const CellValue& cell) { member = std::get<Pool>(cell); }
void take(std::string& member, const CellValue& cell) { member = std::get<std::string>(cell); }
template <class T>
void take(std::optional<T>& member, const CellValue& cell) {
    if (std::holds_alternative<std::monostate>(cell))
        member.reset();
    else
        take(member.emplace(), cell);
}

template <class Entry, class Member>
ListColumn<Entry> column(Member Entry::*member, ColumnInfo info) {
    return {std::move(info), [member](const Entry& entry) { return cell_of(entry.*member); },
            [member](Entry& entry, const CellValue& cell) { take(entry.*member, cell); }};
}

template <class Entry, class Member>
ColumnInfo month(Member Entry::*member, const PlanFacts& plan, const QString& title, const QString& hint) {
    ColumnInfo info{title, hint, CellKind::month, {}, {}, 84};
    info.rules.format = field_format("month", plan.currency);
    info.rules.bounds = bounds_of(member, plan.horizon);
    info.rules.whole = true;
    info.rules.upper_reason = ColumnText::tr("the plan ends there");
    return info;
}

template <class Entry, class Member>
ColumnInfo quantity(Member Entry::*member, const PlanFacts& plan, const char* unit, const QString& title,
                    const QString& hint, bool percent = false) {
    ColumnInfo info{title, hint, CellKind::quantity, {}, {}, 84};
    info.rules.format = field_format(unit, plan.currency, percent);
    info.rules.bounds = bounds_of(member, plan.horizon);
    info.rules.whole = std::is_same_v<Member, int>;
    info.rules.may_be_uncertain =
        std::is_same_v<Member, Quantity> || std::is_same_v<Member, std::optional<Quantity>>;
    if (percent && info.rules.bounds.upper == 1)
        info.rules.upper_reason = ColumnText::tr("a share cannot exceed the whole");
    if (info.rules.bounds.lower == 0 && !info.rules.bounds.open)
        info.rules.lower_reason = ColumnText::tr("it cannot be negative");
    return info;
}

ColumnInfo plain(CellKind kind, const QString& title, const QString& hint, int width) {
    return {title, hint, kind, {}, {}, width};
}

ColumnInfo with_empty(ColumnInfo info, const QString& word) {
    info.rules.may_be_empty = true;
    info.empty_word = word;
    return info;
}

ColumnInfo in_whole(ColumnInfo info) {
    info.rules.whole = true;
    return info;
}

ColumnInfo with_width(ColumnInfo info, int width) {
    info.width = width;
    return info;
}

} // namespace

std::vector<ListColumn<Tranche>> tranche_columns(const Plan& plan) {
    const PlanFacts facts(plan);
    auto machine = column(&Tranche::accelerator, plain(CellKind::accelerator, ColumnText::tr("Accelerator"),
                                                       ColumnText::tr("Chosen from the catalogue"), 164));
    machine.is_used = [](const Tranche& tranche) { return !tranche.follows_generations; };
    return {
        column(&Tranche::order_month,
               month(&Tranche::order_month, facts, ColumnText::tr("Ordered"),
                     ColumnText::tr("Month of the order; before the plan's start for a fleet that stands"))),
        std::move(machine),
        column(&Tranche::gpus,
               with_width(in_whole(quantity(&Tranche::gpus, facts, "GPUs", ColumnText::tr("GPUs"),
                                            ColumnText::tr("How many are ordered"))),
                          66)),
        column(&Tranche::lead_months,
               with_width(quantity(&Tranche::lead_months, facts, "months", ColumnText::tr("Lead time"),
                                   ColumnText::tr("Months from order to service; a range, as 3-5-9")),
                          140)),
        column(&Tranche::deposit_share,
               with_width(quantity(&Tranche::deposit_share, facts, "share", ColumnText::tr("Deposit"),
                                   ColumnText::tr("Share of the price paid with the order"), true),
                          68)),
        column(&Tranche::follows_generations,
               plain(CellKind::flag, ColumnText::tr("Newest"),
                     ColumnText::tr("Buys what is newest when it is ordered, instead of a named accelerator"),
                     64)),
        column(&Tranche::pool,
               plain(CellKind::pool, ColumnText::tr("Serves"), ColumnText::tr("What it works for"), 88)),
        column(&Tranche::retire_month,
               with_empty(month(&Tranche::retire_month, facts, ColumnText::tr("Sold"),
                                ColumnText::tr("Month in which it is sold; empty: never")),
                          ColumnText::tr("never"))),
    };
}

std::vector<ListColumn<Reservation>> reservation_columns(const Plan& plan) {
    const PlanFacts facts(plan);
    return {
        column(&Reservation::start_month, month(&Reservation::start_month, facts, ColumnText::tr("Starts"),
                                                ColumnText::tr("First month of the contract"))),
        column(&Reservation::term_months,
               with_width(quantity(&Reservation::term_months, facts, "months", ColumnText::tr("Term"),
                                   ColumnText::tr("Length of the contract")),
                          112)),
        column(&Reservation::h100e,
               with_width(quantity(&Reservation::h100e, facts, "H100e", ColumnText::tr("Capacity"),
                                   ColumnText::tr("Reserved, in H100 equivalents")),
                          112)),
        column(&Reservation::discount,
               with_width(quantity(&Reservation::discount, facts, "share", ColumnText::tr("Discount"),
                                   ColumnText::tr("To the on-demand price at the start of each term"), true),
                          96)),
        column(&Reservation::renew,
               plain(CellKind::flag, ColumnText::tr("Renews"),
                     ColumnText::tr("Starts again when it ends, at the prices of that day"), 84)),
    };
}

std::vector<ListColumn<FacilityPhase>> phase_columns(const Plan& plan) {
    const PlanFacts facts(plan);
    return {
        column(&FacilityPhase::start_month,
               month(&FacilityPhase::start_month, facts, ColumnText::tr("Starts"),
                     ColumnText::tr(
                         "Month in which building starts; before the plan's start for a hall that stands"))),
        column(&FacilityPhase::it_kw,
               with_width(quantity(&FacilityPhase::it_kw, facts, "kW", ColumnText::tr("IT power"),
                                   ColumnText::tr("Critical power that the phase adds")),
                          112)),
        column(&FacilityPhase::build_months,
               with_width(with_empty(quantity(&FacilityPhase::build_months, facts, "months",
                                              ColumnText::tr("Time to build"),
                                              ColumnText::tr("A range, as 16-20-26; empty: the hall's own")),
                                     ColumnText::tr("as for the hall")),
                          150)),
    };
}

std::vector<ListColumn<PowerStep>> step_columns(const Plan& plan) {
    const PlanFacts facts(plan);
    return {
        column(&PowerStep::month, month(&PowerStep::month, facts, ColumnText::tr("Promised for"),
                                        ColumnText::tr("Month for which the grid operator promised it"))),
        column(&PowerStep::kw, with_width(quantity(&PowerStep::kw, facts, "kW", ColumnText::tr("Adds"),
                                                   ColumnText::tr("Facility power that the step adds")),
                                          112)),
        column(&PowerStep::delay_months,
               with_width(quantity(&PowerStep::delay_months, facts, "months",
                                   ColumnText::tr("Comes later by"), ColumnText::tr("A range, as 0-4-18")),
                          150)),
    };
}

QString pool_word(Pool pool) {
    switch (pool) {
    case Pool::shared:
        return ColumnText::tr("Both");
    case Pool::training:
        return ColumnText::tr("Training");
    case Pool::inference:
        return ColumnText::tr("Inference");
    }
    return {};
}

} // namespace headroom::views
