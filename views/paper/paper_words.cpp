// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/paper_words.h"

#include "model/plan/limits.h"
#include "model/plan/shown_text.h"
#include "model/report/answer.h"
#include "views/format/isolated.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace headroom::views {
namespace {

/// As many as the theme has colours for.
constexpr std::size_t most_charted = 8;

/// Of a figure's first digit: smaller steps are not shown, whatever the error.
constexpr double finest_share = 1e-3;

/// The power of ten of a number's first digit; 1 for 0.
double leading_step(double value) {
    return value == 0 ? 1 : std::pow(10.0, std::floor(std::log10(std::fabs(value))));
}

} // namespace

QString shown_name(const std::string& scenario) {
    return isolated(QString::fromStdString(headroom::shown(scenario, most_scenario_name_characters)));
}

QString brief(const Figure& figure, const Unit& unit, double defined_share) {
    const bool is_coarse = figure.standard_error > std::fabs(figure.value) / 200;
    const auto error =
        unit.kind != Unit::Kind::share && is_coarse ? std::optional(figure.standard_error) : std::nullopt;
    if (defined_share <= 0) return QStringLiteral("—");
    return format_value(figure.value, unit, error);
}

QString with_error(const Figure& figure, const Unit& unit, double defined_share) {
    if (defined_share <= 0) return QStringLiteral("—");
    if (figure.standard_error <= 0) return brief(figure, unit);
    const double finest =
        std::max(leading_step(figure.standard_error), leading_step(figure.value) * finest_share);
    const NumberScale scale(unit, std::fabs(figure.value), finest);
    const auto text = scale.text(figure.value);
    if (figure.standard_error < finest / 2) return text;
    return text + QStringLiteral("\u00A0±\u00A0") + scale.digits(figure.standard_error);
}

QString range_words(const Figure& low, const Figure& high, const Unit& unit) {
    return PaperWords::tr("%1 – %2").arg(brief(low, unit), brief(high, unit));
}

double column_step(double largest) { return leading_step(largest) * 1e-3; }

PaperMaker::PaperMaker(const ReportJob& of) : job(of) {
    for (std::size_t i = 0; i < of.results.scenarios.size(); ++i)
        looks.push_back({shown_name(of.results.scenarios[i].name), static_cast<int>(i)});
    if (of.results.scenarios.size() <= most_charted) {
        charted_.resize(of.results.scenarios.size());
        std::iota(charted_.begin(), charted_.end(), std::size_t{0});
        return;
    }
    charted_ = answer_of(of.results).by_chance;
    charted_.resize(most_charted);
    std::ranges::sort(charted_);
    few_ = of.results;
    few_->scenarios.clear();
    for (const auto i : charted_) {
        few_->scenarios.push_back(of.results.scenarios[i]);
        few_looks_.push_back(looks[i]);
    }
}

QString PaperMaker::left_out_of_charts() const {
    if (!few_) return {};
    return PaperWords::tr(
               "The charts show the %1 scenarios that are most often the cheapest; the tables show all.")
        .arg(most_charted);
}

QString count_of_futures(std::uint64_t paths) {
    if (paths == 1) return PaperWords::tr("1 future");
    return PaperWords::tr("%1 futures").arg(format_count(static_cast<qint64>(paths)));
}

QString fewer_futures(const PaperMaker& maker, std::uint64_t paths) {
    if (paths >= maker.results().paths) return {};
    return PaperWords::tr("From %1, where the other pages have %2: dozens of variants were simulated.")
        .arg(count_of_futures(paths), format_count(static_cast<qint64>(maker.results().paths)));
}

bool PaperMaker::any_revenue() const {
    return std::ranges::any_of(results().scenarios, &ScenarioResults::has_revenue);
}

} // namespace headroom::views
