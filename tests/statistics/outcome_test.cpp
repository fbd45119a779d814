// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/outcome.h"

#include <QtTest>

#include <string>

using namespace headroom;

namespace {

struct Listed {
    QString id, unit;
    bool operator==(const Listed&) const = default;
};
using ListedNames = QList<Listed>;

QString format_page() {
    QFile file(HEADROOM_SOURCE_DIR "/docs/plan-format.md");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// What stands under a heading of the page, to the next one.
QString section(const QString& heading) {
    const QString page = format_page();
    const auto begin = page.indexOf("\n## " + heading + "\n");
    return begin < 0 ? QString() : page.mid(begin, page.indexOf("\n## ", begin + 1) - begin);
}

QStringList ids_in(const QString& text) {
    static const QRegularExpression quoted("`([a-z0-9_]+)`");
    QStringList ids;
    for (auto match = quoted.globalMatch(text); match.hasNext();)
        ids << match.next().captured(1);
    return ids;
}

/// The ids and units of a section's table.
ListedNames table_of(const QString& heading) {
    ListedNames names;
    for (const QString& line : section(heading).split('\n')) {
        const QStringList cells = line.split('|');
        if (cells.size() < 3) continue;
        for (const QString& id : ids_in(cells[1]))
            names << Listed{id, cells[2].trimmed()};
    }
    return names;
}

template <class Names>
ListedNames ours(const Names& names) {
    const auto text = [](std::string_view t) { return QString::fromUtf8(t.data(), qsizetype(t.size())); };
    ListedNames list;
    for (const OutcomeName& name : names)
        list << Listed{text(name.id), text(name.unit)};
    return list;
}

} // namespace

class OutcomeTest : public QObject {
    Q_OBJECT
private slots:
    void names_and_units_are_those_of_the_format_page();
    void positions_follow_the_enumeration();
};

void OutcomeTest::names_and_units_are_those_of_the_format_page() {
    QVERIFY(ours(result_names()) == table_of("Result ids"));
    QVERIFY(ours(series_names()) == table_of("Month series"));
    const QString lines = section("Lines");
    ListedNames listed;
    for (const QString& id : ids_in(lines.mid(lines.indexOf("These nineteen add up to `tco`:") + 31)))
        listed << Listed{id, "currency"};
    QVERIFY(ours(line_names()) == listed);
}

void OutcomeTest::positions_follow_the_enumeration() {
    QCOMPARE(std::string(result_names()[index_of(Result::payback_month)].id), std::string("payback_month"));
    QCOMPARE(std::string(result_names()[index_of(Result::refreshes)].id), std::string("refreshes"));
    QCOMPARE(std::string(line_names()[index_of(Line::migration)].id), std::string("migration"));
    QCOMPARE(index_of(Line::migration) + 1, cash_line_count);
    QCOMPARE(std::string(series_names()[index_of(Series::revenue)].id), std::string("revenue"));
}

QTEST_APPLESS_MAIN(OutcomeTest)
#include "outcome_test.moc"
