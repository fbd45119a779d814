// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/sketch_reading.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace headroom {

namespace {

double number(std::uint64_t n) { return static_cast<double>(n); }

} // namespace

/// What the values of the tail exceed its edge by, added bin by bin, upwards.
struct SketchReading::TailSums {
    double edge; ///< value
    double excess = 0, squares = 0;
    std::array<double, randomisations> by_randomisation{};
};

/// Σ of the values of ranks from … to − 1, all of one bin.
double SketchReading::sum_of_ranks(std::int64_t bin, std::uint64_t below, std::uint64_t count,
                                   std::uint64_t from, std::uint64_t to) const {
    const std::uint64_t lowest_end = sketch_.lowest().count,
                        highest_begin = sketch_.count() - sketch_.highest().count;
    double sum = 0;
    if (from < lowest_end) {
        const std::uint64_t end = std::min(to, lowest_end);
        sum += number(end - from) * sketch_.lowest().value;
        from = end;
    }
    if (from < to && to > highest_begin) {
        const std::uint64_t begin = std::max(from, highest_begin);
        sum += number(to - begin) * sketch_.highest().value;
        to = begin;
    }
    if (from < to) sum += number(to - from) * place_in(bin, below, count, number(from + to - 1) / 2).value;
    return sum;
}

void SketchReading::add_page(const Entry& entry, const TailPosition& position, Tail tail,
                             TailSums& sums) const {
    const PageCounts::Row counts = sketch_.table().counts(entry.page);
    std::uint64_t below = entry.below, in_page = 0;
    double of_page = 0;
    for (std::size_t b = 0; b < page_bins; ++b) {
        const std::uint64_t count = counts.bins[b];
        const std::uint64_t from =
            tail == Tail::high ? std::max<std::uint64_t>(below, position.edge + 1) : below;
        const std::uint64_t to =
            tail == Tail::high ? below + count : std::min<std::uint64_t>(below + count, position.edge);
        if (from < to) {
            const std::int64_t bin =
                entry.page.index * static_cast<std::int64_t>(page_bins) + static_cast<std::int64_t>(b);
            const double n = number(to - from);
            const double excess = sign_of(tail) * (sum_of_ranks(bin, below, count, from, to) - n * sums.edge);
            of_page += excess;
            sums.squares += excess * (excess / n);
        }
        below += count;
        in_page += count;
    }
    sums.excess += of_page;
    for (std::size_t r = 0; r < randomisations; ++r)
        sums.by_randomisation[r] += of_page * (number(counts.by_randomisation[r]) / number(in_page));
}

Figure SketchReading::tail_mean(Tail tail, ErrorModel model) const {
    if (!sketch_.finite()) return {std::numeric_limits<double>::quiet_NaN(), 0};
    const auto n = number(sketch_.count());
    const TailPosition position(sketch_.count(), tail);
    TailSums sums{place_of(position.edge).value};
    for (std::size_t i = 0; i + 1 < entries_.size(); ++i) {
        const bool beyond = tail == Tail::high ? entries_[i + 1].below > position.edge + 1
                                               : entries_[i].below < position.edge;
        if (beyond) add_page(entries_[i], position, tail, sums);
    }
    Figure figure{sums.edge + sign_of(tail) * (sums.excess / position.weight), 0};
    if (model == ErrorModel::exact || sketch_.count() < 2) return figure;
    const auto& all = entries_.back().below_by_randomisation;
    const bool groups_have_tails =
        model == ErrorModel::replicated &&
        std::all_of(all.begin(), all.end(), [](std::uint32_t own) { return number(own) * tail_share >= 1; });
    if (groups_have_tails) {
        std::array<GroupEstimate, randomisations> groups{};
        for (std::size_t r = 0; r < randomisations; ++r)
            groups[r] = {sums.by_randomisation[r] / (tail_share * number(all[r])), number(all[r]) / n};
        figure.standard_error = spread_error(groups);
    } else {
        const double squares = std::max(0.0, sums.squares - sums.excess * (sums.excess / n));
        figure.standard_error = std::sqrt(squares / (n - 1)) / (tail_share * std::sqrt(n));
    }
    return figure;
}

} // namespace headroom
