// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QComboBox>

namespace headroom::views {

/// A combo box on a page that scrolls: the wheel is its own only while it has the focus.
class ChoiceField : public QComboBox {
    Q_OBJECT

public:
    explicit ChoiceField(QWidget* parent = nullptr);
    QSize sizeHint() const override;

signals:
    void help_wanted();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace headroom::views
