// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// The level amount, paid at the end of each of `periods` periods (> 0, need not be whole), whose present
/// value at `rate` a period (> −1) is `present_value`: the capital recovery factor (A/P, i, n) = i/(1 − (1 +
/// i)^(−n)) of engineering economics (Newnan, Eschenbach & Lavelle, Engineering Economic Analysis, chapter 4;
/// PMT of spreadsheets, with the opposite sign). 1/n at rate 0, also by way of ever smaller rates.
double annuity_payment(double rate, double periods, double present_value);

} // namespace headroom
