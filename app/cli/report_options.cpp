// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_options.h"

#include "app/cli/text.h"
#include "model/parameters/ascii.h"
#include "model/parameters/nearest.h"
#include "model/plan/shown_text.h"

#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>

namespace headroom::cli {
namespace {

constexpr std::array<Option, 4> all{
    {{"--sections", "LIST",
      "Which parts: cover, decision, scenarios, risk, refresh, mix, assumptions, method, reproduce; all "
      "where it is "
      "left out. The order is the report's."},
     {"--letter", "", "US Letter instead of A4."},
     {"--accent", "RRGGBB", "The accent colour, as 0F766E."},
     {"--logo", "FILE", "A PNG or JPEG picture for the cover, up to 4 MiB and 4000 × 4000 pixels."}}};

std::string section_list() {
    std::string list;
    for (const auto name : report_section_names)
        list += (list.empty() ? "" : ", ") + std::string(name);
    return list;
}

std::array<bool, report_section_count> sections_of(std::string_view text) {
    std::array<bool, report_section_count> sections{};
    for (const auto part : split(text, ",")) {
        const auto name = trim(part);
        const auto section = find_report_section(name);
        if (!section) {
            const auto nearest = nearest_name(name, report_section_names);
            throw UsageError("--sections: there is no section “" + shown(name) + "”; " +
                             (nearest.empty() ? "there are " + section_list()
                                              : "did you mean “" + std::string(nearest) + "”?"));
        }
        sections[static_cast<std::size_t>(*section)] = true;
    }
    return sections;
}

std::uint32_t colour_of(std::string_view text) {
    std::string_view digits = text;
    if (digits.starts_with('#')) digits.remove_prefix(1);
    std::uint32_t colour = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), colour, 16);
    if (digits.size() != 6 || error != std::errc() || stop != digits.data() + digits.size())
        throw UsageError("--accent takes a colour as six hexadecimal digits, as 0F766E; not “" + shown(text) +
                         "”");
    return colour;
}

std::string logo_of(const std::string& file) {
    const std::string subject = "--logo: “" + shown(file, 300) + "” ";
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::exists(status)) throw WrongInput(subject + "does not exist");
    if (!std::filesystem::is_regular_file(status)) throw WrongInput(subject + "is no regular file");
    std::ifstream in(file, std::ios::binary);
    std::string bytes(most_logo_bytes + 1, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (in.bad() || (in.gcount() == 0 && !in.eof())) throw WrongInput(subject + "cannot be read");
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (bytes.size() > most_logo_bytes) throw WrongInput(subject + "is larger than 4 MiB");
    if (!picture_kind(bytes)) throw WrongInput(subject + "is neither a PNG nor a JPEG picture");
    return bytes;
}

} // namespace

std::span<const Option> report_options() { return all; }

ReportOptions report_options_of(const Arguments& arguments) {
    ReportOptions options;
    if (const auto sections = arguments.value("--sections")) options.sections = sections_of(*sections);
    if (arguments.has("--letter")) options.paper = Paper::letter;
    if (const auto accent = arguments.value("--accent")) options.accent = colour_of(*accent);
    if (const auto logo = arguments.value("--logo")) options.logo = logo_of(*logo);
    return options;
}

} // namespace headroom::cli
