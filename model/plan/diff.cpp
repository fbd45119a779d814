// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/diff.h"

#include "model/plan/fields.h"
#include "model/plan/limits.h"

#include <algorithm>

namespace headroom {
namespace {

std::string typed(const std::string& text) { return text; }
std::string typed(double number) { return to_text(number); }
std::string typed(int number) { return std::to_string(number); }
std::string typed(bool flag) { return flag ? "true" : "false"; }
std::string typed(Pool pool) { return std::string(pool_names[static_cast<std::size_t>(pool)]); }
std::string typed(const Distribution& distribution) { return to_text(distribution); }
std::string typed(const Quantity& quantity) {
    return std::visit([](const auto& alternative) { return typed(alternative); }, quantity);
}
template <class T>
std::string typed(const std::optional<T>& member) {
    return member ? typed(*member) : std::string();
}

/// "order_month 0, accelerator h100-sxm, gpus 512": what is not as by default.
template <class Owner>
std::string typed_entry(const Owner& owner) {
    const Owner plain{};
    std::string text;
    for_each_field<Owner>(longest_horizon, [&](const auto& field) {
        const auto& member = owner.*field.member;
        if (!field.required && member == plain.*field.member) return;
        if (!text.empty()) text += ", ";
        text += std::string(field.key) + ' ' + typed(member);
    });
    return text;
}

template <class Owner>
void diff_entries(const Owner& a, const Owner& b, const std::string& pointer,
                  std::vector<Difference>& differences) {
    for_each_field<Owner>(longest_horizon, [&](const auto& field) {
        const auto& before = a.*field.member;
        const auto& after = b.*field.member;
        if (before != after)
            differences.push_back({pointer + '/' + std::string(field.key), typed(before), typed(after)});
    });
}

template <class Owner>
void diff_lists(const std::vector<Owner>& a, const std::vector<Owner>& b, const std::string& pointer,
                std::vector<Difference>& differences) {
    for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        const auto entry = pointer + '/' + std::to_string(i);
        if (i < a.size() && i < b.size())
            diff_entries(a[i], b[i], entry, differences);
        else if (i < a.size())
            differences.push_back({entry, typed_entry(a[i]), ""});
        else
            differences.push_back({entry, "", typed_entry(b[i])});
    }
}

} // namespace

std::string value_text(const Value& value) {
    return std::visit([](const auto& alternative) { return typed(alternative); }, value);
}

std::vector<Difference> diff(const ResolvedScenario& a, const ResolvedScenario& b) {
    std::vector<Difference> differences;
    for (const auto& row : parameter_table())
        if (a.value(row.id) != b.value(row.id))
            differences.push_back({"/parameters/" + std::string(row.key), value_text(a.value(row.id)),
                                   value_text(b.value(row.id))});
    diff_lists(a.tranches, b.tranches, "/tranches", differences);
    diff_lists(a.reservations, b.reservations, "/reservations", differences);
    diff_lists(a.facility_phases, b.facility_phases, "/facility_phases", differences);
    diff_lists(a.power_steps, b.power_steps, "/power_steps", differences);
    return differences;
}

} // namespace headroom
