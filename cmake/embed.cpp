// SPDX-License-Identifier: GPL-3.0-or-later
// A build-time tool: puts a file into the program as bytes, and makes an enumeration of the parameter table's ids.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string read(const char* path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) {
        std::cerr << "headroom-embed: cannot read " << path << '\n';
        std::exit(1);
    }
    return {std::istreambuf_iterator<char>(in), {}};
}

std::ofstream open(const char* path) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    return std::ofstream(path, std::ios::binary);
}

int embed_file(const std::string& name, const char* source, const char* header, const char* body) {
    const std::string bytes = read(source);
    open(header) << "#pragma once\n#include <string_view>\nnamespace headroom::resources {\nstd::string_view " << name
                 << "();\n}\n";
    auto out = open(body);
    out << "#include \"resources/" << name << ".h\"\nnamespace headroom::resources {\nstatic constexpr char bytes[] = {";
    for (const char c : bytes) out << static_cast<int>(static_cast<signed char>(c)) << ',';
    out << "0};\nstd::string_view " << name << "() { return {bytes, " << bytes.size() << "}; }\n}\n";
    return 0;
}

int parameter_ids(const char* source, const char* header) {
    const std::string table = read(source);
    auto out = open(header);
    out << "#pragma once\n#include <cstddef>\n#include <cstdint>\nnamespace headroom {\n"
           "/// The parameters, in the order of the table; the names are the ids with '.' as '_'.\n"
           "enum class Parameter : std::uint16_t {\n";
    std::size_t count = 0;
    std::size_t line_start = table.find('\n') + 1;
    while (line_start < table.size()) {
        std::string id = table.substr(line_start, table.find(',', line_start) - line_start);
        std::replace(id.begin(), id.end(), '.', '_');
        out << "    " << id << ",\n";
        ++count;
        const auto end = table.find('\n', line_start);
        line_start = end == std::string::npos ? table.size() : end + 1;
    }
    out << "};\ninline constexpr std::size_t parameter_count = " << count << ";\n}\n";
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const std::string mode = argc > 1 ? argv[1] : "";
    if (mode == "file" && argc == 6) return embed_file(argv[2], argv[3], argv[4], argv[5]);
    if (mode == "ids" && argc == 4) return parameter_ids(argv[2], argv[3]);
    std::cerr << "headroom-embed file NAME SOURCE HEADER BODY | ids TABLE HEADER\n";
    return 2;
}
