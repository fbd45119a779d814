// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/piece_table.h"

#include "model/lane/math.h"
#include "model/lane/normal.h"
#include "model/sampling/unit_law.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <list>
#include <mutex>

namespace headroom {
namespace {

constexpr int degree = PieceTable::degree;
constexpr int most_pieces_per_unit = 256;
constexpr double tolerance =
    4e-9; ///< of the last Chebyshev coefficient; what is left out is a tenth of it or less
constexpr double log_root_two_pi = 0.91893853320467274178;

using Values = std::array<double, degree + 1>;

/// cos(πn/6): node n of a piece on −1 … 1.
double node(int n) { return scalar::cos_turns(n / (2.0 * degree)); }

/// Row p: the weights of the values at the nodes in the coefficient of t^p, t from −½ to ½.
std::array<Values, degree + 1> make_weights() {
    std::array<Values, degree + 1> weights{};
    for (int i = 0; i <= degree; ++i) {
        Values product{1}; // ∏ (x − node j)/(node i − node j), lowest power first
        int order = 0;
        for (int j = 0; j <= degree; ++j) {
            if (j == i) continue;
            const double scale = 1 / (node(i) - node(j));
            ++order;
            for (int p = order; p > 0; --p)
                product[p] = (product[p - 1] - node(j) * product[p]) * scale;
            product[0] *= -node(j) * scale;
        }
        double two = 1; // x = 2t
        for (int p = 0; p <= degree; ++p, two *= 2)
            weights[p][i] = product[p] * two;
    }
    return weights;
}

/// The coefficient of the Chebyshev polynomial of degree 6 through the values.
double last_chebyshev(const Values& values) {
    double sum = 0.5 * (values[0] + values[degree]);
    for (int i = 1; i < degree; ++i)
        sum += i % 2 ? -values[i] : values[i];
    return sum / degree;
}

/// Walks along z from node to node; each value is found from the one before.
template <class Law>
class Walk {
public:
    explicit Walk(const Law& law) : law_(law) {
        const double log_half = scalar::log(0.5);
        w_ = where_mass_is(law, true, log_half, law.middle(), 1e-5);
        here_ = law.density(w_);
    }
    /// x at z.
    double go_to(double z) {
        const double slope = scalar::exp(-0.5 * z_ * z_ - log_root_two_pi - here_.log_slope); // dw/dz
        const double step = z - z_;
        const double guess = w_ + step * slope * (1 - 0.5 * step * (z_ + here_.bend * slope));
        z_ = z;
        w_ = where_mass_is(law_, z < 0, scalar::log(scalar::normal_tail(std::abs(z))), guess, 3e-4);
        here_ = law_.density(w_);
        return here_.x;
    }
    double x() const { return here_.x; }

private:
    const Law& law_;
    double z_ = 0, w_;
    LawDensity here_;
};

/// Fills the values of all pieces on one side of 0, outwards.
template <class Law>
void walk_outwards(const Law& law, int side, int per_unit, std::vector<Values>& pieces) {
    Walk<Law> walk(law);
    const int half = static_cast<int>(pieces.size()) / 2;
    double x = walk.x();
    for (int i = 0; i < half; ++i) {
        Values& values = pieces[static_cast<std::size_t>(side > 0 ? half + i : half - 1 - i)];
        // Node 0 of a piece is its right end, node 6 its left end: outwards is 6 … 0 on the right of 0.
        for (int n = 0; n <= degree; ++n) {
            const double within = 0.5 * (1 - node(n)); // from the inner end
            if (n > 0) x = walk.go_to(side * (i + within) / per_unit);
            values[static_cast<std::size_t>(side > 0 ? degree - n : n)] = x;
        }
    }
}

std::vector<double> coefficients_of(const std::vector<Values>& pieces) {
    static const std::array<Values, degree + 1> weights = make_weights();
    std::vector<double> coefficients(pieces.size() * (degree + 1));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        for (std::size_t p = 0; p <= degree; ++p) {
            double sum = 0;
            for (std::size_t n = 0; n <= degree; ++n)
                sum += weights[p][n] * pieces[i][n];
            coefficients[p * pieces.size() + i] = sum;
        }
    }
    return coefficients;
}

template <class Law>
PieceTable make_pieces(const Law& law) {
    PieceTable table;
    for (;; table.pieces_per_unit *= 2) {
        std::vector<Values> pieces(static_cast<std::size_t>(table.pieces()));
        walk_outwards(law, -1, table.pieces_per_unit, pieces);
        walk_outwards(law, 1, table.pieces_per_unit, pieces);
        const std::size_t centre = pieces.size() / 2,
                          four = 4 * static_cast<std::size_t>(table.pieces_per_unit);
        const double range = pieces[centre + four][degree] - pieces[centre - four][degree];
        const bool fine = std::all_of(pieces.begin(), pieces.end(), [&](const Values& values) {
            return std::abs(last_chebyshev(values)) <= tolerance * range;
        });
        if (fine || table.pieces_per_unit == most_pieces_per_unit) {
            table.coefficients = coefficients_of(pieces);
            return table;
        }
    }
}

struct Key {
    double a, b; ///< the gamma has no b
    bool operator==(const Key&) const = default;
};

/// The latest tables, newest first.
class Cache {
public:
    std::shared_ptr<const PieceTable> find(const Key& key) {
        const std::lock_guard lock(mutex_);
        const auto found =
            std::find_if(kept_.begin(), kept_.end(), [&](const Entry& e) { return e.key == key; });
        if (found == kept_.end()) return nullptr;
        kept_.splice(kept_.begin(), kept_, found);
        return found->table;
    }
    void keep(const Key& key, std::shared_ptr<const PieceTable> table) {
        const std::lock_guard lock(mutex_);
        numbers_ += table->coefficients.size();
        kept_.push_front({key, std::move(table)});
        while (numbers_ > most_numbers && kept_.size() > 1) {
            numbers_ -= kept_.back().table->coefficients.size();
            kept_.pop_back();
        }
    }

private:
    static constexpr std::size_t most_numbers = 2'000'000;
    struct Entry {
        Key key;
        std::shared_ptr<const PieceTable> table;
    };
    std::mutex mutex_;
    std::list<Entry> kept_;
    std::size_t numbers_ = 0;
};

template <class Law>
std::shared_ptr<const PieceTable> kept_or_made(const Key& key, const Law& law) {
    static Cache cache;
    if (auto kept = cache.find(key)) return kept;
    auto made = std::make_shared<const PieceTable>(make_pieces(law));
    cache.keep(key, made);
    return made;
}

} // namespace

std::shared_ptr<const PieceTable> beta_pieces(double a, double b) {
    return kept_or_made({a, b}, BetaLaw(a, b));
}

std::shared_ptr<const PieceTable> gamma_pieces(double shape) {
    return kept_or_made({shape, 0}, GammaLaw(shape));
}

} // namespace headroom
