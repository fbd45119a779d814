// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace headroom {

/// A point of a distribution on a scale w on which the logarithm of its density P(w) = dF/dw is concave.
struct LawDensity {
    double x = 0;         ///< the variable
    double log_slope = 0; ///< log P(w)
    double bend = 0;      ///< d log P/dw
};
/// And its masses, which cost ten times as much.
struct LawPoint : LawDensity {
    bool lower =
        true; ///< which mass log_ratio is about: F or 1 − F, the one that is computed without cancellation
    double log_ratio = 0; ///< log(that mass/P)
};

/// The beta distribution on 0 … 1, w = log(x/(1 − x)). Shapes 0.01 … 1e6.
class BetaLaw {
public:
    BetaLaw(double a, double b);
    LawDensity density(double w) const;
    LawPoint at(double w) const;
    double middle() const; ///< a w near the centre, where a search can start

private:
    struct Position {
        double x, y, log_x, log_y; ///< y = 1 − x, without cancellation
    };
    static Position position(double w);
    LawDensity density(const Position& at) const;
    double a_, b_, log_beta_, peak_, log_centre_, log_other_;
    bool large_;
};

/// The gamma distribution of scale 1, w = log x. Shapes 0.01 … 1e6.
class GammaLaw {
public:
    explicit GammaLaw(double shape);
    LawDensity density(double w) const;
    LawPoint at(double w) const;
    double middle() const;

private:
    double shape_, log_gamma_, peak_, log_shape_;
    bool large_;
};

/// F at w.
template <class Law>
double mass_below(const Law& law, double w);

/// Where F (lower) or 1 − F (upper) has the logarithm log_mass, from the guess w: Newton's steps, then
/// Halley's, which end when the next would move by less than closeness³ of the scale on which the slope
/// changes.
template <class Law>
double where_mass_is(const Law& law, bool lower, double log_mass, double w, double closeness);

/// F⁻¹(u) to a few units in the last place where u has them, 0 < u < 1.
template <class Law>
double exact_quantile(const Law& law, double u);

extern template double mass_below(const BetaLaw&, double);
extern template double mass_below(const GammaLaw&, double);
extern template double where_mass_is(const BetaLaw&, bool, double, double, double);
extern template double where_mass_is(const GammaLaw&, bool, double, double, double);
extern template double exact_quantile(const BetaLaw&, double);
extern template double exact_quantile(const GammaLaw&, double);

} // namespace headroom
