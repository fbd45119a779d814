// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/correlation.h"

#include "model/lane/math.h"

#ifndef EIGEN_DONT_VECTORIZE
#error "the same bits everywhere need Eigen without packets: see CMakeLists.txt"
#endif
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace headroom {
namespace {

using Matrix = Eigen::MatrixXd;

constexpr double smallest_eigenvalue = -1e-12;
constexpr double settled = 1e-13;
constexpr double worth_telling = 1e-4;
constexpr int most_projections = 10000; ///< they converge linearly; tens to hundreds are usual

Matrix eigen_of(const SquareMatrix& matrix) {
    const auto n = static_cast<Eigen::Index>(matrix.n);
    return Eigen::Map<const Eigen::Matrix<double, -1, -1, Eigen::RowMajor>>(matrix.values.data(), n, n);
}

/// V·max(Λ, 0)·Vᵀ, summed in a fixed order.
Matrix positive_part(const Eigen::SelfAdjointEigenSolver<Matrix>& solver) {
    const auto& values = solver.eigenvalues();
    const auto& vectors = solver.eigenvectors();
    const Eigen::Index n = values.size();
    Matrix sum = Matrix::Zero(n, n);
    for (Eigen::Index k = 0; k < n; ++k) {
        if (values[k] <= 0) continue;
        for (Eigen::Index i = 0; i < n; ++i) {
            const double scaled = values[k] * vectors(i, k);
            for (Eigen::Index j = 0; j <= i; ++j)
                sum(i, j) += scaled * vectors(j, k);
        }
    }
    return sum.selfadjointView<Eigen::Lower>();
}

/// D^-½·X·D^-½: unit diagonal, and still positive semidefinite.
Matrix with_unit_diagonal(Matrix x) {
    const Eigen::Index n = x.rows();
    std::vector<double> root;
    for (Eigen::Index i = 0; i < n; ++i)
        root.push_back(scalar::sqrt(x(i, i)));
    for (Eigen::Index i = 0; i < n; ++i) {
        for (Eigen::Index j = 0; j < n; ++j) {
            const double scale = root[static_cast<std::size_t>(i)] * root[static_cast<std::size_t>(j)];
            x(i, j) = i == j ? 1 : scalar::clamp(x(i, j) / scale, -1.0, 1.0);
        }
    }
    return x;
}

Matrix project(const Matrix& start) {
    Matrix y = start, correction = Matrix::Zero(start.rows(), start.cols());
    for (int n = 0; n < most_projections; ++n) {
        const Matrix r = y - correction;
        const Matrix x = positive_part(Eigen::SelfAdjointEigenSolver<Matrix>(r));
        correction = x - r;
        const Matrix before = y;
        y = x;
        y.diagonal().setOnes();
        if ((y - before).cwiseAbs().maxCoeff() < settled) break;
    }
    return with_unit_diagonal(positive_part(Eigen::SelfAdjointEigenSolver<Matrix>(y)));
}

bool is_correlation(const Matrix& matrix) {
    return (matrix.diagonal().array() == 1).all() &&
           Eigen::SelfAdjointEigenSolver<Matrix>(matrix, Eigen::EigenvaluesOnly).eigenvalues()[0] >=
               smallest_eigenvalue;
}

std::vector<MovedEntry> moved_entries(const SquareMatrix& before, const SquareMatrix& after) {
    std::vector<MovedEntry> moved;
    for (std::size_t i = 0; i < before.n; ++i) {
        for (std::size_t j = i + 1; j < before.n; ++j) {
            const MovedEntry entry{i, j, before(i, j), after(i, j)};
            if (std::abs(entry.after - entry.before) > worth_telling) moved.push_back(entry);
        }
    }
    std::stable_sort(moved.begin(), moved.end(), [](const MovedEntry& a, const MovedEntry& b) {
        return std::abs(a.after - a.before) > std::abs(b.after - b.before);
    });
    return moved;
}

} // namespace

double pearson_of_spearman(double rho) { return 2 * scalar::sin_turns(rho / 12); }

double spearman_of_pearson(double rho) {
    constexpr double two_pi = 6.283185307179586;
    double turns = rho / (2 * two_pi); // sin(2π·turns) = ρ/2, by Newton's steps
    for (int n = 0; n < 6; ++n) {
        const auto at = scalar::sine_cosine_turns(turns);
        turns -= (at.sine - 0.5 * rho) / (two_pi * at.cosine);
    }
    return scalar::clamp(12 * turns, -1.0, 1.0);
}

NearestCorrelation nearest_correlation(const SquareMatrix& matrix) {
    NearestCorrelation nearest{matrix, {}};
    const Matrix given = eigen_of(matrix);
    if (matrix.n == 0 || is_correlation(given)) return nearest;
    const Matrix projected = project(given);
    for (std::size_t i = 0; i < matrix.n; ++i) {
        for (std::size_t j = 0; j < matrix.n; ++j) {
            nearest.matrix(i, j) = projected(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j));
        }
    }
    nearest.moved = moved_entries(matrix, nearest.matrix);
    return nearest;
}

SquareMatrix cholesky(const SquareMatrix& matrix) {
    constexpr double smallest_pivot = 1e-12;
    SquareMatrix factor(matrix.n);
    for (std::size_t j = 0; j < matrix.n; ++j) {
        double pivot = matrix(j, j);
        for (std::size_t k = 0; k < j; ++k)
            pivot -= factor(j, k) * factor(j, k);
        if (pivot < smallest_pivot) continue;
        factor(j, j) = scalar::sqrt(pivot);
        for (std::size_t i = j + 1; i < matrix.n; ++i) {
            double sum = matrix(i, j);
            for (std::size_t k = 0; k < j; ++k)
                sum -= factor(i, k) * factor(j, k);
            factor(i, j) = sum / factor(j, j);
        }
    }
    return factor;
}

} // namespace headroom
