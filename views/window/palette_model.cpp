// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/palette_model.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace headroom::views {
namespace {

/// How badly a word fits an entry; nothing where it does not occur.
std::optional<int> distance(const PaletteEntry& entry, const QString& word) {
    const auto at = entry.label.indexOf(word, 0, Qt::CaseInsensitive);
    if (at == 0) return 0;
    if (at > 0) return entry.label[at - 1].isLetterOrNumber() ? 4 : 1;
    if (entry.kind.contains(word, Qt::CaseInsensitive)) return 8;
    if (entry.words.contains(word, Qt::CaseInsensitive)) return 16;
    return std::nullopt;
}

std::optional<int> distance(const PaletteEntry& entry, const QStringList& words) {
    int sum = 0;
    for (const auto& word : words) {
        const auto one = distance(entry, word);
        if (!one) return std::nullopt;
        sum += *one;
    }
    return sum;
}

} // namespace

PaletteModel::PaletteModel(QObject* parent) : QAbstractListModel(parent) {}

void PaletteModel::set_entries(std::vector<PaletteEntry> entries) {
    beginResetModel();
    entries_ = std::move(entries);
    filter();
    endResetModel();
}

void PaletteModel::set_query(const QString& query) {
    beginResetModel();
    query_ = query;
    filter();
    endResetModel();
}

void PaletteModel::filter() {
    const auto words = query_.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<std::pair<int, std::size_t>> found;
    for (std::size_t i = 0; i < entries_.size(); ++i)
        if (const auto far = distance(entries_[i], words))
            found.emplace_back(*far * 16 + entries_[i].rank, i);
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    shown_.clear();
    for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), most_shown); ++i)
        shown_.push_back(found[i].second);
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& found = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.label;
    case Qt::DecorationRole:
        return found.icon;
    case kind_role:
        return found.kind;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(found.label, found.kind);
    default:
        return {};
    }
}

} // namespace headroom::views
