// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of assumptions: every parameter is on one of them, what is edited there reaches the plan, and how
// they look.
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "tests/views/page_stage.h"

#include <QDir>

using namespace headroom;
using namespace headroom::views;

class PagesTest : public QObject {
    Q_OBJECT
private slots:
    void looksSo_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("dark");
        for (const auto& info : page_list())
            for (const bool dark : {false, true})
                QTest::addRow("%s, %s", info.id, dark ? "dark" : "light") << QString(info.id) << dark;
    }
    void looksSo() {
        QFETCH(QString, page);
        QFETCH(bool, dark);
        apply_theme(*qApp, dark ? dark_theme() : light_theme());
        test::PageStage stage(test::template_plan("regional-training-hall"));
        auto* shown = stage.show(page);
        QVERIFY(shown != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(stage.runner().is_current(), 60000);
        const QDir folder(QStringLiteral(HEADROOM_BINARY_DIR) + "/screenshots");
        QVERIFY(QDir().mkpath(folder.path()));
        const auto picture = stage.picture();
        const auto scale = qRound(qApp->devicePixelRatio());
        const auto name = QString("%1-%2-%3x.png").arg(page, dark ? "dark" : "light").arg(scale);
        QVERIFY(picture.save(folder.filePath(name)));
    }
};

HEADROOM_OFFSCREEN_MAIN(PagesTest)
#include "pages_test.moc"
