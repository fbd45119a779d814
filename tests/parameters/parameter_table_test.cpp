// SPDX-License-Identifier: GPL-3.0-or-later
// The table that ships: what the reader cannot know of a row, and that each one teaches its user something.
#include "model/parameters/nearest.h"
#include "model/parameters/parameter.h"
#include "model/parameters/parameter_reader.h"
#include "resources/parameter_table_csv.h"

#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace headroom;

namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// The pages of the window, in their order.
const QStringList groups = {"Plan",    "Finance",  "Demand",     "Energy",    "Market",  "Fleet",
                            "Refresh", "Facility", "Operations", "Migration", "Revenue", "KPIs"};

/// The numbers in the brackets of "pert(1, 2, 3)"; empty where it is no such thing.
QList<double> arguments(const QString& call, const QString& shape) {
    const QRegularExpression form("^" + shape + R"(\(([^()]*)\)$)");
    const auto match = form.match(call);
    QList<double> numbers;
    for (const auto& part : match.captured(1).split(", ")) {
        bool ok = false;
        numbers << part.toDouble(&ok);
        if (!ok) return {};
    }
    return numbers;
}

} // namespace

class ParameterTableTest : public QObject {
    Q_OBJECT
private slots:
    void reads_without_fault() {
        const auto table = read_parameter_table(resources::parameter_table_csv());
        QVERIFY2(table.faults.empty(), table.faults.empty() ? "" : table.faults.front().c_str());
        QCOMPARE(table.rows.size(), parameter_count);
    }
    void the_enumeration_is_the_table() {
        QCOMPARE(parameter_table().size(), parameter_count);
        for (std::size_t i = 0; i < parameter_count; ++i) {
            const auto& row = parameter_table()[i];
            QCOMPARE(index_of(row.id), i);
            QCOMPARE(&parameter_row(row.id), &row);
        }
        QVERIFY(parameter_row(Parameter::plan_horizon_months).key == "plan.horizon_months");
        QVERIFY(parameter_row(Parameter::demand_inference_peak_to_mean).key ==
                "demand.inference.peak_to_mean");
        QVERIFY(parameter_row(Parameter::kpi_service_threshold).key == "kpi.service_threshold");
        QCOMPARE(index_of(Parameter::kpi_service_threshold), parameter_count - 1);
    }
    void groups_are_the_pages_in_order() {
        QStringList found;
        for (const auto& row : parameter_table())
            if (found.isEmpty() || found.last() != text(row.group)) found << text(row.group);
        QCOMPARE(found, groups);
    }
    void labels_are_unique_in_their_group() {
        QSet<QString> seen;
        for (const auto& row : parameter_table()) {
            const QString label = text(row.group) + ": " + text(row.label);
            QVERIFY2(!seen.contains(label), qPrintable(label));
            seen << label;
            QVERIFY2(row.label.size() <= 70 && !row.label.ends_with('.'), qPrintable(label));
        }
    }
    void help_teaches() {
        static const QRegularExpression sentence_end(R"([.!?](?=\s|$))");
        QSet<QString> seen;
        for (const auto& row : parameter_table()) {
            const QString help = text(row.help);
            const QByteArray where = text(row.key).toUtf8() + ": " + help.toUtf8();
            QVERIFY2(help.size() >= 60 && help.size() <= 600, where);
            QVERIFY2(help.endsWith('.') && help.at(0).isUpper(), where);
            QVERIFY2(help.count(sentence_end) >= 2 && help.count(sentence_end) <= 5, where);
            QVERIFY2(!help.contains("  ") && !help.contains('\n') && !help.contains('`'), where);
            QVERIFY2(!help.contains(text(row.key)), where); // words, not ids
            QVERIFY2(!seen.contains(help), where);
            seen << help;
        }
    }
    /// A source is a dated publication, a convention, the user's own, or says that it is a guess.
    void sources_are_named() {
        static const QRegularExpression year(R"(\b20[12]\d\b)");
        for (const auto& row : parameter_table()) {
            const QString source = text(row.source);
            const QByteArray where = text(row.key).toUtf8() + ": " + source.toUtf8();
            const bool kind =
                source == "yours" || source.startsWith("convention") || row.is_guess || source.contains(year);
            QVERIFY2(kind, where);
            QVERIFY2(!source.contains(".csv") && !source.contains("domain note") &&
                         !source.contains("shared/"),
                     where);
            QCOMPARE(row.is_guess, source.startsWith("guess"));
            QVERIFY2(source != "guess", where); // of whom, or from what
        }
    }
    void numbers_have_bounds_and_defaults_inside() {
        for (const auto& row : parameter_table()) {
            if (row.kind != ParameterKind::real && row.kind != ParameterKind::integer) continue;
            const QByteArray where = text(row.key).toUtf8();
            QVERIFY2(row.lower && row.upper && *row.lower < *row.upper, where);
            bool plain = false;
            const double value = text(row.default_text).toDouble(&plain);
            if (plain) {
                QVERIFY2(*row.lower <= value && value <= *row.upper, where);
                QVERIFY2(row.kind == ParameterKind::real || value == static_cast<int>(value), where);
                continue;
            }
            if (const auto pert = arguments(text(row.default_text), "pert"); !pert.isEmpty()) {
                QVERIFY2(pert.size() == 3 && *row.lower <= pert[0] && pert[2] <= *row.upper, where);
                QVERIFY2(pert[0] <= pert[1] && pert[1] <= pert[2] && pert[0] < pert[2], where);
                continue;
            }
            const auto lognormal = arguments(text(row.default_text), "lognormal");
            QVERIFY2(lognormal.size() == 2 && lognormal[0] > 0 && lognormal[1] > 0, where);
            QVERIFY2(*row.lower <= lognormal[0] && lognormal[0] <= *row.upper, where);
        }
    }
    void percentages_are_shares_and_yearly_rates() {
        for (const auto& row : parameter_table()) {
            const bool may =
                row.unit.starts_with("share") || row.unit == "1/year" || row.unit == "1/sqrt(year)";
            QVERIFY2(!row.as_percent || may, qPrintable(text(row.key)));
            QVERIFY2(row.as_percent || !row.unit.starts_with("share"), qPrintable(text(row.key)));
        }
    }
    void finds_by_key() {
        for (const auto& row : parameter_table())
            QVERIFY(find_parameter(row.key) == row.id);
        for (const auto* key :
             {"", "energy", "energy.pric", "energy.price ", "Energy.price", "energy_price", "zzz", "a"})
            QVERIFY2(!find_parameter(key), key);
    }
    void nearest_key() {
        QVERIFY(nearest_parameter_key("energy.pirce") == "energy.price");
        QVERIFY(nearest_parameter_key("Energy.Price") == "energy.price");
        QVERIFY(nearest_parameter_key("finance.discountrate") == "finance.discount_rate");
        QVERIFY(nearest_parameter_key("demand.training.intial") == "demand.training.initial");
        QVERIFY(nearest_parameter_key("energy.price") == "energy.price");
        QVERIFY(nearest_parameter_key("something.else.entirely").empty());
        QVERIFY(nearest_parameter_key("").empty());
        QVERIFY(nearest_parameter_key(std::string(1000000, 'x')).empty());
    }
    void nearest_of_any_names() {
        const std::vector<std::string_view> names = {"tranches", "reservations", "", "power_steps",
                                                     std::string_view()};
        QVERIFY(nearest_name("tranch", names) == "tranches");
        QVERIFY(nearest_name("trnaches", names) == "tranches");
        QVERIFY(nearest_name("powersteps", names) == "power_steps");
        QVERIFY(nearest_name("x", names).empty()); // an empty name is nobody's meaning
        QVERIFY(nearest_name("ab", std::vector<std::string_view>{"ac", "bb"}) == "ac");
        QVERIFY(nearest_name("ba", std::vector<std::string_view>{"xa", "ab"}) == "xa");
    }
};

QTEST_APPLESS_MAIN(ParameterTableTest)
#include "parameter_table_test.moc"
