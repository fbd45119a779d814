// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/report_job.h"

#include <QCheckBox>
#include <QFrame>

#include <array>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace headroom::views {

/// What the report is to have and to look like, the buttons that make files of it, and how that goes. Paper,
/// colour and logo are remembered.
class ReportCard : public QFrame {
    Q_OBJECT

public:
    explicit ReportCard(QWidget* parent = nullptr);
    const ReportOptions& options() const { return options_; }
    /// A picture's file; refused with a word where it cannot be used. Empty: none.
    void set_logo(const QString& file);
    void set_accent(std::optional<std::uint32_t> accent);

    /// `share`: 0 to 1; below 0 it is not known.
    void show_progress(const QString& words, double share);
    void show_done(const QString& words);
    void show_trouble(const QString& words);
    void show_nothing();
    /// What the line under the buttons says.
    QString words() const;

signals:
    void changed();
    void pdf_wanted();
    void csv_wanted();
    void json_wanted();

private:
    void add_sections(QVBoxLayout* column);
    void add_looks(QVBoxLayout* column);
    void add_buttons(QVBoxLayout* column);
    void ask_for_logo();
    void ask_for_accent();
    void show_logo();
    void show_accent();
    void say(const QString& words, bool is_trouble);

    ReportOptions options_;
    QString logo_file_;
    std::array<QCheckBox*, report_section_count> sections_{};
    QComboBox* paper_;
    QPushButton* accent_;
    QPushButton* logo_;
    QPushButton* no_logo_;
    QLabel* words_;
    QProgressBar* progress_;
};

} // namespace headroom::views
