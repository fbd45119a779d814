// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/assumption_row.h"

#include "views/editors/density.h"
#include "views/editors/distribution_dialog.h"
#include "views/editors/elided_label.h"
#include "views/editors/parameter_editor.h"
#include "views/editors/parameter_help.h"
#include "views/editors/row_actions.h"
#include "views/editors/sketch_button.h"
#include "views/editors/source_dialog.h"
#include "views/editors/source_label.h"
#include "views/editors/value_words.h"
#include "views/format/tool_tip.h"
#include "views/session/natural_target.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/theme/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <limits>

namespace headroom::views {
namespace {

constexpr int field_width = 196, sketch_width = 84, sketch_height = 30, least_height = 48;
constexpr int mark_width = 3;
constexpr double infinity = std::numeric_limits<double>::infinity();

QLabel* wrapped_label(TextStyle style) {
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    set_text_style(label, style);
    return label;
}

} // namespace

AssumptionRow::AssumptionRow(PlanSession& session, Parameter id, QWidget* parent)
    : QWidget(parent), session_(session), id_(id), editor_(ParameterEditor::make(session, id, this)),
      label_(wrapped_label(TextStyle::body)), under_(new ElidedLabel),
      trouble_(wrapped_label(TextStyle::danger)), sketch_(new SketchButton), source_(new SourceLabel),
      scope_(new QWidget), others_(new ElidedLabel), more_(new QToolButton) {
    const auto& row = parameter_row(id);
    setObjectName(qt(row.key));
    label_->setText(qt(row.label));
    label_->setToolTip(tool_tip(qt(row.help)));
    under_->set_tip(qt(row.help));
    under_->set_most_lines(3);
    label_->setBuddy(control());
    set_text_style(under_, TextStyle::caption);
    more_->setIcon(icon(QStringLiteral("more")));
    more_->setFocusPolicy(Qt::NoFocus);
    more_->setAccessibleName(tr("Actions for %1").arg(label_->text()));
    more_->setToolTip(tr("Range, reset, help …"));
    set_button_style(more_, ButtonStyle::quiet);
    control()->installEventFilter(this);
    lay_out();
    connect(editor_, &ParameterEditor::fault_changed, this, &AssumptionRow::show_under_label);
    connect(editor_, &ParameterEditor::help_wanted, this, &AssumptionRow::open_help);
    connect(editor_, &ParameterEditor::range_wanted, this, &AssumptionRow::open_range);
    connect(editor_, &ParameterEditor::previewed, this,
            [this](const FieldValue& value) { show_sketch(value.quantity); });
    connect(source_, &SourceLabel::clicked, this, &AssumptionRow::open_source);
    connect(sketch_, &SketchButton::clicked, this, &AssumptionRow::open_range);
    connect(more_, &QToolButton::clicked, this,
            [this] { open_menu(more_->mapToGlobal(more_->rect().bottomLeft())); });
    if (session_.is_open()) refresh();
}

void AssumptionRow::lay_out() {
    setMinimumHeight(least_height);
    control()->setFixedWidth(field_width);
    sketch_->setFixedSize(sketch_width, sketch_height);
    more_->setFixedSize(spacing::control, spacing::control - 4);
    more_->setIconSize({spacing::icon, spacing::icon});
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(label_);
    words->addWidget(under_);
    words->addWidget(trouble_);
    words->addWidget(scope_);
    words->addStretch();
    auto* everywhere = new QPushButton(tr("Set for all"));
    everywhere->setObjectName(QStringLiteral("set_everywhere"));
    everywhere->setAccessibleName(tr("Set %1 for all scenarios").arg(label_->text()));
    everywhere->setFocusPolicy(Qt::NoFocus); // the menu has it for the keyboard
    everywhere->setCursor(Qt::PointingHandCursor);
    set_button_style(everywhere, ButtonStyle::link);
    connect(everywhere, &QPushButton::clicked, this, [this] { actions().set_everywhere(); });
    others_->setObjectName(QStringLiteral("other_scenarios"));
    set_text_style(others_, TextStyle::caption);
    auto* scope = new QHBoxLayout(scope_);
    scope->setContentsMargins(0, 0, 0, 0);
    scope->setSpacing(spacing::unit);
    scope->addWidget(others_);
    scope->addWidget(everywhere);
    scope->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::gap - 1, spacing::tight, spacing::unit, spacing::tight);
    row->setSpacing(12);
    row->addLayout(words, 1);
    row->addWidget(control(), 0, Qt::AlignVCenter);
    row->addWidget(sketch_, 0, Qt::AlignVCenter);
    row->addWidget(source_, 0, Qt::AlignVCenter);
    row->addWidget(more_, 0, Qt::AlignVCenter);
}

