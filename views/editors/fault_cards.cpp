// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/fault_cards.h"

#include "views/editors/fault_fixes.h"
#include "views/format/breakable.h"
#include "views/session/fault_words.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace headroom::views {
namespace {

constexpr std::size_t most_cards = 4;

} // namespace

FaultCards::FaultCards(PlanSession& session, Filter filter, QWidget* parent)
    : QWidget(parent), session_(session), filter_(std::move(filter)), column_(new QVBoxLayout(this)) {
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(spacing::unit);
    hide();
}

void FaultCards::refresh() {
    const auto here = "/scenarios/" + std::to_string(session_.current()) + '/';
    const auto sentence_of = [this](const Fault& fault) { return fault_sentence(session_.plan(), fault); };
    Faults faults;
    for (const auto& fault : session_.faults()) {
        const bool elsewhere = fault.pointer.starts_with("/scenarios/") && !fault.pointer.starts_with(here);
        const bool known = std::any_of(faults.begin(), faults.end(), [&](const Fault& other) {
            return sentence_of(other) == sentence_of(fault);
        });
        if (!elsewhere && !known && filter_(fault) && faults.size() < most_cards) faults.push_back(fault);
    }
    if (faults == shown_) return;
    shown_ = std::move(faults);
    while (auto* item = column_->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto& fault : shown_)
        column_->addWidget(make_card(fault));
    setVisible(!shown_.empty());
}

QWidget* FaultCards::make_card(const Fault& fault) {
    const bool is_error = fault.severity == Severity::error;
    auto* card = new QFrame;
    set_surface(card, is_error ? Surface::danger : Surface::warning);
    auto* sign = new QLabel;
    sign->setPixmap(
        icon(QStringLiteral("warning"), is_error ? IconInk::danger : IconInk::warning).pixmap(spacing::icon));
    auto* words = new QLabel(breakable(fault_sentence(session_.plan(), fault)));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(spacing::gap, spacing::unit, spacing::gap, spacing::unit);
    row->addWidget(sign, 0, Qt::AlignVCenter);
    row->addWidget(words, 1);
    for (const auto& fix : fixes_of(fault)) {
        auto* button = new QPushButton(fix.words);
        connect(button, &QPushButton::clicked, this, [this, apply = fix.apply] { (void)apply(session_); });
        row->addWidget(button);
    }
    return card;
}

} // namespace headroom::views
