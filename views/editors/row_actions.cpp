// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/row_actions.h"

#include "model/plan/checks.h"
#include "model/sampling/quantile_function.h"
#include "views/editors/value_words.h"
#include "views/theme/icons.h"

#include <QMenu>

#include <limits>

namespace headroom::views {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

double median_of(const Distribution& d, const ParameterRow& row) {
    return make_quantile_function(d, row.lower.value_or(-infinity), row.upper.value_or(infinity)).median;
}

} // namespace

std::optional<RowActions::Reset> RowActions::reset() const {
    const auto origin = session_.origin(session_.current(), id_);
    if (origin == Origin::plan) return Reset{Target::plan(), default_value(id_), true};
    if (origin != Origin::scenario) return std::nullopt;
    Plan without = session_.plan();
    without.scenarios[session_.current()].parameters.erase(id_);
    const bool to_default = !without.parameters.contains(id_);
    return Reset{Target::of(session_.current()), effective_value(without, session_.current(), id_),
                 to_default};
}

void RowActions::add_value_actions(QMenu& menu) const {
    const auto word = [this](const Value& of) { return value_word(session_.plan(), id_, of); };
    if (const auto wanted = reset()) {
        const auto text =
            wanted->to_default ? tr("Reset to the default, %1") : tr("Take the plan's value, %1");
        menu.addAction(icon(QStringLiteral("reset")), text.arg(word(wanted->inherited)), &menu,
                       [self = *this, target = wanted->target] {
                           self.report_(self.session_.reset_value(target, self.id_));
                       });
    }
    if (const auto& pinned = session_.baseline_value(id_); pinned != value())
        menu.addAction(icon(QStringLiteral("pin")), tr("Take the baseline's value, %1").arg(word(pinned)),
                       &menu, [self = *this, pinned] { self.set(pinned); });
    if (const auto* d = std::get_if<Distribution>(&value())) {
        const Value fixed = median_of(*d, parameter_row(id_));
        menu.addAction(icon(QStringLiteral("value")),
                       tr("Make it one number, the median %1").arg(word(fixed)), &menu,
                       [self = *this, fixed] { self.set(fixed); });
    }
}

void RowActions::add_target_actions(QMenu& menu) const {
    if (is_plan_parameter(parameter_row(id_)) || session_.scenario_count() < 2) return;
    menu.addSeparator();
    const bool is_own = session_.origin(session_.current(), id_) == Origin::scenario;
    menu.addAction(tr("Set for all scenarios"), &menu, [self = *this] { self.set_everywhere(); });
    auto* here =
        menu.addAction(tr("Set for this scenario alone"), &menu, [self = *this] { self.set_here_alone(); });
    here->setEnabled(!is_own);
}

void RowActions::set(const Value& value) const {
    report_(session_.set_value(session_.natural_target(id_), id_, value));
}

void RowActions::set_everywhere() const {
    const auto what = tr("%1 for all scenarios").arg(qt(parameter_row(id_).label));
    report_(session_.edit(what, [id = id_, value = value(), source = source()](Plan& plan) {
        for (auto& scenario : plan.scenarios)
            remove_value(scenario, id);
        remove_value(plan, id);
        if (value != default_value(id) || !source.empty()) plan.parameters[id] = value;
        if (!source.empty()) plan.sources[id] = source;
    }));
}

void RowActions::set_here_alone() const {
    const auto what = tr("%1 for this scenario alone").arg(qt(parameter_row(id_).label));
    report_(session_.edit(
        what, [id = id_, value = value(), source = source(), at = session_.current()](Plan& plan) {
            plan.scenarios[at].parameters[id] = value;
            if (!source.empty()) plan.scenarios[at].sources[id] = source;
        }));
}

} // namespace headroom::views
