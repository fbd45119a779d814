// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/choice_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace headroom::views {
namespace {

struct ChoiceWord {
    Parameter id;
    std::string_view choice;
    const char* word;
};

constexpr auto choice_words = std::to_array<ChoiceWord>({
    {Parameter::finance_discounting, "mid", QT_TRANSLATE_NOOP("Choice", "Middle of the month")},
    {Parameter::finance_discounting, "start", QT_TRANSLATE_NOOP("Choice", "Start of the month")},
    {Parameter::finance_discounting, "end", QT_TRANSLATE_NOOP("Choice", "End of the month")},
    {Parameter::finance_discounting, "none", QT_TRANSLATE_NOOP("Choice", "Not discounted")},
    {Parameter::finance_depreciation, "straight-line", QT_TRANSLATE_NOOP("Choice", "Straight line")},
    {Parameter::finance_depreciation, "macrs-5", QT_TRANSLATE_NOOP("Choice", "MACRS, 5 years")},
    {Parameter::market_initial_regime, "loose", QT_TRANSLATE_NOOP("Choice", "Loose: prices fall")},
    {Parameter::market_initial_regime, "tight", QT_TRANSLATE_NOOP("Choice", "Tight: prices rise")},
    {Parameter::refresh_policy, "performance", QT_TRANSLATE_NOOP("Choice", "Same performance")},
    {Parameter::refresh_policy, "power", QT_TRANSLATE_NOOP("Choice", "Same power")},
    {Parameter::refresh_policy, "count", QT_TRANSLATE_NOOP("Choice", "Same number of GPUs")},
    {Parameter::refresh_policy, "economic", QT_TRANSLATE_NOOP("Choice", "When it pays back")},
    {Parameter::facility_kind, "none", QT_TRANSLATE_NOOP("Choice", "None: all is rented")},
    {Parameter::facility_kind, "own", QT_TRANSLATE_NOOP("Choice", "Own hall")},
    {Parameter::facility_kind, "colo", QT_TRANSLATE_NOOP("Choice", "Colocation")},
    {Parameter::facility_redundancy, "N", QT_TRANSLATE_NOOP("Choice", "N: no spare")},
    {Parameter::facility_redundancy, "N+1", QT_TRANSLATE_NOOP("Choice", "N+1: one spare")},
    {Parameter::facility_redundancy, "2N", QT_TRANSLATE_NOOP("Choice", "2N: all twice")},
    {Parameter::cooling_technology, "air", QT_TRANSLATE_NOOP("Choice", "Air")},
    {Parameter::cooling_technology, "rear-door", QT_TRANSLATE_NOOP("Choice", "Rear-door heat exchanger")},
    {Parameter::cooling_technology, "direct-to-chip", QT_TRANSLATE_NOOP("Choice", "Direct to chip")},
    {Parameter::cooling_technology, "immersion-1p", QT_TRANSLATE_NOOP("Choice", "Immersion, single-phase")},
    {Parameter::cooling_technology, "immersion-2p", QT_TRANSLATE_NOOP("Choice", "Immersion, two-phase")},
});

} // namespace

QString choice_word(Parameter id, std::string_view choice) {
    for (const auto& entry : choice_words)
        if (entry.id == id && entry.choice == choice)
            return QCoreApplication::translate("Choice", entry.word);
    return QString::fromUtf8(choice.data(), static_cast<qsizetype>(choice.size()));
}

bool is_calendar_month(const ParameterRow& row) {
    return row.kind == ParameterKind::integer && row.unit == "month" && row.lower == 1 && row.upper == 12;
}

QString month_word(int month) { return QLocale().standaloneMonthName(month); }

} // namespace headroom::views
