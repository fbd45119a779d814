// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/fault_fixes.h"

#include "views/editors/choice_words.h"
#include "views/editors/value_words.h"
#include "views/format/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace headroom::views {
namespace {

struct FixText {
    Q_DECLARE_TR_FUNCTIONS(headroom::views::Fix)
};

Fix setting(const QString& words, Parameter id, const Value& value) {
    return {words, [id, value](PlanSession& session) {
                return session.set_value(session.natural_target(id), id, value);
            }};
}

std::string argument(const Fault& fault, std::size_t position) {
    return position < fault.arguments.size() ? fault.arguments[position] : std::string();
}

double number_in(const Fault& fault, std::size_t position) {
    return headroom::parse_number(argument(fault, position)).value_or(0);
}

/// "direct-to-chip, immersion-1p": one fix each.
std::vector<Fix> coolings(const std::string& listed) {
    std::vector<Fix> fixes;
    for (const auto& name : qt(listed).split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const auto id = name.toStdString();
        fixes.push_back(
            setting(FixText::tr("Cool with: %1").arg(choice_word(Parameter::cooling_technology, id)),
                    Parameter::cooling_technology, id));
    }
    return fixes;
}

} // namespace

std::vector<Fix> fixes_of(const Fault& fault) {
    switch (fault.code) {
    case FaultCode::rack_too_small: {
        const double kw = number_in(fault, 1);
        return {setting(FixText::tr("Allow %1 a rack").arg(format_power(kw)), Parameter::rack_kw_limit, kw)};
    }
    case FaultCode::node_too_tall: {
        const double units = number_in(fault, 1);
        return {setting(FixText::tr("Take racks of %1 U").arg(units), Parameter::rack_units, units)};
    }
    case FaultCode::cooling_too_weak:
        return coolings(argument(fault, 3));
    case FaultCode::needs_liquid:
        return coolings(argument(fault, 2));
    case FaultCode::no_hall_for_fleet:
        return {setting(FixText::tr("Build a hall"), Parameter::facility_kind, std::string("own")),
                setting(FixText::tr("Colocate"), Parameter::facility_kind, std::string("colo"))};
    default:
        return {};
    }
}

bool is_about_the_fleet(const Fault& fault) {
    static constexpr std::array codes = {FaultCode::rack_too_small,     FaultCode::node_too_tall,
                                         FaultCode::cooling_too_weak,   FaultCode::needs_liquid,
                                         FaultCode::no_hall_for_fleet,  FaultCode::arrives_before_hall,
                                         FaultCode::unknown_accelerator};
    return std::find(codes.begin(), codes.end(), fault.code) != codes.end();
}

} // namespace headroom::views
