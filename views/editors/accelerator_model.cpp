// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/accelerator_model.h"

#include "views/editors/value_words.h"
#include "views/format/format.h"

#include <algorithm>
#include <array>
#include <utility>

namespace headroom::views {
namespace {

QString digits(double value) { return format_value(value, number_unit()); }

QString source_text(const SourcedFigure& figure) {
    QString text = qt(figure.source.title);
    if (!figure.source.as_of.empty()) text += QStringLiteral(", ") + qt(figure.source.as_of);
    if (figure.source.guess) text = AcceleratorModel::tr("guess: %1").arg(text);
    return text;
}

} // namespace

AcceleratorModel::AcceleratorModel(std::shared_ptr<const Plan> plan, QObject* parent)
    : QAbstractTableModel(parent), plan_(std::move(plan)),
      currency_(qt(std::get<std::string>(plan_value(*plan_, Parameter::plan_currency)))) {
    for (const auto& own : plan_->accelerators)
        entries_.push_back({own, nullptr});
    for (const auto& entry : accelerators())
        if (row_of(entry.id) < 0) entries_.push_back({to_accelerator(entry), &entry});
}

int AcceleratorModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int AcceleratorModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : column_count;
}

int AcceleratorModel::row_of(const std::string& id) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const auto& e) { return e.machine.id == id; });
    return found == entries_.end() ? -1 : static_cast<int>(found - entries_.begin());
}

QString AcceleratorModel::text(const Entry& entry, int column) const {
    const auto& m = entry.machine;
    switch (column) {
    case name:
        return qt(m.name);
    case released:
        return entry.catalogue != nullptr ? qt(entry.catalogue->release) : tr("this plan");
    case training:
        return digits(m.perf_training);
    case inference:
        return digits(m.perf_inference);
    case power:
        return format_power(m.kw);
    case price:
        return format_money(m.price, entry.catalogue != nullptr ? QStringLiteral("USD") : currency_);
    case node:
        return tr("%1 GPUs, %2, %3 U")
            .arg(digits(m.gpus_per_node), format_power(m.node_kw), digits(m.node_units));
    case cooling:
        return m.liquid_required ? tr("liquid") : tr("air or liquid");
    default:
        return {};
    }
}

const SourcedFigure* AcceleratorModel::figure(const Entry& entry, int column) const {
    if (entry.catalogue == nullptr) return nullptr;
    switch (column) {
    case training:
        return &entry.catalogue->perf_training;
    case inference:
        return &entry.catalogue->perf_inference;
    case power:
        return &entry.catalogue->kw;
    case price:
        return &entry.catalogue->price;
    case node:
        return &entry.catalogue->node_kw;
    default:
        return nullptr;
    }
}

QVariant AcceleratorModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto& entry = entries_[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    if (role == Qt::DisplayRole) return text(entry, column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column >= training && column <= price ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole) {
        const auto* known = figure(entry, column);
        return known != nullptr ? source_text(*known) : QVariant();
    }
    return {};
}

QVariant AcceleratorModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::AlignVCenter | (section >= training && section <= price ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    const std::array<QString, column_count> titles = {
        tr("Accelerator"),   tr("Released"), tr("Training, H100e"), tr("Inference, H100e"), tr("Per GPU"),
        tr("Price per GPU"), tr("Node"),     tr("Cooling")};
    return titles[static_cast<std::size_t>(section)];
}

QString AcceleratorModel::sources_at(int row) const {
    const auto& entry = entries_[static_cast<std::size_t>(row)];
    if (entry.catalogue == nullptr) return tr("Defined in this plan.");
    QStringList lines;
    const std::array<std::pair<QString, const SourcedFigure*>, 4> figures = {{
        {tr("Price"), &entry.catalogue->price},
        {tr("Power"), &entry.catalogue->kw},
        {tr("Training"), &entry.catalogue->perf_training},
        {tr("Inference"), &entry.catalogue->perf_inference},
    }};
    for (const auto& [what, known] : figures)
        lines << tr("%1: %2").arg(what, source_text(*known));
    return lines.join(u'\n');
}

} // namespace headroom::views
