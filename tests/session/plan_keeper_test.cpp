// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/plan_keeper.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <csignal>

using namespace headroom;
using namespace headroom::views;

namespace {

const QString template_file = QStringLiteral(HEADROOM_SOURCE_DIR "/templates/regional-training-hall.json");
using Outcome = PlanKeeper::Opening::Outcome;

QByteArray template_json() {
    QFile file(template_file);
    if (!file.open(QIODevice::ReadOnly)) qFatal("no template");
    return file.readAll();
}

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

/// A copy of the template that a test may write to.
QString own_file(const QTemporaryDir& folder) {
    const auto file = folder.filePath(QStringLiteral("plan.json"));
    if (!QFile::copy(template_file, file)) qFatal("no copy");
    QFile(file).setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return file;
}

struct Desk {
    explicit Desk(const QString& folder) : keeper(session, folder) {}
    PlanSession session;
    PlanKeeper keeper;
    void set_price(double price) {
        if (!session.set_value(Target::of(0), Parameter::energy_price, price).empty()) qFatal("refused");
    }
    double price() const { return std::get<double>(session.value(0, Parameter::energy_price)); }
};

/// What another start of the program after the first was killed does: the desk is opened, edited, and dies
/// with everything kept.
[[noreturn]] void work_until_killed(const QString& folder) {
    Desk desk(folder);
    if (desk.keeper.open_template(view(template_json())).outcome != Outcome::opened) std::exit(3);
    desk.session.select(0);
    desk.set_price(0.123);
    desk.keeper.set_page(QStringLiteral("energy"));
    QElapsedTimer clock;
    clock.start();
    while (!desk.keeper.is_kept() && clock.elapsed() < 900)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
    (void)std::raise(SIGKILL);
    std::exit(4);
}

} // namespace

class PlanKeeperTest : public QObject {
    Q_OBJECT

private slots:
    void a_killed_process_loses_nothing_older_than_a_second() {
        const QTemporaryDir folder;
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--work-until-killed"), folder.path()});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        Desk desk(folder.path());
        const auto left = desk.keeper.left_open();
        QVERIFY(left.has_value());
        QVERIFY(left->edited);
        QCOMPARE(desk.keeper.open_kept(left->id).outcome, Outcome::opened);
        QCOMPARE(desk.price(), 0.123);
        QCOMPARE(desk.keeper.standpoint().page, QStringLiteral("energy"));
        // And it can still be taken back.
        QCOMPARE(desk.session.undo_stack().count(), 1);
        desk.session.undo_stack().undo();
        QVERIFY(desk.session.plan() == read_plan(view(template_json())).plan);
    }

    void undo_and_redo_survive_closing() {
        const QTemporaryDir folder, files;
        const auto file = own_file(files);
        {
            Desk desk(folder.path());
            (void)desk.keeper.open_file(file);
            desk.set_price(0.2);
            desk.set_price(0.3);
            QCOMPARE(desk.keeper.save(file), QString());
            desk.set_price(0.4);
            desk.session.undo_stack().undo();
        }
        {
            Desk desk(folder.path());
            QCOMPARE(desk.keeper.open_file(file).outcome, Outcome::opened);
            auto& stack = desk.session.undo_stack();
            QCOMPARE(stack.count(), 3);
            QCOMPARE(stack.index(), 2);
            stack.redo();
            QCOMPARE(desk.price(), 0.4);
            stack.undo();
            stack.undo();
            QCOMPARE(desk.price(), 0.2);
            QVERIFY(desk.keeper.is_edited()); // the file has 0.3
        }
        // Others changed the file: what was done before was done to another plan.
        auto plan = read_plan_file(file.toStdString()).plan;
        plan.name = "By a colleague";
        QCOMPARE(write_whole_file(file, QByteArray::fromStdString(write_plan(plan))), QString());
        Desk desk(folder.path());
        QCOMPARE(desk.keeper.open_file_anew(file).outcome, Outcome::opened);
        QVERIFY(!desk.session.undo_stack().canUndo());
    }

    void an_edit_is_on_disk_within_a_second_though_the_hand_moves_on() {
        const QTemporaryDir folder;
        Desk desk(folder.path());
        QCOMPARE(desk.keeper.open_template(view(template_json())).outcome, Outcome::opened);
        const WorkingCopies copies(folder.path());
        QTRY_COMPARE(copies.list().size(), std::size_t{1});
        const auto id = copies.list().front().id;
        QElapsedTimer clock;
        clock.start();
        desk.set_price(0.2);
        double seen = 0, next = 0.21;
        while (seen < 0.2 && clock.elapsed() < 1000) {
            desk.set_price(next += 0.0001); // a drag that does not rest
            QTest::qWait(15);
            const auto plan = copies.read(id).plan;
            if (const auto found = plan.scenarios[0].parameters.find(Parameter::energy_price);
                found != plan.scenarios[0].parameters.end() && std::holds_alternative<double>(found->second))
                seen = std::get<double>(found->second);
        }
        QVERIFY2(seen >= 0.2, "not on disk after a second");
        QTRY_VERIFY(desk.keeper.is_kept());
        QVERIFY(copies.read(id).plan == desk.session.plan());
    }

