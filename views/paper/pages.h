// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/document.h"

#include <QPainter>
#include <QSizeF>

#include <functional>
#include <memory>
#include <vector>

namespace headroom::views {

/// Width and height of a sheet in device-independent pixels (1/96 inch), upright.
QSizeF sheet_size(Paper paper);

/// A document laid out on pages; any painter gets the same drawing: a PDF, a picture on the screen. One unit
/// is a device-independent pixel; scale the painter for other devices.
class PaperPages {
public:
    explicit PaperPages(PaperDocument document);
    int count() const { return static_cast<int>(pages_.size()); }
    QSizeF size() const { return sheet_size(document_->paper); }
    /// `page` from 0 on.
    void paint(QPainter& painter, int page) const;
    /// The section that a page belongs to, for its name; empty on the cover.
    QString section_of(int page) const { return pages_[static_cast<std::size_t>(page)].section; }

private:
    friend class PageFlow;
    using Item = std::function<void(QPainter&)>;
    struct Page {
        QString section; ///< empty on the cover
        std::vector<Item> items;
    };
    void paint_frame(QPainter& painter, int page) const;

    std::shared_ptr<const PaperDocument> document_;
    std::vector<Page> pages_;
};

} // namespace headroom::views
