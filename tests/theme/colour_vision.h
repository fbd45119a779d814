// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <algorithm>
#include <array>
#include <cmath>

/// How colours look to people who lack a kind of cone: Machado, Oliveira and Fernandes 2009, severity 1, on
/// linear sRGB; differences in CIE L*a*b* (1976, D65).
namespace colour_vision {

enum class Vision { common, protan, deutan, tritan };
inline constexpr std::array all = {Vision::common, Vision::protan, Vision::deutan, Vision::tritan};

using Three = std::array<double, 3>;
using Matrix = std::array<Three, 3>;

inline const Matrix& matrix(Vision vision) {
    static const std::array<Matrix, 4> matrices = {{
        {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
    }};
    return matrices[static_cast<std::size_t>(vision)];
}

inline Three product(const Matrix& m, const Three& v) {
    Three result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

inline double linear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

inline Three lab(const QColor& colour, Vision vision) {
    Three rgb =
        product(matrix(vision), {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())});
    for (double& c : rgb)
        c = std::clamp(c, 0.0, 1.0);
    const Three xyz =
        product({{{0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}}}, rgb);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f(xyz[0] / 0.9505), y = f(xyz[1]), z = f(xyz[2] / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

inline double difference(const QColor& a, const QColor& b, Vision vision) {
    const Three p = lab(a, vision), q = lab(b, vision);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace colour_vision
