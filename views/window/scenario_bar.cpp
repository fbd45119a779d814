// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/scenario_bar.h"

#include "views/session/base_words.h"
#include "views/session/fault_words.h"
#include "views/session/plan_session.h"
#include "views/theme/fonts.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"
#include "views/window/name_editor.h"
#include "views/window/scenario_chip.h"

#include <QFontMetrics>
#include <QMenu>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace headroom::views {
namespace {

constexpr int small_button = spacing::control;

/// For a menu: no longer than it needs to be told apart, & as a letter.
QString menu_name(const QString& name) {
    constexpr int widest = 320;
    const QFontMetrics metrics(theme_font(TextRole::body));
    return metrics.elidedText(name, Qt::ElideMiddle, widest).replace(u'&', QStringLiteral("&&"));
}

QIcon colour_icon(int colour) {
    const auto& series = current_theme().series;
    return dot_icon(series[static_cast<std::size_t>(colour) % series.size()]);
}

} // namespace

ScenarioBar::ScenarioBar(PlanSession& session, QWidget* parent)
    : QWidget(parent), session_(session), others_(new QToolButton(this)), add_(new QToolButton(this)) {
    setAccessibleName(tr("Scenarios"));
    setFixedHeight(spacing::control);
    add_->setObjectName(QStringLiteral("add_scenario"));
    add_->setIcon(icon(QStringLiteral("plus")));
    add_->setToolTip(tr("Add a scenario"));
    add_->setAccessibleName(tr("Add a scenario"));
    set_button_style(add_, ButtonStyle::quiet);
    set_button_style(others_, ButtonStyle::quiet);
    others_->setAccessibleName(tr("More scenarios"));
    others_->hide();
    connect(add_, &QToolButton::clicked, this, &ScenarioBar::open_adding);
    connect(others_, &QToolButton::clicked, this, &ScenarioBar::open_others);
    connect(&session, &PlanSession::scenarios_changed, this, &ScenarioBar::make_chips);
    connect(&session, &PlanSession::current_changed, this, &ScenarioBar::show_state);
    connect(&session, &PlanSession::plan_changed, this, &ScenarioBar::tell_bases);
    connect(&session, &PlanSession::baseline_changed, this, &ScenarioBar::show_state);
    make_chips();
}

void ScenarioBar::make_chips() {
    while (chips_.size() > session_.scenario_count()) {
        chips_.back()->deleteLater();
        chips_.back()->hide();
        chips_.pop_back();
    }
    while (chips_.size() < session_.scenario_count()) {
        auto* chip = new ScenarioChip(this);
        const std::size_t index = chips_.size();
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip, &QPushButton::clicked, this, [this, index] { session_.select(index); });
        connect(chip, &ScenarioChip::rename_wanted, this, [this, index] { rename(index); });
        connect(chip, &QWidget::customContextMenuRequested, this,
                [this, index, chip](const QPoint& at) { open_menu(index, chip->mapToGlobal(at)); });
        chips_.push_back(chip);
    }
    show_state();
    updateGeometry();
}

void ScenarioBar::show_state() {
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        chips_[i]->show_scenario(session_.scenario_name(i), session_.colour(i),
                                 session_.baseline_scenario() == i);
        chips_[i]->setChecked(i == session_.current());
    }
    tell_bases();
    arrange();
}

/// How much of its own a scenario has changes with every edit.
void ScenarioBar::tell_bases() {
    if (chips_.size() != session_.scenario_count()) return; // they follow
    for (std::size_t i = 0; i < chips_.size(); ++i)
        chips_[i]->tell_base(base_words(session_.plan(), i));
}

QSize ScenarioBar::sizeHint() const {
    const int chips = std::accumulate(chips_.begin(), chips_.end(), 0, [](int sum, const ScenarioChip* chip) {
        return sum + chip->natural_width() + spacing::unit;
    });
    return {chips + small_button, spacing::control};
}

QSize ScenarioBar::minimumSizeHint() const { return {3 * small_button, spacing::control}; }