QWidget* AssumptionRow::control() const { return editor_->control(); }

QString AssumptionRow::fault() const { return editor_->fault().isEmpty() ? refusal_ : editor_->fault(); }

void AssumptionRow::refresh() {
    refusal_.clear();
    editor_->refresh();
    show_sketch(quantity_of(value()));
    show_mark();
    show_under_label();
    show_source();
    show_scope();
    describe();
}

void AssumptionRow::show_sketch(const std::optional<Quantity>& quantity) {
    const auto& row = parameter_row(id_);
    const bool has_sketch = row.may_be_uncertain;
    auto policy = sketch_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    sketch_->setSizePolicy(policy);
    sketch_->setVisible(has_sketch);
    if (!has_sketch || !quantity || sketched_ == quantity) return;
    sketched_ = quantity;
    auto sketch = density_sketch(*quantity, row.lower.value_or(-infinity), row.upper.value_or(infinity));
    sketch.unit = number_unit(field_format(row, session_.currency()).label);
    sketch_->set_sketch(std::move(sketch));
    const bool is_range = std::holds_alternative<Distribution>(*quantity);
    sketch_->setToolTip(is_range ? tr("Show and change the range") : tr("Make it a range"));
}

void AssumptionRow::show_under_label() {
    const auto trouble = fault();
    under_->setVisible(trouble.isEmpty());
    trouble_->setVisible(!trouble.isEmpty());
    trouble_->setText(trouble);
    const bool differs = mark_ == Mark::baseline;
    set_text_style(under_, differs ? TextStyle::warning : TextStyle::caption);
    under_->set_whole_text(differs ? tr("baseline: %1").arg(baseline_word())
                                   : short_help(parameter_row(id_)));
    describe();
}

void AssumptionRow::show_mark() {
    const auto& pinned = session_.baseline_value(id_);
    Mark mark = value() == default_value(id_) ? Mark::none : Mark::other_than_default;
    if (value() != pinned) mark = Mark::baseline;
    mark_ = mark;
    update();
}

void AssumptionRow::show_source() {
    const auto source = value_source(session_, id_);
    is_guess_ = source.is_guess;
    source_->show_source(source);
    if (const auto said = session_.source(id_); !said.isEmpty()) said_ = {session_.place_of(id_), said};
}

/// Who looks at one scenario and changes what describes the world may think that it holds for all.
void AssumptionRow::show_scope() {
    const auto& row = parameter_row(id_);
    int others = 0;
    if (!is_plan_parameter(row) && !is_choice_of_supply(row))
        for (std::size_t i = 0; i < session_.scenario_count(); ++i)
            others += session_.value(i, id_) != value() ? 1 : 0;
    scope_->setVisible(others > 0);
    others_->set_whole_text(others == 1 ? tr("Another value in 1 scenario")
                                        : tr("Another value in %1 scenarios").arg(others));
}

QString AssumptionRow::baseline_word() const {
    return value_word(*session_.baseline().plan, id_, session_.baseline_value(id_));
}

