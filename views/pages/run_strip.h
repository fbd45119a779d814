// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace headroom::views {

/// What an analysis' figures are worth, in a line: of which futures they are, how far the next ones have
/// come, whether they are still those of the plan; with a button that stops or starts the calculation.
class RunStrip : public QFrame {
    Q_OBJECT

public:
    RunStrip();

    /// What the figures are of while others are calculated.
    enum class Figures {
        none,    ///< there are none yet
        earlier, ///< an earlier state of the plan
        coarse   ///< the plan as it is, from few futures
    };
    /// Waits for the hand to rest.
    void show_waiting(Figures figures);
    /// `seconds_left`: nothing where it is too early to tell.
    void show_running(double share, std::optional<double> seconds_left, Figures figures);
    /// The figures are those of the plan.
    void show_done(const QString& of_what, double seconds);
    /// Stopped by the reader: what was finished till then is shown, or nothing was.
    void show_part(const QString& of_what);
    void show_stopped(Figures figures);
    void show_failed(const QString& reason);

    /// The figures below are not those of the plan as it is.
    bool is_stale() const { return is_stale_; }
    QString text() const;

signals:
    void stop_wanted();
    void start_wanted();

private:
    enum class Button { none, stop, start };
    void say(const QString& text, bool warns, Button button);

    QLabel* text_;
    QProgressBar* bar_;
    QPushButton* stop_;
    QPushButton* start_;
    bool is_stale_ = false;
};

} // namespace headroom::views
