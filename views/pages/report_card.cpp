// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/report_card.h"

#include "views/paper/document.h"
#include "views/paper/logo.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"
#include "views/theme/spacing.h"

#include <QColorDialog>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace headroom::views {
namespace {

const auto paper_key = QStringLiteral("report/paper"), accent_key = QStringLiteral("report/accent"),
           logo_key = QStringLiteral("report/logo");

QLabel* head(const QString& words) {
    auto* label = new QLabel(words);
    set_text_style(label, TextStyle::section);
    return label;
}

QPushButton* button(const QString& words, const QString& icon_name, const char* name) {
    auto* button = new QPushButton(icon(icon_name), words);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

ReportCard::ReportCard(QWidget* parent)
    : QFrame(parent), paper_(new QComboBox), accent_(new QPushButton), logo_(new QPushButton),
      no_logo_(new QPushButton(tr("Remove"))), words_(new QLabel), progress_(new QProgressBar) {
    set_surface(this, Surface::card);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::gap, spacing::gap, spacing::gap, spacing::gap);
    column->setSpacing(spacing::unit);
    add_buttons(column);
    column->addSpacing(spacing::unit);
    add_sections(column);
    column->addSpacing(spacing::unit);
    add_looks(column);
    column->addStretch();
    const QSettings settings;
    paper_->setCurrentIndex(settings.value(paper_key).toInt() == 1 ? 1 : 0);
    bool is_colour = false;
    const auto colour = settings.value(accent_key).toString().toUInt(&is_colour, 16);
    if (is_colour) options_.accent = colour & 0xffffffU;
    show_accent();
    show_nothing();
    set_logo(settings.value(logo_key).toString());
}

void ReportCard::add_buttons(QVBoxLayout* column) {
    auto* pdf = new QPushButton(icon(QStringLiteral("pdf"), IconInk::on_accent), tr("Export PDF…"));
    pdf->setObjectName(QStringLiteral("export_pdf"));
    set_button_style(pdf, ButtonStyle::primary);
    auto* csv = button(tr("Export CSV tables…"), QStringLiteral("table"), "export_csv");
    auto* json = button(tr("Export results JSON…"), QStringLiteral("download"), "export_json");
    connect(pdf, &QPushButton::clicked, this, &ReportCard::pdf_wanted);
    connect(csv, &QPushButton::clicked, this, &ReportCard::csv_wanted);
    connect(json, &QPushButton::clicked, this, &ReportCard::json_wanted);
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setObjectName(QStringLiteral("report_words"));
    progress_->setTextVisible(false);
    for (QWidget* widget : std::initializer_list<QWidget*>{pdf, csv, json, progress_, words_})
        column->addWidget(widget);
}

void ReportCard::add_sections(QVBoxLayout* column) {
    column->addWidget(head(tr("SECTIONS")));
    for (std::size_t i = 0; i < report_section_count; ++i) {
        auto* box = new QCheckBox(section_name(static_cast<ReportSection>(i)));
        box->setObjectName(QLatin1String("section_") +
                           QString::fromLatin1(report_section_names[i].data(),
                                               static_cast<qsizetype>(report_section_names[i].size())));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, [this, i](bool on) {
            options_.sections[i] = on;
            emit changed();
        });
        sections_[i] = box;
        column->addWidget(box);
    }
}

void ReportCard::add_looks(QVBoxLayout* column) {
    column->addWidget(head(tr("PAPER")));
    paper_->addItems({tr("A4"), tr("US Letter")});
    paper_->setObjectName(QStringLiteral("paper"));
    paper_->setAccessibleName(tr("Paper"));
    connect(paper_, &QComboBox::currentIndexChanged, this, [this](int index) {
        options_.paper = index == 1 ? Paper::letter : Paper::a4;
        QSettings().setValue(paper_key, index);
        emit changed();
    });
    column->addWidget(paper_);
    column->addSpacing(spacing::unit);
    column->addWidget(head(tr("ACCENT COLOUR")));
    accent_->setObjectName(QStringLiteral("accent"));
    connect(accent_, &QPushButton::clicked, this, &ReportCard::ask_for_accent);
    column->addWidget(accent_);
    column->addSpacing(spacing::unit);
    column->addWidget(head(tr("LOGO")));
    logo_->setObjectName(QStringLiteral("logo"));
    connect(logo_, &QPushButton::clicked, this, &ReportCard::ask_for_logo);
    connect(no_logo_, &QPushButton::clicked, this, [this] { set_logo({}); });
    auto* row = new QHBoxLayout;
    row->addWidget(logo_, 1);
    row->addWidget(no_logo_);
    column->addLayout(row);
}

void ReportCard::ask_for_accent() {
    const auto before = QColor(static_cast<QRgb>(options_.accent.value_or(0x0f766e) | 0xff000000U));
    const auto chosen = QColorDialog::getColor(before, window(), tr("Accent colour of the report"));
    if (chosen.isValid()) set_accent(chosen.rgb() & 0xffffffU);
}

void ReportCard::set_accent(std::optional<std::uint32_t> accent) {
    options_.accent = accent;
    QSettings().setValue(accent_key, accent ? QString::number(*accent, 16) : QString());
    show_accent();
    emit changed();
}

void ReportCard::show_accent() {
    const auto theme = paper_theme(options_.accent);
    accent_->setIcon(dot_icon(theme.accent));
    accent_->setText(theme.accent.name().toUpper());
}

void ReportCard::ask_for_logo() {
    const auto file =
        QFileDialog::getOpenFileName(window(), tr("Logo for the cover"), QFileInfo(logo_file_).absolutePath(),
                                     tr("Pictures (*.png *.jpg *.jpeg)"));
    if (!file.isEmpty()) set_logo(file);
}

void ReportCard::set_logo(const QString& file) {
    show_logo();
    std::string bytes;
    if (!file.isEmpty()) {
        QFile in(file);
        if (!QFileInfo(file).isFile() || !in.open(QIODevice::ReadOnly))
            return show_trouble(tr("The logo %1 cannot be read.").arg(QFileInfo(file).fileName()));
        bytes = in.read(static_cast<qint64>(most_logo_bytes) + 1).toStdString();
        if (bytes.empty()) return show_trouble(tr("The logo %1 is empty.").arg(QFileInfo(file).fileName()));
        if (const auto logo = read_logo(bytes); !logo.trouble.isEmpty())
            return show_trouble(tr("Not taken: %1.").arg(logo.trouble));
    }
    logo_file_ = file;
    options_.logo = std::move(bytes);
    QSettings().setValue(logo_key, file);
    show_logo();
    emit changed();
}

void ReportCard::show_logo() {
    logo_->setText(logo_file_.isEmpty()
                       ? tr("Choose a picture…")
                       : QFileInfo(logo_file_).fileName().replace(u'&', QStringLiteral("&&")));
    no_logo_->setVisible(!logo_file_.isEmpty());
}

void ReportCard::show_progress(const QString& words, double share) {
    say(words, false);
    progress_->show();
    progress_->setRange(0, share < 0 ? 0 : 100);
    if (share >= 0) progress_->setValue(qRound(100 * share));
}

void ReportCard::say(const QString& words, bool is_trouble) {
    set_text_style(words_, is_trouble ? TextStyle::danger : TextStyle::secondary);
    words_->setText(words);
    words_->setVisible(!words.isEmpty());
    progress_->hide();
}

void ReportCard::show_done(const QString& words) { say(words, false); }
void ReportCard::show_trouble(const QString& words) { say(words, true); }
void ReportCard::show_nothing() { say({}, false); }
QString ReportCard::words() const { return words_->text(); }

} // namespace headroom::views
