// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/line_words.h"

#include "views/theme/theme.h"

#include <QCoreApplication>

#include <array>

namespace headroom::views {
namespace {

struct LineWord {
    const char* word;
    CostGroup group;
};

/// In the order of Line.
constexpr std::array<LineWord, line_count> line_words = {{
    {QT_TRANSLATE_NOOP("Line", "Servers"), CostGroup::servers},
    {QT_TRANSLATE_NOOP("Line", "Network and storage"), CostGroup::network},
    {QT_TRANSLATE_NOOP("Line", "Hall"), CostGroup::facility},
    {QT_TRANSLATE_NOOP("Line", "Resale and values left"), CostGroup::servers},
    {QT_TRANSLATE_NOOP("Line", "Energy"), CostGroup::energy},
    {QT_TRANSLATE_NOOP("Line", "Demand charge"), CostGroup::energy},
    {QT_TRANSLATE_NOOP("Line", "Water"), CostGroup::energy},
    {QT_TRANSLATE_NOOP("Line", "Colocation"), CostGroup::facility},
    {QT_TRANSLATE_NOOP("Line", "Running the hall"), CostGroup::facility},
    {QT_TRANSLATE_NOOP("Line", "Staff"), CostGroup::people},
    {QT_TRANSLATE_NOOP("Line", "Maintenance"), CostGroup::people},
    {QT_TRANSLATE_NOOP("Line", "Software"), CostGroup::people},
    {QT_TRANSLATE_NOOP("Line", "Insurance and property tax"), CostGroup::people},
    {QT_TRANSLATE_NOOP("Line", "Reserved"), CostGroup::reserved},
    {QT_TRANSLATE_NOOP("Line", "On demand"), CostGroup::rented},
    {QT_TRANSLATE_NOOP("Line", "Spot"), CostGroup::rented},
    {QT_TRANSLATE_NOOP("Line", "Commitments left"), CostGroup::reserved},
    {QT_TRANSLATE_NOOP("Line", "Cloud extras"), CostGroup::rented},
    {QT_TRANSLATE_NOOP("Line", "Migration"), CostGroup::people},
    {QT_TRANSLATE_NOOP("Line", "Demand not served"), CostGroup::unserved},
    {QT_TRANSLATE_NOOP("Line", "Carbon"), CostGroup::unserved},
}};

} // namespace

QString line_word(Line line) { return QCoreApplication::translate("Line", line_words[index_of(line)].word); }

Ink line_ink(Line line) { return group_ink(static_cast<int>(line_words[index_of(line)].group)); }

} // namespace headroom::views
