// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/window/simulation_dialog.h"

#include "model/plan/limits.h"
#include "views/format/format.h"
#include "views/session/fault_words.h"
#include "views/session/plan_session.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

/// The last entry of the samplers.
constexpr int base_case_entry = 3;
constexpr int dialog_width = 440;

/// A whole number as people type it; nothing where it is none from `lowest` to `highest`.
std::optional<std::uint64_t> whole_number(const QString& text, std::uint64_t lowest, std::uint64_t highest) {
    const auto number = parse_number(text);
    if (!number || *number < static_cast<double>(lowest) || *number > static_cast<double>(highest))
        return std::nullopt;
    const auto whole = static_cast<std::uint64_t>(*number);
    if (static_cast<double>(whole) != *number) return std::nullopt;
    return whole;
}

} // namespace

SimulationDialog::SimulationDialog(PlanSession& session, QWidget* parent)
    : QDialog(parent), session_(session), paths_(new QComboBox), sampler_(new QComboBox),
      seed_(new QLineEdit), trouble_(new QLabel) {
    setWindowTitle(tr("Futures"));
    setFixedWidth(dialog_width);
    const auto& simulation = session.plan().simulation;
    paths_->setEditable(true);
    paths_->setObjectName(QStringLiteral("paths"));
    for (const qint64 paths : {2048, 4096, 16384, 65536, 262144})
        paths_->addItem(format_count(paths));
    paths_->setEditText(format_count(static_cast<qint64>(simulation.paths)));
    sampler_->setObjectName(QStringLiteral("sampler"));
    sampler_->addItems({tr("Sobol′, scrambled: most precise"), tr("Latin hypercube"), tr("Random"),
                        tr("None: the base case alone, every input at its median")});
    sampler_->setCurrentIndex(simulation.base_case ? base_case_entry : static_cast<int>(simulation.sampler));
    seed_->setObjectName(QStringLiteral("seed"));
    seed_->setText(QString::number(simulation.seed));
    set_text_style(trouble_, TextStyle::danger);
    trouble_->setWordWrap(true);
    auto* why = new QLabel(
        tr("More futures narrow the ± of every figure and take longer. Another seed draws other futures: "
           "what changes with it is chance."));
    why->setWordWrap(true);
    set_text_style(why, TextStyle::secondary);
    auto* form = new QFormLayout;
    form->addRow(tr("&Futures"), paths_);
    form->addRow(tr("&Drawn by"), sampler_);
    form->addRow(tr("&Seed"), seed_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::gap);
    column->setSpacing(spacing::gap);
    column->addWidget(why);
    column->addLayout(form);
    column->addWidget(trouble_);
    column->addWidget(buttons);
    trouble_->hide();
    connect(buttons, &QDialogButtonBox::accepted, this, &SimulationDialog::apply);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::optional<Simulation> SimulationDialog::typed() {
    const auto paths = whole_number(paths_->currentText(), fewest_paths, most_paths);
    const auto seed = whole_number(seed_->text(), 0, greatest_seed);
    set_invalid(paths_, !paths);
    set_invalid(seed_, !seed);
    QStringList trouble;
    if (!paths)
        trouble << tr("“%1” is no number of futures: a whole number from %2 to %3 is.")
                       .arg(paths_->currentText(), format_count(static_cast<qint64>(fewest_paths)),
                            format_count(static_cast<qint64>(most_paths)));
    if (!seed)
        trouble << tr("“%1” is no seed: a whole number from 0 to %2 is.")
                       .arg(seed_->text(), format_count(static_cast<qint64>(greatest_seed)));
    trouble_->setText(trouble.join('\n'));
    trouble_->setVisible(!trouble.isEmpty());
    if (!trouble.isEmpty()) return std::nullopt;
    Simulation simulation = session_.plan().simulation;
    simulation.paths = *paths;
    simulation.seed = *seed;
    simulation.base_case = sampler_->currentIndex() == base_case_entry;
    if (!simulation.base_case) simulation.sampler = static_cast<Sampler>(sampler_->currentIndex());
    return simulation;
}

void SimulationDialog::apply() {
    const auto simulation = typed();
    if (!simulation) return;
    const Faults faults = session_.set_simulation(*simulation);
    if (faults.empty()) return accept();
    trouble_->setText(refusal(session_.plan(), faults));
    trouble_->show();
}

} // namespace headroom::views
