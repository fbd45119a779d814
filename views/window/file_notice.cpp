// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/file_notice.h"

#include "views/format/tool_tip.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"
#include "views/window/status_button.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>

namespace headroom::views {
namespace {

constexpr int widest_name = 260;

} // namespace

FileNotice::FileNotice() : text_(new QLabel), open_(status_button("open_folder")) {
    setObjectName(QStringLiteral("file_notice"));
    text_->setObjectName(QStringLiteral("written"));
    text_->setTextFormat(Qt::PlainText);
    set_text_style(text_, TextStyle::caption);
    open_->setText(tr("Open the folder"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::tight);
    row->addWidget(text_);
    row->addWidget(open_);
    timer_.setSingleShot(true);
    timer_.setInterval(shown_ms);
    connect(open_, &QPushButton::clicked, this, &FileNotice::open_folder);
    connect(&timer_, &QTimer::timeout, this, [this] {
        hide();
        emit changed();
    });
    hide();
}

void FileNotice::tell(const QString& file) {
    file_ = file;
    const auto name = tr("Saved %1").arg(QFileInfo(file).fileName());
    text_->setText(text_->fontMetrics().elidedText(name, Qt::ElideMiddle, widest_name));
    text_->setToolTip(tool_tip(QDir::toNativeSeparators(file)));
    open_->setToolTip(text_->toolTip());
    show();
    timer_.start();
    QAccessibleEvent event(text_, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit changed();
}

void FileNotice::open_folder() const {
    const QFileInfo written(file_);
    QDesktopServices::openUrl(
        QUrl::fromLocalFile(written.isDir() ? written.absoluteFilePath() : written.absolutePath()));
}

} // namespace headroom::views
