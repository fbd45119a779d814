// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

namespace headroom::views {

/// One line, or a few, of which the last ends in "…" where there is no room; the whole is its tool tip then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void set_whole_text(const QString& text);
    const QString& whole_text() const { return whole_; }
    /// 1 where nothing else is said; the height follows the width then.
    void set_most_lines(int lines);
    /// What the tool tip says though nothing is cut: more than the text.
    void set_tip(const QString& tip);
    bool is_cut() const { return is_cut_; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return most_lines_ > 1; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void elide();
    QStringList lines_for(int width) const;

    QString whole_, tip_;
    int most_lines_ = 1;
    bool is_cut_ = false;
};

} // namespace headroom::views
