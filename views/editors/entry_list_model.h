// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/list_model.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>

namespace headroom::views {

/// What a list of entries is in a scenario.
template <class Entry>
struct ListAccess {
    std::optional<std::vector<Entry>> Scenario::*member;
    std::string key; ///< in the plan file: "tranches"
    std::function<std::vector<ListColumn<Entry>>(const Plan&)> columns;
    /// A first entry to start from.
    std::function<Entry(const PlanSession&)> first;
};
ListAccess<Tranche> tranche_access();
ListAccess<Reservation> reservation_access();
ListAccess<FacilityPhase> phase_access();
ListAccess<PowerStep> step_access();

template <class Entry>
class EntryListModel final : public ListModel {
public:
    EntryListModel(PlanSession& session, ListAccess<Entry> access, QObject* parent = nullptr)
        : ListModel(session, parent), access_(std::move(access)) {
        if (session.is_open()) refresh();
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(entries_.size());
    }
    int columns() const override { return static_cast<int>(columns_.size()); }
    const ColumnInfo& column(int column) const override { return columns_[at(column)].info; }
    CellValue cell(int row, int column) const override { return columns_[at(column)].get(entries_[at(row)]); }
    const std::vector<Entry>& entries() const { return entries_; }

    void refresh() override {
        const bool first_time = columns_.empty();
        if (first_time) beginResetModel();
        columns_ = access_.columns(session().plan());
        if (first_time) endResetModel();
        show(effective());
    }
    int add() override {
        auto next = entries_;
        next.push_back(next.empty() ? access_.first(session()) : next.back());
        return give(std::move(next)) ? rowCount() - 1 : -1;
    }
    int duplicate(int row) override {
        auto next = entries_;
        next.insert(next.begin() + row, entries_[at(row)]);
        return give(std::move(next)) ? row + 1 : -1;
    }
    bool remove(const std::vector<int>& rows) override {
        std::vector<Entry> next;
        for (int row = 0; row < rowCount(); ++row)
            if (std::find(rows.begin(), rows.end(), row) == rows.end()) next.push_back(entries_[at(row)]);
        return give(std::move(next));
    }
    bool move(int row, int by) override {
        if (row + by < 0 || row + by >= rowCount()) return false;
        auto next = entries_;
        std::swap(next[at(row)], next[at(row + by)]);
        return give(std::move(next));
    }
    bool is_own() const override { return (scenario().*access_.member).has_value(); }
    void inherit() override {
        report(session().set_list(session().current(), std::optional<std::vector<Entry>>()));
    }
    /// Another list, made by dragging: one gesture is one step of undo.
    bool replace(std::vector<Entry> entries, Gesture gesture) {
        return report(session().set_list(session().current(), std::optional(std::move(entries)), gesture));
    }

protected:
    bool set_cell(int row, int column, const CellValue& value) override {
        auto next = entries_;
        columns_[at(column)].set(next[at(row)], value);
        return give(std::move(next));
    }
    bool is_used(int row, int column) const override {
        const auto& used = columns_[at(column)].is_used;
        return !used || used(entries_[at(row)]);
    }
    std::string place() const override { return "/scenarios/" + std::to_string(owner()) + '/' + access_.key; }

private:
    static std::size_t at(int position) { return static_cast<std::size_t>(position); }
    const Scenario& scenario() const { return session().plan().scenarios[session().current()]; }
    /// The scenario that the list is written in: the current one, or the nearest of its bases that has one.
    std::size_t owner() const {
        const auto& scenarios = session().plan().scenarios;
        auto owner = session().current();
        while (!(scenarios[owner].*access_.member) && scenarios[owner].based_on) {
            const auto base = std::find_if(scenarios.begin(), scenarios.end(), [&](const Scenario& other) {
                return other.name == *scenarios[owner].based_on;
            });
            owner = static_cast<std::size_t>(base - scenarios.begin());
        }
        return owner;
    }
    std::vector<Entry> effective() const {
        return (session().plan().scenarios[owner()].*access_.member).value_or(std::vector<Entry>());
    }
    bool give(std::vector<Entry> next) {
        const bool taken = report(session().set_list(session().current(), std::optional(std::move(next))));
        refresh();
        return taken;
    }
    /// Rows in the middle come and go; the rest changes in place, so that selection and editors stay.
    void show(std::vector<Entry> next) {
        const auto same_head = std::mismatch(entries_.begin(), entries_.end(), next.begin(), next.end());
        const int head = static_cast<int>(same_head.first - entries_.begin());
        const int before = rowCount(), after = static_cast<int>(next.size());
        if (after > before) {
            beginInsertRows({}, std::min(head, before), std::min(head, before) + after - before - 1);
            entries_ = std::move(next);
            endInsertRows();
        } else if (after < before) {
            beginRemoveRows({}, std::min(head, after), std::min(head, after) + before - after - 1);
            entries_ = std::move(next);
            endRemoveRows();
        } else {
            entries_ = std::move(next);
        }
        if (after > 0) emit dataChanged(index(0, 0), index(after - 1, columns() - 1));
    }

    ListAccess<Entry> access_;
    std::vector<ListColumn<Entry>> columns_;
    std::vector<Entry> entries_;
};

} // namespace headroom::views
