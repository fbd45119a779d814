// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/parameters/parameter.h"

namespace headroom {
} // namespace headroom
