// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QString>

#include <string_view>

namespace headroom::views {

struct Logo {
    QImage image;    ///< null where there is none
    QString trouble; ///< why it cannot be used: a clause; empty where it can, or where there is none
};

/// A PNG or JPEG picture of at most 4000 × 4000 pixels; empty bytes are no logo. Files from others are
/// hostile: the kind is told by the bytes, the size is looked at before a pixel is decoded.
Logo read_logo(std::string_view bytes);

} // namespace headroom::views
