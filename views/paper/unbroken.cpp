// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/unbroken.h"

#include <QStringList>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr QChar hard_space(0x00A0);
/// A slash or a hyphen with a figure's width: nothing ends a line beside it.
constexpr QChar sign_for_measuring(u'0');
/// Longer ones are no unit, and no figure with its unit.
constexpr qsizetype longest_unit = 24, longest_run = 40;

bool has_digit(const QString& word) {
    return std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
}

bool has_currency_sign(const QString& word) {
    return std::ranges::any_of(word, [](QChar c) { return c.category() == QChar::Symbol_Currency; });
}

/// "12", "(12", "−0.4", "$50", "1.00 M" behind hard spaces: what a unit may follow. Not "12," nor "12.".
bool ends_in_figure(const QString& word) {
    const auto last = word.sliced(word.lastIndexOf(hard_space) + 1);
    return !last.isEmpty() && last.back().isDigit();
}

/// What stands between two figures and belongs to both: "8 of 10", "± 0.05".
bool joins_figures(const QString& between) { return between == u"of" || between == u"±" || between == u"×"; }

/// The word before a year: "January 2027".
bool is_year(const QString& word) {
    const auto digits = word.left(4);
    return digits.size() == 4 && (digits.startsWith(u"19") || digits.startsWith(u"20")) &&
           std::ranges::all_of(digits, [](QChar c) { return c.isDigit(); }) &&
           (word.size() == 4 || word[4].isPunct());
}

bool is_month_name(const QString& word) {
    return word.size() >= 3 && word.front().isUpper() &&
           std::ranges::all_of(word, [](QChar c) { return c.isLetter(); });
}

bool belong_together(const QStringList& words, qsizetype i) {
    const auto& left = words[i];
    const auto& right = words[i + 1];
    if (right.isEmpty() || right.size() > longest_unit) return false;
    if (ends_in_figure(left) && !is_year(left))
        return right.front().isLetter() || right.front() == u'%' || right.front() == u'±' ||
               right.front() == u'×' || has_currency_sign(right.left(1));
    if (joins_figures(left)) return i > 0 && ends_in_figure(words[i - 1]) && has_digit(right);
    return is_month_name(left) && is_year(right);
}

/// Of a run without a plain blank.
QString without_slashes(QString run) {
    if (run.size() <= longest_run && (has_digit(run) || has_currency_sign(run)))
        run.replace(u'/', sign_for_measuring);
    return run;
}

/// "-saveall", "“--letter”": what somebody types.
bool is_option(const QString& run) {
    const auto at = run.indexOf(u'-');
    return at >= 0 && at + 1 < run.size() &&
           std::ranges::all_of(run.first(at), [](QChar c) { return c.isPunct(); }) &&
           (run[at + 1].isLetter() || run[at + 1] == u'-');
}

/// What must stand on the same line.
QStringList runs_of(const QString& text) {
    const auto words = text.split(u' ');
    QStringList runs{words.front()};
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        if (belong_together(words, i))
            runs.back() += hard_space + words[i + 1];
        else
            runs << words[i + 1];
    for (auto& run : runs)
        run = is_option(run) ? run.replace(u'-', sign_for_measuring) : without_slashes(run);
    return runs;
}

/// "$58,676 bn", "(−0.4", "CHF 12": signs and a digit, or a currency's code before them.
bool is_figure(const QString& run) {
    if (run.size() > longest_run) return false;
    const auto code = run.indexOf(hard_space);
    const auto begins = [](const QString& word) {
        const auto first = std::ranges::find_if(word, [](QChar c) { return c.isLetterOrNumber(); });
        return first != word.end() && first->isDigit();
    };
    return begins(run) || (code == 3 && run.first(code).isUpper() && begins(run.sliced(code)));
}

} // namespace

QString unbroken(const QString& text) { return runs_of(text).join(u' '); }

QStringList figures_in(const QString& text) {
    QStringList figures;
    for (const auto& line : text.split(u'\n'))
        for (const auto& run : runs_of(line))
            if (is_figure(run)) figures << run;
    return figures;
}

QString unbroken_command(QString line) {
    for (auto& sign : line)
        if (!sign.isSpace() && !sign.isLetterOrNumber() && !sign.isSurrogate()) sign = sign_for_measuring;
    return line;
}

} // namespace headroom::views
