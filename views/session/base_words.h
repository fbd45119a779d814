// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/plan.h"

#include <QString>

namespace headroom::views {

/// "Follows “Own hall”: 2 values and 1 list of its own.", of a scenario that is based on another; empty where
/// it is not.
QString base_words(const Plan& plan, std::size_t scenario);

} // namespace headroom::views
