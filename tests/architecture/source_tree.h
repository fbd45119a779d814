// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::house {

inline const std::filesystem::path root = HEADROOM_SOURCE_DIR;

inline std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// Files under the folders of the checkout (those that exist) with one of these suffixes, from the root,
/// sorted.
inline std::vector<std::string> files_under(const std::vector<std::string_view>& folders,
                                            const std::vector<std::string_view>& suffixes) {
    std::vector<std::string> files;
    for (const auto folder : folders) {
        if (!std::filesystem::exists(root / folder)) continue;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
            const auto suffix = entry.path().extension().string();
            if (entry.is_regular_file() &&
                std::find(suffixes.begin(), suffixes.end(), suffix) != suffixes.end())
                files.push_back(entry.path().lexically_relative(root).generic_string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace headroom::house
