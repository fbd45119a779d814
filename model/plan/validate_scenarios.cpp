// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/nearest.h"
#include "model/plan/shown_text.h"
#include "model/plan/validate.h"
#include "model/plan/validate_fields.h"

#include <algorithm>
#include <unordered_map>

namespace headroom {
namespace {

/// Checks one scenario after the other; knows the names of the earlier ones.
class ScenarioChecks {
public:
    ScenarioChecks(const Plan& plan, int horizon, const FaultSink& report)
        : plan_(plan), horizon_(horizon), report_(report) {}

    void check(std::size_t index, const Place& place) {
        const auto& scenario = plan_.scenarios[index];
        check_own_name(index, place);
        check_base(index, place / "based_on");
        validate_parameters(scenario.parameters, Owner::scenario, currency_for_words(plan_),
                            place / "parameters", report_);
        validate_sources(scenario.sources, scenario.parameters, place / "sources", report_);
        for_each_list([&](std::string_view key, auto list) {
            if (scenario.*list) check_list(*(scenario.*list), place / key);
        });
        check_hall(index, place);
        check_shares(index, place);
    }

private:
    void check_own_name(std::size_t index, const Place& place) {
        const auto& name = plan_.scenarios[index].name;
        const auto field = place / "name";
        if (auto finding = check_name(name, most_scenario_name_characters))
            report_(field, std::move(*finding));
        const auto [first, is_new] = indexes_.emplace(name, index);
        if (!is_new) {
            const auto first_use = "/scenarios/" + std::to_string(first->second) + "/name";
            report_(field, {FaultCode::duplicate_name, {shown(name), first_use}});
        }
    }

    void check_base(std::size_t index, const Place& place) {
        const auto& base = plan_.scenarios[index].based_on;
        if (!base) return;
        const auto earlier = indexes_.find(*base);
        if (earlier != indexes_.end() && earlier->second < index) return;
        if (auto circle = circle_from(index); !circle.empty())
            return report_(place, {FaultCode::based_on_cycle, {std::move(circle)}});
        std::vector<std::string_view> names;
        for (std::size_t i = 0; i < index; ++i)
            names.push_back(plan_.scenarios[i].name);
        report_(place, {FaultCode::based_on_unknown,
                        {shown(*base), shown(nearest_name(*base, names)), shown(joined(names), 500),
                         find(*base) < plan_.scenarios.size() ? "later" : ""}});
    }

    std::size_t find(std::string_view name) const {
        const auto& all = plan_.scenarios;
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const Scenario& s) { return s.name == name; });
        return static_cast<std::size_t>(found - all.begin());
    }

    /// "A → B → A" where the bases of a scenario lead back to it, else "".
    std::string circle_from(std::size_t index) const {
        const auto& all = plan_.scenarios;
        std::string names = shown(all[index].name);
        std::size_t at = index;
        for (std::size_t step = 0; step < all.size() && at < all.size() && all[at].based_on; ++step) {
            names += " → " + shown(*all[at].based_on);
            if (*all[at].based_on == all[index].name) return names;
            at = find(*all[at].based_on);
        }
        return {};
    }

    template <class Entry>
    void check_list(const std::vector<Entry>& list, const Place& place) {
        if (list.size() > most_list_entries) return report_(place, too_long(list.size(), most_list_entries));
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto entry = place / i;
            validate_fields(list[i], horizon_, entry, report_);
            if constexpr (std::is_same_v<Entry, Tranche>) check_tranche(list[i], entry);
        }
    }

    void check_tranche(const Tranche& tranche, const Place& place) {
        if (tranche.accelerator.empty() && !tranche.follows_generations)
            report_(place, {FaultCode::missing_key,
                            {"accelerator", "the id of an accelerator, unless follows_generations is true"}});
        if (tranche.retire_month && *tranche.retire_month <= tranche.order_month)
            report_(place / "retire_month",
                    {FaultCode::retire_before_order,
                     {std::to_string(*tranche.retire_month), std::to_string(tranche.order_month)}});
    }

    /// Only where this scenario itself brings the hall or the fleet: its base has been told otherwise.
    void check_hall(std::size_t index, const Place& place) {
        const auto& scenario = plan_.scenarios[index];
        const bool own_kind = scenario.parameters.contains(Parameter::facility_kind);
        if (!own_kind && !scenario.tranches) return;
        const auto* kind = std::get_if<std::string>(&effective_value(plan_, index, Parameter::facility_kind));
        const auto number = effective_tranches(plan_, index).size();
        if (kind == nullptr || *kind != "none" || number == 0) return;
        const Finding finding{FaultCode::no_hall_for_fleet, {std::to_string(number)}};
        if (scenario.tranches) return report_(place / "tranches", finding);
        const auto parameters = place / "parameters";
        report_(parameters / "facility.kind", finding);
    }

    void check_shares(std::size_t index, const Place& place) {
        const auto& own = plan_.scenarios[index].parameters;
        if (!own.contains(Parameter::revenue_committed_share) &&
            !own.contains(Parameter::revenue_enterprise_share))
            return;
        check_sum_of_shares(effective_value(plan_, index, Parameter::revenue_committed_share),
                            effective_value(plan_, index, Parameter::revenue_enterprise_share),
                            place / "parameters", report_);
    }

    const Plan& plan_;
    int horizon_;
    const FaultSink& report_;
    std::unordered_map<std::string_view, std::size_t> indexes_; ///< of the first scenario of each name
};

} // namespace

void check_sum_of_shares(const Value& committed, const Value& enterprise, const Place& place,
                         const FaultSink& report) {
    const auto* a = std::get_if<double>(&committed);
    const auto* b = std::get_if<double>(&enterprise);
    constexpr double rounding = 1e-12; // 0.7 + 0.3 may be a little more than 1
    if (a != nullptr && b != nullptr && *a + *b > 1 + rounding)
        report(place, {FaultCode::shares_exceed_one, {to_text(*a + *b)}});
}

void validate_scenarios(const Plan& plan, int horizon, const FaultSink& report) {
    const Place root;
    const auto place = root / "scenarios";
    if (plan.scenarios.empty()) return report(place, {FaultCode::empty_list, {"at least one scenario"}});
    if (plan.scenarios.size() > most_scenarios)
        return report(place, too_long(plan.scenarios.size(), most_scenarios));
    ScenarioChecks checks(plan, horizon, report);
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        checks.check(i, place / i);
}

} // namespace headroom
