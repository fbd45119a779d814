// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/statistics/sample.h"

#include <cmath>
#include <cstdint>
#include <functional>
#include <random>
#include <vector>

// Random numbers with known distributions, for tests of statistics.

namespace headroom::test {

/// Uniform on (0, 1).
class Uniform {
public:
    explicit Uniform(std::uint64_t seed) : engine_(seed) {}
    double operator()() { return (static_cast<double>(engine_() >> 12) + 0.5) * 0x1p-52; }

private:
    std::mt19937_64 engine_;
};

/// The normal distribution function's inverse: Abramowitz & Stegun 26.2.23, then Newton's method on erfc.
inline double normal_quantile(double p) {
    const double t = std::sqrt(-2 * std::log(p < 0.5 ? p : 1 - p));
    double z =
        t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    z = p < 0.5 ? -z : z;
    for (int i = 0; i < 3; ++i) {
        const double above = std::erfc(std::fabs(z) / std::sqrt(2.0)) / 2;
        const double excess = z < 0 ? above - p : 1 - p - above;
        z -= excess * 2.5066282746310002 * std::exp(z * z / 2);
    }
    return z;
}

using Inverse = std::function<double(double)>; ///< a distribution by its quantile function

/// Even points, or an even and a random one by turns, as where some of what moves a figure is stratified and
/// some not.
enum class Evenness { all, half };

/// `paths` values. Independent ones, or 16 randomisations of an evenly spaced set of points that is shifted
/// at random (a lattice of one dimension): path p is point p/16 of randomisation p mod 16.
inline std::vector<double> draw(const Inverse& inverse, std::size_t paths, ErrorModel model,
                                std::uint64_t seed, Evenness evenness = Evenness::all) {
    Uniform uniform(seed);
    std::vector<double> values(paths);
    const std::size_t step =
        evenness == Evenness::all ? 1 : 2; // every step-th point of a randomisation is even
    const auto points = static_cast<double>((paths + step * randomisations - 1) / (step * randomisations));
    double shift[randomisations];
    for (double& s : shift)
        s = uniform();
    for (std::size_t p = 0; p < paths; ++p) {
        const std::size_t point = p / randomisations;
        const bool even = model == ErrorModel::replicated && point % step == 0;
        const double lattice = (static_cast<double>(point / step) + shift[p % randomisations]) / points;
        values[p] = inverse(even ? lattice : uniform());
    }
    return values;
}

/// Root of the mean square of (estimate − truth)/error over repetitions: near 1 where errors are honest, a
/// little above where they rest on 16 groups (15/13 in the square). An estimate that is exactly right counts
/// as 0.
class Calibration {
public:
    void add(double estimate, double error, double truth) {
        const double distance = std::fabs(estimate - truth);
        const double z = distance == 0 ? 0 : distance / error;
        squares_ += z * z;
        ++count_;
    }
    double root_mean_square() const { return std::sqrt(squares_ / count_); }

private:
    double squares_ = 0, count_ = 0;
};

} // namespace headroom::test
