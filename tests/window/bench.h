// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A window over folders of its own, with pages that note what they are told.
#include "views/theme/roles.h"
#include "views/window/appearance.h"
#include "views/window/main_window.h"
#include "views/window/scenario_chip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace headroom::test {

using namespace headroom::views;

inline constexpr int patience_ms = 60'000;

/// A page with one editor, that notes what it was told.
class NotingPage : public Page {
public:
    NotingPage(PlanSession& session, LiveRunner& runner) : Page(session, runner), field(new QLineEdit) {
        ++made;
        last = this;
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(field);
        column->addStretch();
    }
    bool reveal(Parameter id) override {
        revealed = id;
        field->setFocus();
        return true;
    }
    std::vector<LiveFigure> live_figures(const LiveResults&) const override {
        return {{"Energy used", "22.1 GWh"}};
    }
    QWidget* make_live_extra() override { return new QLabel(QStringLiteral("extra")); }

    static inline int made = 0;
    static inline NotingPage* last = nullptr;
    static inline std::optional<Parameter> revealed;
    QLineEdit* field;
    int plans = 0, results = 0;
    bool saw_full = false;

protected:
    void show_plan() override { ++plans; }
    void show_results(const LiveResults& live) override {
        ++results;
        saw_full = live.full;
    }
};

/// A field as those of the editors: Enter and leaving take three letters, anything else stays, marked; Escape
/// puts back.
class ThreeLetters : public QLineEdit {
public:
    explicit ThreeLetters(QWidget* parent) : QLineEdit(QStringLiteral("USD"), parent) {
        setAccessibleName(QStringLiteral("Currency"));
    }
    const QString& taken() const { return taken_; }

protected:
    void focusOutEvent(QFocusEvent* event) override {
        QLineEdit::focusOutEvent(event);
        set_invalid(this, text().size() != 3);
        if (text().size() == 3) taken_ = text();
    }
    void keyPressEvent(QKeyEvent* event) override {
        if (event->key() != Qt::Key_Escape || text() == taken_) return QLineEdit::keyPressEvent(event);
        setText(taken_);
        set_invalid(this, false);
    }

private:
    QString taken_ = QStringLiteral("USD");
};

inline std::span<const PageInfo> pages() {
    static const std::vector<PageInfo> list = {
        {"overview",
         PageGroup::plan,
         "Overview",
         "The decision on one page.",
         "overview",
         {},
         LivePanel::hidden,
         make_page<Page>},
        {"energy",
         PageGroup::plan,
         "Energy",
         "What a kilowatt-hour will cost.",
         "energy",
         {"Energy"},
         LivePanel::shown,
         make_page<NotingPage>},
        {"facility",
         PageGroup::plan,
         "Facility & cooling",
         "Where it stands.",
         "facility",
         {"Facility"},
         LivePanel::shown,
         make_page<Page>},
        {"refresh",
         PageGroup::decide,
         "Refresh",
         "When to replace.",
         "refresh",
         {"Refresh"},
         LivePanel::shown,
         make_page<Page>},
        {"present",
         PageGroup::audience,
         "Present",
         "For an audience.",
         "present",
         {},
         LivePanel::hidden,
         make_page<Page>},
    };
    return list;
}

/// A window over folders of its own.
struct Bench {
    Bench() : window(pages(), appearance, folder.path()) {
        window.resize(1366, 768);
        window.show();
        if (!QTest::qWaitForWindowActive(&window)) qFatal("no window");
    }
    template <class Widget>
    Widget* find(const char* name) {
        auto* found = window.findChild<Widget*>(QLatin1String(name));
        if (found == nullptr) qFatal("no %s", name);
        return found;
    }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        auto* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window, static_cast<Qt::Key>(key), modifiers);
    }
    void open() {
        click("template_regional-training-hall");
        QVERIFY(!window.shows_start());
    }
    bool wait() {
        return QTest::qWaitFor([this] { return window.runner().is_current() && window.runner().baseline(); },
                               patience_ms);
    }
    std::vector<ScenarioChip*> chips() {
        std::vector<ScenarioChip*> list;
        for (auto* chip : window.findChildren<ScenarioChip*>())
            if (chip->isVisible()) list.push_back(chip);
        std::sort(list.begin(), list.end(), [](auto* a, auto* b) { return a->x() < b->x(); });
        return list;
    }
    QString page_title() {
        for (auto* title : window.findChildren<QLabel*>(QStringLiteral("page_title")))
            if (title->isVisible()) return title->text();
        return {};
    }

    QTemporaryDir folder;
    Appearance appearance;
    MainWindow window;
};

/// ~ is the space that does not break.
inline QString with_spaces(const char* text) { return QString::fromUtf8(text).replace('~', QChar(0xA0)); }

/// Does `act` to the next modal dialog as soon as it is there.
template <class Dialog>
void when_asked(const std::function<void(Dialog&)>& act) {
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, act] {
        auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr) return;
        timer->deleteLater();
        timer->stop();
        act(*dialog);
    });
    timer->start(10);
}

/// Settings of the test, not of the person who runs it.
class OwnSettings {
public:
    OwnSettings() {
        QCoreApplication::setOrganizationName(QStringLiteral("Headroom"));
        QCoreApplication::setApplicationName(QStringLiteral("window_test"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder_.path());
    }

private:
    QTemporaryDir folder_;
};

} // namespace headroom::test
