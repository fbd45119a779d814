// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/live_runner.h"
#include "views/session/shown_results.h"

#include <QFrame>

#include <vector>

class QBoxLayout;
class QGridLayout;
class QLabel;

namespace headroom::views {

class ElidedLabel;
class SketchWidget;

/// A scenario's colour as a dot.
class ScenarioDot : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioDot(QWidget* parent = nullptr);
    void set_colour(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int colour_ = 0;
};

/// One scenario's answer: how often it is the cheapest, what it costs and how sure that is, its key figures.
/// Whatever it is called and however long its figures are, its lines are as high as those of the cards beside
/// it.
class ScenarioCard : public QFrame {
    Q_OBJECT

public:
    ScenarioCard();
    void show_scenario(const LiveResults& live, std::size_t scenario, const QString& name, int colour);
    /// How high the name is where the card is so wide; and how high it shall be.
    int name_height(int card_width) const;
    void set_name_height(int height);
    /// Where the card is narrow, what the cost is stands below it, not beside.
    void set_narrow(bool narrow);

private:
    void show_figures(const std::vector<LiveFigure>& figures);

    ScenarioDot* dot_;
    ElidedLabel* name_;
    QLabel* chance_;
    QLabel* cost_;
    QBoxLayout* answer_;        ///< the cost, and what it is
    ElidedLabel *what_, *span_; ///< beside the cost
    SketchWidget* range_;
    QGridLayout* figures_;
    std::vector<std::pair<QLabel*, QLabel*>> rows_;
};

/// The cards of all scenarios side by side, in rows of equal length where one row is too narrow for them.
class ScenarioCards : public QWidget {
    Q_OBJECT

public:
    ScenarioCards();
    void show_scenarios(const PlanSession& session, const LiveResults& live);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void align_names();

    QGridLayout* grid_;
    std::vector<ScenarioCard*> cards_;
    std::size_t shown_ = 0; ///< cards in use
    int columns_ = 0;
};

} // namespace headroom::views
