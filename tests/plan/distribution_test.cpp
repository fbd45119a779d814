// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/distribution.h"
#include "model/plan/plan.h"

#include <QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace headroom;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// The quantile function of the three-term metalog through its 10 %, 50 % and 90 % quantiles (Keelin 2016),
/// written out: M(y) = a1 + a2 L + a3 (y − ½) L, L = ln(y/(1 − y)), solved for the three quantiles.
double metalog(double p10, double p50, double p90, double y) {
    const double l9 = std::log(9.0);
    const double a2 = (p90 - p10) / (2 * l9);
    const double a3 = (p10 + p90 - 2 * p50) / (0.8 * l9);
    const double l = std::log(y / (1 - y));
    return p50 + a2 * l + a3 * (y - 0.5) * l;
}

/// On a fine grid, closer in the tails.
bool increases(double p10, double p50, double p90) {
    double before = -infinity;
    for (int i = -4000; i <= 4000; ++i) {
        const double y = 1 / (1 + std::exp(-i / 200.0));
        const double now = metalog(p10, p50, p90, y);
        if (now <= before) return false;
        before = now;
    }
    return true;
}

bool accepted(std::vector<double> metalog_arguments) {
    return argument_error({Shape::metalog, std::move(metalog_arguments), {}, {}, {}}).empty();
}

} // namespace

class DistributionTest : public QObject {
    Q_OBJECT
private slots:
    void numbers_read_back() {
        QCOMPARE(to_text(0.1), std::string("0.1"));
        QCOMPARE(to_text(1e7), std::string("10000000"));
        QCOMPARE(to_text(1e300), std::string("1e+300"));
        QCOMPARE(to_text(-0.0), std::string("0"));
        QCOMPARE(to_text(2e-6), std::string("2e-06"));
        std::mt19937_64 engine(1);
        for (int i = 0; i < 20000; ++i) {
            const auto bits = engine();
            double value = 0;
            static_assert(sizeof value == sizeof bits);
            std::memcpy(&value, &bits, sizeof value);
            if (!std::isfinite(value)) continue;
            QCOMPARE(parse_number(to_text(value)), std::optional(value));
        }
    }

    void no_numbers() {
        for (const char* text :
             {"", "+", "1 000", "1,5", "0x10", "nan", "inf", "1e999", "1e", "--1", "3 kW", "٣"})
            QVERIFY2(!parse_number(text), text);
    }

