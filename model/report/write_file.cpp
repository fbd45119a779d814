// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/write_file.h"

#include "model/plan/shown_text.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <random>
#include <string>
#include <unistd.h>

namespace headroom {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_of_path = 300; ///< characters of a path in a message

std::error_code last_error() { return {errno, std::generic_category()}; }

/// A new file beside the target, gone again unless it took the target's name.
class NewFile {
public:
    explicit NewFile(const fs::path& target) : target_(target) {
        // The name says nothing of the target's, which may be as long as names can be.
        for (int attempt = 0; fd_ < 0 && attempt < 100; ++attempt) {
            path_ = target.parent_path() / random_name();
            fd_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
            if (fd_ < 0 && errno != EEXIST) break;
        }
        if (fd_ < 0) fail();
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    ~NewFile() {
        if (fd_ >= 0) close(fd_);
        if (!renamed_) unlink(path_.c_str());
    }

    void set_permissions(fs::perms permissions) {
        std::error_code error;
        fs::permissions(path_, permissions, error);
        if (error) throw WriteError(target_, error);
    }
    void write_all(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = write(fd_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        if (fsync(fd_) != 0) fail();
    }
    void take_name() {
        const int fd = fd_;
        fd_ = -1;
        if (close(fd) != 0) fail(); // some file systems tell of a full disk only here
        if (rename(path_.c_str(), target_.c_str()) != 0) fail();
        renamed_ = true;
    }

private:
    static std::string random_name() {
        std::random_device device;
        char text[64];
        std::snprintf(text, sizeof text, ".headroom-%08x%08x.tmp", device(), device());
        return text;
    }
    [[noreturn]] void fail() const { throw WriteError(target_, last_error()); }

    fs::path target_, path_;
    int fd_ = -1;
    bool renamed_ = false;
};

void make_folder(const fs::path& path) {
    std::error_code error;
    if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
    if (error) throw WriteError(path, error);
}

/// Permissions of the file that stands there; nothing where none does.
std::optional<fs::perms> check_target(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(path, error);
    switch (status.type()) {
    case fs::file_type::regular:
        return status.permissions() & fs::perms::all;
    case fs::file_type::not_found:
        return {};
    case fs::file_type::symlink: // following it may overwrite what was not meant; replacing it may break the system
        throw WriteError(path, std::make_error_code(std::errc::not_supported),
                         "a symbolic link stands there; name the file that it points to");
    case fs::file_type::none:
        throw WriteError(path, error);
    case fs::file_type::directory:
        throw WriteError(path, std::make_error_code(std::errc::is_a_directory));
    default:
        throw WriteError(path, std::make_error_code(std::errc::not_supported),
                         "a device, pipe or socket stands there, no regular file");
    }
}

} // namespace

WriteError::WriteError(fs::path path, std::error_code code, std::string_view reason)
    : std::runtime_error("“" + shown(path.string(), most_of_path) +
                         "” cannot be written: " + std::string(reason)),
      path_(std::move(path)), code_(code) {}

void write_file_atomically(const fs::path& path, std::string_view bytes) {
    if (!path.has_filename())
        throw WriteError(path, std::make_error_code(std::errc::invalid_argument), "it names no file");
    make_folder(path);
    const std::optional<fs::perms> permissions = check_target(path);
    NewFile file(path);
    if (permissions) file.set_permissions(*permissions);
    file.write_all(bytes);
    file.take_name();
}

} // namespace headroom
