// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/arguments.h"
#include "app/window/screenshot.h"
#include "model/analysis/run.h"
#include "views/pages/page_list.h"
#include "views/window/appearance.h"
#include "views/window/main_window.h"

#include <QApplication>
#include <QTemporaryDir>

#include <cstdio>

namespace {

using namespace headroom;

constexpr int wrong_input = 2;

int complain(const QString& trouble) {
    std::fprintf(stderr, "headroom: %s\n", qPrintable(trouble));
    return wrong_input;
}

void choose_theme(views::Appearance& appearance, const QString& name) {
    if (!name.isEmpty())
        appearance.show(name == QLatin1String("dark") ? views::ThemeChoice::dark : views::ThemeChoice::light);
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Headroom"));
    QApplication::setOrganizationName(QStringLiteral("Headroom"));
    QApplication::setApplicationVersion(QString::fromLatin1(program_version));
    const auto [arguments, trouble] = window::parse_arguments(QApplication::arguments());
    if (!trouble.isEmpty()) return complain(trouble);

    views::Appearance appearance;
    choose_theme(appearance, arguments.theme);
    // A picture leaves no trace among the plans of before.
    const QTemporaryDir scratch;
    const bool pictured = !arguments.screenshot.isEmpty();
    views::MainWindow window(views::page_list(), appearance,
                             pictured ? scratch.path() : views::WorkingCopies::usual_folder());
    if (arguments.size) window.resize(*arguments.size);
    window.show();
    const bool opened =
        arguments.plan.isEmpty() ? !pictured && window.open_left() : window.open_file(arguments.plan);
    if (pictured && !opened && !arguments.plan.isEmpty()) return wrong_input;
    if (!arguments.page.isEmpty() && !window.show_page(arguments.page))
        return complain(QApplication::translate("Arguments", "There is no page “%1”.").arg(arguments.page));
    return pictured ? window::take_screenshot(window, arguments.screenshot) : QApplication::exec();
}
