// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of control in both themes, as pictures in <build>/gallery; that styled controls look as their
// roles say.
#include "tests/support/offscreen_main.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace headroom::views;

namespace {

QPushButton* button(const QString& text, ButtonStyle style, const QString& icon_name = {}) {
    auto* made = new QPushButton(text);
    set_button_style(made, style);
    if (!icon_name.isEmpty())
        made->setIcon(
            icon(icon_name, style == ButtonStyle::primary ? IconInk::on_accent : IconInk::secondary));
    return made;
}

QWidget* row_of(const QList<QWidget*>& widgets) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing::unit);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    layout->addStretch();
    return row;
}

QWidget* words() {
    auto* card = new QFrame;
    set_surface(card, Surface::card);
    auto* column = new QVBoxLayout(card);
    const std::pair<const char*, TextStyle> lines[] = {
        {"Reserving for 36 months is cheapest", TextStyle::page_title},
        {"$52.1 M", TextStyle::figure},
        {"Cumulative cost", TextStyle::heading},
        {"Electricity price at start", TextStyle::body},
        {"$2.73", TextStyle::strong},
        {"low, likely, high", TextStyle::secondary},
        {"EIA 2025-04, industrial", TextStyle::caption},
        {"DECIDE", TextStyle::section},
        {"guess", TextStyle::warning},
        {"1.5 is more than 1, the most that a share can be", TextStyle::danger},
        {"11111 88888 checked", TextStyle::good}};
    for (const auto& [text, style] : lines) {
        auto* label = new QLabel(text);
        set_text_style(label, style);
        column->addWidget(label);
    }
    column->addStretch();
    return card;
}

QWidget* buttons() {
    auto* card = new QFrame;
    set_surface(card, Surface::card);
    auto* column = new QVBoxLayout(card);
    auto* off = button("Report", ButtonStyle::primary);
    off->setEnabled(false);
    auto* off_plain = button("Present", ButtonStyle::plain, "present");
    off_plain->setEnabled(false);
    column->addWidget(
        row_of({button("Report", ButtonStyle::primary, "report"),
                button("Present", ButtonStyle::plain, "present"), button("Quiet", ButtonStyle::quiet, "edit"),
                button("Why?", ButtonStyle::link), button("Remove", ButtonStyle::danger, "trash")}));
    column->addWidget(row_of({off, off_plain}));
    for (const auto& [name, icon_name] :
         {std::pair("Overview", "overview"), {"Energy", "energy"}, {"Finance", "finance"}}) {
        auto* page = button(name, ButtonStyle::nav, icon_name);
        page->setCheckable(true);
        page->setChecked(name == QLatin1String("Energy"));
        column->addWidget(page);
    }
    auto* chip = button("Own hall", ButtonStyle::chip);
    chip->setIcon(dot_icon(current_theme().series[0]));
    chip->setCheckable(true);
    chip->setChecked(true);
    auto* other = button("Reserve 36 months", ButtonStyle::chip);
    other->setIcon(dot_icon(current_theme().series[1]));
    column->addWidget(row_of({chip, other}));
    auto* tabs = new QTabBar;
    for (const char* tab : {"Range", "Distribution", "Fit"})
        tabs->addTab(tab);
    column->addWidget(tabs);
    column->addStretch();
    return card;
}

QWidget* fields() {
    auto* card = new QFrame;
    set_surface(card, Surface::card);
    auto* form = new QFormLayout(card);
    auto* wrong = new QLineEdit("1.5");
    set_invalid(wrong, true);
    auto* off = new QLineEdit("0.075");
    off->setEnabled(false);
    auto* choices = new QComboBox;
    choices->addItems({"Own hall", "Colocation", "None"});
    auto* number = new QDoubleSpinBox;
    number->setValue(8);
    number->setSuffix(" $/kW·mo");
    auto* placeholder = new QLineEdit;
    placeholder->setPlaceholderText("Search or jump");
    auto* focused = new QLineEdit("0.06 – 0.09 – 0.14");
    focused->setObjectName("focused");
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    auto* progress = new QProgressBar;
    progress->setValue(60);
    progress->setTextVisible(false);
    auto* check = new QCheckBox("Renew");
    check->setChecked(true);
    auto* partly = new QCheckBox("Partly");
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    auto* radio = new QRadioButton("Sobol′");
    radio->setChecked(true);
    form->addRow("Focused", focused);
    form->addRow("Refused", wrong);
    form->addRow("Disabled", off);
    form->addRow("Choice", choices);
    form->addRow("Number", number);
    form->addRow("Empty", placeholder);
    form->addRow("Slider", slider);
    form->addRow("Progress", progress);
    form->addRow(row_of({check, partly, new QCheckBox("Off"), radio, new QRadioButton("Philox")}));
    return card;
}

