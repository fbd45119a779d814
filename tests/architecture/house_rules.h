// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rules of docs/architecture.md, read from its tables, and what breaks them. Texts in, faults out: so
// that the tests can show each rule a case that breaks it.
#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace headroom::house {

using Faults = std::vector<std::string>;
using Names = std::set<std::string>;

inline std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

inline Names quoted_names(const std::string& cell) {
    static const std::regex name("`([^`]+)`");
    Names names;
    for (std::sregex_iterator at(cell.begin(), cell.end(), name), end; at != end; ++at)
        names.insert((*at)[1]);
    return names;
}

/// Cells of a row "| a | b |" of a table; none for other lines.
inline std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells;
    if (!line.starts_with("| ")) return cells;
    for (std::size_t start = 1, bar = 0; (bar = line.find('|', start)) != std::string::npos; start = bar + 1)
        cells.push_back(line.substr(start, bar - start));
    return cells;
}

/// Which names the last cell of each row holds, by the one name in its first; of all tables whose last column
/// has this heading.
inline std::map<std::string, Names> tables_with(const std::string& page, const std::string& heading) {
    std::map<std::string, Names> rows;
    bool inside = false;
    for (const auto& line : lines_of(page)) {
        const auto cells = cells_of(line);
        if (cells.empty()) {
            inside = false;
            continue;
        }
        if (cells.back() == " " + heading + " ") {
            inside = true;
            continue;
        }
        const auto subject = quoted_names(cells.front());
        if (inside && subject.size() == 1) rows[*subject.begin()] = quoted_names(cells.back());
    }
    return rows;
}

struct Rules {
    std::map<std::string, Names> rooms;     ///< room: rooms that it may include
    std::map<std::string, Names> libraries; ///< what includes begin with: rooms that may have it
};

inline Rules read_rules(const std::string& page) {
    return {tables_with(page, "may include"), tables_with(page, "used in")};
}

