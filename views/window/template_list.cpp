// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/template_list.h"

#include "model/plan/plan_json.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>

#include <algorithm>

namespace headroom::views {
namespace {

const auto folder = QStringLiteral(":/headroom/templates");

/// In this order; others behind them.
const QStringList& usual_order() {
    static const QStringList ids = {QStringLiteral("regional-training-hall"),
                                    QStringLiteral("enterprise-on-premises"),
                                    QStringLiteral("mid-market-retailer")};
    return ids;
}

/// A template without a sentence would be a card without a reason to take it: a test looks.
QString sentence_of(const QString& id) {
    static const QHash<QString, const char*> sentences = {
        {"regional-training-hall",
         QT_TRANSLATE_NOOP(
             "Template", "A regional provider trains and serves models for several customers: build a hall, "
                         "reserve for three years, or own a base and rent the peaks?")},
        {"enterprise-on-premises",
         QT_TRANSLATE_NOOP("Template",
                           "An enterprise with a machine room: fill it, move to colocation, reserve at a "
                           "neocloud, or stay with the hyperscaler by the hour?")},
        {"mid-market-retailer",
         QT_TRANSLATE_NOOP(
             "Template", "A retailer with a season leaves its old platform: how much to own, to reserve, and "
                         "to rent for the peak?")},
    };
    const auto* found = sentences.value(id, nullptr);
    return found != nullptr ? QCoreApplication::translate("Template", found) : QString();
}

} // namespace

std::vector<Template> templates() {
    std::vector<Template> list;
    for (const auto& file : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile in(file.filePath());
        if (!in.open(QIODevice::ReadOnly)) continue;
        Template entry;
        entry.id = file.completeBaseName();
        entry.json = in.readAll();
        const auto reading =
            read_plan(std::string_view(entry.json.constData(), static_cast<std::size_t>(entry.json.size())));
        if (has_errors(reading.faults)) continue;
        entry.name = QString::fromStdString(reading.plan.name);
        entry.sentence = sentence_of(entry.id);
        for (const auto& scenario : reading.plan.scenarios)
            entry.scenarios.push_back(QString::fromStdString(scenario.name));
        list.push_back(std::move(entry));
    }
    const auto place = [](const Template& entry) {
        const auto known = usual_order().indexOf(entry.id);
        return known < 0 ? usual_order().size() : known;
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto& a, const auto& b) { return place(a) < place(b); });
    return list;
}

} // namespace headroom::views
