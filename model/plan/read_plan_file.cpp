// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/json_tree.h"
#include "model/plan/plan_json.h"
#include "model/plan/shown_text.h"

#include <fstream>
#include <system_error>

namespace headroom {
namespace {

PlanReading refused(const std::filesystem::path& path, const char* reason) {
    return {{}, {{FaultCode::cannot_read_file, "", {shown(path.string(), 300), reason}}}};
}

} // namespace

PlanReading read_plan_file(const std::filesystem::path& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error); // follows links
    if (status.type() == std::filesystem::file_type::not_found) return refused(path, "missing");
    if (error) return refused(path, "unreadable");
    if (!std::filesystem::is_regular_file(status))
        return refused(path, "not-regular"); // a pipe would wait for ever
    const auto size = std::filesystem::file_size(path, error);
    if (error) return refused(path, "unreadable");
    if (size > most_json_bytes)
        return {{},
                {{FaultCode::file_too_large, "", {std::to_string(size), std::to_string(most_json_bytes)}}}};
    std::ifstream in(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size) + 1, '\0'); // one more, to see whether it grows
    if (!in.read(text.data(), static_cast<std::streamsize>(text.size())) && !in.eof())
        return refused(path, "unreadable");
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.size() > size) return refused(path, "changing");
    return read_plan(text);
}

} // namespace headroom
