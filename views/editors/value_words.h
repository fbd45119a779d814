// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"

#include <QString>

#include <optional>

namespace headroom::views {

/// UTF-8 of the model as the window's text.
QString qt(std::string_view text);

/// The number or range that a value is; nothing for choices, flags and names.
std::optional<Quantity> quantity_of(const Value& value);
Value value_of(Quantity quantity);

/// Any value as its row shows it, unit included: "10 %", "Same performance", "yes", "NVIDIA H100 SXM". The
/// plan knows accelerators of its own.
QString value_word(const Plan& plan, Parameter id, const Value& value);

/// "NVIDIA H100 SXM" for "h100-sxm": the plan's own entry before the catalogue's; the id where neither has
/// it.
QString accelerator_name(const Plan& plan, const std::string& id);

/// The first clause of a parameter's help, short enough to stand under its label.
QString short_help(const ParameterRow& row);

/// What the first of the faults says, without the place; empty where there is none.
QString first_fault(const Faults& faults);

} // namespace headroom::views
