// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/figures.h"
#include "model/statistics/sample.h"
#include "model/statistics/tail.h"

#include <span>

namespace headroom {

/// Whether every randomisation has a tail of its own: at least one value in its worst 5 %.
bool groups_have_tails(const Sample& sample);

/// The distribution of a figure over the paths that define it, every statistic with its standard error.
/// by_path[p] is the value of path p, NaN where the path does not define it. With no path that does, all is 0
/// (defined_share too).
///
/// Errors, `independent`: the mean's is sd/√n. A quantile's is half the width of its one-sigma binomial
/// interval, δ·(q(p + δ) − q(p − δ))/(the two probabilities' distance), δ = √(p(1 − p)/n), the probabilities
/// held within 0 … 1 (Woodruff, "Confidence intervals for medians and other position measures", JASA 47,
/// 1952): no density is estimated; within an atom it is 0, as it should be. CVaR's is sd((x − q)⁺)/(0.05·√n),
/// q the type-7 quantile (Manistre & Hancock, "Variance of the CTE estimator", North American Actuarial
/// Journal 9, 2005, written as one variance). `replicated`: each of the 16 randomisations gives an estimate
/// of its own, and their spread the error. Where one is too small to have a tail (groups_have_tails; 320
/// paths are enough), quantiles and CVaR take the independent formulas, which err on the large side.
Summary summarise(std::span<const double> by_path, ErrorModel model, Tail tail);
Summary summarise(const Sample& sample, Tail tail);

/// Type-7 quantiles at `probabilities` with their errors, to `out`. The sample has at least one value.
void quantile_figures(const Sample& sample, std::span<const double> probabilities, std::span<Figure> out);

/// Mean with its error. The sample has at least one value.
Figure mean_figure(const Sample& sample);

} // namespace headroom
