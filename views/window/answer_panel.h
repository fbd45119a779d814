// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "views/session/page.h"

#include <QScrollArea>

#include <map>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace headroom::views {

class ChartWidget;
class SketchWidget;

/// The answer for the current scenario, always at hand: total cost with its range, against the baseline, the
/// key figures (or the page's own), the cost over time, and a chart of the page's.
class AnswerPanel final : public QScrollArea {
    Q_OBJECT

public:
    static constexpr int width = 300;

    AnswerPanel(PlanSession& session, LiveRunner& runner);
    /// The page whose figures and chart it shows; nullptr: none.
    void show_page(Page* page);

private:
    void show_results();
    void show_headline(const LiveResults& live);
    QString median_line(const LiveResults& live) const;
    void show_figures(const std::vector<LiveFigure>& figures);
    void show_chart(const LiveResults& live);
    void show_nothing();

    PlanSession& session_;
    LiveRunner& runner_;
    Page* page_ = nullptr;
    std::map<Page*, QWidget*> extras_; ///< made once for each page; nullptr: it has none
    QLabel* name_;
    QLabel* headline_;
    QLabel* median_;
    SketchWidget* range_;
    QGridLayout* figures_;
    std::vector<std::pair<QLabel*, QLabel*>> rows_;
    QLabel* chart_title_;
    ChartWidget* chart_;
    QVBoxLayout* column_;
};

} // namespace headroom::views
