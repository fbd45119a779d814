// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/editors/edit_field.h"

#include <functional>

namespace headroom::views {

/// A line of text that must satisfy a rule: a currency, a name.
class TextField : public EditField {
    Q_OBJECT

public:
    /// What is wrong with a text; empty where nothing is.
    using Rule = std::function<QString(const QString&)>;
    explicit TextField(Rule rule, QWidget* parent = nullptr);
    void set_value(const QString& value) { show_text(value); }

signals:
    void committed(const QString& text);

protected:
    QString fault_of_text(bool& unfinished) override;
    void take_text() override;

private:
    Rule rule_;
};

} // namespace headroom::views
