// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/theme/fonts.h"

#include <QWidget>

namespace headroom::views {

/// "Where the money goes  mean · $ M": title and caption in one line, shortened from the right.
class TitleRow : public QWidget {
    Q_OBJECT
public:
    explicit TitleRow(QWidget* parent);
    /// Words that much larger, for a chart that is.
    void set_magnification(qreal factor);
    void set_words(const QString& title, const QString& caption);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QFont font_of(TextRole role) const;

    QString m_title, m_caption;
    qreal m_magnification = 1;
};

} // namespace headroom::views
