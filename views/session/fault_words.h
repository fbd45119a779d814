// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"
#include "model/plan/plan.h"
#include "views/session/place_words.h"

#include <QString>

/// Faults of the open plan for people who never saw its file: places by their names, months as dates.
namespace headroom::views {

/// What was found, without the place, as a sentence.
QString fault_sentence(const Plan& plan, const Fault& fault);
/// Place and sentence: "Own hall, tranche 2: a node draws …".
QString fault_words(const Plan& plan, const Fault& fault);

/// Why an edit was refused, without the place, which the person knows; empty where it was not.
QString refusal(const Plan& plan, const Faults& faults);

/// A fault of a file that was not opened: the place in words, the sentence, and the pointer in a line of its
/// own for who mends the file.
QString file_fault_words(const Fault& fault);

} // namespace headroom::views
