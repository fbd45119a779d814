// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/plan/fault.h"

#include <optional>
#include <string>
#include <string_view>

namespace headroom {

/// "line", "column" of an offset, both from 1; the column counts code points.
struct TextPosition {
    std::string line, column;
};
TextPosition text_position(std::string_view text, std::size_t offset);

/// What a JSON text would cost to read, found without reading it as JSON.
struct JsonScan {
    std::optional<Fault>
        fault; ///< the limit of json_tree.h that it breaks, ill-formed UTF-8, a NUL, a byte order mark
    std::size_t most_values = 0; ///< up to its first syntax error it holds no more values than that
};
JsonScan scan_json(std::string_view text);

} // namespace headroom
