// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/catalogue/figure.h"
#include "model/plan/plan.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace headroom {

/// An accelerator of the shipped catalogue with where each of its figures comes from. Figures that are
/// derived (the performances, the power share, the node) say in their note how.
struct CatalogueAccelerator {
    std::string id, name, vendor, form_factor;
    std::string release; ///< "2022-09"
    std::string node;    ///< the machine that its node figures mean: "DGX/HGX H100"
    std::string note;
    SourcedFigure memory;                        ///< GB per GPU
    SourcedFigure memory_bandwidth;              ///< TB/s per GPU
    std::optional<SourcedFigure> bf16, fp8;      ///< dense peak, TFLOPS per GPU; nothing where unknown or absent
    SourcedFigure tdp;                           ///< W
    std::optional<SourcedFigure> idle;           ///< W
    SourcedFigure perf_training, perf_inference; ///< H100e per GPU
    SourcedFigure kw;                            ///< all-in server nameplate power per GPU
    SourcedFigure price;                         ///< USD per GPU, server included; low, mode, high
    double gpus_per_node = 8;
    SourcedFigure node_kw, node_units;
    bool liquid_required = false;
};

/// All of them, in the order of the file: by vendor and age.
std::span<const CatalogueAccelerator> accelerators();
/// By id ("h100-sxm"); nothing where the catalogue has none of that name.
const CatalogueAccelerator* find_accelerator(std::string_view id);
/// What a plan needs of it; the price is the mode.
Accelerator to_accelerator(const CatalogueAccelerator& entry);

} // namespace headroom
