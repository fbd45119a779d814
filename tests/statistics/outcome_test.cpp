// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/outcome.h"

#include <QtTest>

#include <set>
#include <string>

using namespace headroom;

namespace {

/// The ids that the format page lists after `introduction`, in its order: the first word in backquotes of
/// each.
QStringList listed(const QString& page, const QString& introduction) {
    const auto begin = page.indexOf(introduction);
    const auto line = page.mid(begin, page.indexOf('\n', begin) - begin).mid(introduction.size());
    QStringList ids;
    static const QRegularExpression quoted("`([a-z0-9_]+)`");
    for (auto match = quoted.globalMatch(line); match.hasNext();)
        ids << match.next().captured(1);
    return ids;
}

template <class Names>
QStringList ids_of(const Names& names) {
    QStringList ids;
    for (const OutcomeName& name : names)
        ids << QString::fromUtf8(name.id.data(), qsizetype(name.id.size()));
    return ids;
}

} // namespace

class OutcomeTest : public QObject {
    Q_OBJECT
private slots:
    void names_are_those_of_the_format_page();
    void every_outcome_has_a_unit();
    void positions_follow_the_enumeration();
};

void OutcomeTest::names_are_those_of_the_format_page() {
    QFile file(HEADROOM_SOURCE_DIR "/docs/plan-format.md");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll());
    QCOMPARE(ids_of(result_names()), listed(page, "Result ids under `results`:"));
    QCOMPARE(ids_of(series_names()), listed(page, "Month series:"));
    QStringList lines = listed(page, "stand in month H−1):");
    QVERIFY(lines.removeOne("tco")); // "they add up to `tco`"
    QCOMPARE(ids_of(line_names()), lines);
}

void OutcomeTest::every_outcome_has_a_unit() {
    for (const auto& name : result_names())
        QVERIFY(!name.unit.empty());
    for (const auto& name : line_names())
        QCOMPARE(std::string(name.unit), std::string("currency"));
    for (const auto& name : series_names())
        QVERIFY(!name.unit.empty());
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