    void where_a_person_stood_is_remembered() {
        const QTemporaryDir folder;
        QString id;
        {
            Desk desk(folder.path());
            (void)desk.keeper.open_template(view(template_json()));
            desk.set_price(0.2);
            desk.session.select(2);
            desk.keeper.set_page(QStringLiteral("mix"));
        }
        Desk desk(folder.path());
        QVERIFY(!desk.keeper.left_open()); // it was closed
        QCOMPARE(desk.keeper.recent().size(), std::size_t{1});
        QCOMPARE(desk.keeper.recent()[0].name, QStringLiteral("Regional training hall"));
        QCOMPARE(desk.keeper.open_kept(desk.keeper.recent()[0].id).outcome, Outcome::opened);
        QCOMPARE(desk.session.current(), std::size_t{2});
        QCOMPARE(desk.keeper.standpoint().page, QStringLiteral("mix"));
        QVERIFY(desk.keeper.is_edited());
    }

    void the_baseline_is_remembered_as_it_was() {
        const QTemporaryDir folder;
        Baseline pinned;
        {
            Desk desk(folder.path());
            (void)desk.keeper.open_template(view(template_json()));
            desk.set_price(0.2);
            desk.session.pin_baseline(0);
            pinned = desk.session.baseline();
            desk.set_price(0.3);
            QVERIFY(desk.session.rename_scenario(0, QStringLiteral("Ours")).empty());
            QVERIFY(desk.session.move_scenario(0, 2).empty());
        }
        const auto id = WorkingCopies(folder.path()).list().front().id;
        {
            Desk desk(folder.path());
            QCOMPARE(desk.keeper.open_kept(id).outcome, Outcome::opened);
            QVERIFY(*desk.session.baseline().plan == *pinned.plan);
            QCOMPARE(desk.session.baseline().scenario, pinned.scenario);
            QCOMPARE(desk.session.baseline_scenario(), std::optional<std::size_t>(2));
            QVERIFY(desk.session.baseline_value(Parameter::energy_price) == Value(0.2));
            QVERIFY(desk.session.remove_scenario(2).empty());
        }
        {
            Desk desk(folder.path());
            (void)desk.keeper.open_kept(id);
            QVERIFY(!desk.session.baseline_scenario());
            QVERIFY(desk.session.baseline_value(Parameter::energy_price) == Value(0.2));
        }
        // One that cannot be used: the plan as it is opened.
        const auto file = folder.filePath(id + QStringLiteral("/baseline.json"));
        for (const auto& bytes : {QByteArray("{\"format\": 7}"), QByteArray()}) {
            QCOMPARE(write_whole_file(file, bytes), QString());
            Desk desk(folder.path());
            QCOMPARE(desk.keeper.open_kept(id).outcome, Outcome::opened);
            QVERIFY(*desk.session.baseline().plan == desk.session.plan());
            QCOMPARE(desk.session.baseline_scenario(), std::optional<std::size_t>(0));
        }
        const auto place = folder.filePath(id + QStringLiteral("/place.json"));
        QCOMPARE(write_whole_file(place, R"({"pinned": 99, "baseline": -7, "scenario": 1e9})"), QString());
        Desk desk(folder.path());
        QCOMPARE(desk.keeper.open_kept(id).outcome, Outcome::opened);
        QCOMPARE(desk.session.baseline_scenario(), std::optional<std::size_t>(0));
    }

    void a_template_that_was_only_looked_at_is_not_kept() {
        const QTemporaryDir folder;
        {
            Desk desk(folder.path());
            (void)desk.keeper.open_template(view(template_json()));
            QVERIFY(!desk.keeper.is_edited());
        }
        QVERIFY(WorkingCopies(folder.path()).list().empty());
    }

    void a_file_is_written_when_it_is_saved_and_not_before() {
        const QTemporaryDir folder, files;
        const auto file = own_file(files);
        Desk desk(folder.path());
        QCOMPARE(desk.keeper.open_file(file).outcome, Outcome::opened);
        QVERIFY(!desk.keeper.is_edited());
        const auto before = read_plan_file(file.toStdString()).plan;
        desk.set_price(0.2);
        QVERIFY(desk.keeper.is_edited());
        QTRY_VERIFY(desk.keeper.is_kept());
        QVERIFY(read_plan_file(file.toStdString()).plan == before);
        QCOMPARE(desk.keeper.save(file), QString());
        QVERIFY(!desk.keeper.is_edited());
        QVERIFY(read_plan_file(file.toStdString()).plan == desk.session.plan());
    }

