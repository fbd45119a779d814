// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/report/write_file.h"

#include "model/plan/shown_text.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <list>
#include <optional>
#include <random>
#include <unistd.h>
#include <vector>

namespace headroom {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_of_path = 300; ///< characters of a path in a message

std::error_code last_error() { return {errno, std::generic_category()}; }

/// A new file beside the target, gone again unless it took the target's name.
class Draft {
public:
    explicit Draft(const fs::path& target) : target_(target) {
        // The name says nothing of the target's, which may be as long as names can be.
        for (int attempt = 0; fd_ < 0 && attempt < 100; ++attempt) {
            path_ = target.parent_path() / random_name();
            fd_ = open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
            if (fd_ < 0 && errno != EEXIST) break;
        }
        if (fd_ < 0) fail();
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;
    ~Draft() {
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
        const int fd = fd_;
        fd_ = -1;
        if (close(fd) != 0) fail(); // some file systems tell of a full disk only here
    }
    void take_name() {
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

/// Folders that were missing, gone again unless they are kept.
class NewFolders {
public:
    NewFolders() = default;
    NewFolders(const NewFolders&) = delete;
    NewFolders& operator=(const NewFolders&) = delete;
    ~NewFolders() {
        std::error_code error;
        for (auto folder = made_.rbegin(); folder != made_.rend(); ++folder)
            fs::remove(*folder, error); // only where it is empty
    }
    /// Those above the file.
    void make_for(const fs::path& file) {
        std::vector<fs::path> missing;
        std::error_code error;
        for (auto folder = file.parent_path();
             !folder.empty() && !fs::exists(fs::symlink_status(folder, error)); folder = folder.parent_path())
            missing.push_back(folder);
        for (auto folder = missing.rbegin(); folder != missing.rend(); ++folder) {
            const bool is_new = fs::create_directory(*folder, error);
            if (error) throw WriteError(file, error);
            if (is_new) made_.push_back(*folder);
        }
    }
    void keep() { made_.clear(); }

private:
    std::vector<fs::path> made_;
};

/// What stands in the place of a file.
struct Place {
    std::optional<fs::perms> permissions; ///< of the file there; nothing where none is
    std::error_code error;
    std::string reason; ///< empty: the error's own words
};

Place place_of(const fs::path& path) {
    std::error_code error;
    const fs::file_status status = fs::symlink_status(path, error);
    constexpr auto anybody = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    switch (status.type()) {
    case fs::file_type::regular:
        // who may write to the folder could replace it; but somebody has protected it
        if ((status.permissions() & anybody) == fs::perms::none || access(path.c_str(), W_OK) != 0)
            return {{}, std::make_error_code(std::errc::permission_denied), "it is write-protected"};
        return {status.permissions() & fs::perms::all, {}, {}};
    case fs::file_type::not_found:
        return {};
    case fs::file_type::symlink: // following it may overwrite what was not meant; replacing it may break the
                                 // system
        return {{},
                std::make_error_code(std::errc::not_supported),
                "a symbolic link stands there; name the file that it points to"};
    case fs::file_type::none:
        return {{}, error, {}};
    case fs::file_type::directory:
        return {{}, std::make_error_code(std::errc::is_a_directory), {}};
    default:
        return {{},
                std::make_error_code(std::errc::not_supported),
                "a device, pipe or socket stands there, no regular file"};
    }
}

std::optional<fs::perms> check_place(const fs::path& path) {
    if (!path.has_filename())
        throw WriteError(path, std::make_error_code(std::errc::invalid_argument), "it names no file");
    Place place = place_of(path);
    if (!place.reason.empty()) throw WriteError(path, place.error, place.reason);
    if (place.error) throw WriteError(path, place.error);
    return place.permissions;
}

} // namespace

WriteError::WriteError(fs::path path, std::error_code code, std::string_view reason)
    : std::runtime_error("“" + shown(path.string(), most_of_path) +
                         "” cannot be written: " + std::string(reason)),
      path_(std::move(path)), code_(code) {}

std::string obstacle_to_writing(const fs::path& path) {
    const Place place = place_of(path);
    if (place.error == std::errc::is_a_directory) return "a folder stands there";
    return place.error && place.reason.empty() ? place.error.message() : place.reason;
}

void write_files_atomically(std::span<const NewFile> files) {
    NewFolders folders;
    std::list<Draft> drafts;
    for (const auto& file : files)
        check_place(file.path);
    for (const auto& file : files) {
        folders.make_for(file.path);
        const auto permissions = check_place(file.path);
        Draft& draft = drafts.emplace_back(file.path);
        if (permissions) draft.set_permissions(*permissions);
        draft.write_all(file.bytes);
    }
    for (Draft& draft : drafts) {
        draft.take_name();
        folders.keep();
    }
}

void write_file_atomically(const fs::path& path, std::string_view bytes) {
    const NewFile file{path, bytes};
    write_files_atomically(std::span(&file, 1));
}

} // namespace headroom
