// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/checks.h"
#include "views/editors/field_format.h"

#include <QString>

#include <optional>

namespace headroom::views {

/// Bounds as far out as this keep numbers calculable; people are not told of them.
inline constexpr double beyond_use = 1e100;

/// What may stand in a field.
struct FieldRules {
    FieldFormat format;
    Bounds bounds; ///< in the plan's unit; infinite ends for none
    bool whole = false, may_be_uncertain = false;
    bool may_be_empty = false;          ///< nothing typed is a value too ("never", "as the parameter says")
    QString lower_reason, upper_reason; ///< why the bounds are what they are; may be empty
};
FieldRules field_rules(const ParameterRow& row, const std::string& currency);

/// What a field holds, in signals: Qt's meta types ask variants and optionals for an order that they lack.
struct FieldValue {
    std::optional<Quantity> quantity; ///< nothing: left empty, or not sound
};

/// A text of a field, read.
struct TypedQuantity {
    std::optional<Quantity> quantity; ///< nothing: refused, or empty where that is allowed
    QString fault;                    ///< one sentence: what was found, what would be accepted
    bool is_unfinished = false; ///< what stands there may become a quantity by typing on: "6-9", "normal("
    bool accepted() const { return fault.isEmpty(); }
};
TypedQuantity read_field(const QString& text, const FieldRules& rules, const QLocale& locale = QLocale());
/// The same for a quantity that was not typed but made: stepped, drawn, assembled in a dialog.
QString fault_of(const Quantity& quantity, const FieldRules& rules, const QLocale& locale = QLocale());

/// Whether the range could stand without its cut-off: then that is at fault where it cannot.
bool is_sound_uncut(Distribution distribution, const FieldRules& rules);

/// "0 % to 100 %", "at least 0 kW"; empty where there are no bounds, or none within use.
QString bounds_text(const FieldRules& rules, const QLocale& locale = QLocale());

} // namespace headroom::views
