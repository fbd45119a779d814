// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace headroom::views {

class EditField;

/// What can be chosen about an analysis: fields with a word before each, in rows, and below them what is
/// wrong with what was typed.
class SettingRow : public QFrame {
    Q_OBJECT

public:
    SettingRow();
    /// `share`: of the width that is left; 0 keeps the field narrow.
    void add(const QString& label, EditField* field, int share = 0);
    void add_words(QLabel* words);
    /// At the end of the row.
    void add_button(QPushButton* button);
    void new_row();

private:
    void show_faults();

    QVBoxLayout* column_;
    QHBoxLayout* row_;
    QLabel* fault_;
    std::vector<EditField*> fields_;
};

} // namespace headroom::views
