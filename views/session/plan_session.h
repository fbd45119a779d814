// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"
#include "views/session/edit_log.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

class QUndoStack;

namespace headroom::views {

/// Whose value: the plan's own, which holds for all scenarios, or one scenario's.
struct Target {
    std::optional<std::size_t> scenario; ///< nothing: the plan
    static Target plan() { return {}; }
    static Target of(std::size_t scenario) { return {scenario}; }
    bool operator==(const Target&) const = default;
};

/// Where a scenario's value of a parameter comes from.
enum class Origin { scenario, base, plan, table };

/// Edits of one gesture (a slider's drag, keys held down) are one step of undo. Take a new one from
/// PlanSession::new_gesture() when the gesture starts; the default one joins with nothing.
struct Gesture {
    int number = 0;
};

/// A scenario as it was when it was pinned: what the plan is compared with.
struct Baseline {
    std::shared_ptr<const Plan> plan; ///< the whole plan at that time
    std::size_t scenario = 0;         ///< position in it
};

/// The open plan. Every change goes through here, as a step of unlimited undo; the plan is always one that
/// validate_plan accepts. All edits return the faults for which they were refused; empty: done (or nothing to
/// change). Where a whole plan is sound by itself but cannot be calculated (a fleet without a hall), the edit
/// is done and faults() says so. Lives on the GUI thread.
class PlanSession : public QObject {
    Q_OBJECT

public:
    explicit PlanSession(QObject* parent = nullptr);
    ~PlanSession() override;

    // ——— The plan ———
    /// Has at least one scenario once one is open.
    const Plan& plan() const { return *plan_; }
    std::shared_ptr<const Plan> snapshot() const { return plan_; }
    bool is_open() const { return !plan_->scenarios.empty(); }
    std::size_t scenario_count() const { return plan_->scenarios.size(); }
    QString scenario_name(std::size_t scenario) const;
    std::string currency() const;
    /// The current scenario: the one that editors show.
    std::size_t current() const { return layout_.current; }
    void select(std::size_t scenario);
    /// The scenario's colour, as an index for theme's series colours: its position, so that one plan file
    /// has one picture everywhere, in the window, the presentation and the PDF, today and tomorrow.
    int colour(std::size_t scenario) const { return static_cast<int>(scenario); }
    const Baseline& baseline() const { return baseline_; }
    /// The scenario that was pinned, as it stands in the plan today; nothing where it was removed.
    std::optional<std::size_t> baseline_scenario() const;
    void pin_baseline(std::size_t scenario);
    /// One of before, and where it stands in the plan of today. Positions must exist.
    void restore_baseline(Baseline baseline, std::optional<std::size_t> scenario);
    /// What is to be said about the plan: errors with which it cannot be calculated, and notices; with
    /// pointers.
    const Faults& faults() const { return faults_; }

    // ——— Values ———
    const Value& value(std::size_t scenario, Parameter id) const;
    const Value& baseline_value(Parameter id) const;
    Origin origin(std::size_t scenario, Parameter id) const;
    /// Where the current scenario's value stands: in the scenario, one of its bases, or the plan; a default
    /// is as natural_target has it.
    Target place_of(Parameter id) const;
    /// Where an edit goes when the current scenario is looked at: to where the value comes from; what is
    /// still the table's default goes to the scenario for choices of supply (fleet, facility, operations,
    /// refresh, migration), and to the plan for what describes the world (demand, energy, market, finance …),
    /// so that scenarios stay comparable.
    Target natural_target(Parameter id) const;

    static Gesture new_gesture();
    /// Where the choice brings others with it (cooling.technology, facility.redundancy), they follow in the
    /// same step.
    [[nodiscard]] Faults set_value(Target target, Parameter id, const Value& value, Gesture gesture = {});
    /// As a person types it: parse_value of model/plan.
    [[nodiscard]] Faults set_text(Target target, Parameter id, std::string_view text, Gesture gesture = {});
    /// Takes the target's own value away: it inherits again.
    [[nodiscard]] Faults reset_value(Target target, Parameter id);
    /// Where the current scenario's value comes from, in a person's words; empty: nothing is said. It is
    /// written down where the value stands (a default that it is said of becomes a value of the plan's), and
    /// goes when the value changes.
    [[nodiscard]] Faults set_source(Parameter id, const QString& text);
    /// What set_source wrote; empty where nobody said anything.
    QString source(Parameter id) const;
    /// Several at once; `what` names the step in the Edit menu.
    [[nodiscard]] Faults set_values(Target target, const std::vector<std::pair<Parameter, Value>>& values,
                                    const QString& what, Gesture gesture = {});
    /// Prices, volatility and carbon of a region of the catalogue (its id).
    [[nodiscard]] Faults apply_region(Target target, std::string_view region);

