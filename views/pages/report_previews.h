// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/pages.h"

#include <QPixmap>
#include <QWidget>

#include <map>
#include <memory>

namespace headroom::views {

/// The pages of a report beside and below each other, small; a click, or Enter, shows one in full.
class ReportPreviews : public QWidget {
    Q_OBJECT

public:
    explicit ReportPreviews(QWidget* parent = nullptr);
    /// Nothing: `empty_text` instead.
    void show_pages(std::shared_ptr<const PaperPages> pages);
    void set_empty_text(const QString& text);
    int page_count() const { return pages_ ? pages_->count() : 0; }
    /// Where a page is, in the widget's coordinates.
    QRect page_rect(int page) const;
    void open_page(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    int columns() const;
    QSize page_size() const;
    void fit_height();
    const QPixmap& picture(int page);
    void paint_page(QPainter& painter, int page);
    void choose(int page);

    std::shared_ptr<const PaperPages> pages_;
    std::map<int, QPixmap> pictures_; ///< of the pages that have been looked at
    QString empty_text_;
    int chosen_ = 0;
};

} // namespace headroom::views
