// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace headroom {

/// SHA-256 (FIPS 180-4) of the bytes, as 64 lower-case hexadecimal digits. What a results file names its plan
/// by: sha256_hex(write_plan(plan)).
std::string sha256_hex(std::string_view bytes);

} // namespace headroom
