// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "model/report/report_job.h"
#include "views/charts/chart_data.h"
#include "views/theme/theme.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>
#include <vector>

/// The report as words, tables and charts, before it is laid out on pages.
namespace headroom::views {

struct PaperText {
    enum class Style { lead, heading, body, note, warning, point };
    Style style = Style::body;
    QString text; ///< plain
};

struct PaperCell {
    QString text;                     ///< plain; may hold line breaks
    std::optional<RangeBar> bar = {}; ///< under the text
    std::optional<Ink> dot = {};      ///< before it: a scenario's colour
    bool warns = false;
    bool is_pale = false;
    bool is_command = false; ///< to be typed: a line ends at a blank alone
};
struct PaperColumn {
    QString title;
    qreal share = 1; ///< of the table's width
    bool right = false;
};
struct PaperRow {
    enum class Kind { plain, heading, total };
    std::vector<PaperCell> cells; ///< as many as columns, or fewer; of a heading the first one counts
    Kind kind = Kind::plain;
};
struct PaperTable {
    std::vector<PaperColumn> columns;
    std::vector<PaperRow> rows;
    qsizetype most_lines = 0; ///< of a cell's text, before it ends in "…"; 0: as many as a page holds
};

struct PaperChart {
    ChartData data;
    qreal height = 0; ///< 0: what suits the chart
};

using PaperBlock = std::variant<PaperText, PaperTable, PaperChart>;

/// Blocks that may leave a section of one page together, for the one behind it.
struct PaperGroup {
    std::size_t from = 0, to = 0; ///< among the section's blocks
    QString words;                ///< what they are, for whoever looks for them
    std::optional<PaperBlock> instead = {};
};

struct PaperSection {
    QString name;     ///< in the contents and at the head of its pages: "The decision"
    QString headline; ///< at its start; empty: the name
    std::vector<PaperBlock> blocks;
    bool one_page = false;             ///< a page of its own, and no more: see on_one_page()
    bool tight = false;                ///< set closer
    QString behind_name;               ///< of the section that takes what leaves this one
    std::vector<PaperGroup> may_leave; ///< the least important first; none overlaps another
    std::vector<PaperBlock> behind;    ///< what stands there in any case
    QStringList behind_words;          ///< what that is

    void text(PaperText::Style style, const QString& text) {
        if (!text.isEmpty()) blocks.emplace_back(PaperText{style, text});
    }
    void heading(const QString& words) { text(PaperText::Style::heading, words); }
    void body(const QString& words) { text(PaperText::Style::body, words); }
    void note(const QString& words) { text(PaperText::Style::note, words); }
};

struct PaperCover {
    QString title, subtitle;
    QString answer;
    QStringList facts;
};

struct PaperDocument {
    QString title;                   ///< at the head of every page
    QString origin;                  ///< at the foot of every page: program, version, the plan's hash
    std::optional<PaperCover> cover; ///< with the contents
    std::vector<PaperSection> sections;
    Paper paper = Paper::a4;
    Theme theme;
    QImage logo; ///< null: none
};

/// The sections that the job's options ask for, in English or what is translated, numbers by QLocale().
PaperDocument make_document(const ReportJob& job, const QImage& logo);

/// What a section is called, for the contents and for whoever chooses.
QString section_name(ReportSection section);

/// The theme of paper, with an accent of one's own: words in it are darkened until they can be read on white.
Theme paper_theme(std::optional<std::uint32_t> accent);

} // namespace headroom::views
