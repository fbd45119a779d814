// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/backends/plugin_table.h"

#include <filesystem>
#include <string>

namespace headroom {

/// The CUDA plugin as it was found; loaded once and kept, since a driver does not like to be left.
struct Plugin {
    std::filesystem::path file;              ///< empty where there is none
    const HeadroomGpuTable* table = nullptr; ///< null where it cannot be used
    std::string obstacle;                    ///< why not
};

/// HEADROOM_GPU_PLUGIN where that is set, else libheadroom_gpu.so beside the program or in ../lib/headroom.
const Plugin& cuda_plugin();

/// Loads this file and checks that it was made from the same sources.
Plugin load_plugin(const std::filesystem::path& file);

} // namespace headroom
