// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/destinations.h"

#include "model/plan/shown_text.h"
#include "model/report/results_csv.h"
#include "model/report/write_file.h"

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace headroom::cli {
namespace {

namespace fs = std::filesystem;

std::string quoted(const fs::path& path) { return "“" + shown(path.string(), 300) + "”"; }

/// The folder, or the nearest above it that exists, can take new entries.
void check_folder(const fs::path& folder, std::string_view option) {
    fs::path existing = fs::absolute(folder).lexically_normal();
    if (!existing.has_filename()) existing = existing.parent_path(); // "reports/"
    std::error_code error;
    while (!fs::exists(fs::symlink_status(existing, error)) && existing.has_relative_path())
        existing = existing.parent_path();
    const auto subject = std::string(option) + ": " + quoted(folder);
    if (!fs::is_directory(existing, error))
        throw Failure(subject + " cannot be a folder: " + quoted(existing) + " is none");
    // Permissions alone do not tell: nobody makes files in /sys.
    std::string probe = (existing / ".headroom-XXXXXX").string();
    const int fd = mkstemp(probe.data());
    if (fd < 0)
        throw Failure(subject + " cannot be written: " + quoted(existing) + ": " + std::strerror(errno));
    close(fd);
    unlink(probe.c_str());
}

void check_file(const fs::path& file, std::string_view option) {
    std::error_code error;
    const auto status = fs::status(file, error);
    const auto subject = std::string(option) + ": " + quoted(file);
    if (fs::is_directory(status)) throw Failure(subject + " is a folder; give the name of a file in it");
    if (!file.has_filename()) throw Failure(subject + " has no file name");
    if (const auto obstacle = obstacle_to_writing(file); !obstacle.empty())
        throw Failure(subject + " cannot be written: " + obstacle +
                      (option == "--json" ? "; “-” writes to standard output" : ""));
    check_folder(file.has_parent_path() ? file.parent_path() : fs::path("."), option);
}

/// The plan, by this name or another, standard input included.
bool is_plan(const fs::path& file, const fs::path& plan) {
    std::error_code error;
    return fs::equivalent(file, plan == "-" ? fs::path("/dev/stdin") : plan, error);
}

/// The folder, and the place of each table in it.
void check_tables(const fs::path& folder, const fs::path& plan) {
    check_folder(folder, "--csv");
    for (const auto name : results_csv_names())
        if (is_plan(folder / name, plan))
            throw UsageError("--csv would write “" + std::string(name) +
                             "” over the plan; give it another folder");
    for (const auto name : results_csv_names())
        if (const auto obstacle = obstacle_to_writing(folder / name); !obstacle.empty())
            throw Failure("--csv: " + quoted(folder / name) + " cannot be written: " + obstacle);
}

} // namespace

void check_output_file(const fs::path& file, std::string_view option, const fs::path& plan) {
    check_file(file, option);
    if (is_plan(file, plan))
        throw UsageError(std::string(option) + " would write over the plan; give it a file of its own");
}

Destinations check_destinations(const Arguments& arguments, const fs::path& plan) {
    Destinations destinations;
    if (const auto json = arguments.value("--json")) {
        destinations.json_to_output = *json == "-";
        if (!destinations.json_to_output) destinations.json = *json;
    }
    if (const auto csv = arguments.value("--csv")) destinations.csv = *csv;
    if (destinations.csv == "-")
        throw UsageError(
            "--csv takes a folder, for it writes several tables; one stream to standard output has "
            "--json -; a folder of that name is ./-");
    if (destinations.json) check_output_file(*destinations.json, "--json", plan);
    if (destinations.csv) check_tables(*destinations.csv, plan);
    if (!destinations.json || !destinations.csv) return destinations;
    const auto json = fs::absolute(*destinations.json).lexically_normal();
    const auto csv = fs::absolute(*destinations.csv / "").lexically_normal().parent_path();
    if (json == csv) throw UsageError("--json and --csv name the same place; --csv takes a folder");
    if (json.parent_path() == csv && json.extension() == ".csv")
        throw UsageError("--json names a file that --csv may write; call it “results.json”");
    return destinations;
}

} // namespace headroom::cli
