// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/fault_banner.h"

#include "views/format/breakable.h"
#include "views/session/fault_words.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace headroom::views {

FaultBanner::FaultBanner(PlanSession& session, LiveRunner& runner)
    : session_(session), runner_(runner), text_(new QLabel), go_(new QPushButton(tr("Show"))) {
    setObjectName(QStringLiteral("fault_banner"));
    set_surface(this, Surface::danger);
    auto* sign = new QLabel;
    sign->setPixmap(icon(QStringLiteral("warning"), IconInk::danger).pixmap(spacing::icon));
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::gap, spacing::unit, spacing::gap, spacing::unit);
    row->addWidget(sign);
    row->addWidget(text_, 1);
    row->addWidget(go_);
    connect(go_, &QPushButton::clicked, this, [this] { emit place_wanted(pointer_); });
    connect(&session, &PlanSession::faults_changed, this, &FaultBanner::show_faults);
    connect(&runner, &LiveRunner::failure_changed, this, &FaultBanner::show_faults);
    show_faults();
}

void FaultBanner::show_faults() {
    const auto& faults = session_.faults();
    const auto error = std::find_if(faults.begin(), faults.end(),
                                    [](const Fault& fault) { return fault.severity == Severity::error; });
    const bool is_unsound = error != faults.end();
    setVisible(is_unsound || !runner_.failure().isEmpty());
    pointer_ = is_unsound ? QString::fromStdString(error->pointer) : QString();
    go_->setVisible(is_unsound && (parameter_at(error->pointer) || scenario_at(error->pointer)));
    const auto reason = is_unsound ? fault_words(session_.plan(), *error) : runner_.failure();
    text_->setText(tr("The plan cannot be calculated as it stands; the charts show it as it was before.\n%1")
                       .arg(breakable(reason)));
}

} // namespace headroom::views
