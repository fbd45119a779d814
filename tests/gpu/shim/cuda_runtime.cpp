// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gpu/shim/cuda_runtime.h"

#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <vector>

thread_local ThreadPlace blockIdx, blockDim, threadIdx;

struct CUstream_st {
    std::vector<std::function<void()>> work;
};

namespace {

/// HEADROOM_SHIM="finish:3:700 memory:1000000": the third call of that kind gives error 700; the card has so
/// many bytes. Calls are counted anew when the text changes. Kinds: count, describe, malloc, pin, copy,
/// launch, finish.
std::size_t setting(const std::string& name, int part) {
    const char* all = std::getenv("HEADROOM_SHIM");
    const std::string text = all != nullptr ? all : "";
    auto at = text.find(name + ':');
    if (at == std::string::npos) return 0;
    for (int i = 0; i <= part; ++i)
        at = text.find(':', at) + 1;
    return std::strtoull(text.c_str() + at, nullptr, 10);
}

cudaError_t status(const char* kind) {
    static std::map<std::string, std::size_t> calls;
    static std::string counted_for;
    const char* all = std::getenv("HEADROOM_SHIM");
    if (all != nullptr && counted_for != all) {
        calls.clear();
        counted_for = all;
    }
    const auto call = ++calls[kind];
    return call == setting(kind, 0) ? static_cast<cudaError_t>(setting(kind, 1)) : cudaSuccess;
}

std::size_t card_bytes() {
    const auto asked = setting("memory", 0);
    return asked > 0 ? asked : std::size_t{4} << 30;
}

cudaError_t allocate(const char* kind, void** memory, std::size_t bytes) {
    if (const auto error = status(kind)) return error;
    *memory = std::aligned_alloc(256, (bytes + 255) / 256 * 256);
    if (*memory == nullptr) return cudaErrorMemoryAllocation;
    std::memset(*memory, 0xee, bytes); // nobody may count on zeros
    return cudaSuccess;
}

} // namespace

const char* cudaGetErrorString(cudaError_t error) {
    switch (error) {
    case cudaErrorMemoryAllocation:
        return "out of memory";
    case cudaErrorIllegalAddress:
        return "an illegal memory access was encountered";
    case cudaErrorLaunchFailure:
        return "unspecified launch failure";
    default:
        return "error";
    }
}

cudaError_t cudaGetDeviceCount(int* count) {
    *count = 1;
    return status("count");
}
cudaError_t cudaGetDeviceProperties(cudaDeviceProp* properties, int) {
    std::strcpy(properties->name, "Shim");
    const auto major = setting("capability", 0);
    properties->major = major > 0 ? static_cast<int>(major) : 9;
    properties->minor = 0;
    return status("describe");
}
cudaError_t cudaSetDevice(int) { return cudaSuccess; }
cudaError_t cudaDeviceSynchronize() { return cudaSuccess; }
cudaError_t cudaMemGetInfo(std::size_t* free_bytes, std::size_t* all_bytes) {
    *free_bytes = *all_bytes = card_bytes();
    return cudaSuccess;
}
cudaError_t cudaMalloc(void** memory, std::size_t bytes) { return allocate("malloc", memory, bytes); }
cudaError_t cudaMallocHost(void** memory, std::size_t bytes) { return allocate("pin", memory, bytes); }
cudaError_t cudaFree(void* memory) {
    std::free(memory);
    return cudaSuccess;
}
cudaError_t cudaFreeHost(void* memory) { return cudaFree(memory); }
cudaError_t cudaMemcpy(void* to, const void* from, std::size_t bytes, cudaMemcpyKind) {
    std::memcpy(to, from, bytes);
    return status("copy");
}

cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned) {
    *stream = new CUstream_st;
    return cudaSuccess;
}
cudaError_t cudaStreamDestroy(cudaStream_t stream) {
    delete stream;
    return cudaSuccess;
}
cudaError_t cudaStreamSynchronize(cudaStream_t stream) {
    if (const auto error = status("finish")) return error; // and the work is lost
    for (const auto& act : stream->work)
        act();
    stream->work.clear();
    return cudaSuccess;
}
cudaError_t cudaMemsetAsync(void* memory, int byte, std::size_t bytes, cudaStream_t stream) {
    stream->work.emplace_back([=] { std::memset(memory, byte, bytes); });
    return cudaSuccess;
}
cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind,
                            cudaStream_t stream) {
    stream->work.emplace_back([=] { std::memcpy(to, from, bytes); });
    return cudaSuccess;
}

cudaError_t shim::launch(void (*act)(const void*, const void*), const void* kernel, const void* argument,
                         std::size_t argument_size, unsigned blocks, unsigned threads, cudaStream_t stream) {
    if (const auto error = status("launch")) return error;
    const auto* bytes = static_cast<const std::byte*>(argument);
    stream->work.emplace_back([=, copy = std::vector<std::byte>(bytes, bytes + argument_size)] {
        blockDim.x = threads;
        for (blockIdx.x = 0; blockIdx.x < blocks; ++blockIdx.x)
            for (threadIdx.x = 0; threadIdx.x < threads; ++threadIdx.x)
                act(kernel, copy.data());
    });
    return cudaSuccess;
}
