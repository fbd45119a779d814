// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/window/template_list.h"

#include <QAbstractButton>

namespace headroom::views {

/// A template as a card that is pressed: its name, for whom it is, its scenarios with their colours.
class TemplateCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit TemplateCard(const Template& entry, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    Template entry_;
};

} // namespace headroom::views
