// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/plan_session.h"

#include "model/catalogue/presets.h"
#include "model/plan/plan_json.h"
#include "views/session/scenario_edits.h"

#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <random>

using namespace headroom;
using namespace headroom::views;

namespace {

Plan read_template(const char* name) {
    auto reading = read_plan_file(std::string(HEADROOM_SOURCE_DIR) + "/templates/" + name + ".json");
    if (has_errors(reading.faults)) qFatal("%s", fault_text(reading.faults.front()).c_str());
    return std::move(reading.plan);
}

Plan training_hall() { return read_template("regional-training-hall"); }

/// The third is based on the second, that on the first.
Plan plan_with_bases() {
    auto plan = training_hall();
    plan.scenarios[1] = {};
    plan.scenarios[1].name = "Dearer power";
    plan.scenarios[1].based_on = plan.scenarios[0].name;
    plan.scenarios[1].parameters[Parameter::energy_price] = 0.2;
    plan.scenarios[2] = {};
    plan.scenarios[2].name = "Dearer power and staff";
    plan.scenarios[2].based_on = "Dearer power";
    plan.scenarios[2].parameters[Parameter::staff_annual_cost] = 200000.0;
    plan.scenarios[2].reservations.emplace();
    return plan;
}

/// What each scenario means, by name.
std::map<std::string, ResolvedScenario> meanings(const Plan& plan) {
    std::map<std::string, ResolvedScenario> by_name;
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i)
        by_name[plan.scenarios[i].name] = resolve(plan, i);
    return by_name;
}

/// Random edits as a person makes them, some of them refused.
class RandomHand {
public:
    RandomHand(PlanSession& session, unsigned seed) : session_(session), random_(seed) {}

    void edit() {
        switch (pick(12)) {
        case 0:
            return done(session_.add_scenario({}));
        case 1:
            return done(session_.duplicate_scenario(scenario()));
        case 2:
            return done(session_.remove_scenario(scenario()));
        case 3:
            return done(session_.move_scenario(scenario(), scenario()));
        case 4:
            return done(session_.rename_scenario(scenario(), QStringLiteral("Name %1").arg(pick(20))));
        case 5:
            return done(session_.rename_plan(QStringLiteral("Plan %1").arg(pick(5))));
        case 6:
            return done(session_.set_text(Target::of(scenario()), Parameter::cooling_technology,
                                          pick(2) == 0 ? "air" : "direct-to-chip"));
        case 7:
            return done(session_.set_list(scenario(), some_reservations()));
        case 8:
            return done(session_.reset_value(target(), parameter()));
        default:
            return set_number();
        }
    }
    int refused() const { return refused_; }

private:
    std::size_t pick(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
    }
    std::size_t scenario() { return pick(session_.scenario_count()); }
    Target target() { return pick(2) == 0 ? Target::plan() : Target::of(scenario()); }
    Parameter parameter() { return static_cast<Parameter>(pick(parameter_count)); }
    void done(const Faults& faults) { refused_ += faults.empty() ? 0 : 1; }

    std::optional<std::vector<Reservation>> some_reservations() {
        if (pick(4) == 0) return std::nullopt;
        std::vector<Reservation> list(pick(4));
        for (auto& entry : list)
            entry = {static_cast<int>(pick(12)), 12, 1.0 + static_cast<double>(pick(100)), 0.2, pick(2) == 0};
        return list;
    }
    void set_number() {
        const auto number = 0.25 * static_cast<double>(pick(40)) - 1; // often out of bounds
        done(session_.set_value(target(), parameter(), number, {static_cast<int>(pick(3)) * 1'000'000}));
    }

    PlanSession& session_;
    std::mt19937 random_;
    int refused_ = 0;
};

} // namespace