/// For those who hear the window.
void AssumptionRow::describe() {
    const auto format = field_format(parameter_row(id_), session_.currency());
    const auto name =
        format.label.isEmpty() ? label_->text() : tr("%1, %2").arg(label_->text(), format.label);
    QStringList facts;
    if (!fault().isEmpty()) facts << fault();
    if (mark_ == Mark::baseline)
        facts << tr("differs from the baseline, %1").arg(baseline_word());
    else if (mark_ == Mark::other_than_default)
        facts << tr("differs from the default, %1").arg(value_word(session_.plan(), id_, default_value(id_)));
    if (is_guess_) facts << tr("guess");
    if (!scope_->isHidden()) facts << others_->whole_text();
    facts << short_help(parameter_row(id_));
    control()->setAccessibleName(name);
    control()->setAccessibleDescription(facts.join(QStringLiteral("; ")));
    control()->setToolTip(editor_->keys_hint());
}

void AssumptionRow::paintEvent(QPaintEvent*) {
    const auto& theme = current_theme();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), theme.border);
    if (mark_ == Mark::none) return;
    painter.fillRect(QRect(0, 1, mark_width, height() - 1),
                     mark_ == Mark::baseline ? theme.warning : theme.field_border);
}

bool AssumptionRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == control() && event->type() == QEvent::ContextMenu) {
        open_menu(static_cast<QContextMenuEvent*>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void AssumptionRow::open_menu(const QPoint& at) {
    auto* menu = make_menu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(at);
}

QMenu* AssumptionRow::make_menu() {
    auto* menu = new QMenu(this);
    if (parameter_row(id_).may_be_uncertain) {
        const bool is_range = std::holds_alternative<Distribution>(value());
        menu->addAction(icon(QStringLiteral("range")),
                        is_range ? tr("Change the range …") : tr("Make it a range …"), this,
                        &AssumptionRow::open_range);
    }
    actions().add_value_actions(*menu);
    actions().add_target_actions(*menu);
    menu->addSeparator();
    menu->addAction(session_.source(id_).isEmpty() ? tr("Say where it comes from …")
                                                   : tr("Change the source …"),
                    this, &AssumptionRow::open_source);
    menu->addSeparator();
    if (auto* line = qobject_cast<QLineEdit*>(control())) {
        menu->addAction(icon(QStringLiteral("copy")), tr("Copy"), line, [line] {
            if (!line->hasSelectedText()) line->selectAll();
            line->copy();
        });
        menu->addAction(tr("Paste"), line, &QLineEdit::paste);
    }
    menu->addAction(icon(QStringLiteral("help")), tr("What is this?"), this, &AssumptionRow::open_help);
    return menu;
}

RowActions AssumptionRow::actions() {
    return {session_, id_, [row = QPointer(this)](const Faults& faults) {
                if (row) row->report(faults);
            }};
}

void AssumptionRow::report(const Faults& faults) {
    refusal_ = first_fault(faults);
    show_under_label();
}

void AssumptionRow::open_range() {
    const auto quantity = quantity_of(value());
    if (!parameter_row(id_).may_be_uncertain || !quantity) return;
    auto* dialog = new DistributionDialog(
        label_->text(), field_rules(parameter_row(id_), session_.currency()), *quantity, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DistributionDialog::taken, this, [this](const FieldValue& taken) {
        report(session_.set_value(session_.natural_target(id_), id_, value_of(taken.quantity.value())));
    });
    dialog->open();
}

void AssumptionRow::open_source() {
    const auto before = said_.first == session_.place_of(id_) ? said_.second : QString();
    auto* dialog = new SourceDialog(label_->text(), value_word(session_.plan(), id_, value()),
                                    session_.source(id_), before, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SourceDialog::taken, this, [this](const QString& source) {
        said_ = {};
        report(session_.set_source(id_, source));
    });
    dialog->open();
}

void AssumptionRow::open_help() {
    auto* help = new ParameterHelp(session_, id_, this);
    help->open_at(control());
}

} // namespace headroom::views
