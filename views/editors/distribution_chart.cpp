// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/distribution_chart.h"

#include "views/editors/density.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom::views {
namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::DistributionChart)
};

constexpr int bins = 30;
constexpr std::size_t p10 = 2, p50 = 3, p90 = 4; ///< of shown_probabilities

double factor_of(const FieldFormat& format) {
    double factor = 1;
    for (int i = 0; i < format.decimal_shift; ++i)
        factor *= 10;
    return factor;
}

std::vector<double> scaled(std::vector<double> values, double factor) {
    for (double& value : values)
        value *= factor;
    return values;
}

Axis axis_of(const FieldFormat& format) {
    Axis axis;
    axis.title = ChartWords::tr("Value");
    axis.unit = number_unit(format.label);
    return axis;
}

std::vector<Reference> references_of(const DistributionFigures& figures, double factor) {
    const auto at = [&](double value, const QString& label, Ink::Role role) {
        return Reference{Reference::Along::x, value * factor, label, Ink{role, 0}};
    };
    return {at(figures.quantiles[p10], QStringLiteral("P10"), Ink::Role::neutral),
            at(figures.quantiles[p50], QStringLiteral("P50"), Ink::Role::text),
            at(figures.mean, ChartWords::tr("mean"), Ink::Role::accent),
            at(figures.quantiles[p90], QStringLiteral("P90"), Ink::Role::neutral)};
}

LineChart line_chart(DensityCurve curve, const DistributionFigures& figures, const FieldFormat& format) {
    const double factor = factor_of(format);
    LineChart chart;
    chart.x = axis_of(format);
    chart.y.title = ChartWords::tr("Density");
    chart.y.from_zero = true;
    BandLine line;
    line.name = ChartWords::tr("Density");
    line.ink = Ink{Ink::Role::accent, 0};
    line.x = scaled(std::move(curve.x), factor);
    const double peak = *std::max_element(curve.density.begin(), curve.density.end());
    line.y = scaled(std::move(curve.density), 1 / peak);
    line.low.assign(line.y.size(), 0.0);
    line.high = line.y;
    chart.lines.push_back(std::move(line));
    chart.references = references_of(figures, factor);
    return chart;
}

HistogramChart column_chart(const DensityCurve& curve, const FieldFormat& format) {
    const double factor = factor_of(format);
    HistogramChart chart;
    chart.x = axis_of(format);
    chart.may_cumulate = false;
    chart.quantity = ChartWords::tr("value");
    const double width = (curve.maximum - curve.minimum) / (bins - 1);
    for (int i = 0; i <= bins; ++i)
        chart.edges.push_back((curve.minimum + (i - 0.5) * width) * factor);
    HistogramSeries series;
    series.name = ChartWords::tr("Probability");
    series.ink = Ink{Ink::Role::accent, 0};
    series.shares.assign(bins, 0.0);
    for (const auto& [value, share] : curve.atoms) {
        const auto bin =
            std::clamp<int>(static_cast<int>((value - curve.minimum) / width + 0.5), 0, bins - 1);
        series.shares[static_cast<std::size_t>(bin)] += share;
    }
    chart.series.push_back(std::move(series));
    return chart;
}

} // namespace

ChartData distribution_chart(const std::optional<Quantity>& quantity, const FieldRules& rules) {
    ChartData data;
    const auto& unit = rules.format.label;
    data.title = unit.isEmpty() ? ChartWords::tr("What the futures draw")
                                : ChartWords::tr("What the futures draw, in %1").arg(unit);
    data.legend = false;
    data.empty_text = quantity ? ChartWords::tr("The same in every future.")
                               : ChartWords::tr("No curve while what stands there is refused.");
    const auto* d = quantity ? std::get_if<Distribution>(&*quantity) : nullptr;
    if (d == nullptr) {
        data.content = LineChart{};
        return data;
    }
    auto curve = density_curve(*d, rules.bounds.lower, rules.bounds.upper);
    const auto figures = distribution_figures(*d, rules.bounds.lower, rules.bounds.upper);
    if (curve.atoms.empty())
        data.content = line_chart(std::move(curve), figures, rules.format);
    else
        data.content = column_chart(curve, rules.format);
    return data;
}

QString brief_with_unit(double value, const FieldFormat& format) {
    return quantity_with_unit(QString::number(value, 'g', 4).toDouble(), format);
}

} // namespace headroom::views
