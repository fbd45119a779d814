// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/palette_entries.h"

#include "views/theme/icons.h"
#include "views/theme/theme.h"
#include "views/window/main_menu.h"
#include "views/window/main_window.h"
#include "views/window/shortcut_dialog.h"
#include "views/window/workbench.h"

#include <QAction>
#include <QApplication>

namespace headroom::views {
namespace {

/// Pages first, then scenarios, assumptions, commands.
enum Rank { page_rank, scenario_rank, parameter_rank, command_rank };

QString qt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

void add_pages(MainWindow& window, std::vector<PaletteEntry>& entries) {
    auto& bench = window.workbench();
    for (std::size_t i = 0; i < bench.pages().size(); ++i) {
        const auto& page = bench.pages()[i];
        entries.push_back({QApplication::translate("Page", page.title), MainWindow::tr("Page"),
                           QApplication::translate("Page", page.subtitle),
                           icon(QString::fromLatin1(page.icon)), page_rank,
                           [&bench, i] { bench.show_page(static_cast<int>(i)); }});
    }
}

void add_scenarios(MainWindow& window, std::vector<PaletteEntry>& entries) {
    auto& session = window.session();
    const auto& series = current_theme().series;
    for (std::size_t i = 0; i < session.scenario_count(); ++i)
        entries.push_back({session.scenario_name(i),
                           MainWindow::tr("Scenario"),
                           {},
                           dot_icon(series[static_cast<std::size_t>(session.colour(i)) % series.size()]),
                           scenario_rank,
                           [&session, i] { session.select(i); }});
}

void add_parameters(MainWindow& window, std::vector<PaletteEntry>& entries) {
    auto& bench = window.workbench();
    for (const auto& row : parameter_table()) {
        const auto page = bench.page_of(row.id);
        if (!page) continue;
        entries.push_back({qt(row.label),
                           QApplication::translate("ParameterGroup", std::string(row.group).c_str()),
                           qt(row.key) + u' ' + qt(row.help),
                           icon(QString::fromLatin1(bench.pages()[static_cast<std::size_t>(*page)].icon)),
                           parameter_rank, [&bench, id = row.id] { bench.reveal(id); }});
    }
}

void add_commands(MainWindow& window, std::vector<PaletteEntry>& entries) {
    for (auto* action : window.menu().commands()) {
        const auto keys = action->shortcut().toString(QKeySequence::NativeText);
        const auto kind =
            keys.isEmpty() ? MainWindow::tr("Command") : MainWindow::tr("Command · %1").arg(keys);
        entries.push_back({plain_command(action->text()), kind, action->data().toString(), action->icon(),
                           command_rank, [action] { action->trigger(); }});
    }
}

} // namespace

std::vector<PaletteEntry> palette_entries(MainWindow& window) {
    std::vector<PaletteEntry> entries;
    add_pages(window, entries);
    add_scenarios(window, entries);
    add_parameters(window, entries);
    add_commands(window, entries);
    return entries;
}

} // namespace headroom::views
