// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace headroom::views {

/// Says for a while that a file has been written, and opens the folder that it is in.
class FileNotice : public QWidget {
    Q_OBJECT

public:
    static constexpr int shown_ms = 12'000;

    FileNotice();
    void tell(const QString& file);

signals:
    void changed(); ///< shown or hidden

private:
    void open_folder() const;

    QLabel* text_;
    QPushButton* open_;
    QTimer timer_;
    QString file_;
};

} // namespace headroom::views
