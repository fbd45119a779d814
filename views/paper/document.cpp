// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/document.h"

#include "model/plan/limits.h"
#include "model/plan/shown_text.h"
#include "model/report/answer.h"
#include "views/paper/paper_words.h"
#include "views/session/answer_text.h"

namespace headroom::views {
namespace {

constexpr std::array section_words = {
    QT_TRANSLATE_NOOP("headroom::views::Paper", "Cover and contents"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "The decision"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "The scenarios"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "The risk"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "When to refresh"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "The mix"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "The assumptions"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "The method"),
    QT_TRANSLATE_NOOP("headroom::views::Paper", "How to reproduce this report"),
};
static_assert(section_words.size() == report_section_count);

PaperCover cover_of(const PaperMaker& maker, const QString& title) {
    const auto& results = maker.results();
    PaperCover cover;
    cover.title = title;
    cover.subtitle = PaperWords::tr("What the computing capacity costs, and how sure that is");
    cover.answer = answer_title(results);
    const auto month = QLocale().standaloneMonthName(results.start_month);
    cover.facts << (maker.count() == 1
                        ? PaperWords::tr("1 scenario")
                        : PaperWords::tr("%n scenarios", nullptr, static_cast<int>(maker.count())))
                << PaperWords::tr("%1 months from %2 %3")
                       .arg(QString::number(results.months), month, QString::number(results.start_year))
                << PaperWords::tr("amounts in %1").arg(currency_of(results))
                << (is_base_case(results) ? PaperWords::tr("base case") : count_of_futures(results.paths));
    return cover;
}

PaperSection section_of(ReportSection section, const PaperMaker& maker) {
    switch (section) {
    case ReportSection::decision:
        return decision_section(maker);
    case ReportSection::scenarios:
        return scenarios_section(maker);
    case ReportSection::risk:
        return risk_section(maker);
    case ReportSection::refresh:
        return refresh_section(maker);
    case ReportSection::mix:
        return mix_section(maker);
    case ReportSection::assumptions:
        return assumptions_section(maker);
    case ReportSection::method:
        return method_section(maker);
    case ReportSection::reproduce:
        return reproduce_section(maker);
    case ReportSection::cover:
        break;
    }
    return {};
}

} // namespace

QString section_name(ReportSection section) {
    return PaperWords::tr(section_words[static_cast<std::size_t>(section)]);
}

Theme paper_theme(std::optional<std::uint32_t> accent) {
    Theme theme = print_theme();
    if (!accent) return theme;
    theme.accent = QColor(static_cast<QRgb>(*accent | 0xff000000U));
    QColor readable = theme.accent;
    while (contrast(readable, theme.card) < 4.5)
        readable = blended(Qt::black, readable, 0.1);
    theme.accent_text = theme.link = readable;
    theme.accent_soft = blended(theme.accent, theme.card, 0.12);
    return theme;
}

PaperDocument make_document(const ReportJob& job, const QImage& logo) {
    const PaperMaker maker(job);
    PaperDocument document;
    document.title = QString::fromStdString(headroom::shown(job.results.plan, most_plan_name_characters));
    document.origin = PaperWords::tr("Headroom %1 · plan %2")
                          .arg(QString::fromStdString(job.results.run.version),
                               QString::fromStdString(job.results.plan_sha256.substr(0, 12)));
    if (job.options.has(ReportSection::cover)) document.cover = cover_of(maker, document.title);
    for (std::size_t i = 1; i < report_section_count; ++i) {
        const auto id = static_cast<ReportSection>(i);
        if (!job.options.has(id)) continue;
        auto section = section_of(id, maker);
        section.name = section_name(id);
        document.sections.push_back(std::move(section));
    }
    document.paper = job.options.paper;
    document.theme = paper_theme(job.options.accent);
    document.logo = logo;
    return document;
}

} // namespace headroom::views
