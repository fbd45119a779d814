// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/plan_session.h"

#include <QString>

namespace headroom::views {

/// Where the figure of a row comes from.
struct ValueSource {
    QString text; ///< what the user wrote; "Ember monthly prices, 2023–26", "set in this plan", "judgement of
                  ///< practitioners"
    QString url;           ///< of the catalogue's figure; may be empty
    bool is_guess = false; ///< nobody's measurement
    bool is_yours = false; ///< nobody but the user can know it: the default is an example
    QString place; ///< "this scenario": whose value it is, where the text does not say so; may be empty
};

/// Of the value that the current scenario has. What was changed is the user's own; figures that came from the
/// catalogue (with a cooling technology, a redundancy class, a region) keep its source.
ValueSource value_source(const PlanSession& session, Parameter id);

} // namespace headroom::views
