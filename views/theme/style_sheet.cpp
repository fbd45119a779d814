// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/style_sheet.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <stdexcept>

namespace headroom::views {
namespace {

QHash<QString, QString> tokens(const Theme& t) {
    const std::pair<const char*, QColor> colours[] = {
        {"window", t.window},
        {"chrome", t.chrome},
        {"card", t.card},
        {"field", t.field},
        {"sunken", t.sunken},
        {"hover", t.hover},
        {"border", t.border},
        {"field_border", t.field_border},
        {"text", t.text},
        {"secondary", t.secondary},
        {"disabled", t.disabled},
        {"link", t.link},
        {"accent", t.accent},
        {"accent_hover", t.accent_hover},
        {"accent_pressed", t.accent_pressed},
        {"accent_soft", t.accent_soft},
        {"accent_text", t.accent_text},
        {"on_accent", t.on_accent},
        {"focus", t.focus},
        {"warning", t.warning},
        {"warning_soft", t.warning_soft},
        {"warning_border", t.warning_border},
        {"danger", t.danger},
        {"danger_soft", t.danger_soft},
        {"danger_border", t.danger_border},
        {"good", t.good},
    };
    QHash<QString, QString> table{{"mode", t.dark ? "dark" : "light"}};
    for (const auto& [name, colour] : colours)
        table.insert(name, colour.name());
    return table;
}

} // namespace

QString style_sheet(const Theme& theme) {
    QFile file(QStringLiteral(":/headroom/theme/style.qss"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::logic_error("style.qss is not among the program's resources");
    const QString source = QString::fromUtf8(file.readAll());
    const QHash<QString, QString> table = tokens(theme);

    static const QRegularExpression token("@([a-z_]+)");
    QString sheet;
    qsizetype done = 0;
    for (auto matches = token.globalMatch(source); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString name = match.captured(1);
        if (name == "name") // the comment at its head
            continue;
        if (!table.contains(name))
            throw std::logic_error("style.qss names the unknown token @" + name.toStdString());
        sheet += source.mid(done, match.capturedStart() - done) + table.value(name);
        done = match.capturedEnd();
    }
    return sheet + source.mid(done);
}

} // namespace headroom::views
