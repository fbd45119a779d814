// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
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

/// Why nothing can be written in the place of `path`, as a half sentence that is safe to print; empty where
/// something can. A symbolic link, a folder, a device or a pipe stands there, or a file that is
/// write-protected. Touches nothing.
std::string obstacle_to_writing(const std::filesystem::path& path);

struct NewFile {
    std::filesystem::path path;
    std::string_view bytes;
};

/// Puts the bytes into the files, all or none, and each as a whole: every place is looked at first; the bytes
/// go to new files beside them, to the disk, and when all of them are there they take the names, so that
/// neither a full disk nor a killed process leaves half a file or harms the old ones. Folders that are
/// missing are made, and gone again where the writing fails. An existing file keeps its permissions. A
/// symbolic link in its place is an error, neither followed nor replaced (/dev/stdout is one); so is a
/// folder, device or pipe, or a write-protected file. Throws WriteError; what it names is the file that could
/// not be written, and only where a name cannot be taken after all (the folder was changed meanwhile) may
/// those before it be new.
void write_files_atomically(std::span<const NewFile> files);
/// One of them.
void write_file_atomically(const std::filesystem::path& path, std::string_view bytes);

} // namespace headroom
