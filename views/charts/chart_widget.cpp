// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_widget.h"
#include "views/charts/canvas.h"
#include "views/charts/chart_export.h"
#include "views/charts/chart_menu.h"
#include "views/charts/chart_table.h"
#include "views/charts/chart_text.h"
#include "views/charts/table_model.h"
#include "views/charts/title_row.h"
#include "views/theme/icons.h"
#include "views/theme/roles.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedLayout>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

namespace headroom::views {

struct ChartWidget::Parts {
    TitleRow* title = nullptr;
    QWidget* header = nullptr;
    QToolButton *cumulative = nullptr, *table_button = nullptr, *menu_button = nullptr;
    Canvas* canvas = nullptr;
    QTableView* table = nullptr;
    ChartTableModel* model = nullptr;
    QStackedLayout* pages = nullptr;
    std::optional<double> dragged; ///< where the reader put the threshold
    std::optional<bool> cumulated; ///< what the reader chose

    std::array<QToolButton*, 3> buttons() const { return {cumulative, table_button, menu_button}; }
};

namespace {

QToolButton* header_button(QWidget* parent) {
    auto* button = new QToolButton(parent);
    set_button_style(button, ButtonStyle::quiet);
    button->setFixedSize(26, 24);
    button->setIconSize(QSize(16, 16));
    button->setStyleSheet(QStringLiteral("padding: 0px;"));
    return button;
}

QTableView* table_view(QWidget* parent, ChartTableModel* model) {
    auto* view = new QTableView(parent);
    view->setModel(model);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(26);
    view->horizontalHeader()->setHighlightSections(false);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    return view;
}

HistogramChart* histogram(ChartData& data) { return std::get_if<HistogramChart>(&data.content); }

} // namespace

ChartWidget::ChartWidget(QWidget* parent) : QWidget(parent), m(std::make_unique<Parts>()) {
    m->header = new QWidget(this);
    auto* row = new QHBoxLayout(m->header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m->title = new TitleRow(m->header);
    row->addWidget(m->title, 1);
    m->cumulative = header_button(m->header);
    m->table_button = header_button(m->header);
    m->menu_button = header_button(m->header);
    for (QToolButton* button : m->buttons()) {
        row->addWidget(button);
        button->installEventFilter(this);
    }
    m->cumulative->setCheckable(true);
    m->table_button->setCheckable(true);

    m->canvas = new Canvas(this);
    m->canvas->installEventFilter(this);
    m->model = new ChartTableModel(this);
    m->table = table_view(this, m->model);
    m->table->installEventFilter(this);
    m->pages = new QStackedLayout;
    m->pages->addWidget(m->canvas);
    m->pages->addWidget(m->table);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m->header);
    column->addLayout(m->pages, 1);

    connect(m->cumulative, &QToolButton::clicked, this, &ChartWidget::set_cumulative);
    connect(m->table_button, &QToolButton::clicked, this, &ChartWidget::set_table_visible);
    connect(m->menu_button, &QToolButton::clicked, this,
            [this] { open_menu(m->menu_button->mapToGlobal(QPoint(0, m->menu_button->height()))); });
    connect(m->canvas, &Canvas::bar_dragged, this, &ChartWidget::bar_dragged);
    connect(m->canvas, &Canvas::threshold_dragged, this, [this](double value) {
        m->dragged = value;
        emit threshold_moved(value);
    });
    connect(m->canvas, &Canvas::clicked, this, [this](int series, int item) {
        if (std::holds_alternative<ScatterChart>(data().content))
            emit point_clicked(series, item);
        else if (item >= 0)
            emit row_clicked(item);
    });
    say_words();
}

ChartWidget::~ChartWidget() = default;

void ChartWidget::set_data(ChartData data) {
    const ChartData& before = m->canvas->data();
    const bool same = before.content.index() == data.content.index() && before.title == data.title;
    if (!same) {
        m->dragged.reset();
        m->cumulated.reset();
    }
    if (HistogramChart* chart = histogram(data)) {
        chart->cumulative = m->cumulated.value_or(chart->cumulative);
        if (m->dragged && chart->threshold && chart->edges.size() > 1)
            chart->threshold = std::clamp(*m->dragged, chart->edges.front(), chart->edges.back());
    }
    m->canvas->set_data(data, same);
    say_words();
    if (table_visible()) fill_table();
    updateGeometry();
}

const ChartData& ChartWidget::data() const { return m->canvas->data(); }

void ChartWidget::set_header_visible(bool visible) { m->header->setVisible(visible); }

void ChartWidget::set_threshold(std::optional<double> value) {
    m->dragged.reset();
    m->canvas->set_threshold(value);
}

std::optional<double> ChartWidget::threshold() const {
    const auto* chart = std::get_if<HistogramChart>(&data().content);
    return chart ? chart->threshold : std::nullopt;
}

void ChartWidget::set_cumulative(bool cumulative) {
    const auto* chart = std::get_if<HistogramChart>(&data().content);
    m->cumulative->setChecked(cumulative);
    if (!chart || chart->cumulative == cumulative) return;
    m->cumulated = cumulative;
    m->canvas->set_cumulative(cumulative);
    emit cumulative_changed(cumulative);
}

bool ChartWidget::table_visible() const { return m->pages->currentWidget() == m->table; }

void ChartWidget::set_table_visible(bool visible) {
    m->table_button->setChecked(visible);
    if (visible) fill_table();
    m->pages->setCurrentWidget(visible ? static_cast<QWidget*>(m->table) : m->canvas);
    show_buttons();
}

void ChartWidget::fill_table() {
    m->model->set_table(table_of(data()));
    m->table->resizeColumnsToContents();
    constexpr int air = 16;
    for (int column = 0; column < m->model->columnCount(); ++column)
        m->table->setColumnWidth(column, m->table->columnWidth(column) + air);
}

void ChartWidget::set_magnification(qreal factor) {
    m->title->set_magnification(factor);
    m->canvas->set_magnification(factor);
}

void ChartWidget::reset_zoom() { m->canvas->reset_zoom(); }

ChartView ChartWidget::view() const { return m->canvas->view(); }

QImage ChartWidget::image(const QSize& size, qreal scale) const {
    return chart_image(data(), size, scale, current_theme(), view());
}

QByteArray ChartWidget::svg(const QSize& size) const {
    return chart_svg(data(), size, current_theme(), view());
}

QByteArray ChartWidget::csv() const { return to_csv(table_of(data())); }

void ChartWidget::copy_image() const { QGuiApplication::clipboard()->setImage(image(size(), 2)); }

void ChartWidget::copy_table() const {
    const ChartTable table = table_of(data());
    auto* mime = new QMimeData;
    mime->setText(to_clipboard_text(table));
    mime->setData(QStringLiteral("text/csv"), to_csv(table));
    QGuiApplication::clipboard()->setMimeData(mime);
}

void ChartWidget::say_words() {
    m->title->set_words(data().title, full_caption(data()));
    m->table->setAccessibleName(ChartText::tr("%1, table").arg(data().title));
    const auto* chart = std::get_if<HistogramChart>(&data().content);
    m->cumulative->setVisible(chart && chart->may_cumulate);
    m->cumulative->setChecked(chart && chart->cumulative);
    const std::pair<QToolButton*, QString> names[] = {{m->cumulative, ChartText::tr("Cumulative curve")},
                                                      {m->table_button, ChartText::tr("Show as table (T)")},
                                                      {m->menu_button, ChartText::tr("Copy and save")}};
    for (const auto& [button, name] : names) {
        button->setToolTip(name);
        button->setAccessibleName(name + QStringLiteral(": ") + data().title);
    }
    show_buttons();
}

/// The buttons show when they are wanted, and keep their places.
void ChartWidget::show_buttons() {
    const auto buttons = m->buttons();
    const bool wanted =
        underMouse() || m->canvas->hasFocus() || m->table->hasFocus() || table_visible() ||
        std::any_of(buttons.begin(), buttons.end(), [](const QToolButton* b) { return b->hasFocus(); });
    static constexpr std::array names = {"cumulative", "table", "more"};
    for (std::size_t i = 0; i < buttons.size(); ++i)
        buttons[i]->setIcon(wanted || buttons[i]->isChecked() ? icon(names[i]) : QIcon());
}

void ChartWidget::open_menu(const QPoint& where) {
    QMenu menu(this);
    fill_chart_menu(menu, *this);
    menu.exec(where);
}

void ChartWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        set_data(ChartData(data()));
    QWidget::changeEvent(event);
}

void ChartWidget::contextMenuEvent(QContextMenuEvent* event) { open_menu(event->globalPos()); }

void ChartWidget::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        table_visible() ? copy_table() : copy_image();
    else if (event->key() == Qt::Key_T && event->modifiers() == Qt::NoModifier)
        set_table_visible(!table_visible());
    else
        QWidget::keyPressEvent(event);
}

void ChartWidget::enterEvent(QEnterEvent* event) {
    show_buttons();
    QWidget::enterEvent(event);
}

void ChartWidget::leaveEvent(QEvent* event) {
    show_buttons();
    QWidget::leaveEvent(event);
}

bool ChartWidget::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) show_buttons();
    // A table would take keys for its search.
    if (watched == m->table && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy) ||
            (key->key() == Qt::Key_T && key->modifiers() == Qt::NoModifier)) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace headroom::views
