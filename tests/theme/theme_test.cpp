// SPDX-License-Identifier: GPL-3.0-or-later
// Colours that can be read and told apart, icons and fonts that are there.
#include "tests/support/offscreen_main.h"
#include "tests/theme/colour_vision.h"
#include "views/theme/fonts.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/style_sheet.h"
#include "views/theme/system_theme.h"
#include "views/theme/theme.h"

#include <QFontInfo>
#include <QFontMetricsF>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>

using namespace headroom::views;

namespace {

const Theme& themed(bool dark) { return dark ? dark_theme() : light_theme(); }

bool has_colour(const QImage& image, const QColor& colour) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == colour.rgb()) return true;
    return false;
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT
private slots:
    void contrastIsThatOfWcag() {
        QVERIFY(qAbs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
        // w3.org: #767676 on white is the palest grey that passes, 4.54
        QVERIFY(qAbs(contrast(QColor("#767676"), Qt::white) - 4.54) < 0.005);
    }

    void blendsToOneOpaqueColour() {
        QCOMPARE(blended(Qt::black, Qt::white, 0.5), QColor(128, 128, 128));
        QCOMPARE(blended(Qt::red, Qt::white, 1), QColor(Qt::red));
        QCOMPARE(blended(Qt::red, Qt::white, 0), QColor(Qt::white));
    }

    void wordsReadOnEverySurface_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void wordsReadOnEverySurface() {
        QFETCH(bool, dark);
        const Theme& t = themed(dark);
        const std::pair<QColor, QColor> pairs[] = {{t.text, t.window},
                                                   {t.text, t.card},
                                                   {t.text, t.chrome},
                                                   {t.text, t.field},
                                                   {t.text, t.hover},
                                                   {t.text, t.sunken},
                                                   {t.secondary, t.window},
                                                   {t.secondary, t.card},
                                                   {t.secondary, t.chrome},
                                                   {t.link, t.card},
                                                   {t.link, t.window},
                                                   {t.accent_text, t.accent_soft},
                                                   {t.on_accent, t.accent},
                                                   {t.on_accent, t.accent_hover},
                                                   {t.on_accent, t.accent_pressed},
                                                   {t.warning, t.card},
                                                   {t.warning, t.warning_soft},
                                                   {t.text, t.warning_soft},
                                                   {t.danger, t.card},
                                                   {t.danger, t.danger_soft},
                                                   {t.text, t.danger_soft},
                                                   {t.good, t.card},
                                                   {t.good, t.good_soft},
                                                   {t.secondary, t.sunken}};
        for (const auto& [ink, surface] : pairs)
            QVERIFY2(contrast(ink, surface) >= 4.5, qPrintable(ink.name() + " on " + surface.name()));
        QVERIFY(contrast(t.focus, t.card) >= 3);
        QVERIFY(contrast(t.focus, t.window) >= 3);
    }

    void seriesShowOnCards_data() { wordsReadOnEverySurface_data(); }
    void seriesShowOnCards() {
        QFETCH(bool, dark);
        const Theme& t = themed(dark);
        for (const QColor& colour : t.series)
            QVERIFY2(contrast(colour, t.card) >= 3, qPrintable(colour.name()));
        for (const QColor& colour : t.groups)
            QVERIFY2(contrast(ink_on(colour, t), colour) >= 3.9, qPrintable(colour.name()));
    }

    /// A difference of 2.3 in L*a*b* is just noticed side by side; 14 is told apart in a legend.
    void seriesAreToldApartByEveryEye_data() { wordsReadOnEverySurface_data(); }
    void seriesAreToldApartByEveryEye() {
        QFETCH(bool, dark);
        const auto& series = themed(dark).series;
        for (const auto vision : colour_vision::all)
            for (std::size_t i = 0; i < series.size(); ++i)
                for (std::size_t j = 0; j < i; ++j) {
                    const double apart = colour_vision::difference(series[i], series[j], vision);
                    const double wanted = i < 3 ? 24 : 14;
                    QVERIFY2(apart >= wanted, qPrintable(QString("%1 and %2: %3, vision %4")
                                                             .arg(series[i].name(), series[j].name())
                                                             .arg(apart)
                                                             .arg(int(vision))));
                }
    }

    void styleSheetHasNoTokenLeft() {
        for (const Theme* theme : {&light_theme(), &dark_theme(), &print_theme()}) {
            const QString sheet = style_sheet(*theme);
            QVERIFY(sheet.contains(theme->accent_soft.name()));
            QCOMPARE(sheet.count('@'), 1); // "@name" in its head
        }
        QVERIFY(style_sheet(dark_theme()).contains("chevron-down-dark.svg"));
    }

    void themeIsAppliedAndSwitched() {
        apply_theme(*qApp, light_theme());
        QLabel label("word");
        set_text_style(&label, TextStyle::secondary);
        QCOMPARE(label.text(), QString("word"));
        label.ensurePolished();
        QCOMPARE(label.palette().color(QPalette::WindowText), light_theme().secondary);
        apply_theme(*qApp, dark_theme());
        label.ensurePolished();
        QVERIFY(current_theme().dark);
        QCOMPARE(label.palette().color(QPalette::WindowText), dark_theme().secondary);
        set_text_style(&label, TextStyle::danger);
        QCOMPARE(label.palette().color(QPalette::WindowText), dark_theme().danger);
        apply_theme(*qApp, light_theme());
    }

    void fontsShipAndHaveTabularFigures() {
        load_fonts();
        for (const TextRole role : {TextRole::page_title, TextRole::figure, TextRole::heading, TextRole::body,
                                    TextRole::strong, TextRole::caption, TextRole::small}) {
            const QFont font = theme_font(role);
            QCOMPARE(QFontInfo(font).family(), QString("Headroom Sans"));
            const QFontMetricsF metrics(font);
            for (const QChar digit : QString("123456789"))
                QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance('0'));
        }
    }

    void everyIconPaintsInTheThemesColour() {
        const QStringList names = icon_names();
        QVERIFY(names.size() >= 70);
        for (const QString& name : names) {
            apply_theme(*qApp, light_theme());
            const QIcon made = icon(name, IconInk::danger);
            const QImage light = made.pixmap(QSize(32, 32), 2.0).toImage();
            QCOMPARE(light.size(), QSize(64, 64));
            if (name == "headroom") // the program's own mark has colours of its own
                continue;
            QVERIFY2(has_colour(light, light_theme().danger), qPrintable(name));
            apply_theme(*qApp, dark_theme());
            QVERIFY2(has_colour(made.pixmap(QSize(32, 32), 2.0).toImage(), dark_theme().danger),
                     qPrintable(name));
            QVERIFY2(
                has_colour(made.pixmap(QSize(32, 32), 2.0, QIcon::Disabled).toImage(), dark_theme().disabled),
                qPrintable(name));
        }
        apply_theme(*qApp, light_theme());
        QVERIFY_EXCEPTION_THROWN(icon("no-such-thing"), std::invalid_argument);
    }

    void followsTheDesktop() {
        SystemTheme system;
        QSignalSpy changes(&system, &SystemTheme::changed);
        system.take_colour_scheme(1);
        QVERIFY(system.dark());
        QCOMPARE(&system.resolve(ThemeChoice::system), &dark_theme());
        QCOMPARE(&system.resolve(ThemeChoice::light), &light_theme());
        const auto before = changes.count();
        system.take_colour_scheme(0); // no preference: as it is
        QVERIFY(system.dark());
        system.take_colour_scheme(2);
        QVERIFY(!system.dark());
        QCOMPARE(changes.count(), before + 1);
        QCOMPARE(&system.resolve(ThemeChoice::dark), &dark_theme());
    }
};

HEADROOM_OFFSCREEN_MAIN(ThemeTest)
#include "theme_test.moc"
