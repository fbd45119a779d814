// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/one_page.h"

#include "views/paper/paper_words.h"

#include <algorithm>

namespace headroom::views {
namespace {

bool names_itself(const PaperBlock& block) {
    const auto* text = std::get_if<PaperText>(&block);
    return std::holds_alternative<PaperChart>(block) ||
           (text != nullptr && text->style == PaperText::Style::heading);
}

/// The group that a block leaves with, of the first `gone`; else null.
const PaperGroup* group_at(const PaperSection& section, std::size_t block, std::size_t gone) {
    const auto end = section.may_leave.begin() + static_cast<std::ptrdiff_t>(gone);
    const auto at = std::find_if(section.may_leave.begin(), end, [block](const PaperGroup& group) {
        return block >= group.from && block < group.to;
    });
    return at == end ? nullptr : &*at;
}

/// The page without the first `gone` groups, and what takes them.
std::vector<PaperSection> parted(const PaperSection& section, std::size_t gone) {
    PaperSection page = section, behind;
    page.blocks.clear();
    behind.name = section.behind_name;
    behind.blocks = section.behind;
    QStringList words = section.behind_words;
    for (std::size_t i = 0; i < section.blocks.size(); ++i) {
        const auto* group = group_at(section, i, gone);
        if (group == nullptr) {
            page.blocks.push_back(section.blocks[i]);
            continue;
        }
        if (i == group->from) {
            words << group->words;
            if (group->instead) page.blocks.push_back(*group->instead);
            if (!names_itself(section.blocks[i])) behind.heading(group->words);
        }
        behind.blocks.push_back(section.blocks[i]);
    }
    if (behind.blocks.empty()) return {page};
    page.note(PaperWords::tr("Under “%1”: %2.").arg(behind.name, words.join(QStringLiteral(" · "))));
    return {page, behind};
}

} // namespace

std::vector<PaperSection> on_one_page(const PaperSection& section,
                                      const std::function<bool(const PaperSection&)>& fits) {
    std::vector<PaperSection> parts;
    for (std::size_t gone = 0; gone <= section.may_leave.size(); ++gone)
        for (const bool tight : {false, true}) {
            parts = parted(section, gone);
            parts.front().tight = tight;
            if (fits(parts.front())) return parts;
        }
    return parts;
}

} // namespace headroom::views
