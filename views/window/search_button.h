// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

namespace headroom::views {

/// Looks like a field, opens the palette.
class SearchButton : public QPushButton {
    Q_OBJECT

public:
    explicit SearchButton(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};

} // namespace headroom::views
