// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/sobol.h"

#include "model/lane/lane.h"

#include <boost/random/detail/sobol_table.hpp>

#include <bit>

namespace headroom {

std::array<std::uint32_t, sobol_bits> sobol_directions(int dimension) {
    using Table = boost::random::detail::qrng_tables::sobol;
    std::array<std::uint32_t, sobol_bits> m; // direction number k is m[k]/2^(k + 1)
    m.fill(1);
    if (dimension > 0) {
        const auto row = static_cast<std::size_t>(dimension - 1);
        const std::uint32_t polynomial = Table::polynomial(row);
        const int degree = std::bit_width(polynomial) - 1;
        for (int k = 0; k < degree; ++k)
            m[k] = Table::minit(row, static_cast<std::size_t>(k));
        for (int k = degree; k < sobol_bits; ++k) {
            m[k] = m[k - degree];
            for (int back = 1; back <= degree; ++back) {
                if ((polynomial >> (degree - back)) & 1) m[k] ^= m[k - back] << back;
            }
        }
    }
    for (int k = 0; k < sobol_bits; ++k) {
        m[k] = static_cast<std::uint32_t>(scalar::reverse_low32(m[k] << (sobol_bits - 1 - k)));
    }
    return m;
}

} // namespace headroom
