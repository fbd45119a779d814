// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/distribution_dialog.h"

#include "views/charts/chart_widget.h"
#include "views/editors/density.h"
#include "views/editors/distribution_chart.h"
#include "views/editors/list_text.h"
#include "views/editors/shape_words.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace headroom::views {
namespace {

constexpr int form_width = 290, picture_width = 600;
/// Longer lists are shown and kept, but not typed into: a text of a million lines helps nobody.
constexpr std::size_t longest_typed_list = 20'000;

QLabel* caption(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    set_text_style(label, TextStyle::caption);
    return label;
}

FieldRules argument_rules(const FieldRules& of, bool has_unit, bool optional) {
    FieldRules rules;
    rules.format = has_unit ? of.format : FieldFormat{"ratio", of.format.currency, {}, 0};
    rules.bounds = {-beyond_use, beyond_use};
    rules.may_be_empty = optional;
    return rules;
}

/// By their places: which arguments make a range refused that has no cut-off, or falls for another reason.
std::vector<std::size_t> arguments_at_fault(const Distribution& d) {
    const auto& a = d.arguments;
    if (a.size() == 3 && (d.shape == Shape::pert || d.shape == Shape::triangular) &&
        (a[1] < a[0] || a[1] > a[2]))
        return a[0] >= a[2] ? std::vector<std::size_t>{0, 2} : std::vector<std::size_t>{1};
    std::vector<std::size_t> all(a.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

} // namespace

DistributionDialog::DistributionDialog(const QString& title, const FieldRules& rules, const Quantity& start,
                                       QWidget* parent)
    : QDialog(parent), rules_(rules), shapes_(new QComboBox), hint_(caption({})),
      arguments_form_(new QFormLayout), list_(new QPlainTextEdit), lower_(new QuantityField),
      upper_(new QuantityField), fault_(new QLabel), chart_(new ChartWidget) {
    rules_.may_be_uncertain = true;
    rules_.may_be_empty = false;
    setWindowTitle(title);
    auto* heading = new QLabel(title);
    heading->setTextFormat(Qt::PlainText);
    set_text_style(heading, TextStyle::heading);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(spacing::margin);
    halves->addWidget(make_form());
    halves->addWidget(make_picture(), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    take_ = buttons->button(QDialogButtonBox::Ok);
    take_->setText(tr("Take it"));
    set_button_style(take_, ButtonStyle::primary);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::margin, spacing::gap, spacing::margin, spacing::gap);
    column->setSpacing(spacing::gap);
    column->addWidget(heading);
    column->addLayout(halves, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (!quantity_) return;
        emit taken({quantity_});
        accept();
    });
    const bool is_number = std::holds_alternative<double>(start);
    fill(is_number ? reshaped(start, Shape::pert, rules_) : start);
    connect(shapes_, &QComboBox::currentIndexChanged, this, &DistributionDialog::choose_shape);
    connect(list_, &QPlainTextEdit::textChanged, this, &DistributionDialog::look);
    for (auto* field : {lower_, upper_}) {
        connect(field, &QLineEdit::textChanged, this, &DistributionDialog::look);
        connect(field, &EditField::fault_changed, this, &DistributionDialog::mark_fields);
    }
    if (!arguments_.empty()) arguments_.front()->setFocus(Qt::TabFocusReason);
}

QWidget* DistributionDialog::make_form() {
    auto* form = new QWidget;
    form->setFixedWidth(form_width);
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::unit);
    shapes_->setAccessibleName(tr("Form of the range"));
    for (const Shape shape : offered_shapes())
        shapes_->addItem(shape_word(shape), static_cast<int>(shape));
    column->addWidget(shapes_);
    column->addWidget(hint_);
    arguments_form_->setContentsMargins(0, spacing::tight, 0, 0);
    arguments_form_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addLayout(arguments_form_);
    list_->setAccessibleName(tr("Numbers, one a line"));
    list_->setTabChangesFocus(true);
    column->addWidget(list_, 1);
    auto* cut = new QFormLayout;
    for (auto [field, label] :
         {std::pair{lower_, tr("Cut off below")}, std::pair{upper_, tr("Cut off above")}}) {
        field->set_rules(argument_rules(rules_, true, true));
        field->setAccessibleName(label);
        field->setPlaceholderText(tr("nothing"));
        cut->addRow(label, field);
    }
    column->addLayout(cut);
    column->addWidget(caption(tr("Accepted: %1").arg(bounds_text(rules_))));
    fault_->setWordWrap(true);
    fault_->setObjectName(QStringLiteral("fault"));
    set_text_style(fault_, TextStyle::danger);
    column->addWidget(fault_);
    column->addStretch();
    return form;
}

