// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/place_words.h"

#include "views/format/isolated.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>
#include <span>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Place)
};

struct KeyWords {
    const char* key;
    const char* words; ///< source text
};

/// Lists, of which a pointer names an entry.
constexpr std::array<KeyWords, 6> lists = {
    {{"tranches", QT_TRANSLATE_NOOP("headroom::views::Place", "tranche %1")},
     {"reservations", QT_TRANSLATE_NOOP("headroom::views::Place", "reservation %1")},
     {"facility_phases", QT_TRANSLATE_NOOP("headroom::views::Place", "building phase %1")},
     {"power_steps", QT_TRANSLATE_NOOP("headroom::views::Place", "power step %1")},
     {"correlations", QT_TRANSLATE_NOOP("headroom::views::Place", "correlation %1")},
     {"accelerators", QT_TRANSLATE_NOOP("headroom::views::Place", "accelerator %1 of the plan")}}};

/// What stands in an entry, or in the plan itself.
constexpr std::array<KeyWords, 22> fields = {
    {{"name", QT_TRANSLATE_NOOP("headroom::views::Place", "name")},
     {"based_on", QT_TRANSLATE_NOOP("headroom::views::Place", "base")},
     {"simulation", QT_TRANSLATE_NOOP("headroom::views::Place", "simulation")},
     {"paths", QT_TRANSLATE_NOOP("headroom::views::Place", "number of futures")},
     {"seed", QT_TRANSLATE_NOOP("headroom::views::Place", "seed")},
     {"sampler", QT_TRANSLATE_NOOP("headroom::views::Place", "sampler")},
     {"order_month", QT_TRANSLATE_NOOP("headroom::views::Place", "month of the order")},
     {"accelerator", QT_TRANSLATE_NOOP("headroom::views::Place", "accelerator")},
     {"gpus", QT_TRANSLATE_NOOP("headroom::views::Place", "number of GPUs")},
     {"lead_months", QT_TRANSLATE_NOOP("headroom::views::Place", "lead time")},
     {"deposit_share", QT_TRANSLATE_NOOP("headroom::views::Place", "deposit")},
     {"retire_month", QT_TRANSLATE_NOOP("headroom::views::Place", "month of the sale")},
     {"start_month", QT_TRANSLATE_NOOP("headroom::views::Place", "first month")},
     {"term_months", QT_TRANSLATE_NOOP("headroom::views::Place", "term")},
     {"h100e", QT_TRANSLATE_NOOP("headroom::views::Place", "capacity")},
     {"discount", QT_TRANSLATE_NOOP("headroom::views::Place", "discount")},
     {"it_kw", QT_TRANSLATE_NOOP("headroom::views::Place", "IT power")},
     {"build_months", QT_TRANSLATE_NOOP("headroom::views::Place", "time to build")},
     {"month", QT_TRANSLATE_NOOP("headroom::views::Place", "month")},
     {"kw", QT_TRANSLATE_NOOP("headroom::views::Place", "power")},
     {"delay_months", QT_TRANSLATE_NOOP("headroom::views::Place", "delay")},
     {"price", QT_TRANSLATE_NOOP("headroom::views::Place", "price")}}};

const char* words_of(std::span<const KeyWords> table, const QString& key) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const KeyWords& entry) { return key == QLatin1String(entry.key); });
    return found == table.end() ? nullptr : found->words;
}

/// The parts of a pointer; in our keys there is nothing to unescape.
QStringList parts_of(const std::string& pointer) {
    return QString::fromStdString(pointer).split(u'/').mid(1);
}

std::optional<std::size_t> number_of(const QString& part) {
    bool is_number = false;
    const auto number = part.toUInt(&is_number);
    return is_number ? std::optional<std::size_t>(number) : std::nullopt;
}

/// What follows the key, where it is there.
std::optional<QString> behind(const QStringList& parts, const char* key) {
    const auto at = parts.indexOf(QLatin1String(key));
    return at >= 0 && at + 1 < parts.size() ? std::optional(parts[at + 1]) : std::nullopt;
}

std::optional<Parameter> parameter_behind(const QStringList& parts, const char* key) {
    const auto id = behind(parts, key);
    return id ? find_parameter(id->toStdString()) : std::nullopt;
}

QString label_of(Parameter id) {
    const auto label = parameter_row(id).label;
    return QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
}

/// The place without the scenario.
QStringList inner_words(const QStringList& parts) {
    QStringList words;
    if (const auto id = parameter_behind(parts, "parameters")) words << label_of(*id);
    if (const auto id = parameter_behind(parts, "sources"))
        words << Words::tr("source of %1").arg(label_of(*id));
    for (const auto& list : lists)
        if (const auto entry = behind(parts, list.key))
            if (const auto number = number_of(*entry)) words << Words::tr(list.words).arg(*number + 1);
    return words;
}

} // namespace

std::optional<Parameter> parameter_at(const std::string& pointer) {
    return parameter_behind(parts_of(pointer), "parameters");
}

std::optional<std::size_t> scenario_at(const std::string& pointer) {
    const auto parts = parts_of(pointer);
    if (parts.value(0) != QLatin1String("scenarios")) return std::nullopt;
    return number_of(parts.value(1));
}

QString place_words(const Plan& plan, const std::string& pointer) {
    QStringList words;
    if (const auto scenario = scenario_at(pointer); scenario && *scenario < plan.scenarios.size())
        words << isolated(QString::fromStdString(plan.scenarios[*scenario].name));
    return (words + inner_words(parts_of(pointer))).join(QStringLiteral(", "));
}

QString place_in_file(const std::string& pointer) {
    const auto parts = parts_of(pointer);
    QStringList words;
    if (const auto scenario = scenario_at(pointer)) words << Words::tr("Scenario %1").arg(*scenario + 1);
    words += inner_words(parts);
    if (const auto* field = parts.empty() ? nullptr : words_of(fields, parts.back()))
        words << (words.empty() ? Words::tr("The plan's %1").arg(Words::tr(field)) : Words::tr(field));
    auto place = words.join(QStringLiteral(", "));
    if (!place.isEmpty()) place[0] = place[0].toUpper();
    return place;
}

} // namespace headroom::views
