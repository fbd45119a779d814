// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/arguments.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

namespace headroom::window {
namespace {

QString translated(const char* text) { return QCoreApplication::translate("Arguments", text); }

/// "1366x768"; nothing where it is no size that a window can have.
std::optional<QSize> parse_size(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^(\\d{3,4})x(\\d{3,4})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch()) return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

} // namespace

Parsing parse_arguments(const QStringList& command_line) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        translated("Headroom plans AI capacity: what it costs, how sure that is, and what to do next.\n"
                   "Without a plan it shows the templates and the plans of before."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("plan"), translated("A plan file to open (headroom-plan/1)."),
                                 QStringLiteral("[PLAN]"));
    const QCommandLineOption screenshot(
        QStringLiteral("screenshot"),
        translated("Write a picture of the window to FILE when the results are there, and end. "
                   "Changes nothing else."),
        QStringLiteral("FILE"));
    const QCommandLineOption page(QStringLiteral("page"), translated("Show the page NAME, such as energy."),
                                  QStringLiteral("NAME"));
    const QCommandLineOption theme(QStringLiteral("theme"), translated("light or dark, for this run."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption size(QStringLiteral("size"), translated("Size of the window, such as 1366x768."),
                                  QStringLiteral("WxH"));
    parser.addOptions({screenshot, page, theme, size});
    parser.process(command_line);

    Parsing parsing;
    const auto plans = parser.positionalArguments();
    parsing.arguments = {plans.value(0), parser.value(screenshot), parser.value(page), parser.value(theme),
                         parse_size(parser.value(size))};
    if (plans.size() > 1)
        parsing.trouble = translated("One plan at a time: “%1” is one too many.").arg(plans[1]);
    else if (parser.isSet(theme) && !QStringList{"light", "dark"}.contains(parser.value(theme)))
        parsing.trouble = translated("“%1” is no theme: light and dark are.").arg(parser.value(theme));
    else if (parser.isSet(size) && !parsing.arguments.size)
        parsing.trouble = translated("“%1” is no size: 1366x768 is.").arg(parser.value(size));
    return parsing;
}

} // namespace headroom::window
