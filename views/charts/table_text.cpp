// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_table.h"

#include <cmath>

namespace headroom::views {
namespace {

/// The unit of plain numbers in a file: nothing is shortened there.
QString file_unit(const Unit& unit) {
    switch (unit.kind) {
    case Unit::Kind::money:
        return unit.currency + unit.text;
    case Unit::Kind::power:
        return QStringLiteral("kW");
    case Unit::Kind::energy:
        return QStringLiteral("MWh");
    case Unit::Kind::carbon:
        return QStringLiteral("t");
    case Unit::Kind::share:
        return QStringLiteral("share");
    case Unit::Kind::month:
        return QStringLiteral("year-month");
    case Unit::Kind::number:
        break;
    }
    return unit.text;
}

QString header(const ChartTable::Column& column) {
    const QString unit = column.text ? QString() : file_unit(column.unit);
    return unit.isEmpty() ? column.title : column.title + QStringLiteral(" (") + unit + QStringLiteral(")");
}

/// 2028-03
QString iso_month(double month, const MonthOrigin& origin) {
    const int index = origin.year * 12 + origin.month - 1 + static_cast<int>(std::floor(month));
    return QStringLiteral("%1-%2")
        .arg(index / 12, 4, 10, QLatin1Char('0'))
        .arg(index % 12 + 1, 2, 10, QLatin1Char('0'));
}

/// Spreadsheets run what begins like this.
QString defused(const QString& words) {
    static const QString starts = QStringLiteral("=+-@\t\r");
    return !words.isEmpty() && starts.contains(words.front()) ? QLatin1Char('\'') + words : words;
}

QString quoted(const QString& field) {
    if (!field.contains(QLatin1Char(',')) && !field.contains(QLatin1Char('"')) &&
        !field.contains(QLatin1Char('\n')) && !field.contains(QLatin1Char('\r')))
        return field;
    QString doubled = field;
    doubled.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + doubled + QLatin1Char('"');
}

QString plain(const ChartTable& table, std::size_t row, std::size_t column, const QLocale& locale) {
    const ChartTable::Cell& cell = table.rows[row][column];
    const ChartTable::Column& kind = table.columns[column];
    if (kind.text) return defused(cell.text);
    if (!std::isfinite(cell.number)) return {};
    if (kind.unit.kind == Unit::Kind::month) return iso_month(cell.number, kind.unit.origin);
    // Shortest digits that read back to the same bits; "4e+05" only where it saves many zeros.
    const double size = std::abs(cell.number);
    const char form = size == 0 || (size >= 1e-6 && size < 1e15) ? 'f' : 'g';
    return locale.toString(cell.number, form, QLocale::FloatingPointShortest);
}

QLocale ungrouped(QLocale locale) {
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale;
}

} // namespace

QByteArray to_csv(const ChartTable& table) {
    const QLocale locale = ungrouped(QLocale::c());
    QString text;
    const auto add_line = [&text, &table](auto field) {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            text += (column > 0 ? QStringLiteral(",") : QString()) + quoted(field(column));
        text += QStringLiteral("\r\n");
    };
    add_line([&](std::size_t column) { return defused(header(table.columns[column])); });
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        add_line([&](std::size_t column) { return plain(table, row, column, locale); });
    return text.toUtf8();
}

QString to_clipboard_text(const ChartTable& table, const QLocale& locale) {
    const QLocale bare = ungrouped(locale);
    QString text;
    const auto add_line = [&text, &table](auto field) {
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            text += (column > 0 ? QStringLiteral("\t") : QString()) +
                    QString(field(column))
                        .replace(QLatin1Char('\t'), QLatin1Char(' '))
                        .replace(QLatin1Char('\n'), QLatin1Char(' '));
        text += QLatin1Char('\n');
    };
    add_line([&](std::size_t column) { return defused(header(table.columns[column])); });
    for (std::size_t row = 0; row < table.rows.size(); ++row)
        add_line([&](std::size_t column) { return plain(table, row, column, bare); });
    return text;
}

} // namespace headroom::views