class PlanSessionTest : public QObject {
    Q_OBJECT

private slots:
    void undoing_all_gives_the_first_plan_and_redoing_all_the_last_data() {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 2u, 3u, 4u})
            QTest::addRow("seed %u", seed) << seed;
    }
    void undoing_all_gives_the_first_plan_and_redoing_all_the_last() {
        QFETCH(unsigned, seed);
        PlanSession session;
        session.open(plan_with_bases());
        auto& stack = session.undo_stack();
        struct Moment {
            Plan plan;
            std::optional<std::size_t> baseline;
        };
        const auto now = [&] { return Moment{session.plan(), session.baseline_scenario()}; };
        std::vector<Moment> moments{now()};
        RandomHand hand(session, seed);
        for (int i = 0; i < 60; ++i) {
            hand.edit();
            QVERIFY(!has_errors(validate_plan(session.plan())));
            QVERIFY(session.current() < session.scenario_count());
            moments.resize(static_cast<std::size_t>(stack.index()) + 1);
            moments.back() = now();
        }
        QVERIFY(hand.refused() > 0);
        QVERIFY(stack.count() > 20);
        for (int i = stack.count() - 1; i >= 0; --i) {
            stack.undo();
            QVERIFY2(session.plan() == moments[static_cast<std::size_t>(i)].plan,
                     qPrintable(stack.redoText()));
            QCOMPARE(now().baseline, moments[static_cast<std::size_t>(i)].baseline);
        }
        QVERIFY(!stack.canUndo());
        for (int i = 1; i <= stack.count(); ++i) {
            stack.redo();
            QVERIFY2(session.plan() == moments[static_cast<std::size_t>(i)].plan,
                     qPrintable(stack.undoText()));
        }
        QVERIFY(!stack.canRedo());
    }

    void what_is_out_of_bounds_is_refused_with_its_reason() {
        PlanSession session;
        session.open(training_hall());
        const Plan before = session.plan();
        QSignalSpy changed(&session, &PlanSession::plan_changed);
        const auto faults = session.set_text(Target::of(0), Parameter::cooling_pue, "0.5");
        QCOMPARE(faults.size(), std::size_t{1});
        QCOMPARE(faults[0].code, FaultCode::out_of_bounds);
        QCOMPARE(faults[0].pointer, std::string("/scenarios/0/parameters/cooling.pue"));
        QCOMPARE(session.set_value(Target::plan(), Parameter::energy_price, -1.0)[0].code,
                 FaultCode::out_of_bounds);
        QCOMPARE(session.set_text(Target::plan(), Parameter::energy_price, "cheap")[0].code,
                 FaultCode::not_a_quantity);
        // A distribution of which nothing is left within the bounds.
        const Distribution far{Shape::normal, {500, 1}, {}, {}, {}};
        QVERIFY(!session.set_value(Target::plan(), Parameter::energy_price, far).empty());
        QCOMPARE(session.set_text(Target::of(0), Parameter::facility_kind, "none")[0].code,
                 FaultCode::no_hall_for_fleet);
        QVERIFY(!session.set_value(Target::of(0), Parameter::plan_horizon_months, 48.0).empty());
        QVERIFY(!session.rename_scenario(0, session.scenario_name(1)).empty());
        QVERIFY(!session.rename_plan({}).empty());
        QVERIFY(session.plan() == before);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(session.undo_stack().count(), 0);
    }

    void a_plan_that_cannot_be_calculated_is_kept_and_says_why() {
        PlanSession session;
        session.open(training_hall());
        QVERIFY(!has_errors(session.faults()));
        QSignalSpy faults(&session, &PlanSession::faults_changed);
        QVERIFY(session.set_value(Target::of(0), Parameter::rack_kw_limit, 5.0).empty());
        QVERIFY(has_errors(session.faults()));
        QCOMPARE(faults.count(), 1);
        QVERIFY(!session.faults().front().pointer.empty());
        session.undo_stack().undo();
        QVERIFY(!has_errors(session.faults()));
    }

    void a_drag_is_one_step() {
        PlanSession session;
        session.open(training_hall());
        const Plan before = session.plan();
        const auto drag = PlanSession::new_gesture();
        for (int i = 1; i <= 50; ++i)
            QVERIFY(session.set_value(Target::of(0), Parameter::energy_price, 0.01 * i, drag).empty());
        QCOMPARE(session.undo_stack().count(), 1);
        QCOMPARE(std::get<double>(session.value(0, Parameter::energy_price)), 0.5);
        session.undo_stack().undo();
        QVERIFY(session.plan() == before);
        session.undo_stack().redo();
        QCOMPARE(std::get<double>(session.value(0, Parameter::energy_price)), 0.5);
        // Another gesture is another step.
        QVERIFY(session.set_value(Target::of(0), Parameter::energy_price, 0.4, PlanSession::new_gesture())
                    .empty());
        QVERIFY(session.set_value(Target::of(0), Parameter::energy_price, 0.3).empty());
        QVERIFY(session.set_value(Target::of(0), Parameter::energy_price, 0.2).empty());
        QCOMPARE(session.undo_stack().count(), 4);
    }

    void a_drag_back_to_where_it_began_leaves_no_step() {
        auto plan = training_hall();
        plan.scenarios[0].parameters[Parameter::energy_price] = 0.1;
        PlanSession session;
        session.open(plan);
        const auto drag = PlanSession::new_gesture();
        for (const double price : {0.11, 0.12, 0.11, 0.1})
            QVERIFY(session.set_value(Target::of(0), Parameter::energy_price, price, drag).empty());
        QVERIFY(session.plan() == plan);
        QVERIFY(!session.undo_stack().canUndo());
    }

    void a_value_that_is_there_already_is_no_step() {
        PlanSession session;
        session.open(training_hall());
        const Plan before = session.plan();
        QVERIFY(
            session
                .set_value(Target::of(0), Parameter::energy_price, session.value(0, Parameter::energy_price))
                .empty());
        QVERIFY(session
                    .set_value(Target::plan(), Parameter::staff_annual_cost,
                               default_value(Parameter::staff_annual_cost))
                    .empty());
        QVERIFY(session.reset_value(Target::of(0), Parameter::staff_annual_cost).empty());
        QVERIFY(session.plan() == before);
        QCOMPARE(session.undo_stack().count(), 0);
    }

    void a_choice_brings_its_figures_along_in_one_step() {
        PlanSession session;
        session.open(training_hall());
        const Plan before = session.plan();
        QVERIFY(session.set_text(Target::of(0), Parameter::cooling_technology, "immersion-1p").empty());
        for (const auto& [id, value] : preset_of(cooling_technology("immersion-1p")))
            QVERIFY2(session.value(0, id) == value, parameter_row(id).key.data());
        QCOMPARE(session.undo_stack().count(), 1);
        QVERIFY(session.set_text(Target::of(0), Parameter::facility_redundancy, "2N").empty());
        for (const auto& [id, value] : preset_of(redundancy_class("2N")))
            QVERIFY(session.value(0, id) == value);
        session.undo_stack().undo();
        session.undo_stack().undo();
        QVERIFY(session.plan() == before);
    }

    void amounts_of_the_catalogue_do_not_enter_plans_in_other_currencies() {
        auto plan = training_hall();
        plan.parameters[Parameter::plan_currency] = std::string("EUR");
        PlanSession session;
        session.open(plan);
        const Value capex = session.value(0, Parameter::cooling_capex_per_kw);
        const Value price = session.value(0, Parameter::energy_price);
        QVERIFY(session.set_text(Target::of(0), Parameter::cooling_technology, "immersion-1p").empty());
        QVERIFY(session.value(0, Parameter::cooling_capex_per_kw) == capex);
        QVERIFY(session.value(0, Parameter::cooling_pue) ==
                preset_of(cooling_technology("immersion-1p"))[1].second);
        QVERIFY(session.apply_region(Target::of(0), "germany").empty());
        QVERIFY(session.value(0, Parameter::energy_price) == price);
        QVERIFY(session.value(0, Parameter::energy_carbon_intensity) ==
                to_value(find_region("germany")->carbon_intensity));
    }

    void other_scenarios_mean_what_they_meant() {
        const auto plan = plan_with_bases();
        const auto before = meanings(plan);
        for (std::size_t from = 0; from < 3; ++from)
            for (std::size_t to = 0; to < 3; ++to) {
                PlanSession session;
                session.open(plan);
                QVERIFY(session.move_scenario(from, to).empty());
                QVERIFY(meanings(session.plan()) == before);
                QCOMPARE(session.plan().scenarios[to].name, plan.scenarios[from].name);
            }
        for (std::size_t gone = 0; gone < 3; ++gone) {
            PlanSession session;
            session.open(plan);
            auto expected = before;
            expected.erase(plan.scenarios[gone].name);
            QVERIFY(session.remove_scenario(gone).empty());
            QVERIFY(meanings(session.plan()) == expected);
        }
        PlanSession session;
        session.open(plan);
        QVERIFY(session.rename_scenario(0, "  Our   hall ").empty());
        QCOMPARE(session.scenario_name(0), QStringLiteral("Our hall"));
        auto renamed = meanings(session.plan());
        QVERIFY(renamed["Dearer power"] == before.at("Dearer power"));
    }

    void the_last_scenario_stays() {
        PlanSession session;
        session.open(training_hall());
        QVERIFY(session.remove_scenario(0).empty());
        QVERIFY(session.remove_scenario(0).empty());
        QCOMPARE(session.remove_scenario(0)[0].code, FaultCode::empty_list);
        QCOMPARE(session.scenario_count(), std::size_t{1});
    }

    void scenarios_are_known_again_and_colours_are_places() {
        PlanSession session;
        session.open(training_hall());
        const auto colours_are_places = [&] {
            for (std::size_t i = 0; i < session.scenario_count(); ++i)
                if (session.colour(i) != static_cast<int>(i)) return false;
            return true;
        };
        session.select(2);
        QVERIFY(session.move_scenario(2, 0).empty());
        QCOMPARE(session.current(), std::size_t{0});
        QCOMPARE(session.baseline_scenario(), std::optional<std::size_t>(1));
        QVERIFY(colours_are_places());
        QVERIFY(session.remove_scenario(1).empty());
        QVERIFY(!session.baseline_scenario());
        // A new one is not taken for the baseline that is gone.
        QVERIFY(session.duplicate_scenario(0).empty());
        QVERIFY(!session.baseline_scenario());
        QCOMPARE(session.current(), std::size_t{1});
        QVERIFY(colours_are_places());
        // The same plan from its file has the same colours.
        PlanSession again;
        again.open(read_plan(write_plan(session.plan())).plan);
        for (std::size_t i = 0; i < session.scenario_count(); ++i)
            QCOMPARE(again.colour(i), session.colour(i));
        session.undo_stack().undo();
        session.undo_stack().undo();
        QCOMPARE(session.baseline_scenario(), std::optional<std::size_t>(1));
        session.pin_baseline(0);
        QCOMPARE(session.baseline_scenario(), std::optional<std::size_t>(0));
    }

    void the_baseline_is_the_plan_as_it_was() {
        PlanSession session;
        session.open(training_hall());
        const Value before = session.value(0, Parameter::energy_price);
        QVERIFY(session.set_value(Target::of(0), Parameter::energy_price, 0.3).empty());
        QVERIFY(session.baseline_value(Parameter::energy_price) == before);
        session.pin_baseline(0);
        QVERIFY(session.baseline_value(Parameter::energy_price) == Value(0.3));
    }

    void copies_get_free_names() {
        PlanSession session;
        session.open(training_hall());
        for (int i = 0; i < 3; ++i)
            QVERIFY(session.duplicate_scenario(0).empty());
        QCOMPARE(session.scenario_name(1), QStringLiteral("Own hall copy 3"));
        const std::string name(80, 'x');
        QVERIFY(session.rename_scenario(0, QString::fromStdString(name)).empty());
        QVERIFY(session.duplicate_scenario(0).empty());
        QVERIFY(session.duplicate_scenario(0).empty());
        QCOMPARE(session.scenario_name(1).size(), 80);
        Plan plan;
        plan.scenarios.resize(1);
        plan.scenarios[0].name = name;
        QCOMPARE(free_scenario_name(plan, name), std::string(78, 'x') + " 2");
    }

    void edits_go_to_where_the_value_comes_from() {
        auto plan = training_hall();
        PlanSession session;
        session.open(plan);
        QCOMPARE(session.natural_target(Parameter::plan_currency), Target::plan());
        QCOMPARE(session.origin(0, Parameter::finance_discount_rate), Origin::plan);
        QCOMPARE(session.natural_target(Parameter::finance_discount_rate), Target::plan());
        QCOMPARE(session.origin(0, Parameter::facility_kind), Origin::scenario);
        QCOMPARE(session.natural_target(Parameter::facility_kind), Target::of(0));
        QCOMPARE(session.origin(0, Parameter::energy_crisis_rate), Origin::table);
        QCOMPARE(session.natural_target(Parameter::energy_crisis_rate), Target::plan());
        QCOMPARE(session.origin(1, Parameter::facility_life_years), Origin::table);
        session.select(1);
        QCOMPARE(session.natural_target(Parameter::facility_life_years), Target::of(1));
        session.open(plan_with_bases());
        QCOMPARE(session.origin(2, Parameter::energy_price), Origin::base);
    }

    void a_new_scenario_owns_nothing_and_can_be_calculated() {
        PlanSession session;
        session.open(training_hall());
        QVERIFY(session.add_scenario({}).empty());
        QCOMPARE(session.current(), std::size_t{3});
        QVERIFY(!has_errors(session.faults()));
        QVERIFY(session.value(3, Parameter::facility_kind) == Value(std::string("none")));
    }
};

QTEST_GUILESS_MAIN(PlanSessionTest)
#include "plan_session_test.moc"
