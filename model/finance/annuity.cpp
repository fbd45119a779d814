// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finance/annuity.h"

#include "model/lane/decay.h"
#include "model/lane/math.h"

namespace headroom {

double annuity_payment(double rate, double periods, double present_value) {
    const double growth = 1 + rate;
    const double y = periods * scalar::log(growth);
    if (y == 0) return present_value / periods;
    // 1 − (1 + i)^(−n) = 1 − e^(−y) without cancellation where y is small; −(e^|y| − 1) where y is negative.
    const double decayed = y > 0 ? y * scalar::mean_decay(y) : y * scalar::mean_decay(-y) * scalar::exp(-y);
    return present_value * ((growth - 1) / decayed); // growth − 1: the rate that the logarithm saw
}

} // namespace headroom
