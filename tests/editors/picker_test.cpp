// SPDX-License-Identifier: GPL-3.0-or-later
// The accelerator picker on a screen that has room for it.
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "views/editors/accelerator_picker.h"
#include "views/theme/theme.h"

#include <QHeaderView>
#include <QScreen>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryFile>

using namespace headroom;
using namespace headroom::views;

namespace {

/// The usual screen of the tests is 800 pixels wide; told to Qt before it starts.
class LaptopScreen {
public:
    LaptopScreen() {
        const auto platform = qgetenv("QT_QPA_PLATFORM");
        if ((!platform.isEmpty() && platform != "offscreen") || !file_.open()) return;
        file_.write(R"({"screens": [{"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768,
                        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
        file_.close();
        qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file_.fileName().toUtf8());
    }

private:
    QTemporaryFile file_;
};
const LaptopScreen laptop;

} // namespace

class PickerTest : public QObject {
    Q_OBJECT

private slots:
    void its_columns_show_whole() {
        apply_theme(*qApp, light_theme());
        QWidget host;
        host.resize(1000, 600);
        host.show();
        if (host.screen()->availableGeometry().width() < 1366) QSKIP("no room on this screen");
        const auto plan = std::make_shared<const Plan>(test::template_plan("regional-training-hall"));
        auto* picker = new AcceleratorPicker(plan, "h100-sxm", &host);
        picker->open_at(&host);
        QApplication::processEvents();
        QVERIFY(host.screen()->availableGeometry().contains(picker->geometry()));
        const auto* table = picker->findChild<QTableView*>();
        QVERIFY(!table->horizontalScrollBar()->isVisible());
        QVERIFY(table->horizontalHeader()->length() <= table->viewport()->width());
        const QAbstractItemView& cells = *table;
        const auto* header = table->horizontalHeader();
        for (int column = 0; column < header->count(); ++column) {
            QVERIFY(header->sectionSize(column) >= header->sectionSizeHint(column));
            QVERIFY(header->sectionSize(column) >= cells.sizeHintForColumn(column));
        }
    }
};

HEADROOM_OFFSCREEN_MAIN(PickerTest)
#include "picker_test.moc"
