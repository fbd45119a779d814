// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/shape_words.h"

#include "views/editors/density.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace headroom::views {
namespace {

struct ShapeText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Shape)
};

/// Three significant digits: a start, not a result.
double round3(double value) { return QString::number(value, 'g', 3).toDouble(); }

/// Of what is turned into another shape.
struct Form {
    double low = 0, p10 = 0, likely = 0, p90 = 0, high = 0, mean = 0, sd = 0;
};

Form form_of_number(double value, const FieldRules& rules) {
    const double spread = value == 0 ? std::min(1.0, rules.bounds.upper / 10) : std::abs(value) * 0.2;
    Form form{value - spread, value - spread / 2, value, value + spread / 2, value + spread,
              value,          spread / 2};
    form.low = std::max(form.low, rules.bounds.lower);
    form.high = std::min(form.high, rules.bounds.upper);
    if (form.low >= form.likely) form.likely = form.mean = form.low + (form.high - form.low) / 2;
    if (form.high <= form.likely) form.likely = form.mean = form.low + (form.high - form.low) / 2;
    form.p10 = std::max(form.p10, form.low + (form.likely - form.low) / 2);
    form.p90 = std::min(form.p90, form.high - (form.high - form.likely) / 2);
    return form;
}

Form form_of(const Quantity& quantity, const FieldRules& rules) {
    if (const auto* number = std::get_if<double>(&quantity)) return form_of_number(*number, rules);
    const auto& d = std::get<Distribution>(quantity);
    const auto figures = distribution_figures(d, rules.bounds.lower, rules.bounds.upper);
    const auto& q = figures.quantiles;
    if (q[0] >= q[6]) return form_of_number(q[3], rules);
    Form form{q[0], q[2], q[3], q[4], q[6], figures.mean, figures.sd};
    if (d.shape == Shape::pert || d.shape == Shape::triangular) {
        form.low = d.arguments[0];
        form.likely = d.arguments[1];
        form.high = d.arguments[2];
    }
    return form;
}

std::vector<double> beta_arguments(const Form& form) {
    const double span = form.high - form.low;
    const double mean = std::clamp((form.mean - form.low) / span, 0.05, 0.95);
    const double variance = std::clamp(form.sd / span * (form.sd / span), 1e-4, mean * (1 - mean) * 0.8);
    const double sum = mean * (1 - mean) / variance - 1;
    return {mean * sum, (1 - mean) * sum, form.low, form.high};
}

std::vector<double> arguments_for(Shape shape, const Form& form) {
    const double positive_mean = std::max(form.mean, form.sd / 10);
    constexpr double weibull_scale = 1.1283791670955126; // mean to scale where the shape is 2: 1/Γ(3/2)
    switch (shape) {
    case Shape::fixed:
        return {form.likely};
    case Shape::uniform:
        return {form.low, form.high};
    case Shape::triangular:
    case Shape::pert:
        return {form.low, form.likely, form.high};
    case Shape::normal:
        return {form.mean, form.sd};
    case Shape::lognormal:
        return {positive_mean, form.sd};
    case Shape::beta:
        return beta_arguments(form);
    case Shape::gamma:
        return {positive_mean * positive_mean / (form.sd * form.sd), form.sd * form.sd / positive_mean};
    case Shape::weibull:
        return {2, positive_mean * weibull_scale};
    case Shape::metalog:
        return {form.p10, form.likely, form.p90};
    case Shape::discrete:
    case Shape::empirical:
        return {form.p10, form.likely, form.p90};
    }
    return {};
}

} // namespace

