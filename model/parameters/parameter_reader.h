// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/parameters/csv.h"
#include "model/parameters/parameter.h"

#include <string>
#include <vector>

namespace headroom {

/// The parameter table as read: the rows' views point into `text`, so it can be moved but not copied.
struct ParameterTable {
    std::vector<CsvRow> text;
    std::vector<ParameterRow> rows;  ///< as many as read; only complete without faults
    std::vector<std::string> faults; ///< for the programmer who edits the table: line, what is wrong
    ParameterTable() = default;
    ParameterTable(ParameterTable&&) = default;
    ParameterTable& operator=(ParameterTable&&) = default;
    ParameterTable(const ParameterTable&) = delete;
    ParameterTable& operator=(const ParameterTable&) = delete;
};

/// Reads the table's CSV and checks it: the header, every field's form, unique ids in groups that stay
/// together, defaults of the right kind and inside their bounds.
ParameterTable read_parameter_table(std::string_view csv);

} // namespace headroom
