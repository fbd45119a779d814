// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QLabel;
class QTimer;

namespace headroom::views {

/// A sentence over the bottom of its parent that goes away by itself.
class Toast : public QFrame {
    Q_OBJECT

public:
    static constexpr int shown_ms = 7000;

    explicit Toast(QWidget* parent);
    void say(const QString& sentence);

private:
    QLabel* label_;
    QTimer* timer_;
};

} // namespace headroom::views
