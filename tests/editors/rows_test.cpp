// SPDX-License-Identifier: GPL-3.0-or-later
// The editor of every parameter, with good input, which reaches the plan, and bad input, which says why not.
#include "tests/editors/row.h"
#include "tests/support/offscreen_main.h"
#include "views/editors/accelerator_field.h"
#include "views/editors/accelerator_model.h"
#include "views/editors/accelerator_picker.h"
#include "views/editors/elided_label.h"
#include "views/editors/field_format.h"
#include "views/editors/value_words.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QMenu>
#include <QTableView>
#include <QUndoStack>

#include <cmath>

using namespace headroom;
using namespace headroom::views;
using headroom::test::Row;

namespace {

bool is_typed_number(const ParameterRow& row) {
    Row probe(row.id);
    return probe.control<EditField>() != nullptr &&
           (row.kind == ParameterKind::integer || row.kind == ParameterKind::real);
}

/// Something within bounds that is not what the plan has.
double other_number(const ParameterRow& row, const Value& now) {
    const double low = row.lower.value_or(-10), high = row.upper.value_or(std::max(low, 0.0) + 1000);
    for (const double share : {0.25, 0.5, 0.125}) {
        double candidate = low + share * (std::min(high, low + 1000) - low);
        candidate =
            row.kind == ParameterKind::integer ? std::floor(candidate) : std::round(candidate * 64) / 64;
        if (candidate >= low && candidate <= high && !(now == Value(candidate))) return candidate;
    }
    return high;
}

void add_rows(std::initializer_list<ParameterKind> kinds, bool typed) {
    QTest::addColumn<int>("id");
    for (const auto& row : parameter_table())
        if (std::find(kinds.begin(), kinds.end(), row.kind) != kinds.end() && is_typed_number(row) == typed)
            QTest::newRow(std::string(row.key).c_str()) << static_cast<int>(index_of(row.id));
}

} // namespace

