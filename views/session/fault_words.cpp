// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/fault_words.h"

#include "views/format/format.h"
#include "views/format/isolated.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>
#include <charconv>

namespace headroom::views {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Fault)
};

/// The number behind a key of the pointer: 1 for "tranches" in "/scenarios/0/tranches/1".
std::optional<std::size_t> number_behind(const std::string& pointer, std::string_view key) {
    std::string part = "/";
    part.append(key).append("/");
    const auto found = pointer.find(part);
    if (found == std::string::npos) return std::nullopt;
    std::size_t number = 0;
    const auto* begin = pointer.data() + found + part.size();
    const auto [end, error] = std::from_chars(begin, pointer.data() + pointer.size(), number);
    return error == std::errc() && end != begin ? std::optional(number) : std::nullopt;
}

QString list_words(const std::string& pointer) {
    static constexpr std::array<std::pair<const char*, const char*>, 5> lists = {
        {{"tranches", QT_TRANSLATE_NOOP("headroom::views::Fault", "tranche %1")},
         {"reservations", QT_TRANSLATE_NOOP("headroom::views::Fault", "reservation %1")},
         {"facility_phases", QT_TRANSLATE_NOOP("headroom::views::Fault", "building phase %1")},
         {"power_steps", QT_TRANSLATE_NOOP("headroom::views::Fault", "power step %1")},
         {"correlations", QT_TRANSLATE_NOOP("headroom::views::Fault", "correlation %1")}}};
    for (const auto& [key, words] : lists)
        if (const auto number = number_behind(pointer, key)) return Words::tr(words).arg(*number + 1);
    return {};
}

QString capitalised(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text.endsWith(u'.') ? text : text + u'.';
}

QString month_words(const Plan& plan, const std::string& month) {
    const auto whole = [&](Parameter id) { return static_cast<int>(std::get<double>(plan_value(plan, id))); };
    return format_month(QString::fromStdString(month).toDouble(),
                        {whole(Parameter::plan_start_year), whole(Parameter::plan_start_month)});
}

} // namespace

std::optional<Parameter> parameter_at(const std::string& pointer) {
    static constexpr std::string_view key = "/parameters/";
    const auto found = pointer.find(key);
    if (found == std::string::npos) return std::nullopt;
    const auto rest = std::string_view(pointer).substr(found + key.size());
    return find_parameter(rest.substr(0, rest.find('/')));
}

std::optional<std::size_t> scenario_at(const std::string& pointer) {
    return pointer.starts_with("/scenarios/") ? number_behind(pointer, "scenarios") : std::nullopt;
}

QString place_words(const Plan& plan, const std::string& pointer) {
    QStringList words;
    if (const auto scenario = scenario_at(pointer); scenario && *scenario < plan.scenarios.size())
        words << isolated(QString::fromStdString(plan.scenarios[*scenario].name));
    if (const auto parameter = parameter_at(pointer)) {
        const auto label = parameter_row(*parameter).label;
        words << QString::fromUtf8(label.data(), static_cast<qsizetype>(label.size()));
    }
    if (const auto entry = list_words(pointer); !entry.isEmpty()) words << entry;
    return words.join(QStringLiteral(", "));
}

QString fault_sentence(const Plan& plan, const Fault& fault) {
    if (fault.code == FaultCode::arrives_before_hall && fault.arguments.size() == 2)
        return Words::tr("GPUs arrive in %1 at the median, before the hall is ready in %2; they stand dark "
                         "until then.")
            .arg(month_words(plan, fault.arguments[0]), month_words(plan, fault.arguments[1]));
    return capitalised(
        isolated_quotes(QString::fromStdString(fault_text({fault.code, "", fault.arguments}))));
}

QString fault_words(const Plan& plan, const Fault& fault) {
    const auto place = place_words(plan, fault.pointer);
    const auto sentence = fault_sentence(plan, fault);
    return place.isEmpty() ? sentence : Words::tr("%1: %2").arg(place, sentence);
}

} // namespace headroom::views
