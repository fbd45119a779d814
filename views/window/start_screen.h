// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/working_copies.h"
#include "views/window/template_list.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace headroom::views {

/// What is seen before a plan is open: templates to start from, plans of before, files.
class StartScreen : public QScrollArea {
    Q_OBJECT

public:
    explicit StartScreen(const std::vector<Template>& templates);
    void show_recent(const std::vector<WorkingCopy>& recent);

signals:
    void template_chosen(const QString& id);
    void kept_chosen(const QString& id);
    void forget_wanted(const QString& id);
    void open_wanted();

private:
    QVBoxLayout* column_;
    QLabel* recent_title_;
    QWidget* recent_ = nullptr;
};

} // namespace headroom::views