std::vector<ShapeArgument> shape_arguments(Shape shape) {
    const ShapeArgument low{ShapeText::tr("Low")}, likely{ShapeText::tr("Likely")},
        high{ShapeText::tr("High")};
    switch (shape) {
    case Shape::fixed:
        return {{ShapeText::tr("Value")}};
    case Shape::uniform:
        return {low, high};
    case Shape::triangular:
    case Shape::pert:
        return {low, likely, high};
    case Shape::normal:
    case Shape::lognormal:
        return {{ShapeText::tr("Mean")}, {ShapeText::tr("Standard deviation")}};
    case Shape::beta:
        return {{ShapeText::tr("Shape a"), false}, {ShapeText::tr("Shape b"), false}, low, high};
    case Shape::gamma:
    case Shape::weibull:
        return {{ShapeText::tr("Shape"), false}, {ShapeText::tr("Scale")}};
    case Shape::metalog:
        return {{ShapeText::tr("P10: one in ten lies below")},
                {ShapeText::tr("P50: the median")},
                {ShapeText::tr("P90: one in ten lies above")},
                {ShapeText::tr("Never below"), true, true},
                {ShapeText::tr("Never above"), true, true}};
    case Shape::discrete:
    case Shape::empirical:
        break;
    }
    return {};
}

QString shape_word(Shape shape) {
    switch (shape) {
    case Shape::fixed:
        return ShapeText::tr("One number");
    case Shape::uniform:
        return ShapeText::tr("Uniform");
    case Shape::triangular:
        return ShapeText::tr("Triangular");
    case Shape::pert:
        return ShapeText::tr("Low – likely – high");
    case Shape::normal:
        return ShapeText::tr("Normal");
    case Shape::lognormal:
        return ShapeText::tr("Lognormal");
    case Shape::beta:
        return ShapeText::tr("Beta");
    case Shape::gamma:
        return ShapeText::tr("Gamma");
    case Shape::weibull:
        return ShapeText::tr("Weibull");
    case Shape::metalog:
        return ShapeText::tr("P10 – P50 – P90");
    case Shape::discrete:
        return ShapeText::tr("Weighted values");
    case Shape::empirical:
        return ShapeText::tr("Measurements");
    }
    return {};
}

QString shape_hint(Shape shape) {
    switch (shape) {
    case Shape::fixed:
        return ShapeText::tr("Known, or chosen: the same in every future.");
    case Shape::uniform:
        return ShapeText::tr("Anything between low and high, none more likely than another.");
    case Shape::triangular:
        return ShapeText::tr("Low, likely and high, with more weight at the ends than the usual range.");
    case Shape::pert:
        return ShapeText::tr("What an expert can say: the least, the most likely and the most. (PERT)");
    case Shape::normal:
        return ShapeText::tr("Many small causes that add up; equally likely to both sides.");
    case Shape::lognormal:
        return ShapeText::tr(
            "Never negative, with a long tail upwards: prices, rates. Mean and deviation of the "
            "value itself.");
    case Shape::beta:
        return ShapeText::tr("Between two ends; the shapes say where the weight lies.");
    case Shape::gamma:
        return ShapeText::tr("Never negative: waiting times, amounts. Mean is shape × scale.");
    case Shape::weibull:
        return ShapeText::tr(
            "Lifetimes: the shape is below 1 where failures come early, above 1 where they come "
            "by wear.");
    case Shape::metalog:
        return ShapeText::tr("Three quantiles from a forecast or a study, as they stand. (Metalog)");
    case Shape::discrete:
        return ShapeText::tr("A few cases, each with its weight: one a line, value and weight.");
    case Shape::empirical:
        return ShapeText::tr("What was measured: paste a column of numbers.");
    }
    return {};
}

const std::vector<Shape>& offered_shapes() {
    static const std::vector<Shape> shapes = {
        Shape::pert,    Shape::fixed, Shape::metalog, Shape::normal,  Shape::lognormal, Shape::triangular,
        Shape::uniform, Shape::beta,  Shape::gamma,   Shape::weibull, Shape::discrete,  Shape::empirical};
    return shapes;
}

Quantity reshaped(const Quantity& quantity, Shape shape, const FieldRules& rules) {
    auto arguments = arguments_for(shape, form_of(quantity, rules));
    for (double& argument : arguments)
        argument = round3(argument);
    if (shape == Shape::fixed) return arguments.front();
    Distribution d{shape, std::move(arguments), {}, {}, {}};
    if (shape == Shape::discrete) d.weights = {0.3, 0.4, 0.3};
    return d;
}

} // namespace headroom::views