    void changes_that_a_file_does_not_have_are_asked_about() {
        const QTemporaryDir folder, files;
        const auto file = own_file(files);
        {
            Desk desk(folder.path());
            (void)desk.keeper.open_file(file);
            desk.set_price(0.2);
        }
        Desk desk(folder.path());
        const auto opening = desk.keeper.open_file(file);
        QCOMPARE(opening.outcome, Outcome::has_edits);
        QVERIFY(!desk.session.is_open());
        QCOMPARE(desk.keeper.open_kept(opening.kept.id).outcome, Outcome::opened);
        QCOMPARE(desk.price(), 0.2);
        QCOMPARE(desk.keeper.file(), canonical_file(file));
        // The file as it is: the changes stay as a plan of their own.
        QCOMPARE(desk.keeper.open_file(file).outcome, Outcome::has_edits);
        QCOMPARE(desk.keeper.open_file_anew(file).outcome, Outcome::opened);
        QVERIFY(desk.session.plan() == read_plan_file(file.toStdString()).plan);
        QCOMPARE(desk.keeper.recent().size(), std::size_t{1});
        QVERIFY(desk.keeper.recent()[0].file.isEmpty());
        QCOMPARE(desk.keeper.open_kept(desk.keeper.recent()[0].id).outcome, Outcome::opened);
        QCOMPARE(desk.price(), 0.2);
    }

    void a_file_that_others_changed_is_read_anew() {
        const QTemporaryDir folder, files;
        const auto file = own_file(files);
        Desk desk(folder.path());
        (void)desk.keeper.open_file(file);
        auto plan = desk.session.plan();
        plan.name = "By a colleague";
        QCOMPARE(write_whole_file(file, QByteArray::fromStdString(write_plan(plan))), QString());
        QCOMPARE(desk.keeper.open_file(file).outcome, Outcome::opened);
        QCOMPARE(desk.session.plan().name, std::string("By a colleague"));
        QVERIFY(!desk.keeper.is_edited());
    }

    void a_faulty_file_changes_nothing() {
        const QTemporaryDir folder, files;
        const auto file = files.filePath(QStringLiteral("faulty.json"));
        QCOMPARE(write_whole_file(
                     file, R"({"format": "headroom-plan/1", "name": "x", "scenarios": [], "colour": 1})"),
                 QString());
        Desk desk(folder.path());
        (void)desk.keeper.open_template(view(template_json()));
        desk.set_price(0.2);
        const auto opening = desk.keeper.open_file(file);
        QCOMPARE(opening.outcome, Outcome::refused);
        QCOMPARE(opening.faults.size(), std::size_t{2});
        QCOMPARE(desk.price(), 0.2);
        QCOMPARE(desk.session.undo_stack().count(), 1);
        QCOMPARE(desk.keeper.open_file(files.filePath(QStringLiteral("none.json"))).faults[0].code,
                 FaultCode::cannot_read_file);
    }

    void a_plan_that_another_window_has_is_not_taken() {
        const QTemporaryDir folder;
        Desk first(folder.path()), second(folder.path());
        (void)first.keeper.open_template(view(template_json()));
        first.set_price(0.2);
        QTRY_VERIFY(first.keeper.is_kept());
        QCOMPARE(second.keeper.recent().size(), std::size_t{1});
        const auto id = second.keeper.recent()[0].id;
        QVERIFY(!second.keeper.left_open());
        QCOMPARE(second.keeper.open_kept(id).outcome, Outcome::in_use);
        second.keeper.forget(id);
        QCOMPARE(second.keeper.recent().size(), std::size_t{1});
        first.keeper.close();
        second.keeper.forget(id);
        QVERIFY(second.keeper.recent().empty());
    }

    void a_disk_that_takes_nothing_is_told() {
        const QTemporaryDir files;
        const auto obstacle = files.filePath(QStringLiteral("file"));
        QCOMPARE(write_whole_file(obstacle, "x"), QString());
        Desk desk(obstacle + QStringLiteral("/plans"));
        QSignalSpy changed(&desk.keeper, &PlanKeeper::kept_changed);
        QCOMPARE(desk.keeper.open_template(view(template_json())).outcome, Outcome::opened);
        desk.set_price(0.2);
        QTRY_VERIFY(!desk.keeper.trouble().isEmpty());
        QVERIFY(!desk.keeper.is_kept());
        QVERIFY(changed.count() > 0);
        QVERIFY(!desk.keeper.save(obstacle + QStringLiteral("/plan.json")).isEmpty());
        QVERIFY(desk.keeper.file().isEmpty());
    }
};

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--work-until-killed")) work_until_killed(arguments.value(2));
    PlanKeeperTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "plan_keeper_test.moc"
