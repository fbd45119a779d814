// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/fault_words.h"

#include "model/plan/shown_text.h"
#include "views/format/format.h"
#include "views/format/isolated.h"
#include "views/session/place_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr std::size_t longest_pointer = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Fault)
};

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

QString fault_sentence(const Plan& plan, const Fault& fault) {
    if (fault.code == FaultCode::arrives_before_hall && fault.arguments.size() == 2)
        return Words::tr("GPUs arrive in %1 at the median, before the hall is ready in %2; they stand dark "
                         "until then.")
            .arg(month_words(plan, fault.arguments[0]), month_words(plan, fault.arguments[1]));
    if (fault.code == FaultCode::duplicate_name && fault.arguments.size() == 2)
        return Words::tr("The name “%1” is taken by scenario %2; names of scenarios must differ.")
            .arg(isolated(QString::fromStdString(fault.arguments[0])))
            .arg(scenario_at(fault.arguments[1]).value_or(0) + 1);
    if (fault.code == FaultCode::duplicate_id && fault.arguments.size() == 2)
        return Words::tr("The id “%1” is taken by another accelerator of the plan.")
            .arg(isolated(QString::fromStdString(fault.arguments[0])));
    return capitalised(
        isolated_quotes(QString::fromStdString(fault_text({fault.code, "", fault.arguments}))));
}

QString fault_words(const Plan& plan, const Fault& fault) {
    const auto place = place_words(plan, fault.pointer);
    const auto sentence = fault_sentence(plan, fault);
    return place.isEmpty() ? sentence : Words::tr("%1: %2").arg(place, sentence);
}

QString refusal(const Plan& plan, const Faults& faults) {
    const auto error = std::find_if(faults.begin(), faults.end(),
                                    [](const Fault& fault) { return fault.severity == Severity::error; });
    return error == faults.end() ? QString() : fault_sentence(plan, *error);
}

QString file_fault_words(const Fault& fault) {
    const auto place = place_in_file(fault.pointer);
    auto sentence = fault_sentence(Plan(), fault);
    if (!place.isEmpty()) sentence = Words::tr("%1: %2").arg(place, sentence);
    if (fault.pointer.empty()) return sentence;
    return Words::tr("%1\n(in the file at %2)")
        .arg(sentence, QString::fromStdString(shown(fault.pointer, longest_pointer)));
}

} // namespace headroom::views
