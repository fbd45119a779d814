// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <vector>

namespace headroom::views {

/// Something that can be jumped to or done.
struct PaletteEntry {
    QString label, kind; ///< "Electricity price at start", "Energy"
    QString words;       ///< what else it may be found by: its id, its help, other words for it
    QIcon icon;
    int rank = 0; ///< among equally good finds the lower one comes first
    std::function<void()> go;
};

/// The entries that match what was typed, best first. Every word typed must occur somewhere; the label's
/// beginning counts most, then the beginning of its words, then the rest.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kind_role = Qt::UserRole;
    static constexpr int most_shown = 60;

    explicit PaletteModel(QObject* parent = nullptr);
    void set_entries(std::vector<PaletteEntry> entries);
    void set_query(const QString& query);
    const PaletteEntry& entry(int row) const { return entries_[shown_[static_cast<std::size_t>(row)]]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void filter();

    std::vector<PaletteEntry> entries_;
    std::vector<std::size_t> shown_;
    QString query_;
};

} // namespace headroom::views
