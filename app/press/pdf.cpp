// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/press/pdf.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>

#include <stdexcept>

namespace headroom::press {
namespace {

constexpr int resolution = 1200; ///< units an inch that coordinates are rounded to
constexpr double unit = resolution / 96.0;

/// Puts a fixed date in the place of the clock's, digit for digit: Qt has no setter for it.
void fix_date(QByteArray& bytes) {
    const QByteArray mark("/CreationDate (D:"), date("20000101000000");
    const auto at = bytes.indexOf(mark); // stands before anything of the plan's
    if (at < 0) throw std::runtime_error("the PDF has no date where one was expected");
    bytes.replace(at + mark.size(), date.size(), date);
}

} // namespace

QByteArray pdf_of(const views::PaperPages& pages, const QString& title, Paper paper,
                  const QByteArray& plan_json) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_4);
        writer.setResolution(resolution);
        writer.setTitle(title);
        writer.setCreator(QStringLiteral("Headroom"));
        const auto size = paper == Paper::letter ? QPageSize::Letter : QPageSize::A4;
        writer.setPageLayout(QPageLayout(QPageSize(size), QPageLayout::Portrait, QMarginsF()));
        writer.addFileAttachment(QStringLiteral("plan.json"), plan_json, QStringLiteral("application/json"));
        QPainter painter(&writer);
        if (!painter.isActive()) throw std::runtime_error("the PDF could not be begun");
        painter.scale(unit, unit);
        for (int page = 0; page < pages.count(); ++page) {
            if (page > 0) writer.newPage();
            pages.paint(painter, page);
        }
    }
    QByteArray bytes = buffer.data();
    fix_date(bytes);
    return bytes;
}

} // namespace headroom::press
