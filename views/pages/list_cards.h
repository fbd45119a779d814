// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/entry_list_model.h"
#include "views/editors/list_editor.h"
#include "views/pages/input_page.h"
#include "views/pages/plan_numbers.h"
#include "views/pages/timelines.h"

#include <memory>

namespace headroom::views {

/// A list of the scenario as a table on a page.
template <class Entry>
ListEditor* make_list(InputPage& page, EntryListModel<Entry>* model, const ListWords& words) {
    auto* list = new ListEditor(model, words);
    page.on_plan([list] { list->refresh(); });
    return list;
}

/// A list as a table, and below it on a timeline whose bars can be dragged: a drag is one step of undo.
template <class Entry>
void add_list_with_timeline(InputPage& page, ListAccess<Entry> access, const ListWords& words,
                            ChartData (*draw)(const PlanSession&, const std::vector<Entry>&)) {
    auto& session = page.session();
    auto* model = new EntryListModel<Entry>(session, std::move(access));
    auto* list = make_list(page, model, words);
    auto* timeline = new ChartWidget;
    auto* card = in_card(timeline);
    page.add_card(list);
    page.add_card(card);
    page.on_plan([=, &session] {
        const auto& entries = model->entries();
        card->setVisible(!entries.empty());
        timeline->setFixedHeight(timeline_height(entries.size()));
        timeline->set_data(draw(session, entries));
    });
    QObject::connect(timeline, &ChartWidget::row_clicked, list, &ListEditor::select);
    QObject::connect(timeline, &ChartWidget::bar_dragged, list,
                     [=, &session, gesture = std::make_shared<Gesture>()](int row, int, double from,
                                                                          double to, bool finished) {
                         auto entries = model->entries();
                         const auto at = static_cast<std::size_t>(row);
                         if (at >= entries.size()) return;
                         if (gesture->number == 0) *gesture = PlanSession::new_gesture();
                         const int horizon =
                             static_cast<int>(number_of(session, Parameter::plan_horizon_months));
                         entries[at] = dragged(entries[at], from, to, horizon);
                         model->replace(std::move(entries), *gesture);
                         if (finished) *gesture = {};
                     });
}

} // namespace headroom::views
