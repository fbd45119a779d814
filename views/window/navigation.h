// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/page.h"

#include <QWidget>

class QButtonGroup;

namespace headroom::views {

/// The pages, in three groups. Arrow keys move the choice.
class Navigation : public QWidget {
    Q_OBJECT

public:
    static constexpr int width = 200;

    explicit Navigation(std::span<const PageInfo> pages, QWidget* parent = nullptr);
    void choose(int page);

signals:
    void chosen(int page);

private:
    QButtonGroup* buttons_;
};

} // namespace headroom::views
