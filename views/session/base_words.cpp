// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/base_words.h"

#include "views/format/isolated.h"

#include <QCoreApplication>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Base)
};

QString counted(int values, int lists) {
    const auto of_values = values == 1 ? Words::tr("1 value") : Words::tr("%1 values").arg(values);
    const auto of_lists = lists == 1 ? Words::tr("1 list") : Words::tr("%1 lists").arg(lists);
    if (values > 0 && lists > 0) return Words::tr("%1 and %2 of its own").arg(of_values, of_lists);
    if (values + lists == 0) return Words::tr("nothing of its own yet");
    return Words::tr("%1 of its own").arg(values > 0 ? of_values : of_lists);
}

} // namespace

QString base_words(const Plan& plan, std::size_t scenario) {
    const auto& of = plan.scenarios[scenario];
    if (!of.based_on) return {};
    const int lists = static_cast<int>(of.tranches.has_value()) + of.reservations.has_value() +
                      of.facility_phases.has_value() + of.power_steps.has_value();
    return Words::tr("Follows “%1”: %2.")
        .arg(isolated(QString::fromStdString(*of.based_on)),
             counted(static_cast<int>(of.parameters.size()), lists));
}

} // namespace headroom::views
