// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/top_bar.h"

#include "views/format/tool_tip.h"
#include "views/session/fault_words.h"
#include "views/theme/fonts.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/window/name_editor.h"
#include "views/window/navigation.h"
#include "views/window/scenario_bar.h"
#include "views/window/search_button.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace headroom::views {
namespace {

constexpr int widest_name = 220, roomy_width = 1440;

QToolButton* program_button(QMenu* menu) {
    auto* button = new QToolButton;
    button->setObjectName(QStringLiteral("program"));
    button->setText(QStringLiteral("Headroom"));
    button->setIcon(icon(QStringLiteral("headroom"), IconInk::text));
    button->setIconSize(QSize(spacing::icon, spacing::icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFont(theme_font(TextRole::heading));
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolTip(TopBar::tr("Menu (F10)"));
    button->setAccessibleName(TopBar::tr("Headroom menu"));
    set_button_style(button, ButtonStyle::quiet);
    return button;
}

} // namespace

TopBar::TopBar(PlanSession& session, PlanKeeper& keeper, QMenu* menu)
    : session_(session), keeper_(keeper), program_(program_button(menu)), plan_parts_(new QWidget),
      name_(new QPushButton), kept_(new QLabel), scenarios_(new ScenarioBar(session)),
      search_(new SearchButton), report_(new QPushButton(tr("Report"))) {
    setFixedHeight(height);
    set_surface(this, Surface::chrome);
    name_->setObjectName(QStringLiteral("plan_name"));
    set_button_style(name_, ButtonStyle::quiet);
    set_text_style(kept_, TextStyle::caption);
    set_button_style(report_, ButtonStyle::primary);
    report_->setObjectName(QStringLiteral("report"));
    auto* parts = new QHBoxLayout(plan_parts_);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(spacing::unit);
    parts->addWidget(name_);
    parts->addWidget(kept_);
    parts->addSpacing(spacing::unit);
    parts->addWidget(scenarios_, 1);
    parts->addWidget(search_);
    auto* present = new QPushButton(tr("Present"));
    present->setObjectName(QStringLiteral("present"));
    present->setToolTip(tr("Full screen, for an audience (F5)"));
    connect(present, &QPushButton::clicked, this, &TopBar::presentation_wanted);
    parts->addWidget(present);
    parts->addWidget(report_);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::unit, 0, spacing::gap, 0);
    row->setSpacing(0);
    auto* corner = new QWidget;
    corner->setFixedWidth(Navigation::width - spacing::unit);
    auto* corner_row = new QHBoxLayout(corner);
    corner_row->setContentsMargins(0, 0, 0, 0);
    corner_row->addWidget(program_, 0, Qt::AlignLeft);
    row->addWidget(corner);
    row->addWidget(plan_parts_, 1);
    row->addStretch(0);
    connect(name_, &QPushButton::clicked, this, &TopBar::rename_plan);
    connect(search_, &QPushButton::clicked, this, &TopBar::search_wanted);
    connect(report_, &QPushButton::clicked, this, &TopBar::report_wanted);
    connect(&session, &PlanSession::plan_changed, this, &TopBar::show_plan);
    connect(&keeper, &PlanKeeper::kept_changed, this, &TopBar::show_kept);
}

/// The names of the scenarios come first.
void TopBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    search_->set_compact(width() < roomy_width);
    show_kept();
}

void TopBar::open_menu() { program_->showMenu(); }
void TopBar::set_report(bool exists) { report_->setVisible(exists); }
void TopBar::show_plan_parts(bool shown) { plan_parts_->setVisible(shown); }

void TopBar::rename_plan() {
    auto* editor = new NameEditor(
        name_, QString::fromStdString(session_.plan().name), tr("Name of the plan"),
        [this](const QString& name) { return refusal(session_.plan(), session_.rename_plan(name)); });
    connect(editor, &NameEditor::dropped, this, &TopBar::refused);
}

void TopBar::show_plan() {
    const auto name = QString::fromStdString(session_.plan().name);
    const auto text = QFontMetrics(name_->font()).elidedText(name, Qt::ElideRight, widest_name);
    name_->setText(QString(text).replace('&', "&&"));
    name_->setToolTip(tool_tip(tr("%1: click to rename").arg(name)));
    name_->setAccessibleName(tr("Plan %1, rename").arg(name));
}

void TopBar::show_kept() {
    if (!keeper_.trouble().isEmpty()) {
        kept_->setText(tr("· changes are not kept"));
        kept_->setToolTip(tool_tip(keeper_.trouble()));
        set_text_style(kept_, TextStyle::danger);
        return;
    }
    set_text_style(kept_, TextStyle::caption);
    const auto words = keeper_.is_kept() ? tr("all changes kept") : tr("keeping changes");
    kept_->setAccessibleName(words);
    if (width() < roomy_width) {
        const auto* sign = keeper_.is_kept() ? "check" : "clock";
        kept_->setPixmap(icon(QLatin1String(sign)).pixmap(spacing::icon));
        kept_->setMinimumWidth(spacing::icon);
    } else {
        kept_->setText(tr("· %1").arg(words));
        kept_->setMinimumWidth(
            QFontMetrics(theme_font(TextRole::caption)).horizontalAdvance(tr("· all changes kept")) + 2);
    }
    const auto file = QDir::toNativeSeparators(keeper_.file());
    const auto about_file = file.isEmpty() ? tr("The plan has not been saved to a file of yours.")
                            : keeper_.is_edited()
                                ? tr("%1 does not have the latest changes; Ctrl+S writes them.").arg(file)
                                : tr("%1 has them too.").arg(file);
    kept_->setToolTip(tool_tip(tr("Every change is kept on this computer at once. %1").arg(about_file)));
}

} // namespace headroom::views
