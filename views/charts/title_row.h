// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

namespace headroom::views {

/// "Where the money goes  mean · $ M": title and caption in one line, shortened from the right.
class TitleRow : public QWidget {
    Q_OBJECT
public:
    explicit TitleRow(QWidget* parent);
    void set_words(const QString& title, const QString& caption);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_title, m_caption;
};

} // namespace headroom::views
