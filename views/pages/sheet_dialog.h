// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/pages.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPushButton;

namespace headroom::views {

/// A page of the report as large as the screen allows, with a way to the next.
class SheetDialog : public QDialog {
    Q_OBJECT

public:
    SheetDialog(std::shared_ptr<const PaperPages> pages, int page, QWidget* parent);
    int page() const { return page_; }
    void show_page(int page);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::shared_ptr<const PaperPages> pages_;
    int page_ = 0;
    qreal scale_ = 1;
    QLabel* sheet_;
    QLabel* place_;
    QPushButton* back_;
    QPushButton* on_;
};

} // namespace headroom::views
