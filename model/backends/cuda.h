// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/simulation/device.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace headroom {

struct CudaCard {
    int number = 0;
    std::string name;
    int major_version = 0, minor_version = 0;  ///< of its compute capability
    std::uint64_t memory = 0, free_memory = 0; ///< bytes
    std::string obstacle;                      ///< why it cannot be computed with; empty where it can
};

/// What there is to compute with by CUDA, or why there is nothing.
struct CudaSurvey {
    std::vector<CudaCard> cards;
    std::string obstacle; ///< a sentence without a full stop; empty where a card can be used
};
CudaSurvey survey_cuda();

/// A device, or why there is none.
struct DeviceChoice {
    std::shared_ptr<Device> device;
    std::string obstacle;
};
/// The first card that can be used.
DeviceChoice choose_cuda();

} // namespace headroom