class RowsTest : public QObject {
    Q_OBJECT
private slots:
    void numbers_data() { add_rows({ParameterKind::integer, ParameterKind::real}, true); }
    void numbers() {
        QFETCH(int, id);
        const auto& info = parameter_row(static_cast<Parameter>(id));
        Row row(info.id);
        const double wanted = other_number(info, row.value());
        row.type(number_text(wanted, field_format(info, "USD")));
        QVERIFY2(row.row->fault().isEmpty(), qPrintable(row.row->fault()));
        QVERIFY(std::abs(std::get<double>(row.value()) - wanted) <= 1e-9 * std::abs(wanted));
        row.session.undo_stack().undo();
        row.row->refresh();
        QVERIFY(row.value() == row.session.baseline_value(info.id));
    }
    void refused_numbers_data() { numbers_data(); }
    void refused_numbers() {
        QFETCH(int, id);
        const auto& info = parameter_row(static_cast<Parameter>(id));
        Row row(info.id);
        const auto before = row.value();
        auto* field = row.control<EditField>();
        const auto shown = field->text();
        QStringList bad{QStringLiteral("plenty"), QStringLiteral("--3"),       QStringLiteral("1e999"),
                        QStringLiteral("nan"),    QStringLiteral("normal(1,"), QString(200, u'9')};
        const auto format = field_format(info, "USD");
        if (info.upper) bad << number_text(*info.upper * 2 + 1, format);
        if (info.lower) bad << number_text(*info.lower - 1, format);
        for (const auto& text : bad) {
            field->selectAll();
            QTest::keyClicks(field, QString(text).replace(QChar(0x2212), u'-'));
            QTest::keyClick(field, Qt::Key_Return);
            QVERIFY2(!row.row->fault().isEmpty(), qPrintable(text.left(40)));
            QVERIFY2(row.value() == before, qPrintable(text.left(40)));
            QTest::keyClick(field, Qt::Key_Escape);
            QCOMPARE(field->text(), shown);
            QVERIFY(row.row->fault().isEmpty());
        }
    }
    void ranges_data() {
        QTest::addColumn<int>("id");
        for (const auto& row : parameter_table())
            if (row.may_be_uncertain)
                QTest::newRow(std::string(row.key).c_str()) << static_cast<int>(index_of(row.id));
    }
    void ranges() {
        QFETCH(int, id);
        const auto& info = parameter_row(static_cast<Parameter>(id));
        Row row(info.id);
        const double low = info.lower.value_or(0), high = std::min(info.upper.value_or(low + 100), low + 100);
        const auto format = field_format(info, "USD");
        QStringList numbers;
        for (const double share : {0.2, 0.3, 0.6})
            numbers << number_text(low + share * (high - low), format).remove(u',');
        row.type(numbers.join(QStringLiteral(" - ")));
        QVERIFY2(row.row->fault().isEmpty(), qPrintable(row.row->fault() + numbers.join(u' ')));
        const auto* range = std::get_if<Distribution>(&row.value());
        QVERIFY(range != nullptr);
        QCOMPARE(range->shape, Shape::pert);
        // Backwards is no range.
        const auto before = row.value();
        std::reverse(numbers.begin(), numbers.end());
        row.type(numbers.join(QStringLiteral(" - ")));
        QVERIFY(row.value() == before);
    }
    void choices_data() {
        QTest::addColumn<int>("id");
        for (const auto& row : parameter_table())
            if (row.kind == ParameterKind::choice)
                QTest::newRow(std::string(row.key).c_str()) << static_cast<int>(index_of(row.id));
    }
    void choices() {
        QFETCH(int, id);
        const auto& info = parameter_row(static_cast<Parameter>(id));
        Row row(info.id);
        auto* box = row.control<QComboBox>();
        QVERIFY(box != nullptr);
        QCOMPARE(static_cast<std::size_t>(box->count()), info.choices.size());
        for (int i = 0; i < box->count(); ++i) {
            box->setCurrentIndex(i);
            const auto choice = std::string(info.choices[static_cast<std::size_t>(i)]);
            // A fleet without a hall is refused, and the row says why.
            const bool refused = choice == "none" && info.id == Parameter::facility_kind;
            QCOMPARE(std::get<std::string>(row.value()) == choice, !refused);
            if (refused) QVERIFY(!row.row->fault().isEmpty());
            QVERIFY(!box->currentText().isEmpty());
            QVERIFY(box->currentText() != qt(info.key));
        }
    }
    void switches_and_months() {
        for (const auto& info : parameter_table()) {
            if (info.kind == ParameterKind::boolean) {
                Row row(info.id);
                const bool before = std::get<bool>(row.value());
                row.control<QCheckBox>()->toggle();
                QCOMPARE(std::get<bool>(row.value()), !before);
            }
            if (info.kind == ParameterKind::integer && !is_typed_number(info)) {
                Row row(info.id);
                auto* box = row.control<QComboBox>();
                QCOMPARE(box->count(), 12);
                box->setCurrentIndex(4);
                QCOMPARE(std::get<double>(row.value()), 5.0);
            }
        }
    }
    void a_currency_is_three_letters() {
        Row row(Parameter::plan_currency);
        row.type(QStringLiteral("EUR"));
        QCOMPARE(std::get<std::string>(row.value()), std::string("EUR"));
        for (const auto* bad : {"", "E", "EURO", "<b>", "=A1", "12%"}) {
            row.type(QString::fromUtf8(bad));
            QCOMPARE(std::get<std::string>(row.value()), std::string("EUR"));
        }
    }
    void an_accelerator_comes_from_the_catalogue() {
        Row row(Parameter::generation_frontier);
        auto* field = row.control<AcceleratorField>();
        QVERIFY(field != nullptr);
        emit field->chosen(QStringLiteral("h100-sxm"));
        QCOMPARE(std::get<std::string>(row.value()), std::string("h100-sxm"));
        emit field->chosen(QStringLiteral("abacus"));
        QVERIFY(!row.session.faults().empty() || std::get<std::string>(row.value()) == "h100-sxm");
    }
    void the_picker_finds_by_any_word() {
        PlanSession session;
        session.open(test::template_plan("regional-training-hall"));
        AcceleratorModel model(session.snapshot());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.rowCount() > 10);
        for (int i = 0; i < model.rowCount(); ++i)
            QVERIFY(!model.sources_at(i).isEmpty());
        QWidget host;
        host.show();
        auto* picker = new AcceleratorPicker(session.snapshot(), "h100-sxm", &host);
        picker->open_at(&host);
        QSignalSpy chosen(picker, &AcceleratorPicker::chosen);
        auto* search = picker->findChild<QLineEdit*>();
        auto* table = picker->findChild<QTableView*>();
        QAbstractItemModelTester proxy(table->model(),
                                       QAbstractItemModelTester::FailureReportingMode::QtTest);
        search->setText(QStringLiteral("b200"));
        QVERIFY(table->model()->rowCount() >= 1);
        search->setText(QStringLiteral("zebra"));
        QCOMPARE(table->model()->rowCount(), 0);
        search->setText(QStringLiteral("h200"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QVERIFY(chosen.first().first().toString().startsWith(QStringLiteral("h200")));
    }
    void steps_by_key_and_puts_back() {
        Row row(Parameter::energy_delivery);
        auto* field = row.control<EditField>();
        const auto before = row.value();
        QTest::keyClick(field, Qt::Key_Up);
        QTest::keyClick(field, Qt::Key_Up);
        QVERIFY(!(row.value() == before));
        QCOMPARE(row.session.undo_stack().count(), 1); // one gesture
        row.session.undo_stack().undo();
        QVERIFY(row.value() == before);
    }
    void what_it_was_at_the_baseline_is_said_whole() {
        Row row(Parameter::energy_price);
        row.row->resize(800, 48);
        auto* under = row.row->findChild<ElidedLabel*>();
        const auto help = under->whole_text();
        const auto before = value_word(row.session.plan(), Parameter::energy_price, row.value());
        row.type(QStringLiteral("0.05"));
        QCOMPARE(under->whole_text(), QStringLiteral("baseline: ") + before);
        QCOMPARE(under->text(), under->whole_text());
        row.session.undo_stack().undo();
        row.row->refresh();
        QCOMPARE(under->whole_text(), help);
    }
    void years_have_no_separators() {
        Row row(Parameter::plan_start_year);
        QCOMPARE(row.control<EditField>()->text(), QStringLiteral("2027"));
    }
    void a_range_where_one_number_is_taken_is_told_so() {
        Row row(Parameter::plan_horizon_months);
        auto* field = row.control<EditField>();
        const auto fault_of = [&](const char* text) {
            field->selectAll();
            field->insert(QString::fromUtf8(text)); // pasted: not all of it is on the keyboard
            QTest::keyClick(field, Qt::Key_Return);
            return row.row->fault();
        };
        for (const auto* range : {"6-9", "6-9-14", "9 ±20%", "normal(40, 3)", "6 – 9"}) {
            const auto fault = fault_of(range);
            QVERIFY2(fault.startsWith("This takes one number, no range: "), qPrintable(fault));
            QVERIFY2(fault.contains("240"), qPrintable(fault));
        }
        QVERIFY2(!fault_of("-6").contains("range"), qPrintable(row.row->fault()));
    }
    void the_menu_takes_the_default_back() {
        Row row(Parameter::energy_delivery);
        row.type(QStringLiteral("0.05"));
        QVERIFY(row.row->differs_from_baseline());
        auto* menu = row.row->make_menu();
        QVERIFY(!menu->actions().isEmpty());
        for (auto* action : menu->actions())
            if (!action->isSeparator()) QVERIFY(!action->text().isEmpty());
        row.session.pin_baseline(0);
        row.row->refresh();
        QVERIFY(!row.row->differs_from_baseline());
    }
};

HEADROOM_OFFSCREEN_MAIN(RowsTest)
#include "rows_test.moc"
