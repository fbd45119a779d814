// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCheckBox>

namespace headroom::views {

/// Yes or no.
class SwitchField : public QCheckBox {
    Q_OBJECT

public:
    explicit SwitchField(QWidget* parent = nullptr);
    void set_on(bool on);

signals:
    void help_wanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show_word();
};

} // namespace headroom::views
