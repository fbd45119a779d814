// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/source_label.h"

#include "views/format/tool_tip.h"
#include "views/theme/roles.h"
#include "views/theme/theme.h"

#include <QMouseEvent>

#include <utility>

namespace headroom::views {
namespace {

constexpr int most_lines = 2, label_width = 140;

/// Cut at a word where it would take more than so many lines.
QString shortened(const QString& text, const QFontMetrics& metrics) {
    const auto fits = [&](const QString& cut) {
        const auto box = metrics.boundingRect(QRect(0, 0, label_width, 1000), Qt::TextWordWrap, cut);
        return box.height() <= most_lines * metrics.lineSpacing() && box.width() <= label_width;
    };
    if (fits(text)) return text;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    QString cut;
    for (const auto& word : words) {
        const QString longer = cut.isEmpty() ? word : cut + u' ' + word;
        if (!fits(longer + QStringLiteral(" …"))) break;
        cut = longer;
    }
    if (cut.isEmpty()) return metrics.elidedText(text, Qt::ElideRight, label_width);
    while (!cut.isEmpty() && QStringLiteral(",;:(").contains(cut.back()))
        cut.chop(1);
    return cut + QStringLiteral(" …");
}

} // namespace

SourceLabel::SourceLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::RichText);
    setWordWrap(true);
    setFixedWidth(label_width);
    setCursor(Qt::PointingHandCursor);
    set_text_style(this, TextStyle::caption);
}

void SourceLabel::show_source(const ValueSource& source) {
    source_ = source;
    show_words();
}

void SourceLabel::show_words() {
    const auto guess = source_.is_guess ? tr("guess") : QString();
    const auto warning = current_theme().warning.name();
    const auto made_of =
        warning + guess + (is_hovered_ ? u'_' : u'-') + source_.text; // cheap where nothing changed
    if (std::exchange(shown_, made_of) == made_of) return;
    ensurePolished();
    const auto lead = guess.isEmpty() || source_.text.isEmpty() ? guess : guess + QStringLiteral(" · ");
    const auto words = shortened(lead + source_.text, fontMetrics());
    const auto line = is_hovered_ ? QStringLiteral("text-decoration:underline") : QString();
    setText(QStringLiteral("<span style=\"color:%1;font-weight:600\">%2</span><span style=\"%3\">%4</span>")
                .arg(warning, words.left(guess.size()).toHtmlEscaped(), line,
                     words.mid(guess.size()).toHtmlEscaped()));
    const auto whole = lead + source_.text + (source_.place.isEmpty() ? QString() : u'\n' + source_.place);
    setToolTip(tool_tip(whole + u'\n' + tr("Click to say where your value comes from.")));
}

void SourceLabel::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit clicked();
}

void SourceLabel::enterEvent(QEnterEvent*) {
    is_hovered_ = true;
    show_words();
}

void SourceLabel::leaveEvent(QEvent*) {
    is_hovered_ = false;
    show_words();
}

} // namespace headroom::views
