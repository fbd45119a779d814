// SPDX-License-Identifier: GPL-3.0-or-later
// Search and jump.
#include "tests/support/offscreen_main.h"
#include "tests/window/bench.h"
#include "views/window/palette_model.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QToolButton>

#include <cmath>

using namespace headroom;
using namespace headroom::test;

class PaletteTest : public QObject {
    Q_OBJECT
    OwnSettings settings_;

private slots:
    void the_palette_jumps_to_an_assumption() {
        Bench bench;
        bench.open();
        bench.key(Qt::Key_K, Qt::ControlModifier);
        auto* palette = bench.find<QWidget>("palette");
        QVERIFY(palette->isVisible());
        auto* field = palette->findChild<QLineEdit*>();
        const auto* magnifier = field->findChild<QToolButton*>(); // on the line of the text
        QVERIFY(std::abs(magnifier->geometry().center().y() - field->rect().center().y()) <= 1);
        QTest::keyClicks(field, QStringLiteral("carbon intensity"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(bench.page_title(), QStringLiteral("Energy"));
        QCOMPARE(NotingPage::revealed, std::optional(Parameter::energy_carbon_intensity));
        QVERIFY(NotingPage::last->field->hasFocus());
        // By mouse, and by the id as in files.
        bench.click("search");
        QTest::keyClicks(field, QStringLiteral("energy.ppa_share"));
        auto* list = palette->findChild<QListView*>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(NotingPage::revealed, std::optional(Parameter::energy_ppa_share));
        bench.click("search");
        QTest::keyClicks(field, QStringLiteral("zebra"));
        QCOMPARE(list->model()->rowCount(), 0);
        QTest::keyClick(field, Qt::Key_Return); // nothing to go to
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void the_palette_lists_what_can_be_reached_and_nothing_else() {
        Bench bench;
        bench.open();
        bench.click("search");
        auto* palette = bench.find<QWidget>("palette");
        auto* field = palette->findChild<QLineEdit*>();
        auto* model = palette->findChild<PaletteModel*>();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->data(model->index(0, 0), Qt::DisplayRole).toString(), QStringLiteral("Overview"));
        for (const auto* query : {"e", "ene", "energy pr", "discount rate", "  ", "Ü"}) {
            field->setText(QString::fromUtf8(query));
            for (int row = 0; row < model->rowCount(); ++row)
                QVERIFY(model->entry(row).go);
        }
        field->setText(QStringLiteral("staff")); // no page edits operations here
        for (int row = 0; row < model->rowCount(); ++row)
            QVERIFY(!model->entry(row).kind.startsWith(QStringLiteral("Operations")));
        field->setText(QStringLiteral("energy."));
        QVERIFY(model->rowCount() > 5);
        for (int row = 0; row < model->rowCount(); ++row) { // ids find, and are not shown
            QVERIFY(!model->entry(row).label.contains(QStringLiteral("energy.")));
            QVERIFY(!model->entry(row).kind.contains(QStringLiteral("energy.")));
        }
        field->setText(QStringLiteral("reserve 36"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bench.window.session().current(), std::size_t{1});
        bench.click("search");
        QTest::keyClicks(field, QStringLiteral("dark"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(bench.appearance.choice(), ThemeChoice::dark);
        bench.appearance.choose(ThemeChoice::light);
        bench.click("search");
        for (const auto& [word, command] :
             {std::pair{"theme", "Dark"}, std::pair{"shortcuts", "Keyboard"}, std::pair{"excel", "Export"}}) {
            field->setText(QLatin1String(word)); // what people call it, not what it is called
            bool found = false;
            for (int row = 0; row < model->rowCount(); ++row)
                found = found || model->entry(row).label.startsWith(QLatin1String(command));
            QVERIFY2(found, word);
        }
    }
};

HEADROOM_OFFSCREEN_MAIN(PaletteTest)
#include "palette_test.moc"
