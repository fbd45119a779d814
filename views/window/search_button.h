// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

class QLabel;

namespace headroom::views {

/// Looks like a field, opens the palette.
class SearchButton : public QPushButton {
    Q_OBJECT

public:
    explicit SearchButton(QWidget* parent = nullptr);
    /// As its icon alone, where there is little room.
    void set_compact(bool compact);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QLabel* hint_;
    QLabel* keys_;
};

} // namespace headroom::views
