// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>

namespace headroom {

inline constexpr int sobol_bits = 32;
inline constexpr int most_sobol_dimensions = 3667;

/// The direction numbers of a dimension of Sobol's points, 0 … most_sobol_dimensions − 1, bits reversed (the
/// first binary digit of a coordinate is bit 0): the point with the index Σ bₖ·2ᵏ is the exclusive or of
/// those with bₖ = 1. Primitive polynomials and starting values: Joe and Kuo, SIAM J. Sci. Comput. 30 (2008),
/// from Boost's table.
std::array<std::uint32_t, sobol_bits> sobol_directions(int dimension);

} // namespace headroom
