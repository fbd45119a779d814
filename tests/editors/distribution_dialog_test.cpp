// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog that makes a number a range: every shape, good and bad arguments.
#include "tests/support/offscreen_main.h"
#include "views/charts/chart_widget.h"
#include "views/editors/density.h"
#include "views/editors/distribution_dialog.h"
#include "views/editors/quantity_field.h"
#include "views/editors/shape_words.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace headroom;
using namespace headroom::views;

namespace {

FieldRules price_rules() { return field_rules(parameter_row(Parameter::energy_price), "USD"); }

QPushButton* take_button(DistributionDialog& dialog) {
    return dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

QuantityField* argument_field(DistributionDialog& dialog, std::size_t number) {
    const auto label = shape_arguments(dialog.shape())[number].label;
    for (auto* field : dialog.findChildren<QuantityField*>())
        if (field->isVisible() && field->accessibleName() == label) return field;
    return nullptr;
}

} // namespace

class DistributionDialogTest : public QObject {
    Q_OBJECT
private slots:
    void every_shape_starts_sound_and_is_taken_data() {
        QTest::addColumn<int>("shape");
        for (const Shape shape : offered_shapes())
            QTest::newRow(std::string(shape_name(shape)).c_str()) << static_cast<int>(shape);
    }
    void every_shape_starts_sound_and_is_taken() {
        QFETCH(int, shape);
        DistributionDialog dialog(QStringLiteral("Price"), price_rules(), Quantity(0.09));
        dialog.show();
        dialog.set_shape(static_cast<Shape>(shape));
        QCOMPARE(dialog.shape(), static_cast<Shape>(shape));
        QVERIFY(dialog.quantity().has_value());
        QVERIFY(fault_of(*dialog.quantity(), price_rules()).isEmpty());
        QSignalSpy taken(&dialog, &DistributionDialog::taken);
        QVERIFY(take_button(dialog)->isEnabled());
        take_button(dialog)->click();
        QCOMPARE(taken.size(), 1);
        QVERIFY(!dialog.isVisible());
    }
    void bad_arguments_cannot_be_taken() {
        DistributionDialog dialog(QStringLiteral("Price"), price_rules(),
                                  Distribution{Shape::pert, {0.06, 0.09, 0.14}, {}, {}, {}});
        dialog.show();
        auto* low = argument_field(dialog, 0);
        QVERIFY(low != nullptr);
        for (const auto* bad : {"0.5", "cheap", "1e99"}) { // low above high, no number, out of bounds
            low->selectAll();
            QTest::keyClicks(low, QString::fromLatin1(bad));
            QTest::keyClick(low, Qt::Key_Tab);
            QVERIFY2(!take_button(dialog)->isEnabled(), bad);
            QVERIFY(!dialog.quantity().has_value());
        }
        low->selectAll();
        QTest::keyClicks(low, QStringLiteral("0.05"));
        QVERIFY(low->commit());
        QVERIFY(take_button(dialog)->isEnabled());
        QCOMPARE(std::get<Distribution>(*dialog.quantity()).arguments,
                 (std::vector<double>{0.05, 0.09, 0.14}));
    }
    void refusals_name_their_cause_data() {
        QTest::addColumn<int>("field"); // of the arguments; then the two of the cut-off
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QList<int>>("marked");
        QTest::newRow("cut") << 3 << "0.2"
                             << "Cut off below 0.2~$/kWh, almost nothing of this range is left."
                             << QList<int>{3};
        QTest::newRow("large") << 0 << "1e308"
                               << "A number of that size is not accepted." << QList<int>{0};
        QTest::newRow("column") << 4 << "0.1-0.2"
                                << "This takes one number, no range." << QList<int>{4};
        QTest::newRow("order") << 0 << "0.3"
                               << "Low must be less than high: type low-likely-high, as 6-9-14."
                               << QList<int>{0, 2};
        QTest::newRow("likely") << 1 << "0.3"
                                << "The likely value must lie between low and high: type low-likely-high, as "
                                   "6-9-14."
                                << QList<int>{1};
    }
    void refusals_name_their_cause() {
        QFETCH(int, field);
        QFETCH(QString, typed);
        QFETCH(QString, says);
        QFETCH(QList<int>, marked);
        DistributionDialog dialog(QStringLiteral("Price"), price_rules(),
                                  Distribution{Shape::pert, {0.04, 0.055, 0.09}, {}, {}, {}});
        dialog.show();
        QList<QLineEdit*> fields;
        for (int i = 0; i < 3; ++i)
            fields << argument_field(dialog, i);
        for (const auto* name : {"Cut off below", "Cut off above"})
            for (auto* line : dialog.findChildren<QLineEdit*>())
                if (line->accessibleName() == QLatin1String(name)) fields << line;
        QCOMPARE(fields.size(), 5);
        const auto* chart = dialog.findChild<ChartWidget*>();
        fields[field]->setFocus();
        fields[field]->selectAll();
        QTest::keyClicks(fields[field], typed);
        QCOMPARE(dialog.findChild<QLabel*>(QStringLiteral("fault"))->text(), says.replace('~', QChar(0xA0)));
        QTest::qWait(800); // longer than a field waits for typing to go on
        for (int i = 0; i < fields.size(); ++i)
            QVERIFY2(fields[i]->property("invalid").toBool() == marked.contains(i),
                     qPrintable(QString::number(i)));
        QVERIFY(std::holds_alternative<LineChart>(chart->data().content));
        QVERIFY(std::get<LineChart>(chart->data().content).lines.empty()); // no curve of before
        fields[field]->selectAll();
        QTest::keyClicks(fields[field], field < 3 ? QStringLiteral("0.05") : QStringLiteral("0.06"));
        QVERIFY(dialog.quantity().has_value());
        for (const auto* line : fields)
            QVERIFY(!line->property("invalid").toBool());
        QVERIFY(!std::get<LineChart>(chart->data().content).lines.empty());
    }
    void a_column_is_pasted() {
        DistributionDialog dialog(QStringLiteral("Price"), price_rules(), Quantity(0.09));
        dialog.show();
        dialog.set_shape(Shape::empirical);
        auto* list = dialog.findChild<QPlainTextEdit*>();
        QVERIFY(list->isVisible());
        list->setPlainText(QStringLiteral("0.07\n0.08\n0.11\n"));
        QVERIFY(dialog.quantity().has_value());
        QCOMPARE(std::get<Distribution>(*dialog.quantity()).arguments,
                 (std::vector<double>{0.07, 0.08, 0.11}));
        list->setPlainText(QStringLiteral("0.07\nmuch\n"));
        QVERIFY(!dialog.quantity().has_value());
        QVERIFY(!take_button(dialog)->isEnabled());
        QVERIFY(dialog.findChild<QLabel*>(QStringLiteral("fault"))->isVisible());
    }
    void percentiles_say_their_unit() {
        DistributionDialog dialog(QStringLiteral("Price"), price_rules(),
                                  Distribution{Shape::pert, {0.06, 0.09, 0.14}, {}, {}, {}});
        dialog.show();
        int with_unit = 0;
        for (const auto* label : dialog.findChildren<QLabel*>())
            with_unit += label->text().contains(QRegularExpression("^[\\d.]+\u00A0\\$/kWh$"));
        QCOMPARE(with_unit, static_cast<int>(shown_probabilities.size()) + 2); // mean and deviation too
    }
    void months_and_counts_have_words() {
        for (const auto id : {Parameter::migration_training_start, Parameter::migration_cutover_month})
            QCOMPARE(field_format(parameter_row(id), "USD").label, QString("months from the start"));
        QCOMPARE(field_format(parameter_row(Parameter::kpi_inferences_per_h100e_hour), "USD").label,
                 QString("inferences"));
        const auto in_words = [](Parameter id, double value) {
            return quantity_with_unit(value, field_format(parameter_row(id), "USD"))
                .replace(QChar(0xA0), u'~');
        };
        QCOMPARE(in_words(Parameter::plan_horizon_months, 1), QString("1~month"));
        QCOMPARE(in_words(Parameter::plan_horizon_months, 12), QString("12~months"));
        QCOMPARE(in_words(Parameter::migration_training_start, 1), QString("1~month from the start"));
        QCOMPARE(in_words(Parameter::kpi_inferences_per_h100e_hour, 1), QString("1~inference"));
        QCOMPARE(in_words(Parameter::energy_price, 1), QString("1~$/kWh"));
        QCOMPARE(in_words(Parameter::kpi_h100e_hours_per_epoch, 1), QString("1~H100e-h"));
    }
    void figures_show_whole() {
        DistributionDialog dialog(QStringLiteral("Price"), price_rules(),
                                  Distribution{Shape::pert, {0.06, 0.09, 0.14}, {}, {}, {}});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        int figures = 0;
        for (const auto* label : dialog.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->wordWrap()) continue;
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
            ++figures;
        }
        QVERIFY(figures >= 9); // the nine below the curve
    }
    /// The density of a PERT is nothing at its ends, that of a uniform range is as high there as elsewhere.
    void curves_end_as_their_range_does() {
        const auto ends = [](const Distribution& d) {
            const auto curve = density_curve(d, 0, 10);
            const double peak = *std::max_element(curve.density.begin(), curve.density.end());
            return std::pair(curve.density[1] / peak, curve.x.front());
        };
        const auto [pert, lowest] = ends({Shape::pert, {1, 2, 4}, {}, {}, {}});
        QVERIFY2(pert < 0.05, qPrintable(QString::number(pert)));
        QCOMPARE(lowest, 1.0);
        QVERIFY(ends({Shape::uniform, {1, 4}, {}, {}, {}}).first > 0.95);
    }
    void cancel_takes_nothing() {
        DistributionDialog dialog(QStringLiteral("Price"), price_rules(), Quantity(0.09));
        dialog.show();
        QSignalSpy taken(&dialog, &DistributionDialog::taken);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QVERIFY(taken.isEmpty());
    }
};

HEADROOM_OFFSCREEN_MAIN(DistributionDialogTest)
#include "distribution_dialog_test.moc"