QWidget* table() {
    auto* view = new QTableWidget(3, 3);
    view->setHorizontalHeaderLabels({"Tranche", "GPUs", "Order"});
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            view->setItem(row, column, new QTableWidgetItem(QString("%1").arg((row + 1) * 128 + column)));
    view->setAlternatingRowColors(true);
    view->selectRow(1);
    return view;
}

QWidget* all_icons() {
    auto* card = new QFrame;
    set_surface(card, Surface::card);
    auto* grid = new QGridLayout(card);
    const QStringList names = icon_names();
    for (int i = 0; i < names.size(); ++i) {
        auto* label = new QLabel;
        label->setPixmap(icon(names[i], IconInk::text).pixmap(QSize(22, 22), 2));
        label->setToolTip(names[i]);
        grid->addWidget(label, i / 19, i % 19);
    }
    return card;
}

} // namespace

class ThemeWidgetsTest : public QObject {
    Q_OBJECT
private slots:
    void pictures_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void pictures() {
        QFETCH(bool, dark);
        const Theme& theme = dark ? dark_theme() : light_theme();
        apply_theme(*qApp, theme);
        QWidget page;
        set_surface(&page, Surface::page);
        auto* grid = new QGridLayout(&page);
        grid->addWidget(words(), 0, 0);
        grid->addWidget(buttons(), 0, 1);
        grid->addWidget(fields(), 0, 2);
        grid->addWidget(table(), 1, 0);
        grid->addWidget(all_icons(), 1, 1, 1, 2);
        page.resize(1366, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        page.findChild<QLineEdit*>("focused")->setFocus();
        const QImage image = page.grab().toImage();
        QCOMPARE(image.pixelColor(2, 2), theme.window);
        QMenu menu;
        menu.addAction(icon("copy"), "Copy as image");
        menu.addAction("Disabled")->setEnabled(false);
        menu.addSeparator();
        QAction* checked = menu.addAction("Show as table");
        checked->setCheckable(true);
        checked->setChecked(true);
        menu.setActiveAction(menu.actions().first());
        QDir(HEADROOM_BINARY_DIR).mkpath("gallery");
        const QString name =
            QString(HEADROOM_BINARY_DIR "/gallery/%1-%2.png").arg("%1", dark ? "dark" : "light");
        QVERIFY(image.save(name.arg("controls")));
        QVERIFY(menu.grab().save(name.arg("menu")));
    }

    void buttonsLookAsTheirRoles() {
        apply_theme(*qApp, light_theme());
        QPushButton made("  ");
        made.resize(80, 32);
        const auto middle = [&made] { return made.grab().toImage().pixelColor(20, 16); };
        set_button_style(&made, ButtonStyle::primary);
        QCOMPARE(middle(), light_theme().accent);
        set_button_style(&made, ButtonStyle::plain);
        QCOMPARE(middle(), light_theme().card);
        made.setEnabled(false);
        set_button_style(&made, ButtonStyle::primary);
        QCOMPARE(middle(), light_theme().sunken);
    }

    /// Against what Qt makes of a sheet in the place of another, on the same widgets.
    void aThemeChangesInLessTimeThanASheet() {
        apply_theme(*qApp, light_theme());
        QWidget window;
        QBoxLayout* column = new QVBoxLayout(&window);
        for (int card = 0; card < 30; ++card) { // as deep as the pages
            auto* page = new QFrame;
            set_surface(page, Surface::card);
            auto* inner = new QVBoxLayout(page);
            for (int row = 0; row < 20; ++row)
                inner->addWidget(row_of({new QLabel(QStringLiteral("Price")), new QLineEdit}));
            column->addWidget(page);
            if (card % 10 != 9) column = inner; // in one another, where it takes its time
        }
        window.show();
        QElapsedTimer clock;
        clock.start();
        apply_theme(*qApp, dark_theme());
        const auto by_theme = clock.nsecsElapsed();
        const auto dark = qApp->styleSheet();
        apply_theme(*qApp, light_theme());
        clock.start();
        qApp->setStyleSheet(dark);
        const auto by_sheet = clock.nsecsElapsed();
        QVERIFY2(3 * by_theme < 2 * by_sheet,
                 qPrintable(QStringLiteral("%1 ms, %2 ms").arg(by_theme / 1e6).arg(by_sheet / 1e6)));
        apply_theme(*qApp, light_theme());
    }

    void refusedFieldsAreRed() {
        apply_theme(*qApp, light_theme());
        QLineEdit field;
        field.resize(120, 32);
        const auto edge = [&field] { return field.grab().toImage().pixelColor(60, 0); };
        QCOMPARE(edge(), light_theme().field_border);
        set_invalid(&field, true);
        QCOMPARE(edge(), light_theme().danger);
        set_invalid(&field, false);
        QCOMPARE(edge(), light_theme().field_border);
    }
};

HEADROOM_OFFSCREEN_MAIN(ThemeWidgetsTest)
#include "widgets_test.moc"
