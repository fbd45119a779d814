// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/entry_list_model.h"
#include "views/pages/input_page.h"

namespace headroom::views {

class FaultCards;
class ListEditor;
class RackView;

/// What is bought and when: tranches as a table and on a timeline, racks as they stand, prices, failures,
/// refresh and resale.
class FleetPage : public InputPage {
    Q_OBJECT

public:
    FleetPage(PlanSession& session, LiveRunner& runner);

    std::vector<LiveFigure> live_figures(const LiveResults& live) const override;
    QWidget* make_live_extra() override;

protected:
    void show_plan() override;
    void show_results(const LiveResults& live) override;

private:
    void add_lists();
    void drag(int row, double from, double to, bool finished);

    EntryListModel<Tranche>* tranches_;
    ListEditor* list_;
    FaultCards* faults_;
    ChartWidget* timeline_;
    QWidget* timeline_card_;
    RackView* racks_;
    QWidget* racks_card_;
    ChartWidget* bill_ = nullptr; ///< in the live panel
    Gesture dragging_;
};

} // namespace headroom::views
