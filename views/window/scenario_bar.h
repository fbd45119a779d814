// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <vector>

class QMenu;
class QToolButton;

namespace headroom::views {

class PlanSession;
class ScenarioChip;

/// The scenarios of the plan as chips: choose one, pin the baseline, add, duplicate, rename, move, remove.
/// Those for which there is no room are in a menu at the end.
class ScenarioBar : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioBar(PlanSession& session, QWidget* parent = nullptr);

    /// The same as in a chip's menu, for the window's menu; acts on the current scenario.
    void fill_menu(QMenu* menu, std::size_t scenario);
    void rename(std::size_t scenario);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void refused(const QString& reason);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void make_chips();
    void show_state();
    void tell_bases();
    void arrange();
    void open_menu(std::size_t scenario, const QPoint& at);
    void open_others();
    void open_adding();

    PlanSession& session_;
    std::vector<ScenarioChip*> chips_;
    QToolButton* others_;
    QToolButton* add_;
};

} // namespace headroom::views
