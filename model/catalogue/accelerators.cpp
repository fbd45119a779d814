// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalogue/accelerators.h"

#include "model/catalogue/figure_json.h"
#include "resources/catalogue_accelerators.h"

#include <utility>

namespace headroom {

namespace {

using nlohmann::json;

/// A plain number of an entry. Its source is the entry's; where `derivation` has a word on it, the note, the
/// confidence and the guess are that word's.
SourcedFigure read_number(const json& entry, std::string_view key, std::string_view what, std::string_view unit) {
    SourcedFigure figure{{}, std::string(what), std::string(unit), {}, entry.at(key).get<double>(), {}, {}, {}, {}};
    json source = entry;
    const json& derivation = entry.at("derivation");
    if (const auto own = derivation.find(key); own != derivation.end()) {
        figure.note = own->at("text").get<std::string>();
        source.update(*own);
    }
    figure.source = catalogue_json::read_source(source);
    return figure;
}

std::optional<SourcedFigure> read_known(const json& entry, std::string_view key, std::string_view what,
                                 std::string_view unit) {
    if (!entry.contains(key)) return std::nullopt;
    return read_number(entry, key, what, unit);
}

CatalogueAccelerator read_entry(const json& entry) {
    const auto text = [&](std::string_view key) { return entry.at(key).get<std::string>(); };
    SourcedFigure price = catalogue_json::read_figure(entry.at("price"));
    price.what = "price";
    return {.id = text("id"),
            .name = text("name"),
            .vendor = text("vendor"),
            .form_factor = text("form_factor"),
            .release = text("release"),
            .node = text("node"),
            .note = text("note"),
            .memory = read_number(entry, "memory_gb", "memory", "GB"),
            .memory_bandwidth = read_number(entry, "memory_tb_s", "memory bandwidth", "TB/s"),
            .bf16 = read_known(entry, "bf16_tflops", "dense BF16", "TFLOPS"),
            .fp8 = read_known(entry, "fp8_tflops", "dense FP8", "TFLOPS"),
            .tdp = read_number(entry, "tdp_w", "thermal design power", "W"),
            .idle = read_known(entry, "idle_w", "idle power", "W"),
            .perf_training = read_number(entry, "perf_training", "training performance", "H100e/GPU"),
            .perf_inference = read_number(entry, "perf_inference", "inference performance", "H100e/GPU"),
            .kw = read_number(entry, "kw", "server power share", "kW/GPU"),
            .price = std::move(price),
            .gpus_per_node = entry.at("gpus_per_node").get<double>(),
            .node_kw = read_number(entry, "node_kw", "power of a full node", "kW"),
            .node_units = read_number(entry, "node_units", "height of a node", "U"),
            .liquid_required = entry.at("liquid_required").get<bool>()};
}

} // namespace

std::span<const CatalogueAccelerator> accelerators() {
    static const auto entries =
        catalogue_json::read_list(resources::catalogue_accelerators(), "accelerators", read_entry);
    return entries;
}

const CatalogueAccelerator* find_accelerator(std::string_view id) {
    return catalogue_json::find_entry(accelerators(), id);
}

Accelerator to_accelerator(const CatalogueAccelerator& entry) {
    return {.id = entry.id,
            .name = entry.name,
            .perf_training = entry.perf_training.mode.value(),
            .perf_inference = entry.perf_inference.mode.value(),
            .kw = entry.kw.mode.value(),
            .price = entry.price.mode.value(),
            .gpus_per_node = entry.gpus_per_node,
            .node_kw = entry.node_kw.mode.value(),
            .node_units = entry.node_units.mode.value(),
            .liquid_required = entry.liquid_required};
}

} // namespace headroom
