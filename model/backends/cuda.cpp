// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backends/cuda.h"

#include "model/backends/plugin.h"
#include "model/finance/irr.h"
#include "model/simulation/chunk.h"

#include <array>

namespace headroom {
namespace {

/// What the plugin is built for at least.
constexpr int least_major_version = 8;

constexpr int insufficient_driver = 35, no_device = 100; // as the CUDA runtime numbers them

std::string text_of(const HeadroomGpuFault& fault) {
    switch (fault.code) {
    case insufficient_driver:
        return "the NVIDIA driver is missing, or older than the plugin asks for";
    case no_device:
        return "there is a driver, but no NVIDIA card";
    case -1:
        return fault.text;
    default:
        return fault.text + (" (CUDA error " + std::to_string(fault.code) + ")");
    }
}

void check(const HeadroomGpuFault& fault) {
    if (fault.code != 0) throw DeviceFailure(text_of(fault));
}

class CudaRun : public DeviceRun {
public:
    CudaRun(const HeadroomGpuTable& table, int card, const KernelInput& input, std::uint64_t paths,
            std::uint64_t host_bytes)
        : table_(table), months_(static_cast<std::size_t>(input.world.months)) {
        for (const auto& s : input.scenarios)
            sells_.push_back(s.sells_capacity);
        std::uint64_t batch = 0;
        check(table.open(card, &input, paths, host_bytes, &session_, &batch));
        batch_chunks_ = batch / chunk_paths;
    }
    ~CudaRun() override { table_.close(session_); }
    CudaRun(const CudaRun&) = delete;
    CudaRun& operator=(const CudaRun&) = delete;

    std::uint64_t batch_chunks() const override { return batch_chunks_; }
    void start(int slot, std::uint64_t first, std::uint64_t count) override {
        check(table_.start(session_, slot, first, count));
    }
    void finish(int slot) override {
        check(table_.finish(session_, slot, &batches_[static_cast<std::size_t>(slot)]));
    }

    ChunkView chunk(int slot, std::size_t chunk, std::size_t scenario, std::size_t count) override {
        const auto& batch = batches_[static_cast<std::size_t>(slot)];
        double* from = batch.numbers + (scenario * batch.chunks_of_batch + chunk) * batch.size;
        if (sells_[scenario]) // the one figure that the device leaves to the processor
            write_rates_of_return(from + batch.flows, static_cast<int>(months_ + 1),
                                  static_cast<int>(batch.stride),
                                  from + batch.results + index_of(Result::irr) * batch.stride);
        return {count,
                batch.stride,
                from + batch.results,
                from + batch.lines,
                from + batch.series,
                from + batch.hours,
                from + batch.line_sums};
    }

private:
    const HeadroomGpuTable& table_;
    std::size_t months_;
    std::vector<bool> sells_;
    void* session_ = nullptr;
    std::uint64_t batch_chunks_ = 0;
    std::array<HeadroomGpuBatch, gpu_slots> batches_{};
};

class CudaDevice : public Device {
public:
    CudaDevice(const HeadroomGpuTable& table, CudaCard card) : table_(table), card_(std::move(card)) {}
    std::string backend() const override { return "cuda"; }
    std::string name() const override { return card_.name; }
    std::unique_ptr<DeviceRun> begin(const KernelInput& input, std::uint64_t paths,
                                     std::uint64_t host_bytes) override {
        return std::make_unique<CudaRun>(table_, card_.number, input, paths, host_bytes);
    }

private:
    const HeadroomGpuTable& table_;
    CudaCard card_;
};

CudaCard describe(const HeadroomGpuTable& table, int number) {
    CudaCard card;
    card.number = number;
    HeadroomGpuDevice about{};
    const auto fault = table.describe(number, &about);
    if (fault.code != 0) {
        card.name = "card " + std::to_string(number);
        card.obstacle = text_of(fault);
        return card;
    }
    card.name = about.name;
    card.major_version = about.major_version;
    card.minor_version = about.minor_version;
    card.memory = about.memory;
    card.free_memory = about.free_memory;
    if (card.major_version < least_major_version)
        card.obstacle = "its compute capability is " + std::to_string(card.major_version) + '.' +
                        std::to_string(card.minor_version) + ", and at least 8.0 (Ampere, 2020) is needed";
    return card;
}

} // namespace

CudaSurvey survey_cuda() {
    CudaSurvey survey;
    const Plugin& plugin = cuda_plugin();
    if (plugin.table == nullptr) return {{}, plugin.obstacle};
    int count = 0;
    if (const auto fault = plugin.table->count_devices(&count); fault.code != 0) return {{}, text_of(fault)};
    survey.obstacle = text_of({no_device, {}});
    bool any = false;
    for (int i = 0; i < count; ++i) {
        survey.cards.push_back(describe(*plugin.table, i));
        if (!any) survey.obstacle = survey.cards.back().obstacle;
        any = any || survey.obstacle.empty();
    }
    return survey;
}

DeviceChoice choose_cuda() {
    auto survey = survey_cuda();
    for (auto& card : survey.cards)
        if (card.obstacle.empty())
            return {std::make_shared<CudaDevice>(*cuda_plugin().table, std::move(card)), {}};
    return {nullptr, survey.obstacle};
}

} // namespace headroom