    void texts_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("pert") << "pert(0.9, 1, 1.2)"
                              << "pert(0.9, 1, 1.2)";
        QTest::newRow("blanks") << "  pert ( 0.9 ,1,   1.2 ) "
                                << "pert(0.9, 1, 1.2)";
        QTest::newRow("exponents") << "lognormal(9e6, 7e6)"
                                   << "lognormal(9000000, 7000000)";
        QTest::newRow("bounds") << "normal(0.4, 0.15, upper=2, lower = -0.5)"
                                << "normal(0.4, 0.15, lower=-0.5, upper=2)";
        QTest::newRow("weights") << "discrete(1,2;0.3,0.7)"
                                 << "discrete(1, 2; 0.3, 0.7)";
        QTest::newRow("samples") << "empirical(3, 1, 2, lower=0)"
                                 << "empirical(3, 1, 2, lower=0)";
        QTest::newRow("one") << "fixed(3)"
                             << "fixed(3)";
    }
    void texts() {
        QFETCH(QString, typed);
        QFETCH(QString, written);
        const auto parsed = parse_distribution(typed.toStdString());
        QVERIFY(parsed);
        QCOMPARE(QString::fromStdString(to_text(*parsed)), written);
        QCOMPARE(parse_distribution(to_text(*parsed)), parsed);
        QCOMPARE(argument_error(*parsed), std::string());
    }

    void no_distributions() {
        for (const char* text : {"",
                                 "(",
                                 ")",
                                 "pert",
                                 "pert(",
                                 "pert)",
                                 "Pert(1, 2, 3)",
                                 "pert(1, 2, 3",
                                 "pert(1, , 3)",
                                 "pert()",
                                 "pert(1; 2)",
                                 "discrete(1; 2; 3)",
                                 "pert(1, 2, 3) kW",
                                 "pert(1, 2, 3, low=0)",
                                 "normal(lower=0, 1, 2)",
                                 "normal(1, 2, lower=0, lower=1)",
                                 "normal(1, 2, lower=x)",
                                 "pert(nan, 1, 2)",
                                 "pert((1, 2, 3))",
                                 "0.5"})
            QVERIFY2(!parse_distribution(text), text);
    }

    void rules_data() {
        QTest::addColumn<Distribution>("distribution");
        QTest::addColumn<QString>("part"); // of the rule that it breaks; empty where it breaks none
        const auto row = [](const char* name, Distribution distribution, const char* part) {
            QTest::newRow(name) << std::move(distribution) << QString(part);
        };
        row("fixed", {Shape::fixed, {3}, {}, {}, {}}, "");
        row("fixed, none", {Shape::fixed, {}, {}, {}, {}}, "one number");
        row("uniform", {Shape::uniform, {1, 2}, {}, {}, {}}, "");
        row("uniform, equal", {Shape::uniform, {2, 2}, {}, {}, {}}, "minimum must be less");
        row("uniform, three", {Shape::uniform, {1, 2, 3}, {}, {}, {}}, "two numbers");
        row("pert, mode at an end", {Shape::pert, {1, 1, 3}, {}, {}, {}}, "");
        row("pert, mode outside", {Shape::pert, {1, 4, 3}, {}, {}, {}}, "mode must lie");
        row("pert, two", {Shape::pert, {1, 4}, {}, {}, {}}, "three numbers");
        row("triangular, point", {Shape::triangular, {1, 1, 1}, {}, {}, {}}, "minimum must be less");
        row("normal", {Shape::normal, {0, 1}, {}, -1., 1.}, "");
        row("normal, no spread", {Shape::normal, {0, 0}, {}, {}, {}}, "standard deviation");
        row("normal, bounds crossed", {Shape::normal, {0, 1}, {}, 1., -1.}, "lower must be less");
        row("normal, NaN", {Shape::normal, {NAN, 1}, {}, {}, {}}, "finite");
        row("normal, infinite bound", {Shape::normal, {0, 1}, {}, {}, infinity}, "finite");
        row("normal, huge", {Shape::normal, {1e200, 1}, {}, {}, {}}, "finite");
        row("lognormal, mean 0", {Shape::lognormal, {0, 1}, {}, {}, {}}, "mean must be greater");
        row("lognormal, sd < 0", {Shape::lognormal, {1, -1}, {}, {}, {}}, "standard deviation");
        row("beta", {Shape::beta, {2, 3, 0, 1}, {}, {}, {}}, "");
        row("beta, no shape", {Shape::beta, {2, 0, 0, 1}, {}, {}, {}}, "shape");
        row("beta, empty range", {Shape::beta, {2, 3, 1, 0}, {}, {}, {}}, "minimum must be less");
        row("gamma, shape", {Shape::gamma, {-1, 1}, {}, {}, {}}, "shape");
        row("gamma, scale", {Shape::gamma, {1, 0}, {}, {}, {}}, "scale");
        row("weibull, sharp", {Shape::weibull, {1e9, 1}, {}, {}, {}}, "shape");
        row("discrete", {Shape::discrete, {1, 2}, {0, 1}, {}, {}}, "");
        row("discrete, lengths", {Shape::discrete, {1, 2}, {1}, {}, {}}, "as many weights");
        row("discrete, negative", {Shape::discrete, {1, 2}, {1, -1}, {}, {}}, "negative");
        row("discrete, all zero", {Shape::discrete, {1, 2}, {0, 0}, {}, {}}, "at least one weight");
        row("discrete, none", {Shape::discrete, {}, {}, {}, {}}, "1 to");
        row("empirical, none", {Shape::empirical, {}, {}, {}, {}}, "samples");
        row("empirical, most", {Shape::empirical, std::vector<double>(most_samples, 1), {}, {}, {}}, "");
        row("empirical, too many", {Shape::empirical, std::vector<double>(most_samples + 1, 1), {}, {}, {}},
            "samples");
        row("pert with weights", {Shape::pert, {1, 2, 3}, {1}, {}, {}}, "weights");
        row("metalog", {Shape::metalog, {1, 2, 3.5}, {}, {}, {}}, "");
        row("metalog, falling", {Shape::metalog, {3, 2, 1}, {}, {}, {}}, "must increase");
        row("metalog, lower above p10", {Shape::metalog, {1, 2, 3, 1}, {}, {}, {}}, "less than p10");
        row("metalog, upper below p90", {Shape::metalog, {1, 2, 3, 0, 3}, {}, {}, {}}, "greater than p90");
        row("metalog, too skew", {Shape::metalog, {1, 1.1, 3}, {}, {}, {}}, "no metalog");
        row("metalog, skew but bounded below", {Shape::metalog, {1, 1.4, 3, 0.7}, {}, {}, {}}, "");
        row("metalog, six", {Shape::metalog, {1, 2, 3, 0, 5, 6}, {}, {}, {}}, "three to five");
    }
    void rules() {
        QFETCH(Distribution, distribution);
        QFETCH(QString, part);
        const auto rule = QString::fromStdString(argument_error(distribution));
        QVERIFY2(part.isEmpty() ? rule.isEmpty() : rule.contains(part), qPrintable(rule));
    }

    /// The rule is a formula; the grid knows none.
    void metalogs_increase() {
        std::mt19937 engine(7);
        std::uniform_real_distribution<double> uniform(0.1, 0.9);
        int feasible = 0;
        for (int i = 0; i < 300; ++i) {
            const double r = uniform(engine); // where p50 stands between p10 and p90
            if (std::abs(std::abs(1 - 2 * r) - 0.66684525) < 1e-3) continue; // the grid is not that fine
            QCOMPARE(accepted({0, r, 1}), increases(0, r, 1));
            feasible += accepted({0, r, 1}) ? 1 : 0;
            // bounded below: of logarithms; bounded on both sides: of logits
            const double p10 = 2 + std::exp(0.0), p50 = 2 + std::exp(r), p90 = 2 + std::exp(1.0);
            QCOMPARE(accepted({p10, p50, p90, 2}), increases(0, r, 1));
            const auto logistic = [](double x) { return 3 + 4 / (1 + std::exp(-x)); };
            QCOMPARE(accepted({logistic(0), logistic(r), logistic(1), 3, 7}), increases(0, r, 1));
        }
        QVERIFY(feasible > 100 && feasible < 290);
    }

    void every_default_is_one() {
        for (const auto& row : parameter_table())
            if (const auto* distribution = std::get_if<Distribution>(&default_value(row.id)))
                QCOMPARE(argument_error(*distribution), std::string());
    }
};

QTEST_APPLESS_MAIN(DistributionTest)
#include "distribution_test.moc"