/// First all names whole, then all shortened, then as many as there is room for, the current one among them.
void ScenarioBar::arrange() {
    const int count = static_cast<int>(chips_.size());
    const auto total = [&](auto width_of) {
        return std::accumulate(chips_.begin(), chips_.end(), 0, [&](int sum, const ScenarioChip* chip) {
            return sum + width_of(chip) + spacing::unit;
        });
    };
    int room = width() - small_button;
    const int natural = total([](const ScenarioChip* chip) { return chip->natural_width(); });
    const int least = total([](const ScenarioChip* chip) { return chip->least_width(); });
    const bool crowded = least > room;
    if (crowded) room -= 2 * small_button;
    const double share =
        natural > least ? std::clamp((room - least) / double(natural - least), 0.0, 1.0) : 1.0;
    const auto width_of = [&](const ScenarioChip* chip) {
        return chip->least_width() + static_cast<int>(share * (chip->natural_width() - chip->least_width()));
    };
    const std::size_t current = session_.current();
    const int kept = crowded && current < chips_.size() ? width_of(chips_[current]) + spacing::unit : 0;
    int x = 0, hidden = 0;
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        auto* chip = chips_[i];
        const int reserve = i < current ? kept : 0;
        const bool fits = !crowded || i == current || x + width_of(chip) + spacing::unit + reserve <= room;
        chip->setVisible(fits);
        if (!fits) {
            ++hidden;
            continue;
        }
        const int chip_width = std::min(width_of(chip), room - spacing::unit - x); // alone it may be too wide
        chip->setGeometry(x, 0, chip_width, spacing::control);
        x += chip_width + spacing::unit;
    }
    others_->setVisible(hidden > 0);
    others_->setText(tr("+%1").arg(hidden));
    others_->setToolTip(hidden == 1 ? tr("1 more scenario") : tr("%1 more scenarios").arg(hidden));
    others_->setGeometry(x, 0, 2 * small_button - spacing::unit, spacing::control);
    if (hidden > 0) x += 2 * small_button;
    add_->setGeometry(x, 0, small_button, spacing::control);
    add_->setVisible(count > 0);
}

void ScenarioBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ScenarioBar::rename(std::size_t scenario) {
    QWidget* place = chips_[scenario]->isVisible() ? static_cast<QWidget*>(chips_[scenario]) : others_;
    auto* editor =
        new NameEditor(place, session_.scenario_name(scenario), tr("Name of the scenario"),
                       [this, scenario](const QString& name) {
                           return refusal(session_.plan(), session_.rename_scenario(scenario, name));
                       });
    connect(editor, &NameEditor::dropped, this, &ScenarioBar::refused);
}

void ScenarioBar::fill_menu(QMenu* menu, std::size_t scenario) {
    const auto add = [&](const QString& text, const char* icon_name, auto edit) {
        return menu->addAction(icon(QString::fromLatin1(icon_name)), text, this, [this, edit] {
            const auto reason = refusal(session_.plan(), edit());
            if (!reason.isEmpty()) emit refused(reason);
        });
    };
    // The baseline is a scenario as it stood when it was pinned; edited since, it can be pinned anew.
    const bool pinned = session_.baseline_scenario() == scenario;
    menu->addAction(icon(QStringLiteral("pin")),
                    pinned ? tr("&Pin again, as it is now") : tr("&Pin as the baseline"), this,
                    [this, scenario] { session_.pin_baseline(scenario); })
        ->setEnabled(!pinned || *session_.baseline().plan != session_.plan());
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("edit")), tr("Re&name"), this,
                    [this, scenario] { rename(scenario); });
    add(tr("&Duplicate"), "copy", [this, scenario] { return session_.duplicate_scenario(scenario); });
    add(tr("Move &left"), "chevron-left", [this, scenario] {
        return session_.move_scenario(scenario, scenario - 1);
    })->setEnabled(scenario > 0);
    add(tr("Move &right"), "chevron-right", [this, scenario] {
        return session_.move_scenario(scenario, scenario + 1);
    })->setEnabled(scenario + 1 < session_.scenario_count());
    menu->addSeparator();
    add(tr("Re&move"), "trash", [this, scenario] {
        return session_.remove_scenario(scenario);
    })->setEnabled(session_.scenario_count() > 1);
}

void ScenarioBar::open_menu(std::size_t scenario, const QPoint& at) {
    QMenu menu(this);
    fill_menu(&menu, scenario);
    menu.exec(at);
}

void ScenarioBar::open_others() {
    QMenu menu(this);
    for (std::size_t i = 0; i < chips_.size(); ++i)
        if (!chips_[i]->isVisible())
            menu.addAction(colour_icon(session_.colour(i)), menu_name(session_.scenario_name(i)), this,
                           [this, i] { session_.select(i); });
    menu.exec(others_->mapToGlobal(QPoint(0, others_->height())));
}

void ScenarioBar::open_adding() {
    QMenu menu(this);
    const auto name = menu_name(session_.scenario_name(session_.current()));
    const auto add = [&](const QString& text, auto edit) {
        menu.addAction(text, this, [this, edit] {
            const auto reason = refusal(session_.plan(), edit());
            if (!reason.isEmpty())
                emit refused(reason);
            else
                rename(session_.current());
        });
    };
    add(tr("Copy of “%1”").arg(name), [this] { return session_.duplicate_scenario(session_.current()); });
    add(tr("Empty scenario: everything rented"), [this] { return session_.add_scenario({}); });
    menu.exec(add_->mapToGlobal(QPoint(0, add_->height())));
}

} // namespace headroom::views
