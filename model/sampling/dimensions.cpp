// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/dimensions.h"

#include <algorithm>

namespace headroom {
namespace {

using Source = Dimension::Source;

/// Parameters whose uncertainty moves costs and shortfalls in many plans, after those that lead, in that
/// order.
constexpr Parameter important[] = {Parameter::market_loose_drift,       Parameter::market_to_loose_rate,
                                   Parameter::market_to_tight_rate,     Parameter::energy_price,
                                   Parameter::residual_liquidation,     Parameter::residual_annual_decline,
                                   Parameter::facility_capex_per_kw,    Parameter::facility_colo_per_kw_month,
                                   Parameter::demand_training_initial,  Parameter::demand_inference_initial,
                                   Parameter::kpi_tokens_per_h100e_hour};

class Order {
public:
    void add(const Dimension& dimension) {
        if (std::find(order_.begin(), order_.end(), dimension) == order_.end()) order_.push_back(dimension);
    }
    void add(Source source, int first, int second = 0) { add(Dimension{source, first, second}); }
    void add(Shock shock, int component) { add(Source::component, static_cast<int>(shock), component); }
    void add(Chain chain) { add(Source::first_switch, static_cast<int>(chain)); }
    void add(Parameter id) { add(Source::parameter, static_cast<int>(id)); }
    void add_generations(int from, int to) {
        for (int j = from; j <= to; ++j) {
            for (int draw = 0; draw < generation_draw_count; ++draw)
                add(Source::generation, j, draw);
        }
    }
    void add_several(Source source, int from, int to) {
        for (int i = from; i < to; ++i)
            add(source, i);
    }
    std::vector<Dimension> take() { return std::move(order_); }

private:
    std::vector<Dimension> order_;
};

std::vector<Dimension> make_order() {
    Order order;
    for (const Dimension& draw : leading_draws())
        order.add(draw);
    for (const Shock shock : {Shock::inference, Shock::training, Shock::market, Shock::energy})
        order.add(shock, 0);
    order.add(Chain::regime);
    order.add_several(Source::regime_switch, 1, regime_switches);
    for (const Parameter id : important)
        order.add(id);
    for (const Chain chain : {Chain::inference_loss, Chain::training_loss, Chain::crisis})
        order.add(chain);
    for (const Shock shock : {Shock::inference, Shock::training, Shock::market, Shock::energy})
        order.add(shock, 1);
    order.add_generations(1, 2);
    order.add_several(Source::lead, 0, 4);
    order.add_several(Source::build, 0, 2);
    order.add_several(Source::delay, 0, 2);
    order.add(Shock::spot, 0);
    order.add(Shock::spot, 1);
    order.add_generations(3, 4);
    for (int component = 2; component < components_per_shock; ++component) {
        for (int shock = 0; shock < shock_count; ++shock)
            order.add(static_cast<Shock>(shock), component);
    }
    order.add_generations(5, 6);
    order.add_several(Source::lead, 4, 12);
    order.add_several(Source::build, 2, 6);
    order.add_several(Source::delay, 2, 8);
    for (std::size_t row = 0; row < parameter_count; ++row)
        order.add(static_cast<Parameter>(row));
    return order.take();
}

} // namespace

const std::vector<Dimension>& dimensions() {
    static const std::vector<Dimension> order = make_order();
    return order;
}

} // namespace headroom