QWidget* DistributionDialog::make_picture() {
    auto* picture = new QWidget;
    picture->setMinimumWidth(picture_width);
    auto* column = new QVBoxLayout(picture);
    column->setContentsMargins(0, 0, 0, 0);
    chart_->setMinimumHeight(220);
    column->addWidget(chart_, 1);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(spacing::gap);
    grid->setVerticalSpacing(spacing::tight);
    const auto add = [&](const QString& name) {
        const int at = static_cast<int>(percentiles_.size());
        auto* value = new QLabel;
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        set_text_style(value, TextStyle::strong);
        grid->addWidget(caption(name), at / 5 * 2, at % 5);
        grid->addWidget(value, at / 5 * 2 + 1, at % 5);
        percentiles_.push_back(value);
    };
    for (const double probability : shown_probabilities)
        add(QStringLiteral("P%1").arg(probability * 100));
    add(tr("Mean"));
    add(tr("Std. dev."));
    for (int i = 0; i < 5; ++i)
        grid->setColumnStretch(i, 1);
    column->addLayout(grid);
    return picture;
}

Shape DistributionDialog::shape() const { return static_cast<Shape>(shapes_->currentData().toInt()); }

void DistributionDialog::set_shape(Shape shape) {
    shapes_->setCurrentIndex(shapes_->findData(static_cast<int>(shape)));
}

void DistributionDialog::choose_shape() {
    if (!filling_ && last_sound_) fill(reshaped(*last_sound_, shape(), rules_));
}

void DistributionDialog::fill(const Quantity& quantity) {
    filling_ = true;
    const auto* number = std::get_if<double>(&quantity);
    const auto d = number != nullptr ? Distribution{Shape::fixed, {*number}, {}, {}, {}}
                                     : std::get<Distribution>(quantity);
    set_shape(d.shape);
    hint_->setText(shape_hint(d.shape));
    const bool is_list = d.shape == Shape::discrete || d.shape == Shape::empirical;
    fill_arguments(d);
    list_->setVisible(is_list);
    if (is_list) fill_list(d);
    const auto bound = [](const std::optional<double>& value) {
        return value ? std::optional<Quantity>(*value) : std::nullopt;
    };
    lower_->set_quantity(bound(d.lower));
    upper_->set_quantity(bound(d.upper));
    for (auto* field : {lower_, upper_})
        field->setEnabled(d.shape != Shape::fixed);
    filling_ = false;
    look();
}

void DistributionDialog::fill_arguments(const Distribution& distribution) {
    while (arguments_form_->rowCount() > 0)
        arguments_form_->removeRow(0);
    arguments_.clear();
    const auto wanted = shape_arguments(distribution.shape);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        add_argument(wanted[i].label, argument_rules(rules_, wanted[i].has_unit, wanted[i].is_optional),
                     i < distribution.arguments.size() ? std::optional(distribution.arguments[i])
                                                       : std::nullopt);
}

void DistributionDialog::add_argument(const QString& label, const FieldRules& rules,
                                      const std::optional<double>& value) {
    auto* field = new QuantityField;
    field->set_rules(rules);
    field->set_quantity(value ? std::optional<Quantity>(*value) : std::nullopt);
    field->setAccessibleName(label);
    field->setMinimumWidth(130);
    connect(field, &QLineEdit::textChanged, this, &DistributionDialog::look);
    connect(field, &EditField::fault_changed, this, &DistributionDialog::mark_fields);
    connect(field, &QLineEdit::returnPressed, this, [this] { take_->click(); });
    arguments_form_->addRow(label, field);
    QWidget* before = arguments_.empty() ? static_cast<QWidget*>(shapes_) : arguments_.back();
    setTabOrder(before, field);
    arguments_.push_back(field);
}

void DistributionDialog::fill_list(const Distribution& distribution) {
    const bool may_be_typed = distribution.arguments.size() <= longest_typed_list;
    list_->setReadOnly(!may_be_typed);
    const QSignalBlocker quiet(list_);
    list_->setPlainText(may_be_typed ? list_text(distribution, rules_.format)
                                     : quantity_text(distribution, rules_.format));
}

