// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"
#include "model/report/answer.h"
#include "views/session/shown_results.h"

#include <QString>
#include <QStringList>

/// The answer in words. `results` have at least one scenario, in the order of the plan's.
namespace headroom::views {

/// "51 of 100", "more than 99 of 100", "none of 100".
QString futures_text(double probability);

/// The answer: which scenario is the cheapest how often, and what it leaves unserved. Plain text.
QString answer_title(const Results& results);
/// What the others cost against it, and what the answer does not count: plain sentences.
QStringList answer_sentences(const Results& results);
/// The same as rich text.
QString answer_subtitle(const Results& results);

/// What a scenario's total cost is, beside the figure, in two lines: "median; 8 of 10 in", "$43 M – $85 M".
std::pair<QString, QString> cost_caption(const Results& results, std::size_t scenario);

/// What to look at before the answer is used: scenarios that leave more demand unserved than the plan puts up
/// with, fleets without power, the plan's notices. Plain sentences.
QStringList notices(const Faults& faults, const Plan& plan, const Results& results);

} // namespace headroom::views
