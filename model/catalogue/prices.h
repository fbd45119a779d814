// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/date.h"
#include "model/catalogue/figure.h"

#include <span>
#include <string>
#include <vector>

namespace headroom {

enum class RentalTier { on_demand, spot, reserved_12, reserved_36, reserved_mixed };

/// What one provider, or the middle of a panel, asked for an accelerator over time.
struct PriceSeries {
    std::string provider; ///< "RunPod", "Panel median"
    std::string product;  ///< as the source names it: "H100 (p5.48xlarge)"
    std::string
        accelerator; ///< id in the catalogue; empty where it has none or the product is not comparable
    RentalTier tier{};
    bool restated = false; ///< made comparable across products by the source, so not as printed
    std::string unit;      ///< "USD/GPU-hour"
    std::string note;
    Source source;
    std::vector<DatedPrice> points; ///< ascending dates
};

/// Every series, in the order of the file.
std::span<const PriceSeries> price_history();

/// What a second-hand accelerator fetches against its age.
struct ResidualCurve {
    enum class Kind { curve, observed, floor }; ///< a source's curve, sales, lowest asks
    struct Point {
        double age_months = 0, share_of_new = 0;
    };
    std::string subject;
    Kind kind{};
    std::string note;
    Source source;
    std::vector<Point> points;
};

std::span<const ResidualCurve> residual_curves();

} // namespace headroom
