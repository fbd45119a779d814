// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace headroom::views {

/// A plan to start from.
struct Template {
    QString id; ///< the file's name without ".json"
    QString name;
    QString sentence; ///< whom it is for and what it asks
    QStringList scenarios;
    QByteArray json;
};

/// templates/*.json, which are part of the program.
std::vector<Template> templates();

} // namespace headroom::views
