// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/scenario_chip.h"

#include "views/format/tool_tip.h"
#include "views/theme/fonts.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>
#include <utility>

namespace headroom::views {
namespace {

constexpr int dot_size = 16, pin_size = 14, side = 10, few_letters = 88, widest_name = 260;

} // namespace

ScenarioChip::ScenarioChip(QWidget* parent)
    : QPushButton(parent), dot_(new QLabel(this)), label_(new QLabel(this)), baseline_(new QLabel(this)) {
    setCheckable(true);
    setAutoExclusive(true);
    set_button_style(this, ButtonStyle::chip);
    setFixedHeight(spacing::control);
    set_text_style(label_, TextStyle::strong);
    label_->setTextFormat(Qt::PlainText);
    for (auto* part : {dot_, label_, baseline_})
        part->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(spacing::unit - 2);
    row->addWidget(dot_);
    row->addWidget(label_, 1);
    row->addWidget(baseline_);
}

void ScenarioChip::show_scenario(const QString& name, int colour, bool is_baseline) {
    name_ = name;
    colour_ = colour;
    baseline_->setVisible(is_baseline);
    setAccessibleName(is_baseline ? tr("Scenario %1, baseline").arg(name) : tr("Scenario %1").arg(name));
    show_tip();
    show_icons();
    shorten();
    updateGeometry();
}

void ScenarioChip::tell_base(const QString& base) {
    if (std::exchange(base_, base) != base) show_tip();
}

void ScenarioChip::show_tip() {
    QStringList words{name_};
    if (!base_.isEmpty()) words << base_;
    if (baseline_->isVisibleTo(this))
        words << tr("The baseline: what other scenarios and your changes are compared with.");
    setToolTip(tool_tip(words.join(u'\n')));
}

void ScenarioChip::show_icons() {
    const auto& series = current_theme().series;
    const auto ink = series[static_cast<std::size_t>(colour_) % series.size()];
    dot_->setPixmap(dot_icon(ink).pixmap(QSize(dot_size, dot_size), devicePixelRatioF()));
    baseline_->setPixmap(
        views::icon(QStringLiteral("pin")).pixmap(QSize(pin_size, pin_size), devicePixelRatioF()));
}

int ScenarioChip::room_beside_name() const {
    const int mark = baseline_->isVisibleTo(this) ? pin_size + spacing::unit : 0;
    return 2 * side + dot_size + spacing::unit + mark;
}

int ScenarioChip::natural_width() const {
    const QFontMetrics metrics(theme_font(TextRole::strong));
    return room_beside_name() + std::min(metrics.horizontalAdvance(name_), widest_name) + 2;
}

int ScenarioChip::least_width() const { return std::min(natural_width(), room_beside_name() + few_letters); }

QSize ScenarioChip::sizeHint() const { return {natural_width(), spacing::control}; }

void ScenarioChip::shorten() {
    const QFontMetrics metrics(theme_font(TextRole::strong));
    label_->setText(metrics.elidedText(name_, Qt::ElideRight, width() - room_beside_name()));
}

void ScenarioChip::mouseDoubleClickEvent(QMouseEvent*) { emit rename_wanted(); }

void ScenarioChip::resizeEvent(QResizeEvent* event) {
    QPushButton::resizeEvent(event);
    shorten();
}

void ScenarioChip::changeEvent(QEvent* event) {
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) show_icons();
}

} // namespace headroom::views
