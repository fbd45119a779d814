// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/region_box.h"

#include "model/catalogue/presets.h"
#include "views/editors/value_words.h"
#include "views/session/follow_choice.h"

#include <QSignalBlocker>

#include <algorithm>

namespace headroom::views {

RegionBox::RegionBox(PlanSession& session, QWidget* parent) : ChoiceField(parent), session_(session) {
    setAccessibleName(tr("Region whose prices and carbon are taken"));
    setToolTip(tr("Take price, network charges, volatility and carbon of a region, in one step"));
    addItem(tr("Figures of a region …"), QString());
    for (const auto& region : regions())
        addItem(qt(region.name), qt(region.id));
    setMinimumContentsLength(20);
    connect(this, &QComboBox::activated, this, [this] {
        const auto id = currentData().toString().toStdString();
        if (!id.empty()) (void)session_.apply_region(session_.natural_target(Parameter::energy_price), id);
        refresh();
    });
}

void RegionBox::refresh() {
    const auto holds = [this](const Region& region) {
        const auto preset = in_currency(preset_of(region), session_.currency());
        return std::all_of(preset.begin(), preset.end(), [this](const auto& entry) {
            return session_.value(session_.current(), entry.first) == entry.second;
        });
    };
    const auto all = regions();
    const auto found = std::find_if(all.begin(), all.end(), holds);
    const QSignalBlocker quiet(this);
    setCurrentIndex(found == all.end() ? 0 : findData(qt(found->id)));
}

} // namespace headroom::views
