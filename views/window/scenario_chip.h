// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

class QLabel;

namespace headroom::views {

/// A scenario in the top bar: its colour, its name (shortened where there is no room), a pin where it is the
/// baseline.
class ScenarioChip : public QPushButton {
    Q_OBJECT

public:
    explicit ScenarioChip(QWidget* parent = nullptr);

    void show_scenario(const QString& name, int colour, bool is_baseline);
    /// For its tool tip: what it follows, a sentence; may be empty.
    void tell_base(const QString& base);
    const QString& name() const { return name_; }
    /// The width at which the whole name shows.
    int natural_width() const;
    /// What must show of it even in a crowd.
    int least_width() const;

    QSize sizeHint() const override;

signals:
    void rename_wanted();

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void show_icons();
    void show_tip();
    void shorten();
    int room_beside_name() const;

    QString name_, base_;
    int colour_ = 0;
    QLabel* dot_;
    QLabel* label_;
    QLabel* baseline_;
};

} // namespace headroom::views
