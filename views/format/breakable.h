// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace headroom::views {

/// Longest run of letters that a line must take whole, so that a page is never wider than its window for the
/// sake of one word.
inline constexpr int longest_unbroken = 24;

/// The text with a place to break it (a zero-width space) in every run without a blank that is longer than
/// `longest`. For labels that wrap; what is copied from them has the places too, and looks the same.
QString breakable(const QString& text, int longest = longest_unbroken);
/// The same for rich text: tags and entities stay whole.
QString breakable_rich(const QString& html);

} // namespace headroom::views
