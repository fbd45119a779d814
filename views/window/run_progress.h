// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace headroom::views {

class LiveRunner;

/// How far a run has come that takes longer than a moment, with a button that stops it; after a stop, whose
/// figures are shown, and a button that goes on. Hidden while there is nothing to say.
class RunProgress : public QWidget {
    Q_OBJECT

public:
    static constexpr double a_moment = 1; ///< second

    explicit RunProgress(LiveRunner& runner);
    /// Stops the run that is told about; false where there is none.
    bool stop();

signals:
    void changed(); ///< something else is told, or nothing

private:
    enum class State { nothing, running, stopped };
    void look();
    void show_running();
    void show_stopped();

    LiveRunner& runner_;
    QLabel* text_;
    QProgressBar* bar_;
    QPushButton* stop_;
    QPushButton* go_on_;
    QTimer look_;
    State state_ = State::nothing;
};

} // namespace headroom::views
