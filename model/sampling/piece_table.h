// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

namespace headroom {

/// A quantile function as polynomials of degree 6 in z = Φ⁻¹(u), on pieces of equal width from −8.5 to 8.5.
struct PieceTable {
    static constexpr int degree = 6;
    static constexpr double reach = 8.5;
    static constexpr int usual_pieces_per_unit = 2;

    int pieces_per_unit = usual_pieces_per_unit;
    std::vector<double>
        coefficients; ///< of t^power of piece i at [power·pieces() + i], t from −½ to ½ in each piece
    int pieces() const { return static_cast<int>(2 * reach) * pieces_per_unit; }
};

/// F⁻¹(Φ(z)) of the unit beta and gamma distributions: absolute error below 5e-10 of the distance between the
/// quantiles at z = ±4, with pieces of ½ for most shapes and down to 1/256 for shapes far below 1. Tables are
/// kept, up to 16 MB of the latest, for the next call; thread-safe.
std::shared_ptr<const PieceTable> beta_pieces(double a, double b);
std::shared_ptr<const PieceTable> gamma_pieces(double shape);

} // namespace headroom
