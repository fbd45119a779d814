// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/quantity_field.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QFormLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace headroom::views {

class ChartWidget;

/// A value as a range: low, likely and high first, every other shape behind them, cut off at bounds of its
/// own, with its curve, its percentiles and its mean while it is made. Enter takes it where it is sound,
/// Escape does not.
class DistributionDialog : public QDialog {
    Q_OBJECT

public:
    /// A number is offered as a range around it.
    DistributionDialog(const QString& title, const FieldRules& rules, const Quantity& start,
                       QWidget* parent = nullptr);

    /// What stands there; nothing while it is not sound.
    const std::optional<Quantity>& quantity() const { return quantity_; }
    Shape shape() const;
    void set_shape(Shape shape);

signals:
    void taken(const headroom::views::FieldValue& value);

private:
    QWidget* make_form();
    QWidget* make_picture();
    void choose_shape();
    void fill(const Quantity& quantity);
    void fill_arguments(const Distribution& distribution);
    void add_argument(const QString& label, const FieldRules& rules, const std::optional<double>& value);
    void fill_list(const Distribution& distribution);
    void look();
    TypedQuantity assembled();
    TypedQuantity assembled_arguments();
    std::vector<QWidget*> fields_at_fault(const Quantity& quantity) const;
    void mark_fields();
    void show_quantity(const QString& fault);
    void show_percentiles();

    FieldRules rules_;
    std::optional<Quantity> quantity_, last_sound_;
    QComboBox* shapes_;
    QLabel* hint_;
    QFormLayout* arguments_form_;
    std::vector<QuantityField*> arguments_;
    QPlainTextEdit* list_;
    QuantityField* lower_;
    QuantityField* upper_;
    QLabel* fault_;
    ChartWidget* chart_;
    std::vector<QLabel*> percentiles_;
    std::vector<QWidget*> at_fault_; ///< fields because of which what stands there is refused
    QPushButton* take_;
    bool filling_ = false;
};

} // namespace headroom::views
