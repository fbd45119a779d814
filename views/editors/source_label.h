// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/value_source.h"

#include <QLabel>

namespace headroom::views {

/// Where a figure comes from, in two lines; the whole is its tool tip. A click asks to change it.
class SourceLabel : public QLabel {
    Q_OBJECT

public:
    explicit SourceLabel(QWidget* parent = nullptr);
    void show_source(const ValueSource& source);

signals:
    void clicked();

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void show_words();

    ValueSource source_;
    QString shown_; ///< what the words were made of
    bool is_hovered_ = false;
};

} // namespace headroom::views
