// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/analysis/mix.h"
#include "model/analysis/refresh.h"
#include "model/plan/fault.h"
#include "model/plan/plan.h"
#include "model/statistics/figures.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace headroom {

/// The parts of the report, in its order.
enum class ReportSection { cover, decision, scenarios, risk, refresh, mix, assumptions, method, reproduce };
inline constexpr std::size_t report_section_count = 9;
/// As a person types them.
inline constexpr std::array<std::string_view, report_section_count> report_section_names = {
    "cover", "decision", "scenarios", "risk", "refresh", "mix", "assumptions", "method", "reproduce"};

enum class Paper { a4, letter };

inline constexpr std::size_t most_logo_bytes = 4 << 20;

/// How the report is to look.
struct ReportOptions {
    std::array<bool, report_section_count> sections{true, true, true, true, true, true, true, true, true};
    Paper paper = Paper::a4;
    std::optional<std::uint32_t> accent; ///< 0xRRGGBB; nothing: the program's own
    std::string logo;                    ///< a PNG or JPEG file's bytes; empty: none
    std::string locale = "en_US";        ///< how numbers and dates are written
    bool has(ReportSection section) const { return sections[static_cast<std::size_t>(section)]; }
    bool operator==(const ReportOptions&) const = default;
};

/// Of an analysis of one scenario: what was asked, and what came out; or why it could not run.
template <class Parameters, class Answer>
struct ReportAnalysis {
    Parameters parameters;
    std::optional<Answer> results;
    std::optional<Obstacle> obstacle;
    Faults faults; ///< errors of a variant, where one could not be calculated
};

/// Everything that a report is made of, as values. The same job gives the same report, byte for byte: no
/// clock, no machine, no path of a file is in it.
struct ReportJob {
    Plan plan;
    Faults notices;  ///< of the plan
    Results results; ///< of the plan; `run` counts for its version alone
    std::optional<ReportAnalysis<RefreshParameters, RefreshResults>> refresh;
    std::optional<ReportAnalysis<MixParameters, MixResults>> mix;
    ReportOptions options;
};

/// Futures of the refresh and mix analyses of a report, at most: they simulate dozens of variants.
inline constexpr std::uint64_t most_report_analysis_paths = 16384;

/// The plan that the analyses of a report run on: the job's, with no more paths than that.
Plan analysis_plan(const Plan& plan);

/// Runs the analyses that the chosen sections show, on the first scenario that owns GPUs. Throws Cancelled.
void add_analyses(ReportJob& job, const RunOptions& options);

enum class PictureKind { png, jpeg };
/// What a picture is by its first bytes; nothing where it is neither.
std::optional<PictureKind> picture_kind(std::string_view bytes);

/// The section of that name; nothing where there is none.
std::optional<ReportSection> find_report_section(std::string_view name);

} // namespace headroom
