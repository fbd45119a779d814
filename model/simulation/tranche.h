// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_SIMULATION_TRANCHE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_SIMULATION_TRANCHE_H
#undef HEADROOM_MODEL_SIMULATION_TRANCHE_H
#else
#define HEADROOM_MODEL_SIMULATION_TRANCHE_H
#endif

#include "model/finance/depreciation.h"
#include "model/finance/resale.h"
#include "model/simulation/account.h"
#include "model/simulation/generations.h"
#include "model/simulation/lane_rows.h"

HEADROOM_BEGIN_TARGET

/// GPUs as they stand after the last purchase; per GPU but for the count.
template <class L>
struct Hardware {
    L gpus, perf_training, perf_inference, kw;
    L price;     ///< paid, without installation
    L price_level, announced; ///< when the price was set: A, generations announced
};

/// One tranche on its way through the months (docs/model.md section 4).
template <class L>
struct TrancheState {
    Hardware<L> now;
    L delivered_at; ///< T, real-valued
    L first_month;  ///< m = ⌊T⌋
    L renewed;      ///< month of the delivery or of the last refresh
    L deposit_paid; ///< of the servers' cost, not yet part of the tax book
    MaskOf<L> comes; ///< is delivered before its retirement
    TaxBook<L> servers_book, network_book;
};

/// What a month's purchases are priced with.
template <class L>
struct PurchaseTerms {
    L price_multiplier;  ///< × exp(beta·A) of the month
    L install;           ///< 1 + integration, freight and commissioning
    L network_per_gpu, network_renewed;
    L level, announced;  ///< A(t), generations announced by t
    Frontier<L> frontier;
};

/// The frontier accelerator of the month, priced.
template <class L>
HEADROOM_INLINE Hardware<L> frontier_hardware(const LoweredAccelerator& at_start, const PurchaseTerms<L>& terms, L gpus) {
    Hardware<L> h;
    h.gpus = gpus;
    h.perf_training = L(at_start.perf_training) * terms.frontier.perf;
    h.perf_inference = L(at_start.perf_inference) * terms.frontier.perf;
    h.kw = L(at_start.kw) * terms.frontier.power;
    h.price = L(at_start.price) * terms.frontier.price * terms.price_multiplier;
    h.price_level = terms.level;
    h.announced = terms.announced;
    return h;
}

template <class L>
HEADROOM_INLINE Hardware<L> select_hardware(MaskOf<L> m, const Hardware<L>& a, const Hardware<L>& b) {
    Hardware<L> h;
    h.gpus = select(m, a.gpus, b.gpus);
    h.perf_training = select(m, a.perf_training, b.perf_training);
    h.perf_inference = select(m, a.perf_inference, b.perf_inference);
    h.kw = select(m, a.kw, b.kw);
    h.price = select(m, a.price, b.price);
    h.price_level = select(m, a.price_level, b.price_level);
    h.announced = select(m, a.announced, b.announced);
    return h;
}

/// Proceeds per GPU of hardware sold at `age` months, at today's level and announcements.
template <class L>
HEADROOM_INLINE L resale_value(const ResaleMarket<L>& market, const Hardware<L>& h, L age, L level, L announced) {
    return h.price * market.share_of_price(age, announced - h.announced, level - h.price_level);
}

HEADROOM_END_TARGET
#endif
