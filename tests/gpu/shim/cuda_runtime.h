// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Enough of the CUDA runtime to run the plugin's sources on the processor: threads one after the other,
// streams as lists of work that is done when somebody waits for it and not before, and calls that fail when a
// test says so.
#include <cstddef>

#define __global__
#define __device__
#define __host__
#define __launch_bounds__(...)

struct dim3 {
    unsigned x, y = 1, z = 1;
    explicit dim3(unsigned count) : x(count) {}
};
struct ThreadPlace {
    unsigned x = 0;
};
extern thread_local ThreadPlace blockIdx, blockDim, threadIdx;

enum cudaError_t {
    cudaSuccess = 0,
    cudaErrorMemoryAllocation = 2,
    cudaErrorInsufficientDriver = 35,
    cudaErrorNoDevice = 100,
    cudaErrorIllegalAddress = 700,
    cudaErrorLaunchFailure = 719
};
enum cudaMemcpyKind { cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost };
struct CUstream_st;
using cudaStream_t = CUstream_st*;
inline constexpr unsigned cudaStreamNonBlocking = 1;
struct cudaDeviceProp {
    char name[256];
    int major, minor;
};

const char* cudaGetErrorString(cudaError_t error);
cudaError_t cudaGetDeviceCount(int* count);
cudaError_t cudaGetDeviceProperties(cudaDeviceProp* properties, int device);
cudaError_t cudaSetDevice(int device);
cudaError_t cudaDeviceSynchronize();
cudaError_t cudaMemGetInfo(std::size_t* free_bytes, std::size_t* all_bytes);
cudaError_t cudaMalloc(void** memory, std::size_t bytes);
cudaError_t cudaFree(void* memory);
cudaError_t cudaMallocHost(void** memory, std::size_t bytes);
cudaError_t cudaFreeHost(void* memory);
cudaError_t cudaMemcpy(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind);
cudaError_t cudaStreamCreateWithFlags(cudaStream_t* stream, unsigned flags);
cudaError_t cudaStreamDestroy(cudaStream_t stream);
cudaError_t cudaStreamSynchronize(cudaStream_t stream);
cudaError_t cudaMemsetAsync(void* memory, int byte, std::size_t bytes, cudaStream_t stream);
cudaError_t cudaMemcpyAsync(void* to, const void* from, std::size_t bytes, cudaMemcpyKind kind,
                            cudaStream_t stream);

namespace shim {
/// Queues act(argument) for every thread of every block; `argument` is copied.
cudaError_t launch(void (*act)(const void* kernel, const void* argument), const void* kernel,
                   const void* argument, std::size_t argument_size, unsigned blocks, unsigned threads,
                   cudaStream_t stream);
} // namespace shim

template <class Argument>
cudaError_t cudaLaunchKernel(void (*kernel)(Argument), dim3 blocks, dim3 threads, void** arguments,
                             std::size_t /*shared*/, cudaStream_t stream) {
    const auto act = [](const void* kept, const void* argument) {
        (*static_cast<void (*const*)(Argument)>(kept))(*static_cast<const Argument*>(argument));
    };
    static void (*kept[8])(Argument) = {};
    int place = 0;
    while (kept[place] != nullptr && kept[place] != kernel)
        ++place;
    kept[place] = kernel;
    return shim::launch(act, &kept[place], arguments[0], sizeof(Argument), blocks.x, threads.x, stream);
}