/// Whether a path lies in this folder, or is it.
inline bool lies_in(std::string_view path, std::string_view folder) {
    return path == folder ||
           (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

/// The innermost room that a file lies in; empty where it is in none.
inline std::string room_of(const Rules& rules, std::string_view file) {
    std::string best;
    for (const auto& [room, may_include] : rules.rooms)
        if (lies_in(file, room) && room.size() > best.size()) best = room;
    return best;
}

struct Include {
    int line = 0;
    bool quoted = false; ///< "ours", not <theirs>
    std::string path;
};

inline std::vector<Include> includes_of(std::string_view text) {
    static const std::regex form("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]");
    std::vector<Include> includes;
    int number = 0;
    for (const auto& line : lines_of(text)) {
        ++number;
        std::smatch match;
        if (std::regex_search(line, match, form)) includes.push_back({number, match[1] == "\"", match[2]});
    }
    return includes;
}

inline bool any_holds(const Names& folders, std::string_view path) {
    return std::any_of(folders.begin(), folders.end(), [&](const auto& f) { return lies_in(path, f); });
}

inline Faults faults_of_own_include(const Rules& rules, const std::string& room, const std::string& at,
                                    const std::string& path) {
    const Names& allowed = rules.rooms.at(room);
    const std::string other = lies_in(path, "resources") ? "resources" : room_of(rules, path);
    if (other.empty()) return {at + "\"" + path + "\" is in no room; includes are written from the root"};
    if (other == room || any_holds(allowed, other)) return {};
    return {at + "\"" + path + "\": " + room + " may not include " + other};
}

/// Standard headers have neither slash nor suffix; all else must have a row.
inline Faults faults_of_library(const Rules& rules, const std::string& room, const std::string& at,
                                const std::string& path) {
    std::string library;
    for (const auto& [prefix, rooms] : rules.libraries)
        if (path.starts_with(prefix) && prefix.size() > library.size()) library = prefix;
    static const Names c_headers = {"fcntl.h", "signal.h", "unistd.h"};
    if (library.empty() && (path.find_first_of("/.") == std::string::npos || c_headers.contains(path)))
        return {};
    if (library.empty()) return {at + "<" + path + ">: no row of docs/architecture.md names this library"};
    if (any_holds(rules.libraries.at(library), room) && !(library == "Q" && room == "app/cli")) return {};
    return {at + "<" + path + ">: " + room + " may not use " + library};
}

inline Faults include_faults(const Rules& rules, const std::string& file, std::string_view text) {
    const std::string room = room_of(rules, file);
    if (room.empty()) return {file + " is in no room of docs/architecture.md"};
    Faults faults;
    for (const auto& include : includes_of(text)) {
        const std::string at = file + ":" + std::to_string(include.line) + ": ";
        const auto found = include.quoted ? faults_of_own_include(rules, room, at, include.path)
                                          : faults_of_library(rules, room, at, include.path);
        faults.insert(faults.end(), found.begin(), found.end());
    }
    return faults;
}

/// Rooms that a room may include, "model" and "views" spelled out.
inline Names rooms_below(const Rules& rules, const std::string& room) {
    Names below;
    for (const auto& [other, unused] : rules.rooms)
        if (other != room && any_holds(rules.rooms.at(room), other)) below.insert(other);
    return below;
}

/// Rooms that a room reaches over any number of arrows.
inline Names reachable(const std::map<std::string, Names>& arrows, const std::string& from) {
    Names reached;
    std::vector<std::string> open = {from};
    while (!open.empty()) {
        const auto at = arrows.find(open.back());
        open.pop_back();
        if (at == arrows.end()) continue;
        for (const auto& next : at->second)
            if (reached.insert(next).second) open.push_back(next);
    }
    return reached;
}

/// Arrows that lead back to where they start; rooms that a row names and nobody knows.
inline Faults table_faults(const Rules& rules) {
    Faults faults;
    std::map<std::string, Names> arrows;
    for (const auto& [room, may_include] : rules.rooms) {
        arrows[room] = rooms_below(rules, room);
        for (const auto& name : may_include) {
            const bool known =
                name == "resources" || std::any_of(rules.rooms.begin(), rules.rooms.end(),
                                                   [&](const auto& r) { return lies_in(r.first, name); });
            if (!known) faults.push_back("the row of " + room + " names " + name + ", which is no room");
        }
    }
    for (const auto& [room, below] : arrows)
        if (reachable(arrows, room).contains(room))
            faults.push_back("the arrows of " + room + " lead back to it");
    return faults;
}

/// headroom_room(name dependencies…) of a CMakeLists.txt: name and dependencies.
inline std::vector<std::string> linked_rooms(const std::string& cmake) {
    static const std::regex call("headroom_room\\(([a-z_ \\n]+)\\)");
    static const std::regex word("[a-z_]+");
    std::smatch match;
    if (!std::regex_search(cmake, match, call)) return {};
    const std::string words = match[1];
    std::vector<std::string> names;
    for (std::sregex_iterator at(words.begin(), words.end(), word), end; at != end; ++at)
        names.push_back("model/" + at->str());
    return names;
}

/// A lane header is made so: its guard is its path, and nothing is included while a target is open.
inline Faults lane_header_faults(const std::string& file, std::string_view text) {
    const auto lines = lines_of(text);
    const auto begin = std::find(lines.begin(), lines.end(), "HEADROOM_BEGIN_TARGET");
    if (begin == lines.end()) return {};
    std::string macro = "HEADROOM_" + file;
    for (char& c : macro)
        c = c == '/' || c == '.' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    Faults faults;
    const std::string guard = "#if defined(" + macro + ") == defined(HWY_TARGET_TOGGLE)";
    for (const auto& wanted : {guard, "#ifdef " + macro, "#undef " + macro, "#define " + macro})
        if (std::find(lines.begin(), begin, wanted) == begin)
            faults.push_back(file + ": no line “" + wanted + "”");
    bool open = false;
    for (const auto& line : lines) {
        if (line == "HEADROOM_BEGIN_TARGET") open = true;
        if (line == "HEADROOM_END_TARGET") open = false;
        if (open && !includes_of(line).empty()) faults.push_back(file + ": an include within a target");
    }
    if (open) faults.push_back(file + ": no HEADROOM_END_TARGET");
    return faults;
}

inline constexpr std::size_t most_lines = 500;

/// The licence in one of the first three lines (a script's first names its interpreter), and no endless file.
inline Faults source_faults(const std::string& file, std::string_view text) {
    const auto lines = lines_of(text);
    Faults faults;
    const auto head = lines.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, lines.size()));
    const auto licensed = [](const std::string& line) {
        return line.ends_with("SPDX-License-Identifier: GPL-3.0-or-later");
    };
    if (std::none_of(lines.begin(), head, licensed)) faults.push_back(file + ": no SPDX line");
    if (lines.size() > most_lines) faults.push_back(file + ": " + std::to_string(lines.size()) + " lines");
    return faults;
}

} // namespace headroom::house
