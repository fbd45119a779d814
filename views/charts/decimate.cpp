// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/decimate.h"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace headroom::views {
namespace {

void add_column(QPolygonF& result, const QPolygonF& line, qsizetype begin, qsizetype end) {
    qsizetype low = begin, high = begin;
    for (qsizetype i = begin; i < end; ++i) {
        if (line[i].y() < line[low].y()) low = i;
        if (line[i].y() > line[high].y()) high = i;
    }
    qsizetype last = -1;
    for (const qsizetype i : {begin, std::min(low, high), std::max(low, high), end - 1})
        if (i != last) {
            result << line[i];
            last = i;
        }
}

} // namespace

QPolygonF decimated(const QPolygonF& line) {
    if (line.size() < 8 || static_cast<qreal>(line.size()) < 4 * std::abs(line.back().x() - line.front().x()))
        return line;
    QPolygonF result;
    for (qsizetype begin = 0; begin < line.size();) {
        const qreal column = std::floor(line[begin].x());
        qsizetype end = begin + 1;
        while (end < line.size() && std::floor(line[end].x()) == column)
            ++end;
        add_column(result, line, begin, end);
        begin = end;
    }
    return result;
}

std::vector<std::size_t> distinct_dots(const QPolygonF& dots, qreal cell) {
    std::unordered_set<std::int64_t> taken;
    std::vector<std::size_t> kept;
    for (qsizetype i = 0; i < dots.size(); ++i) {
        const auto column = static_cast<std::int64_t>(std::floor(dots[i].x() / cell));
        const auto row = static_cast<std::int64_t>(std::floor(dots[i].y() / cell));
        if (taken.insert(column * 0x100000000 + row).second) kept.push_back(static_cast<std::size_t>(i));
    }
    return kept;
}

} // namespace headroom::views
