// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/arguments.h"
#include "app/window/screenshot.h"
#include "model/analysis/run.h"
#include "model/jobs/kept_memory.h"
#include "model/plan/plan_json.h"
#include "views/pages/page_list.h"
#include "views/window/appearance.h"
#include "views/window/main_window.h"

#include <QApplication>
#include <QLocale>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string_view>

namespace {

using namespace headroom;

constexpr int wrong_input = 2;

int complain(const QString& trouble) {
    std::fprintf(stderr, "headroom: %s\n", qPrintable(trouble));
    return wrong_input;
}

/// What is wrong with a plan file; empty where nothing is, or where there is no file. For runs that nobody
/// watches: the window would ask.
QString faults_of(const QString& file) {
    if (file.isEmpty()) return {};
    QStringList sentences;
    for (const auto& fault : read_plan_file(std::filesystem::path(file.toStdU16String())).faults)
        if (fault.severity == Severity::error) sentences << QString::fromStdString(fault_text(fault));
    return sentences.join('\n');
}

/// Whether the command line asks for help or for the version, which parse_arguments answers.
bool only_asks(int argc, char** argv) {
    const std::set<std::string_view> questions{"-h", "--help", "--help-all", "-v", "--version"};
    return std::any_of(argv + 1, argv + argc, [&](const char* word) { return questions.contains(word); });
}

void choose_theme(views::Appearance& appearance, const QString& name) {
    if (!name.isEmpty())
        appearance.show(name == QLatin1String("dark") ? views::ThemeChoice::dark : views::ThemeChoice::light);
}

} // namespace

int main(int argc, char** argv) {
    QApplication::setApplicationName(QStringLiteral("Headroom"));
    QApplication::setOrganizationName(QStringLiteral("Headroom"));
    QApplication::setApplicationVersion(QString::fromLatin1(program_version));
    if (only_asks(argc, argv)) { // which needs no display
        const QCoreApplication plain(argc, argv);
        return complain(window::parse_arguments(QCoreApplication::arguments()).trouble);
    }
    headroom::keep_freed_memory();
    QApplication application(argc, argv);
    // Without a locale of its own (LANG=C) a system gets the conventions that the texts are written in.
    if (QLocale::system().language() == QLocale::C)
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto [arguments, trouble] = window::parse_arguments(QApplication::arguments());
    if (!trouble.isEmpty()) return complain(trouble);

    const bool pictured = !arguments.screenshot.isEmpty();
    if (const auto faults = pictured ? faults_of(arguments.plan) : QString(); !faults.isEmpty())
        return complain(faults);

    views::Appearance appearance;
    choose_theme(appearance, arguments.theme);
    // A picture leaves no trace among the plans of before.
    const QTemporaryDir scratch;
    views::MainWindow window(views::page_list(), appearance,
                             pictured ? scratch.path() : views::WorkingCopies::usual_folder());
    if (arguments.size) window.resize(*arguments.size);
    window.show();
    if (!arguments.plan.isEmpty())
        window.open_file(arguments.plan);
    else if (!pictured)
        window.open_left();
    if (!arguments.page.isEmpty() && !window.show_page(arguments.page))
        return complain(QApplication::translate("Arguments", "There is no page “%1”.").arg(arguments.page));
    return pictured ? window::take_screenshot(window, arguments.screenshot) : QApplication::exec();
}
