// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/paper/pages.h"
#include "views/paper/text_lines.h"

namespace headroom::views {

namespace sheet {
inline constexpr qreal side = 56, head = 46, top = 84, foot = 44, bottom = 72;
} // namespace sheet

/// Sets blocks one below the other, page by page.
class PageFlow {
public:
    PageFlow(std::shared_ptr<const PaperDocument> document, std::vector<PaperPages::Page>& pages);

    /// On a new page, unless the one before ended on a page that is almost empty. The page, from 0 on, where
    /// it begins.
    int add_section(const PaperSection& section);

private:
    void new_page();
    qreal room() const { return bottom_ - y_; }
    qreal full_room() const { return bottom_ - sheet::top; }
    /// A new page where less than this is left.
    void need(qreal height);
    void put(PaperPages::Item item);

    void add(const PaperText& text, qreal needed_behind);
    /// `note_behind`: what stays on the page of the last row.
    void add(const PaperTable& table, qreal note_behind);
    void add(const PaperChart& chart);
    /// What the start of a block takes, so that no heading stands alone at the foot of a page.
    qreal start_of(const PaperSection& section, std::size_t block) const;
    /// With the space around it; 0 where no note follows the block.
    qreal note_behind(const PaperSection& section, std::size_t block) const;
    qreal chart_height(const PaperChart& chart) const;
    qreal gap(qreal wanted) const;
    TextLines words_of(const PaperText& text) const;
    void put_words(const TextLines& words, PaperText::Style style, const QColor& colour);

    std::shared_ptr<const PaperDocument> document_;
    const Theme& theme_;
    std::vector<PaperPages::Page>& pages_;
    QString section_;
    qreal width_, bottom_, y_ = 0;
    bool is_closed_ = false; ///< nothing more goes on this page
    bool is_tight_ = false;
};

/// The fonts of paper.
QFont paper_font(int pixels, QFont::Weight weight = QFont::Normal);

} // namespace headroom::views
