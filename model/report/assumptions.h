// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <string_view>
#include <vector>

namespace headroom {

/// A value from one source, and the scenarios that have it from there.
struct AssumedValue {
    std::vector<std::size_t> scenarios; ///< positions, ascending
    Value value;
    bool is_default = false; ///< as the parameter table has it
    std::string source;      ///< what the plan says about where it comes from; empty: nothing
};

/// One parameter of a plan.
struct Assumption {
    Parameter id{};
    /// In the order of the first scenario that has each; one where all agree about value and source.
    std::vector<AssumedValue> values;
    /// The value itself, wherever it is from.
    bool differs_between_scenarios() const {
        for (const auto& value : values)
            if (value.value != values.front().value) return true;
        return false;
    }
    /// Not all scenarios have the same value from the same source.
    bool is_by_scenario() const { return values.size() > 1; }
    /// The plan says where one of its values comes from.
    bool has_source() const {
        for (const auto& value : values)
            if (!value.source.empty()) return true;
        return false;
    }
    bool differs_from_default() const {
        for (const auto& value : values)
            if (!value.is_default) return true;
        return false;
    }
};

struct AssumptionGroup {
    std::string_view name; ///< as in the parameter table: "Energy"
    std::vector<Assumption> assumptions;
};

/// Every parameter of the plan, grouped and ordered as in the parameter table.
std::vector<AssumptionGroup> assumptions_of(const Plan& plan);

} // namespace headroom
