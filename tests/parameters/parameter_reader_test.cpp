// SPDX-License-Identifier: GPL-3.0-or-later
// A malformed table is caught: each case breaks one thing of a sound row, and the fault says where and what.
#include "model/parameters/parameter_reader.h"

#include <QtTest>

using namespace headroom;
using namespace std::string_literals;

namespace {

const std::string header =
    "id,group,label,unit,kind,default,lower,upper,may_be_uncertain,source,help,since,shown_as\n";

ParameterTable read(const std::string& rows) { return read_parameter_table(header + rows); }

} // namespace

class ParameterReaderTest : public QObject {
    Q_OBJECT
private slots:
    void a_sound_table() {
        const auto table = read(
            "a.b,G,\"L, with comma\",share,real,\"pert(0, 1, 2)\",-1,2.5,yes,guess: why,Help.,2,percent\n"
            "a.c,G,L,,choice:x|y,y,,,no,yours,Help.,1,\n"
            "a.d,H,L,accelerator,text,b200,,,no,yours,Help.,1,\n"
            "a.e,H,L,,boolean,true,,,no,yours,Help.,1,\n");
        QVERIFY2(table.faults.empty(), table.faults.empty() ? "" : table.faults.front().c_str());
        QCOMPARE(table.rows.size(), std::size_t{4});
        const auto& first = table.rows[0];
        QVERIFY(first.key == "a.b" && first.label == "L, with comma" &&
                first.default_text == "pert(0, 1, 2)");
        QVERIFY(first.kind == ParameterKind::real && first.may_be_uncertain && first.is_guess &&
                first.as_percent);
        QVERIFY(first.lower == -1.0 && first.upper == 2.5 && first.since == 2);
        QCOMPARE(table.rows[1].choices, (std::vector<std::string_view>{"x", "y"}));
        QVERIFY(!table.rows[1].lower && !table.rows[1].is_guess && !table.rows[1].as_percent);
        QVERIFY(table.rows[2].kind == ParameterKind::accelerator &&
                table.rows[3].kind == ParameterKind::boolean);
        QCOMPARE(index_of(table.rows[3].id), std::size_t{3});
    }
    void views_survive_a_move() {
        auto table = read("a.b,G,L,,boolean,true,,,no,yours,Help.,1,\n");
        const ParameterTable moved = std::move(table);
        QVERIFY(moved.rows[0].key == "a.b" && moved.rows[0].help == "Help.");
    }
    void faults_data() {
        QTest::addColumn<std::string>("row");
        QTest::addColumn<std::string>("says");
        const auto row = [](const char* name, const char* text, const char* says) {
            QTest::newRow(name) << std::string(text) << std::string(says);
        };
        row("no group", "a.b,,L,,boolean,true,,,no,yours,Help.,1,\n", "group is empty");
        row("no label", "a.b,G,,,boolean,true,,,no,yours,Help.,1,\n", "label is empty");
        row("no source", "a.b,G,L,,boolean,true,,,no,,Help.,1,\n", "source is empty");
        row("no help", "a.b,G,L,,boolean,true,,,no,yours,,1,\n", "help is empty");
        row("no default", "a.b,G,L,,real,,0,1,no,yours,Help.,1,\n", "default is empty");
        row("kind", "a.b,G,L,,float,1,0,1,no,yours,Help.,1,\n", "kind 'float' is none of");
        row("id", "A.b,G,L,,boolean,true,,,no,yours,Help.,1,\n", "an id has parts");
        row("id without a point", "ab,G,L,,boolean,true,,,no,yours,Help.,1,\n", "an id has parts");
        row("uncertain", "a.b,G,L,,real,1,0,1,maybe,yours,Help.,1,\n",
            "may_be_uncertain 'maybe' is neither 'yes' nor 'no'");
        row("uncertain integer", "a.b,G,L,,integer,1,0,1,yes,yours,Help.,1,\n",
            "only a real may be uncertain");
        row("since", "a.b,G,L,,boolean,true,,,no,yours,Help.,0,\n", "since '0' is no version");
        row("shown as", "a.b,G,L,,boolean,true,,,no,yours,Help.,1,%\n",
            "shown_as '%' is neither 'percent' nor ''");
        row("no bounds", "a.b,G,L,,real,1,,2,no,yours,Help.,1,\n", "lower is for numbers");
        row("bounds of a choice", "a.b,G,L,,choice:x,x,0,,no,yours,Help.,1,\n", "lower is for numbers");
        row("bound with a unit", "a.b,G,L,,real,1,0,2 kW,no,yours,Help.,1,\n", "upper is for numbers");
        row("above its bound", "a.b,G,L,,real,3,0,2,no,yours,Help.,1,\n", "the default is no number within");
        row("below its bound", "a.b,G,L,,real,-1,0,2,no,yours,Help.,1,\n", "the default is no number within");
        row("not a number", "a.b,G,L,,real,nan,0,2,no,yours,Help.,1,\n", "the default is no number within");
        row("distribution of a certain one", "a.b,G,L,,real,\"pert(0, 1, 2)\",0,2,no,yours,Help.,1,\n",
            "the default is no number within");
        row("no such choice", "a.b,G,L,,choice:x|y,z,,,no,yours,Help.,1,\n", "not among the choices");
        row("no boolean", "a.b,G,L,,boolean,yes,,,no,yours,Help.,1,\n", "neither true nor false");
        row("twice", "a.b,G,L,,boolean,true,,,no,yours,Help.,1,\na.b,G,L,,boolean,true,,,no,yours,Help.,1,\n",
            "a.b: the id stands twice");
        row("group in two pieces",
            "a.b,G,L,,boolean,true,,,no,yours,Help.,1,\na.c,H,L,,boolean,true,,,no,yours,Help.,1,\n"
            "a.d,G,L,,boolean,true,,,no,yours,Help.,1,\n",
            "a.d: group G is not in one piece");
        row("a field too few", "a.b,G,L,,boolean,true,,,no,yours,Help.,1\n",
            "Line 2, column 41: 12 fields where the first line has 13.");
    }
    void faults() {
        QFETCH(std::string, row);
        QFETCH(std::string, says);
        const auto table = read(row);
        std::string all;
        for (const auto& fault : table.faults)
            all += fault + "\n";
        QVERIFY2(all.find(says) != std::string::npos, all.c_str());
    }
    void another_header() {
        QCOMPARE(read_parameter_table("id,label\na.b,L\n").faults,
                 std::vector<std::string>{"line 1: not the header of a parameter table"});
        QCOMPARE(read_parameter_table("").faults,
                 std::vector<std::string>{"line 1: not the header of a parameter table"});
    }
    void faults_say_the_line() {
        const auto table =
            read("a.b,G,L,,boolean,true,,,no,yours,Help.,1,\na.c,G,L,,boolean,x,,,no,yours,Help.,1,\n");
        QCOMPARE(table.faults,
                 std::vector<std::string>{"line 3 (a.c): the default is neither true nor false"});
    }
};

QTEST_APPLESS_MAIN(ParameterReaderTest)
#include "parameter_reader_test.moc"
