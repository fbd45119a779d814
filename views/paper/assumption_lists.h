// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/paper_words.h"

namespace headroom::views {

/// What a plan assumes beside its parameters, for each scenario: the fleet it orders, reservations, phases of
/// the hall, power; the accelerators with their figures; correlations.
void add_lists(PaperSection& section, const PaperMaker& maker);

} // namespace headroom::views
