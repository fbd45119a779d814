// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// Stratified samplers draw this many independent randomisations; path p belongs to number p mod randomisations, and
/// their spread is the standard error.
inline constexpr int randomisations = 16;

} // namespace headroom
