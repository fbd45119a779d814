// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/checks.h"
#include "model/plan/fault_list.h"
#include "model/plan/json_tree.h"

#include <functional>
#include <string>
#include <string_view>

namespace headroom {

/// A place in the plan file, as a chain of steps on the stack; made into a JSON pointer only where there is a
/// fault.
class Place {
public:
    Place() = default;
    Place operator/(std::string_view key) const { return Place(this, key, 0); }
    Place operator/(std::size_t index) const { return Place(this, {}, index); }
    std::string pointer() const {
        if (parent_ == nullptr) return {};
        return parent_->pointer() + '/' + (key_.empty() ? std::to_string(index_) : pointer_token(key_));
    }

private:
    Place(const Place* parent, std::string_view key, std::size_t index)
        : parent_(parent), key_(key), index_(index) {}

    const Place* parent_ = nullptr;
    std::string_view key_;
    std::size_t index_ = 0;
};

/// Where the findings of the checks go.
using FaultSink = std::function<void(const Place&, Finding)>;

/// Names, bounds and inheritance of the scenarios; `horizon` in months.
void validate_scenarios(const Plan& plan, int horizon, const FaultSink& report);
/// Parameters of the plan, in which `plan.*` may stand, or of a scenario.
enum class Owner { plan, scenario };
void validate_parameters(const std::map<Parameter, Value>& parameters, Owner owner, std::string_view currency,
                         const Place& place, const FaultSink& report);
/// Each is a sound text and stands beside a value.
void validate_sources(const Sources& sources, const std::map<Parameter, Value>& parameters,
                      const Place& place, const FaultSink& report);
/// The two contracted shares of the revenue must not exceed 1 together; what is no number is for others to
/// judge.
void check_sum_of_shares(const Value& committed, const Value& enterprise, const Place& place,
                         const FaultSink& report);
/// The plan's horizon where it is a sound one, else the longest: a faulty horizon must not cause more faults.
int horizon_for_checks(const Plan& plan);
/// All of validate_plan, with another horizon.
void validate(const Plan& plan, int horizon, const FaultSink& report);

} // namespace headroom
