// SPDX-License-Identifier: GPL-3.0-or-later
// A user's job by mouse and keys in the real window: a template, the customer's own figures, the answer
// moves; undo; a copy that the command line calculates to the same numbers.
#include "tests/support/offscreen_main.h"
#include "tests/views/real_window.h"
#include "views/editors/assumption_row.h"
#include "views/editors/edit_field.h"
#include "views/editors/list_editor.h"
#include "views/editors/list_model.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QSlider>
#include <QTableView>
#include <QUndoStack>

using namespace headroom;
using namespace headroom::views;

namespace {

void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }

/// A parameter's row on the page that is shown.
AssumptionRow& row_of(test::RealWindow& real, const char* parameter) {
    for (auto* row : real.window->findChildren<AssumptionRow*>(QLatin1String(parameter)))
        if (row->isVisible()) return *row;
    qFatal("no %s", parameter);
}

EditField* field_of(test::RealWindow& real, const char* parameter) {
    return qobject_cast<EditField*>(row_of(real, parameter).control());
}

/// Types as a person does.
void type_into(test::RealWindow& real, const char* parameter, const QString& text) {
    auto* field = field_of(real, parameter);
    QVERIFY(field != nullptr);
    QTest::mouseDClick(field, Qt::LeftButton);
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
    const auto fault = row_of(real, parameter).fault();
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
}

QJsonObject object(const QJsonValue& value, std::initializer_list<const char*> keys) {
    QJsonObject at = value.toObject();
    for (const auto* key : keys)
        at = at[QLatin1String(key)].toObject();
    return at;
}

} // namespace

class FirstAnswerTest : public QObject {
    Q_OBJECT
private slots:
    void own_figures_move_the_answer_and_come_back() {
        test::RealWindow real;
        click(real.find<QAbstractButton>("template_regional-training-hall"));
        auto simulation = real.window->session().plan().simulation;
        simulation.paths = 1024;
        QVERIFY(real.window->session().set_simulation(simulation).empty());
        auto& undo = real.window->session().undo_stack();
        const int start = undo.index();

        click(real.find<QAbstractButton>("nav_fleet"));
        QVERIFY(real.wait());
        const auto first = real.headline();
        auto* list = real.window->findChild<ListEditor*>();
        QVERIFY(list != nullptr && list->isVisible());
        auto& table = list->table();
        const auto gpus = list->model().index(0, 2);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.visualRect(gpus).center());
        table.edit(gpus);
        auto* cell = table.findChild<QLineEdit*>();
        QVERIFY(cell != nullptr);
        QTest::keyClicks(cell, QStringLiteral("384"));
        QTest::keyClick(cell, Qt::Key_Return);
        QTRY_COMPARE(list->model().index(0, 2).data().toString(), QStringLiteral("384"));
        QVERIFY(real.wait());
        const auto with_gpus = real.headline();
        QVERIFY(with_gpus != first);

        click(real.find<QAbstractButton>("nav_energy"));
        type_into(real, "energy.price", QStringLiteral("0.15-0.2-0.3"));
        QVERIFY(real.wait());
        const auto with_power = real.headline();
        QVERIFY(with_power != with_gpus);

        click(real.find<QAbstractButton>("nav_demand"));
        type_into(real, "demand.training.initial", QStringLiteral("900"));
        QVERIFY(real.wait());
        QVERIFY(real.headline() != with_power);

        QCOMPARE(undo.index(), start + 3);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(real.window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(undo.index(), start);
        QVERIFY(real.wait());
        QCOMPARE(real.headline(), first);
    }

    void what_is_being_typed_counts_when_the_plan_is_saved_or_closed() {
        test::RealWindow real;
        real.open_quick("regional-training-hall");
        real.window->show_page(QStringLiteral("energy"));
        QVERIFY(real.wait());
        auto& session = real.window->session();
        const auto price_typed = [&](const char* figure) {
            auto* field = field_of(real, "energy.price");
            QTest::mouseDClick(field, Qt::LeftButton);
            field->selectAll();
            QTest::keyClicks(field, QString::fromLatin1(figure));
        };
        const auto file = real.folder.filePath(QStringLiteral("mine.json"));
        QVERIFY(real.window->keeper().save(file).isEmpty());
        price_typed("0.2");
        QTest::keyClick(real.window.get(), Qt::Key_S, Qt::ControlModifier);
        QVERIFY(read_plan_file(file.toStdString()).plan == session.plan());
        QVERIFY(session.value(0, Parameter::energy_price) == Value(0.2));
        price_typed("0.3");
        real.window->close();
        QVERIFY(session.value(0, Parameter::energy_price) == Value(0.3));
        const WorkingCopies copies(real.folder.path());
        QCOMPARE(copies.list().size(), std::size_t{1});
        QVERIFY(copies.read(copies.list().front().id).plan == session.plan());
    }

