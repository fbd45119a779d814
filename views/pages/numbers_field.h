// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/edit_field.h"

#include <optional>
#include <vector>

namespace headroom::views {

/// What may stand in a field of numbers.
struct NumberRules {
    double lowest = 0, highest = 0; ///< as shown
    bool whole = false;
    std::size_t most = 1; ///< numbers in a row; 1: the field holds one
    double shown_as = 1;  ///< 100 for a share that is shown in percent
    QString unit;
};

/// One number, or several in a row ("0, 0.5, 1"): the settings of an analysis, which are no parameters of the
/// plan. Typed as in the user's locale; where that has a decimal comma, semicolons part the numbers.
class NumbersField : public EditField {
    Q_OBJECT

public:
    explicit NumbersField(NumberRules rules, QWidget* parent = nullptr);
    void set_numbers(const std::vector<double>& numbers);
    const std::vector<double>& numbers() const { return numbers_; }

signals:
    void committed();

protected:
    QString fault_of_text(bool& unfinished) override;
    void take_text() override;

private:
    struct Reading {
        std::vector<double> numbers;
        QString fault;
    };
    Reading read() const;
    QString two_readings(const QString& text) const;
    /// Nothing where it is none, or out of the rules.
    std::optional<double> read_one(QString words) const;
    QString accepted() const;

    NumberRules rules_;
    std::vector<double> numbers_;
};

} // namespace headroom::views