/// What stands there, and in at_fault_ where it cannot be read.
TypedQuantity DistributionDialog::assembled() {
    at_fault_.clear();
    if (list_->isReadOnly() && !list_->isHidden()) return {last_sound_, {}, false};
    auto typed = list_->isHidden() ? assembled_arguments() : read_list(list_->toPlainText(), shape(), rules_);
    if (!typed.accepted() && !list_->isHidden()) at_fault_ = {list_};
    if (!typed.quantity || std::holds_alternative<double>(*typed.quantity)) return typed;
    auto& d = std::get<Distribution>(*typed.quantity);
    for (auto [field, bound] : {std::pair{lower_, &d.lower}, std::pair{upper_, &d.upper}}) {
        const auto read = read_field(field->text(), field->rules());
        if (!read.accepted()) {
            at_fault_ = {field};
            return {{}, read.fault, false};
        }
        if (read.quantity) *bound = std::get<double>(*read.quantity);
    }
    return typed;
}

TypedQuantity DistributionDialog::assembled_arguments() {
    Distribution d{shape(), {}, {}, {}, {}};
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
        auto typed = read_field(arguments_[i]->text(), arguments_[i]->rules());
        if (typed.accepted() && !typed.quantity) continue;
        if (typed.accepted() && d.arguments.size() < i)
            typed = {{}, tr("A bound above needs one below, too."), false};
        if (!typed.accepted()) {
            at_fault_ = {arguments_[i]};
            return {{}, typed.fault, false};
        }
        d.arguments.push_back(std::get<double>(*typed.quantity));
    }
    if (d.shape == Shape::fixed) return {d.arguments.front(), {}, false};
    return {std::move(d), {}, false};
}

void DistributionDialog::look() {
    if (filling_) return;
    auto typed = assembled();
    if (typed.quantity) {
        typed.fault = views::fault_of(*typed.quantity, rules_);
        if (!typed.accepted()) at_fault_ = fields_at_fault(*typed.quantity);
    }
    quantity_ = typed.accepted() ? typed.quantity : std::nullopt;
    if (quantity_) last_sound_ = quantity_;
    show_quantity(typed.fault);
}

/// Of a range that can be read, but not stand.
std::vector<QWidget*> DistributionDialog::fields_at_fault(const Quantity& quantity) const {
    std::vector<QWidget*> fields;
    const auto* d = std::get_if<Distribution>(&quantity);
    if (d != nullptr && is_sound_uncut(*d, rules_)) {
        if (d->lower) fields.push_back(lower_);
        if (d->upper) fields.push_back(upper_);
        return fields;
    }
    if (!list_->isHidden()) return {list_};
    const auto at = d != nullptr ? arguments_at_fault(*d) : std::vector<std::size_t>{0};
    for (const std::size_t i : at)
        fields.push_back(arguments_[i]);
    return fields;
}

/// A field of the dialog marks itself for what is typed in it alone; the range may be at odds with itself.
void DistributionDialog::mark_fields() {
    std::vector<QWidget*> fields(arguments_.begin(), arguments_.end());
    fields.insert(fields.end(), {list_, lower_, upper_});
    for (auto* field : fields)
        set_invalid(field, std::find(at_fault_.begin(), at_fault_.end(), field) != at_fault_.end());
}

void DistributionDialog::show_quantity(const QString& fault) {
    mark_fields();
    fault_->setText(fault);
    fault_->setVisible(!fault.isEmpty());
    take_->setEnabled(quantity_.has_value());
    show_percentiles();
    chart_->set_data(distribution_chart(quantity_, rules_));
}

void DistributionDialog::show_percentiles() {
    const auto* d = quantity_ ? std::get_if<Distribution>(&*quantity_) : nullptr;
    std::vector<QString> texts(percentiles_.size(), QStringLiteral("—"));
    if (d != nullptr) {
        const auto figures = distribution_figures(*d, rules_.bounds.lower, rules_.bounds.upper);
        for (std::size_t i = 0; i < figures.quantiles.size(); ++i)
            texts[i] = brief_with_unit(figures.quantiles[i], rules_.format);
        texts[figures.quantiles.size()] = brief_with_unit(figures.mean, rules_.format);
        texts.back() = brief_with_unit(figures.sd, rules_.format);
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
        percentiles_[i]->setText(texts[i]);
}

} // namespace headroom::views
