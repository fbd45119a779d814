// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stdexcept>
#include <string_view>
#include <system_error>

namespace headroom {

/// A file that could not be written; what() names it and says why, safe to print on a terminal.
class WriteError : public std::runtime_error {
public:
    WriteError(std::filesystem::path path, std::error_code code, std::string_view reason);
    WriteError(std::filesystem::path path, std::error_code code) : WriteError(path, code, code.message()) {}
    const std::filesystem::path& path() const { return path_; }
    std::error_code code() const { return code_; }

private:
    std::filesystem::path path_;
    std::error_code code_;
};

/// Puts the bytes into the file as a whole or not at all: they go to a new file beside it, to the disk, and
/// then take its name, so that neither a full disk nor a killed process leaves half a file or harms the old
/// one. Folders that are missing are made. An existing file keeps its permissions. A symbolic link in its
/// place is an error, neither followed nor replaced (/dev/stdout is one); so is a folder, device or pipe. Throws
/// WriteError.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace headroom
