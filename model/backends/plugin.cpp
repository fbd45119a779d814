// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/backends/plugin.h"

#include "model/plan/shown_text.h"
#include "resources/kernel_build.h"

#include <cstdlib>
#include <dlfcn.h>

namespace headroom {
namespace {

constexpr const char* file_name = "libheadroom_gpu.so";

/// The first of the usual places where the plugin is; empty where it is in none of them.
std::filesystem::path usual_place() {
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    for (const auto& folder : {program, program.parent_path() / "lib" / "headroom"})
        if (std::filesystem::exists(folder / file_name, error)) return folder / file_name;
    return {};
}

Plugin find_plugin() {
    if (const char* named = std::getenv("HEADROOM_GPU_PLUGIN"); named != nullptr && *named != '\0')
        return load_plugin(named);
    const auto file = usual_place();
    if (!file.empty()) return load_plugin(file);
    return {{}, nullptr, std::string("there is no ") + file_name + " beside the program"};
}

} // namespace

Plugin load_plugin(const std::filesystem::path& file) {
    const auto refused = [&](const std::string& why) {
        return Plugin{file, nullptr, shown(file.string(), 300) + ": " + why};
    };
    // A name without a slash would be looked for in the system's folders.
    void* library = dlopen(std::filesystem::absolute(file).c_str(), RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return refused("cannot be loaded: " + shown(dlerror(), 300));
    using Entry = const HeadroomGpuTable* (*)();
    const auto entry = reinterpret_cast<Entry>(dlsym(library, HEADROOM_GPU_ENTRY));
    if (entry == nullptr) return refused("is no plugin of this program");
    const HeadroomGpuTable* table = entry();
    if (table->table_version != HEADROOM_GPU_TABLE_VERSION ||
        std::string_view(table->build) != HEADROOM_KERNEL_BUILD)
        return refused("belongs to another version of this program; it must be built from the same sources");
    return {file, table, {}};
}

const Plugin& cuda_plugin() {
    static const Plugin plugin = find_plugin();
    return plugin;
}

} // namespace headroom
