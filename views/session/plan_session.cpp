// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/plan_session.h"

#include "model/lowering/lower.h"
#include "model/plan/checks.h"
#include "model/plan/diff.h"
#include "model/plan/plan_json.h"
#include "views/session/edit_command.h"
#include "views/session/follow_choice.h"
#include "views/session/natural_target.h"
#include "views/session/scenario_edits.h"

#include <QUndoStack>

#include <algorithm>

namespace headroom::views {
namespace {

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// act(the plan or the scenario whose values they are)
template <class Act>
void at(Plan& plan, const Target& target, Act&& act) {
    if (target.scenario)
        act(plan.scenarios[*target.scenario]);
    else
        act(plan);
}

const std::map<Parameter, Value>& values_of(const Plan& plan, const Target& target) {
    return target.scenario ? plan.scenarios[*target.scenario].parameters : plan.parameters;
}

std::string pointer_of(const Target& target, Parameter id) {
    const auto place = target.scenario ? "/scenarios/" + std::to_string(*target.scenario) : std::string();
    return place + "/parameters/" + std::string(parameter_row(id).key);
}

/// What the target would have if it said nothing itself.
const Value& inherited_value(const Plan& plan, const Target& target, Parameter id) {
    if (!target.scenario) return default_value(id);
    const auto& base = plan.scenarios[*target.scenario].based_on;
    for (std::size_t i = 0; base && i < *target.scenario; ++i)
        if (plan.scenarios[i].name == *base) return effective_value(plan, i, id);
    return plan_value(plan, id);
}

/// What a target says itself stays where it repeats what it would inherit; it gets nothing that it has
/// already.
void put_value(Plan& plan, const Target& target, Parameter id, const Value& value) {
    if (!values_of(plan, target).contains(id) && inherited_value(plan, target, id) == value) return;
    at(plan, target, [&](auto& owner) { headroom::put_value(owner, id, value); });
}

/// A value whose distribution lies out of bounds is refused like any other value out of bounds, though only
/// the lowering can tell.
Faults refusals(Faults faults) {
    std::erase_if(faults, [](const Fault& fault) {
        return fault.severity != Severity::error || fault.code != FaultCode::truncated_away;
    });
    return faults;
}

int free_mark(const std::vector<int>& taken, int reserved) {
    int mark = 0;
    while (mark == reserved || std::find(taken.begin(), taken.end(), mark) != taken.end())
        ++mark;
    return mark;
}

std::optional<std::size_t> position(const Plan& plan, const std::string& name) {
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        if (plan.scenarios[i].name == name) return i;
    return std::nullopt;
}

} // namespace

PlanSession::PlanSession(QObject* parent)
    : QObject(parent), plan_(std::make_shared<Plan>()), undo_(std::make_unique<QUndoStack>()) {
    baseline_.plan = plan_;
}

PlanSession::~PlanSession() = default;

void PlanSession::open(Plan plan) {
    undo_->clear();
    plan_ = std::make_shared<Plan>(std::move(plan));
    layout_ = {};
    for (std::size_t i = 0; i < scenario_count(); ++i)
        layout_.marks.push_back(static_cast<int>(i));
    baseline_ = {plan_, 0};
    baseline_mark_ = 0;
    find_faults();
    emit opened();
    emit plan_changed();
    emit scenarios_changed();
    emit current_changed();
    emit baseline_changed();
}

EditHistory PlanSession::history() const {
    EditHistory history{{}, static_cast<std::size_t>(undo_->index())};
    for (int i = 0; i < undo_->count(); ++i)
        history.records.push_back(static_cast<const EditCommand*>(undo_->command(i))->record());
    return history;
}

void PlanSession::restore(const EditHistory& history) {
    is_restoring_ = true;
    for (const auto& record : history.records)
        undo_->push(new EditCommand(*this, record));
    undo_->setIndex(static_cast<int>(history.done));
    is_restoring_ = false;
}

QString PlanSession::scenario_name(std::size_t scenario) const { return qt(plan_->scenarios[scenario].name); }

std::string PlanSession::currency() const {
    return std::get<std::string>(plan_value(*plan_, Parameter::plan_currency));
}

void PlanSession::select(std::size_t scenario) {
    if (scenario >= scenario_count() || scenario == layout_.current) return;
    layout_.current = scenario;
    emit current_changed();
}

std::optional<std::size_t> PlanSession::baseline_scenario() const {
    const auto found = std::find(layout_.marks.begin(), layout_.marks.end(), baseline_mark_);
    if (found == layout_.marks.end()) return std::nullopt;
    return static_cast<std::size_t>(found - layout_.marks.begin());
}

void PlanSession::pin_baseline(std::size_t scenario) {
    baseline_ = {plan_, scenario};
    baseline_mark_ = layout_.marks[scenario];
    emit baseline_changed();
}

void PlanSession::restore_baseline(Baseline baseline, std::optional<std::size_t> scenario) {
    constexpr int of_none = -1;
    baseline_ = std::move(baseline);
    baseline_mark_ = scenario ? layout_.marks[*scenario] : of_none;
    emit baseline_changed();
}

const Value& PlanSession::value(std::size_t scenario, Parameter id) const {
    return effective_value(*plan_, scenario, id);
}

const Value& PlanSession::baseline_value(Parameter id) const {
    return effective_value(*baseline_.plan, baseline_.scenario, id);
}

Origin PlanSession::origin(std::size_t scenario, Parameter id) const {
    const auto* link = &plan_->scenarios[scenario];
    if (link->parameters.contains(id)) return Origin::scenario;
    while (link->based_on) {
        link = &plan_->scenarios[*position(*plan_, *link->based_on)];
        if (link->parameters.contains(id)) return Origin::base;
    }
    return plan_->parameters.contains(id) ? Origin::plan : Origin::table;
}

Target PlanSession::natural_target(Parameter id) const {
    const auto& row = parameter_row(id);
    if (is_plan_parameter(row)) return Target::plan();
    switch (origin(current(), id)) {
    case Origin::scenario:
    case Origin::base:
        return Target::of(current());
    case Origin::plan:
        return Target::plan();
    case Origin::table:
        break;
    }
    return is_choice_of_supply(row) ? Target::of(current()) : Target::plan();
}

Gesture PlanSession::new_gesture() {
    static int count = 0;
    return {++count};
}

Faults PlanSession::set_value(Target target, Parameter id, const Value& value, Gesture gesture) {
    std::vector<std::pair<Parameter, Value>> values{{id, value}};
    const Value& before =
        target.scenario ? effective_value(*plan_, *target.scenario, id) : plan_value(*plan_, id);
    if (before != value)
        for (auto& follower : followers(id, value, currency()))
            values.push_back(std::move(follower));
    return set_values(target, values, tr("%1: %2").arg(qt(parameter_row(id).label), qt(value_text(value))),
                      gesture);
}

Faults PlanSession::set_text(Target target, Parameter id, std::string_view text, Gesture gesture) {
    auto reading = parse_value(id, text, pointer_of(target, id), currency());
    if (has_errors(reading.faults)) return reading.faults;
    return set_value(target, id, reading.value, gesture);
}

Faults PlanSession::reset_value(Target target, Parameter id) {
    if (!values_of(*plan_, target).contains(id)) return {};
    return commit(tr("Reset %1").arg(qt(parameter_row(id).label)),
                  [&](Plan& plan) { at(plan, target, [&](auto& owner) { remove_value(owner, id); }); });
}

Target PlanSession::place_of(Parameter id) const {
    for (std::optional<std::size_t> link = current(); link;) {
        const auto& scenario = plan_->scenarios[*link];
        if (scenario.parameters.contains(id)) return Target::of(*link);
        link = scenario.based_on ? position(*plan_, *scenario.based_on) : std::nullopt;
    }
    return plan_->parameters.contains(id) ? Target::plan() : natural_target(id);
}

QString PlanSession::source(Parameter id) const {
    return QString::fromStdString(effective_source(*plan_, current(), id));
}

Faults PlanSession::set_source(Parameter id, const QString& text) {
    const auto source = text.simplified().toStdString();
    const auto target = place_of(id);
    const auto label = qt(parameter_row(id).label);
    return commit(source.empty() ? tr("Source of %1 taken away").arg(label) : tr("Source of %1").arg(label),
                  [&](Plan& plan) {
                      const Value stands = value(current(), id);
                      at(plan, target, [&](auto& owner) {
                          if (source.empty()) return (void)owner.sources.erase(id);
                          owner.parameters.try_emplace(id, stands);
                          owner.sources[id] = source;
                      });
                  });
}

Faults PlanSession::set_values(Target target, const std::vector<std::pair<Parameter, Value>>& values,
                               const QString& what, Gesture gesture) {
    return commit(
        what,
        [&](Plan& plan) {
            for (const auto& [id, value] : values)
                put_value(plan, target, id, value);
        },
        gesture);
}

Faults PlanSession::apply_region(Target target, std::string_view region) {
    const auto* found = find_region(region);
    if (found == nullptr) return {};
    return set_values(target, in_currency(preset_of(*found), currency()),
                      tr("Region: %1").arg(qt(found->name)));
}

template <class Entry>
Faults PlanSession::replace_list(std::size_t scenario, std::optional<std::vector<Entry>> Scenario::*member,
                                 std::optional<std::vector<Entry>> list, const QString& what,
                                 Gesture gesture) {
    return commit(
        what, [&](Plan& plan) { plan.scenarios[scenario].*member = std::move(list); }, gesture);
}

Faults PlanSession::set_list(std::size_t scenario, std::optional<std::vector<Tranche>> list,
                             Gesture gesture) {
    return replace_list(scenario, &Scenario::tranches, std::move(list), tr("Tranches"), gesture);
}
Faults PlanSession::set_list(std::size_t scenario, std::optional<std::vector<Reservation>> list,
                             Gesture gesture) {
    return replace_list(scenario, &Scenario::reservations, std::move(list), tr("Reservations"), gesture);
}
Faults PlanSession::set_list(std::size_t scenario, std::optional<std::vector<FacilityPhase>> list,
                             Gesture gesture) {
    return replace_list(scenario, &Scenario::facility_phases, std::move(list), tr("Phases of the hall"),
                        gesture);
}
Faults PlanSession::set_list(std::size_t scenario, std::optional<std::vector<PowerStep>> list,
                             Gesture gesture) {
    return replace_list(scenario, &Scenario::power_steps, std::move(list), tr("Power steps"), gesture);
}

Faults PlanSession::add_scenario(const QString& name) {
    const auto wanted = (name.isEmpty() ? tr("Scenario") : name).toStdString();
    return commit(
        tr("Add a scenario"),
        [&](Plan& plan) {
            Scenario scenario;
            scenario.name = name.isEmpty() ? free_scenario_name(plan, wanted) : wanted;
            scenario.parameters[Parameter::facility_kind] = std::string("none");
            plan.scenarios.push_back(std::move(scenario));
        },
        {}, scenario_count());
}

Faults PlanSession::duplicate_scenario(std::size_t scenario) {
    const auto name = free_scenario_name(*plan_, tr("%1 copy").arg(scenario_name(scenario)).toStdString());
    return commit(
        tr("Duplicate %1").arg(scenario_name(scenario)),
        [&](Plan& plan) { views::duplicate_scenario(plan, scenario, name); }, {}, scenario + 1);
}

Faults PlanSession::rename_scenario(std::size_t scenario, const QString& name) {
    return commit(tr("Rename to %1").arg(name.simplified()), [&](Plan& plan) {
        views::rename_scenario(plan, scenario, name.simplified().toStdString());
    });
}

Faults PlanSession::remove_scenario(std::size_t scenario) {
    return commit(tr("Remove %1").arg(scenario_name(scenario)),
                  [&](Plan& plan) { views::remove_scenario(plan, scenario); });
}

Faults PlanSession::move_scenario(std::size_t from, std::size_t to) {
    return commit(tr("Move %1").arg(scenario_name(from)),
                  [&](Plan& plan) { views::move_scenario(plan, from, to); });
}

Faults PlanSession::rename_plan(const QString& name) {
    return commit(tr("Rename the plan"), [&](Plan& plan) { plan.name = name.simplified().toStdString(); });
}

Faults PlanSession::set_simulation(const Simulation& simulation) {
    return commit(tr("Simulation settings"), [&](Plan& plan) { plan.simulation = simulation; });
}

Faults PlanSession::edit(const QString& what, const std::function<void(Plan&)>& change, Gesture gesture) {
    return commit(what, change, gesture);
}

Faults PlanSession::commit(const QString& what, const std::function<void(Plan&)>& change, Gesture gesture,
                           std::optional<std::size_t> new_current) {
    Plan next = *plan_;
    change(next);
    if (next == *plan_) return {};
    if (auto faults = validate_plan(next); has_errors(faults)) return faults;
    Faults found = lower_plan(next).faults;
    if (auto faults = refusals(found); !faults.empty()) return faults;
    found_ = std::move(found);
    Layout layout = layout_for(next);
    if (new_current) layout.current = *new_current;
    undo_->push(new EditCommand(*this, make_patch(*plan_, next), layout_, std::move(layout), gesture, what));
    return {};
}

/// Scenarios are known again by name; one that was renamed, by position; new ones get free marks. Where the
/// current one is taken back, the one before it is shown: a copy stands behind its original.
PlanSession::Layout PlanSession::layout_for(const Plan& next, Direction direction) const {
    constexpr int none = -1;
    Layout layout;
    for (const auto& scenario : next.scenarios) {
        const auto before = position(*plan_, scenario.name);
        layout.marks.push_back(before ? layout_.marks[*before] : none);
    }
    for (std::size_t i = 0; i < layout.marks.size(); ++i) {
        if (layout.marks[i] != none) continue;
        const bool renamed =
            next.scenarios.size() == scenario_count() && !position(next, plan_->scenarios[i].name);
        layout.marks[i] = renamed ? layout_.marks[i] : free_mark(layout.marks, baseline_mark_);
    }
    const int current_mark = is_open() ? layout_.marks[layout_.current] : none;
    const auto found = std::find(layout.marks.begin(), layout.marks.end(), current_mark);
    const std::size_t before =
        direction == Direction::backward && layout_.current > 0 ? layout_.current - 1 : layout_.current;
    layout.current = found != layout.marks.end() ? static_cast<std::size_t>(found - layout.marks.begin())
                                                 : std::min(before, next.scenarios.size() - 1);
    return layout;
}

/// What comes (back) with the step is shown; otherwise what is shown stays, wherever it stands now; what goes
/// gives way to what was shown before.
std::size_t PlanSession::current_in(const Layout& next) const {
    const auto find = [](const std::vector<int>& marks, int mark) {
        return std::find(marks.begin(), marks.end(), mark);
    };
    const bool comes = find(layout_.marks, next.marks[next.current]) == layout_.marks.end();
    const auto kept = is_open() ? find(next.marks, layout_.marks[layout_.current]) : next.marks.end();
    if (comes || kept == next.marks.end()) return next.current;
    return static_cast<std::size_t>(kept - next.marks.begin());
}

void PlanSession::take(std::shared_ptr<const Plan> plan, const Layout& layout) {
    const auto names = [](const Plan& of) {
        std::vector<std::string> list;
        for (const auto& scenario : of.scenarios)
            list.push_back(scenario.name);
        return list;
    };
    const bool other_scenarios = names(*plan_) != names(*plan) || layout_.marks != layout.marks;
    plan_ = std::move(plan);
    std::size_t current = layout_.current;
    if (other_scenarios) {
        current = current_in(layout);
        layout_.marks = layout.marks;
    }
    const bool other_current = std::exchange(layout_.current, current) != current;
    find_faults();
    emit plan_changed();
    if (other_scenarios) emit scenarios_changed();
    if (other_scenarios || other_current) emit current_changed();
}

void PlanSession::find_faults() {
    Faults faults;
    if (found_)
        faults = std::move(*found_);
    else if (is_open())
        faults = lower_plan(*plan_).faults;
    found_.reset();
    if (faults == faults_) return;
    faults_ = std::move(faults);
    emit faults_changed();
}

} // namespace headroom::views
