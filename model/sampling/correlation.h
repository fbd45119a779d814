// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <vector>

namespace headroom {

/// A square matrix of doubles, row-major.
struct SquareMatrix {
    explicit SquareMatrix(std::size_t order) : n(order), values(order * order, 0.0) {}
    double& operator()(std::size_t row, std::size_t column) { return values[row * n + column]; }
    double operator()(std::size_t row, std::size_t column) const { return values[row * n + column]; }
    std::size_t n;
    std::vector<double> values;
};

/// The correlation of a normal copula with this Spearman correlation, 2·sin(πρ/6), and back; both in [−1, 1].
double pearson_of_spearman(double rho);
double spearman_of_pearson(double rho);

/// An entry above the diagonal that had to change.
struct MovedEntry {
    std::size_t row, column;
    double before, after;
};

struct NearestCorrelation {
    SquareMatrix matrix;
    std::vector<MovedEntry> moved; ///< by more than 1e-4, the largest move first
};

/// The correlation matrix nearest to a symmetric one in the Frobenius norm: itself where it has a unit
/// diagonal and no eigenvalue below −1e-12, else by Higham's alternating projections with Dykstra's
/// correction (IMA J. Numer. Anal. 22, 2002), to 1e-12 an entry.
NearestCorrelation nearest_correlation(const SquareMatrix& matrix);

/// The lower triangular L with L·Lᵀ = matrix, positive semidefinite: a pivot below 1e-12 leaves its column 0.
SquareMatrix cholesky(const SquareMatrix& matrix);

} // namespace headroom
