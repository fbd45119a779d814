// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/choice_field.h"
#include "views/session/plan_session.h"

namespace headroom::views {

/// Takes price, network charges, volatility, reversion and carbon of a region of the catalogue in one step;
/// shows the region that the plan's figures are of, or that they are of none.
class RegionBox : public ChoiceField {
    Q_OBJECT

public:
    explicit RegionBox(PlanSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    PlanSession& session_;
};

} // namespace headroom::views
