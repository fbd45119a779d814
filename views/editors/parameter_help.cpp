// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/editors/parameter_help.h"

#include "views/editors/typed_field.h"
#include "views/editors/value_source.h"
#include "views/editors/value_words.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QFormLayout>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace headroom::views {
namespace {

constexpr int panel_width = 440;

QLabel* wrapped(const QString& text, TextStyle style) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    set_text_style(label, style);
    return label;
}

} // namespace

ParameterHelp::ParameterHelp(const PlanSession& session, Parameter id, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    set_surface(this, Surface::card);
    setObjectName(QStringLiteral("parameter_help"));
    const auto& row = parameter_row(id);
    setAccessibleName(tr("Help: %1").arg(qt(row.label)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::gap);
    column->setSpacing(spacing::unit);
    column->addWidget(wrapped(qt(row.label), TextStyle::heading));
    column->addWidget(wrapped(qt(row.help), TextStyle::body));
    auto* facts = new QFormLayout;
    facts->setVerticalSpacing(spacing::tight);
    facts->setHorizontalSpacing(spacing::gap);
    const auto add = [&](const QString& name, const QString& text) {
        if (text.isEmpty()) return;
        auto* label = new QLabel(name);
        set_text_style(label, TextStyle::caption);
        facts->addRow(label, wrapped(text, TextStyle::caption));
    };
    add(tr("Default"), value_word(session.plan(), id, default_value(id)));
    if (quantity_of(default_value(id)))
        add(tr("Accepted"), bounds_text(field_rules(row, session.currency())));
    add(tr("Source of the default"), qt(row.source));
    const auto source = value_source(session, id);
    if (session.value(session.current(), id) != default_value(id))
        add(tr("Source of the value"), source.text);
    add(tr("Address"), source.url);
    add(tr("Id in files"), qt(row.key));
    column->addLayout(facts);
    setFixedWidth(panel_width);
}

void ParameterHelp::open_at(const QWidget* anchor) {
    adjustSize();
    resize(panel_width, layout()->heightForWidth(panel_width));
    const QRect place(anchor->mapToGlobal(QPoint(0, 0)), anchor->size());
    const QRect room = anchor->screen()->availableGeometry();
    const bool below = place.bottom() + spacing::tight + height() <= room.bottom();
    const int y = below ? place.bottom() + spacing::tight : place.top() - spacing::tight - height();
    move(std::clamp(place.left(), room.left(), std::max(room.left(), room.right() - panel_width)),
         std::max(y, room.top()));
    show();
    setFocus();
}

} // namespace headroom::views
