// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace headroom::views {

/// A hairline between the parts of the window, in the theme's border colour.
class Separator : public QWidget {
    Q_OBJECT

public:
    explicit Separator(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace headroom::views
