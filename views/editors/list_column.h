// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"
#include "views/editors/typed_field.h"

#include <functional>
#include <variant>
#include <vector>

namespace headroom::views {

enum class CellKind {
    month,    ///< of the plan: shown as a date, typed as a date or a number
    quantity, ///< a number or range with a unit
    flag,     ///< yes or no: a check box
    pool,
    accelerator
};
/// Nothing: left empty.
using CellValue = std::variant<std::monostate, Quantity, bool, Pool, std::string>;

/// A column of a list, for any kind of entry.
struct ColumnInfo {
    QString title, hint;
    CellKind kind{};
    FieldRules rules;   ///< of months and quantities
    QString empty_word; ///< what an empty cell means: "never"
    int width = 90;
};
template <class Entry>
struct ListColumn {
    ColumnInfo info;
    std::function<CellValue(const Entry&)> get;
    std::function<void(Entry&, const CellValue&)> set;
    /// Whether the entry's other cells leave it a meaning; empty: always.
    std::function<bool(const Entry&)> is_used = {};
};

/// The columns of each list for a plan: its horizon bounds the months, its currency the words.
std::vector<ListColumn<Tranche>> tranche_columns(const Plan& plan);
std::vector<ListColumn<Reservation>> reservation_columns(const Plan& plan);
std::vector<ListColumn<FacilityPhase>> phase_columns(const Plan& plan);
std::vector<ListColumn<PowerStep>> step_columns(const Plan& plan);

/// "Training and inference" for Pool::shared.
QString pool_word(Pool pool);

} // namespace headroom::views
