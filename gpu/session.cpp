// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpu/session.h"

#include "gpu/image.h"
#include "model/simulation/chunk.h"

#include <algorithm>
#include <string>

namespace headroom::gpu {
namespace {

/// Paths that keep a large card busy; more only take memory.
constexpr std::uint64_t most_batch_paths = 16384;
static_assert(most_batch_paths % chunk_paths == 0 && chunk_paths % warp_paths == 0);

std::uint64_t whole_chunks(std::uint64_t paths) {
    return (paths + chunk_paths - 1) / chunk_paths * chunk_paths;
}

std::string megabytes(std::uint64_t bytes) { return std::to_string((bytes + 999'999) / 1'000'000) + " MB"; }

DeviceMemory device_memory(std::uint64_t bytes, const char* what) {
    void* p = nullptr;
    check(cudaMalloc(&p, bytes), what);
    return DeviceMemory(p);
}

PinnedMemory pinned_memory(std::uint64_t bytes) {
    void* p = nullptr;
    check(cudaMallocHost(&p, bytes), "reserving memory of the host");
    return PinnedMemory(p);
}

Stream new_stream() {
    cudaStream_t stream = nullptr;
    check(cudaStreamCreateWithFlags(&stream, cudaStreamNonBlocking), "opening a stream");
    return Stream(stream);
}

} // namespace

void check(cudaError_t status, const char* doing) {
    if (status == cudaSuccess) return;
    throw Fault(static_cast<int>(status), std::string(doing) + ": " + cudaGetErrorString(status));
}

Session::Session(int device, const KernelInput& input, std::uint64_t paths, std::uint64_t host_bytes)
    : device_(device), scenarios_(input.scenarios.size()),
      months_(static_cast<std::size_t>(input.world.months)), layout_(chunk_layout(months_)),
      warp_doubles_(gpu::warp_doubles(workspace_shape(input), most_drawn(input))),
      line_row_doubles_(gpu::line_row_doubles(months_)) {
    use_device();
    upload(input);
    choose_batch(paths, host_bytes);
    for (Slot& slot : slots_) {
        const std::uint64_t chunks = batch_paths_ / chunk_paths;
        slot.stream = new_stream();
        slot.workspace =
            device_memory(batch_paths_ / warp_paths * warp_doubles_ * sizeof(double), "reserving memory");
        slot.line_rows = device_memory(chunks * line_row_doubles_ * sizeof(double), "reserving memory");
        slot.output = device_memory(output_bytes(batch_paths_), "reserving memory");
        slot.numbers = pinned_memory(output_bytes(batch_paths_));
    }
}

/// Whoever goes away in the middle of a batch leaves it to its end first: it writes to memory that is given
/// back.
Session::~Session() {
    for (Slot& slot : slots_)
        if (slot.stream) static_cast<void>(cudaStreamSynchronize(slot.stream.get()));
}

void Session::use_device() const { check(cudaSetDevice(device_), "choosing the card"); }

std::uint64_t Session::output_bytes(std::uint64_t paths) const {
    return paths / chunk_paths * scenarios_ * layout_.size * sizeof(double);
}

std::uint64_t Session::device_bytes(std::uint64_t paths) const {
    const std::uint64_t own = paths / warp_paths * warp_doubles_ + paths / chunk_paths * line_row_doubles_;
    return own * sizeof(double) + output_bytes(paths);
}

void Session::choose_batch(std::uint64_t paths, std::uint64_t host_bytes) {
    std::size_t free_bytes = 0, all_bytes = 0;
    check(cudaMemGetInfo(&free_bytes, &all_bytes), "asking for the card's memory");
    const std::uint64_t usable = free_bytes - free_bytes / 8; // the stacks of its threads want some, too
    const auto fits = [&](std::uint64_t batch) {
        return gpu_slots * device_bytes(batch) <= usable && gpu_slots * output_bytes(batch) <= host_bytes;
    };
    batch_paths_ = std::min(most_batch_paths, whole_chunks(paths));
    while (batch_paths_ > chunk_paths && !fits(batch_paths_))
        batch_paths_ = whole_chunks(batch_paths_ / 2);
    if (gpu_slots * device_bytes(batch_paths_) > usable)
        throw Fault(static_cast<int>(cudaErrorMemoryAllocation),
                    "the card has " + megabytes(usable) + " of free memory, and this plan needs " +
                        megabytes(gpu_slots * device_bytes(batch_paths_)));
}

void Session::upload(const KernelInput& input) {
    const std::size_t size = tables_image(input, nullptr).image.bytes().size();
    tables_ = device_memory(size, "reserving memory for the plan");
    auto* base = static_cast<std::byte*>(tables_.get());
    const auto made = tables_image(input, base);
    check(cudaMemcpy(base, made.image.bytes().data(), size, cudaMemcpyHostToDevice), "copying the plan");
    check(cudaDeviceSynchronize(),
          "copying the plan"); // the slots' streams do not wait for this copy by themselves
    device_tables_ = reinterpret_cast<const Tables*>(base + made.tables);
}

Work Session::work_of(const Slot& slot, std::uint64_t first, std::uint64_t count,
                      std::size_t scenario) const {
    Work work{};
    work.tables = device_tables_;
    work.first = first;
    work.count = count;
    work.scenario = scenario;
    work.months = months_;
    work.workspace = static_cast<double*>(slot.workspace.get());
    work.warp_doubles = warp_doubles_;
    work.line_rows = static_cast<double*>(slot.line_rows.get());
    work.line_row_doubles = line_row_doubles_;
    work.output =
        static_cast<double*>(slot.output.get()) + scenario * (batch_paths_ / chunk_paths) * layout_.size;
    work.layout = layout_;
    return work;
}

void Session::start(int number, std::uint64_t first, std::uint64_t count) {
    use_device();
    const Slot& slot = slots_[number];
    const auto stream = slot.stream.get();
    const std::uint64_t chunks = whole_chunks(count) / chunk_paths;
    check(cudaMemsetAsync(slot.output.get(), 0, output_bytes(batch_paths_), stream), "clearing memory");
    check(queue_draws(work_of(slot, first, count, 0), stream), "drawing the futures");
    for (std::size_t s = 0; s < scenarios_; ++s) {
        const Work work = work_of(slot, first, count, s);
        check(cudaMemsetAsync(slot.line_rows.get(), 0, chunks * line_row_doubles_ * sizeof(double), stream),
              "clearing memory");
        check(queue_months(work, stream), "simulating the months");
        check(queue_line_sums(work, stream), "adding up lines");
        double* to = static_cast<double*>(slot.numbers.get()) +
                     (work.output - static_cast<double*>(slot.output.get()));
        check(cudaMemcpyAsync(to, work.output, chunks * layout_.size * sizeof(double), cudaMemcpyDeviceToHost,
                              stream),
              "copying results");
    }
}

HeadroomGpuBatch Session::finish(int number) {
    use_device();
    const Slot& slot = slots_[number];
    check(cudaStreamSynchronize(slot.stream.get()), "simulating the months");
    return {static_cast<double*>(slot.numbers.get()),
            batch_paths_ / chunk_paths,
            layout_.size,
            chunk_paths,
            layout_.results,
            layout_.lines,
            layout_.hours,
            layout_.flows,
            layout_.series,
            layout_.line_sums};
}

} // namespace headroom::gpu
