// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/logo.h"

#include "model/report/report_job.h"
#include "views/paper/paper_words.h"

#include <QBuffer>
#include <QImageReader>

namespace headroom::views {
namespace {

constexpr int most_pixels = 4000; ///< across and down

} // namespace

Logo read_logo(std::string_view bytes) {
    if (bytes.empty()) return {};
    if (bytes.size() > most_logo_bytes)
        return {{}, PaperWords::tr("the logo is larger than %1 MiB").arg(most_logo_bytes >> 20)};
    const auto kind = picture_kind(bytes);
    if (!kind) return {{}, PaperWords::tr("the logo is neither a PNG nor a JPEG picture")};
    auto data = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QBuffer buffer(&data);
    QImageReader reader(&buffer, *kind == PictureKind::png ? "png" : "jpeg");
    reader.setAutoDetectImageFormat(false);
    reader.setAllocationLimit(128);
    const QSize size = reader.size();
    if (!size.isValid() || size.isEmpty())
        return {{}, PaperWords::tr("the logo cannot be read: it is damaged")};
    if (size.width() > most_pixels || size.height() > most_pixels)
        return {{},
                PaperWords::tr("the logo has %1 × %2 pixels; at most %3 × %3 are taken")
                    .arg(QString::number(size.width()), QString::number(size.height()),
                         QString::number(most_pixels))};
    reader.setAutoTransform(true);
    const QImage image = reader.read();
    if (image.isNull()) return {{}, PaperWords::tr("the logo cannot be read: it is damaged")};
    return {image.convertToFormat(QImage::Format_ARGB32), {}};
}

} // namespace headroom::views
