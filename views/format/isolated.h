// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>

namespace headroom::views {

/// A name as it stands in a sentence: between U+2068 and U+2069 where some of it is written from right to
/// left, so that it does not turn round the figures beside it; with U+200E before it, since a label takes its
/// direction from its first letter, isolated or not. Others stay as they are. For what people read, never for
/// files.
QString isolated(const QString& name);

/// The same for every “name” in quotes of a finished sentence.
QString isolated_quotes(const QString& sentence);

/// Isolated again, each by itself: a text in parts (its lines), where a part may end within a name.
void isolate_parts(QStringList& parts);

} // namespace headroom::views
