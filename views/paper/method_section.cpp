// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/fields.h"
#include "model/report/answer.h"
#include "views/editors/value_words.h"
#include "views/paper/paper_words.h"

namespace headroom::views {
namespace {

using W = PaperWords;
using Style = PaperText::Style;

QString sampler_words(const Results& results) {
    const auto paths = format_count(static_cast<qint64>(results.paths));
    if (is_base_case(results))
        return W::tr(
            "This report shows the base case: one future, every uncertain value at its median, no shocks.");
    if (results.sampler == "sobol")
        return W::
            tr("%1 futures were simulated, drawn as Sobol’ points with Owen’s scrambling in 16 independent "
               "randomisations; the spread of the 16 is the standard error of each figure.")
                .arg(paths);
    if (results.sampler == "latin")
        return W::tr("%1 futures were simulated, drawn by Latin hypercubes in 16 independent randomisations; "
                     "the spread "
                     "of the 16 is the standard error of each figure.")
            .arg(paths);
    return W::tr("%1 futures were simulated, drawn independently of each other.").arg(paths);
}

/// The discount rate of the scenarios, as the plan has it.
QString discount_words(const PaperMaker& maker) {
    const auto& plan = maker.job.plan;
    const auto words = value_word(plan, Parameter::finance_discount_rate,
                                  effective_value(plan, 0, Parameter::finance_discount_rate));
    const auto when = value_word(plan, Parameter::finance_discounting,
                                 effective_value(plan, 0, Parameter::finance_discounting));
    return W::tr("Costs are present values of all cash over %1 months, discounted at %2 (%3), less what "
                 "hardware and hall "
                 "are still worth at the end.")
        .arg(QString::number(maker.results().months), words, when);
}

} // namespace

PaperSection method_section(const PaperMaker& maker) {
    PaperSection section;
    section.heading(W::tr("What is simulated"));
    section.body(W::tr(
        "Headroom lives through random futures month by month: demand for training and inference, energy and "
        "rental prices, new generations of accelerators, late deliveries and late power. In each of them "
        "every scenario buys, rents, runs and replaces what the plan says, serves what it can, and pays for "
        "it. All scenarios meet the same futures, so that their differences are those of the scenarios "
        "alone."));
    section.body(sampler_words(maker.results()));
    section.heading(W::tr("What the figures mean"));
    section.text(Style::point, discount_words(maker));
    section.text(Style::point,
                 W::tr("P10 and P90 bound the range that 8 of 10 futures fall into; it is the world that is "
                       "uncertain there. The ± is the error of the simulation alone; digits that it makes "
                       "uncertain are not shown."));
    section.text(
        Style::point,
        W::tr("A useful H100e-hour is an hour of work done at the speed of one H100 SXM. Its cost is "
              "all cost over all such hours, both discounted."));
    section.text(Style::point,
                 W::tr("Demand that is not served and carbon are no cash. Where they are counted, at their "
                       "prices, it says so."));
    section.text(Style::point,
                 W::tr("Cheapest in: the share of the futures in which no other scenario costs less."));
    section.heading(W::tr("What to keep in mind"));
    section.text(Style::point,
                 W::tr("A range says what the assumptions say: it holds what the plan calls uncertain, and "
                       "nothing that it leaves out. The assumptions are listed, with their sources; those "
                       "marked as a guess are nobody’s measurement."));
    section.text(
        Style::point,
        W::tr("Cheap and short belong together: a scenario that leaves demand standing costs less. Look "
              "at both."));
    section.body(W::tr(
        "The model, equation by equation, is the page docs/model.md of the program, which is free software; "
        "anybody can check it."));
    return section;
}

PaperSection reproduce_section(const PaperMaker& maker) {
    const auto& results = maker.results();
    PaperSection section;
    section.body(W::tr(
        "The plan is attached to this file as plan.json. Save it from the viewer’s list of attachments, or "
        "with “pdfdetach -saveall”. The same plan gives the same figures, digit by digit, on any machine."));
    PaperTable table{{{QString(), 1}, {QString(), 3.4}}, {}};
    const auto add = [&](const QString& what, const QString& value) {
        table.rows.push_back({{{what}, {value}}});
    };
    add(W::tr("Plan"), qt(results.plan));
    add(W::tr("SHA-256 of plan.json"), qt(results.plan_sha256));
    add(W::tr("Futures"), format_count(static_cast<qint64>(results.paths)));
    if (results.bin_width > 0)
        add(W::tr("Quantiles"), W::tr("read from bins of at most %1 of a value")
                                    .arg(format_share(results.bin_width, results.bin_width / 10)));
    add(W::tr("Sampler"), qt(results.sampler));
    add(W::tr("Seed"), QString::number(results.seed));
    add(W::tr("Version"), QStringLiteral("Headroom %1").arg(qt(results.run.version)));
    section.blocks.emplace_back(std::move(table));
    section.heading(W::tr("Commands"));
    PaperTable commands{{{W::tr("What"), 1}, {W::tr("Command"), 3.4}}, {}};
    const auto command = [&](const QString& what, const QString& line) {
        commands.rows.push_back({{{what}, {line, {}, {}, false, false, true}}});
    };
    command(W::tr("The attached plan"), QStringLiteral("pdfdetach -save 1 -o plan.json report.pdf"));
    command(W::tr("All figures"),
            QStringLiteral("headroom-cli run plan.json --json results.json --csv results"));
    const auto analysis = [&](const char* name, const std::string& scenario) {
        QString quoted = qt(scenario);
        quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
        const auto paths = std::min(maker.job.plan.simulation.paths, most_report_analysis_paths);
        // A name that begins with a dash would pass for an option.
        const auto separator = quoted.startsWith(u'-') ? QStringLiteral("-- ") : QString();
        return QStringLiteral("headroom-cli %1 --paths %2 plan.json %3'%4'")
            .arg(QLatin1String(name), QString::number(paths), separator, quoted);
    };
    if (maker.job.refresh && maker.job.refresh->results)
        command(W::tr("The refresh analysis"), analysis("refresh", maker.job.refresh->results->scenario));
    if (maker.job.mix && maker.job.mix->results)
        command(W::tr("The mix analysis"), analysis("mix", maker.job.mix->results->scenario));
    command(W::tr("This report"), report_command(maker.job.options));
    section.blocks.emplace_back(std::move(commands));
    return section;
}

QString report_command(const ReportOptions& options) {
    QString line = QStringLiteral("headroom-cli report plan.json --pdf report.pdf");
    QStringList sections;
    for (std::size_t i = 0; i < report_section_count; ++i)
        if (options.sections[i]) sections << qt(report_section_names[i]);
    if (sections.size() < static_cast<qsizetype>(report_section_count))
        line += QStringLiteral(" --sections ") + sections.join(QLatin1Char(','));
    if (options.paper == Paper::letter) line += QStringLiteral(" --letter");
    if (options.accent) line += QStringLiteral(" --accent %1").arg(*options.accent, 6, 16, QLatin1Char('0'));
    if (!options.logo.empty()) line += QStringLiteral(" --logo LOGO");
    return line;
}

} // namespace headroom::views