    void a_copy_gives_the_same_numbers_on_the_command_line() {
        test::RealWindow real;
        real.open_quick("mid-market-retailer");
        real.window->show_page(QStringLiteral("energy"));
        type_into(real, "energy.price", QStringLiteral("0.11"));
        QVERIFY(real.wait());
        const auto file = real.folder.filePath(QStringLiteral("copy.json"));
        QVERIFY(real.window->keeper().save_copy(file).isEmpty());
        QProcess cli;
        cli.start(QStringLiteral(HEADROOM_CLI),
                  {QStringLiteral("run"), file, QStringLiteral("--json"), QStringLiteral("-")});
        QVERIFY(cli.waitForFinished(60'000));
        QCOMPARE(cli.exitCode(), 0);
        const auto told = QJsonDocument::fromJson(cli.readAllStandardOutput()).object();
        const auto& results = *real.window->runner().latest()->results;
        const auto scenarios = told[QStringLiteral("scenarios")].toArray();
        QCOMPARE(static_cast<std::size_t>(scenarios.size()), results.scenarios.size());
        for (qsizetype i = 0; i < scenarios.size(); ++i) {
            const auto& ours = results.scenarios[static_cast<std::size_t>(i)];
            for (const auto result : {Result::tco, Result::cost_per_h100e_hour, Result::utilisation_mean,
                                      Result::shortfall_share, Result::peak_kw}) {
                const auto name = std::string(result_names()[index_of(result)].id);
                const auto theirs = object(scenarios[i], {"results", name.c_str()});
                const auto& summary = ours.results[index_of(result)];
                QCOMPARE(theirs[QStringLiteral("mean")].toDouble(), summary.mean.value);
                QCOMPARE(theirs[QStringLiteral("p50")].toDouble(), summary.quantiles[3].value);
            }
        }
        QVERIFY(real.headline() == format_money(results.scenarios[real.window->session().current()]
                                                    .results[index_of(Result::tco)]
                                                    .quantiles[3]
                                                    .value,
                                                QStringLiteral("USD"),
                                                results.scenarios[real.window->session().current()]
                                                    .results[index_of(Result::tco)]
                                                    .quantiles[3]
                                                    .standard_error));
    }

    void what_is_tried_before_an_audience_stays_there() {
        test::RealWindow real;
        real.open_quick("regional-training-hall");
        QVERIFY(real.wait());
        const auto before = real.window->session().plan();
        QTest::keyClick(real.window.get(), Qt::Key_F5);
        auto* shown = real.window->findChild<QWidget*>(QStringLiteral("presentation"));
        QVERIFY(shown != nullptr);
        const auto sliders = shown->findChildren<QSlider*>();
        QVERIFY(sliders.size() >= 3);
        auto* title = shown->findChild<QLabel*>(QStringLiteral("title"));
        QTRY_VERIFY_WITH_TIMEOUT(title->text() != QStringLiteral("Present"), 60'000);
        const auto all_words = [&] {
            QString all;
            for (const auto* label : shown->findChildren<QLabel*>())
                all += label->text();
            return all;
        };
        const auto words = all_words();
        for (auto* slider : sliders)
            slider->setValue(slider->maximum());
        QTRY_VERIFY_WITH_TIMEOUT(all_words() != words, 60'000);
        QTest::keyClick(shown, Qt::Key_Escape);
        QTRY_VERIFY(real.window->findChild<QWidget*>(QStringLiteral("presentation")) == nullptr);
        QVERIFY(real.window->session().plan() == before);
    }
};

HEADROOM_OFFSCREEN_MAIN(FirstAnswerTest)
#include "first_answer_test.moc"