    // ——— Lists of a scenario; nothing in `list`: inherit the base's again ———
    [[nodiscard]] Faults set_list(std::size_t scenario, std::optional<std::vector<Tranche>> list,
                                  Gesture gesture = {});
    [[nodiscard]] Faults set_list(std::size_t scenario, std::optional<std::vector<Reservation>> list,
                                  Gesture gesture = {});
    [[nodiscard]] Faults set_list(std::size_t scenario, std::optional<std::vector<FacilityPhase>> list,
                                  Gesture gesture = {});
    [[nodiscard]] Faults set_list(std::size_t scenario, std::optional<std::vector<PowerStep>> list,
                                  Gesture gesture = {});

    // ——— Scenarios: what the others mean does not change ———
    /// At the end; it owns nothing: no hall, empty lists. Becomes the current one. An empty name: a free one
    /// is found.
    [[nodiscard]] Faults add_scenario(const QString& name);
    /// A copy behind the original, "… copy"; becomes the current one.
    [[nodiscard]] Faults duplicate_scenario(std::size_t scenario);
    [[nodiscard]] Faults rename_scenario(std::size_t scenario, const QString& name);
    /// Refused for the last one.
    [[nodiscard]] Faults remove_scenario(std::size_t scenario);
    [[nodiscard]] Faults move_scenario(std::size_t from, std::size_t to);

    // ——— The plan as a whole ———
    [[nodiscard]] Faults rename_plan(const QString& name);
    [[nodiscard]] Faults set_simulation(const Simulation& simulation);
    /// Any other edit: `change` is given a copy of the plan.
    [[nodiscard]] Faults edit(const QString& what, const std::function<void(Plan&)>& change,
                              Gesture gesture = {});

    QUndoStack& undo_stack() { return *undo_; }
    /// What can be undone and redone, to be kept on disk.
    EditHistory history() const;
    /// After open(): the history of that plan, from disk. Steps that turn out not to be its own go when they
    /// are taken.
    void restore(const EditHistory& history);
    /// Replaces everything, undo included. The plan must be one that validate_plan accepts; the first
    /// scenario becomes the current one and the baseline.
    void open(Plan plan);

signals:
    void opened();            ///< another plan
    void plan_changed();      ///< any edit, undo and redo; also after opened()
    void scenarios_changed(); ///< their number, names or order
    void current_changed();   ///< the current scenario
    void baseline_changed();
    void faults_changed();

private:
    friend class EditCommand;

    /// What belongs to the list of scenarios and is no part of the plan.
    struct Layout {
        std::vector<int> marks; ///< what each is known by through renaming and moving
        std::size_t current = 0;
    };
    Layout layout_for(const Plan& next, Direction direction = Direction::forward) const;
    std::size_t current_in(const Layout& next) const;
    Faults commit(const QString& what, const std::function<void(Plan&)>& change, Gesture gesture = {},
                  std::optional<std::size_t> new_current = {});
    void take(std::shared_ptr<const Plan> plan, const Layout& layout);
    void find_faults();
    template <class Entry>
    Faults replace_list(std::size_t scenario, std::optional<std::vector<Entry>> Scenario::*member,
                        std::optional<std::vector<Entry>> list, const QString& what, Gesture gesture);

    std::shared_ptr<const Plan> plan_;
    Layout layout_;
    Baseline baseline_;
    int baseline_mark_ = 0; ///< of the pinned scenario
    Faults faults_;
    std::optional<Faults> found_; ///< of the plan that an edit is about to make the current one
    std::unique_ptr<QUndoStack> undo_;
    bool is_restoring_ = false;
};

} // namespace headroom::views
