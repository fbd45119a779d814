// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

namespace headroom::views {

/// One line that ends in "…" where there is no room; the whole is its tool tip then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    void set_whole_text(const QString& text);
    const QString& whole_text() const { return whole_; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();
    QString whole_;
};

} // namespace headroom::views
