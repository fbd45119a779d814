// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/page_flow.h"
#include "views/paper/pages.h"
#include "views/paper/table_layout.h"
#include "views/theme/fonts.h"

#include "tests/support/offscreen_main.h"

using namespace headroom::views;

namespace {

PaperTable table_of(int columns, int rows, const QString& text) {
    PaperTable table;
    for (int i = 0; i < columns; ++i)
        table.columns.push_back({QStringLiteral("P%1").arg(i), 1, true});
    for (int row = 0; row < rows; ++row)
        table.rows.push_back({std::vector<PaperCell>(static_cast<std::size_t>(columns), {text})});
    return table;
}

/// Lines of a page's text and of its tables, between its head and its foot.
int lines_on(const PaperPages& pages, int page) {
    QImage image(pages.size().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        pages.paint(painter, page);
    }
    int lines = 0;
    bool was_inked = false;
    for (int y = static_cast<int>(sheet::top); y < image.height() - static_cast<int>(sheet::bottom); ++y) {
        bool is_inked = false;
        for (int x = 0; x < image.width() && !is_inked; ++x)
            is_inked = image.pixel(x, y) != qRgb(255, 255, 255);
        lines += is_inked && !was_inked;
        was_inked = is_inked;
    }
    return lines;
}

} // namespace

class TablePagesTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { load_fonts(); }

    /// However many rows: behind a page's end it has a head and two rows before it.
    void aNoteStaysWithTheLastRows() {
        int parted = 0;
        for (int rows = 30; rows <= 90; ++rows) {
            PaperDocument document;
            document.theme = print_theme();
            auto& section = document.sections.emplace_back();
            section.name = QStringLiteral("The risk");
            section.blocks.emplace_back(table_of(3, rows, QStringLiteral("1")));
            section.note(QStringLiteral("P90: in 90 of 100 futures it costs no more."));
            const PaperPages pages(document);
            if (pages.count() == 1) continue;
            ++parted;
            const auto last = lines_on(pages, pages.count() - 1);
            QVERIFY2(last >= 4, qPrintable(QString("%1 rows: %2").arg(rows).arg(last)));
        }
        QVERIFY(parted > 20);
    }

    /// Nor does the heading of a short table stay behind when the table goes with its note.
    void aHeadingGoesWithItsTable() {
        for (int words = 1; words <= 60; ++words) {
            PaperDocument document;
            document.theme = print_theme();
            auto& section = document.sections.emplace_back();
            section.name = QStringLiteral("The risk");
            for (int i = 0; i < words; ++i)
                section.note(QStringLiteral("A sentence."));
            section.heading(QStringLiteral("Total cost"));
            section.blocks.emplace_back(table_of(3, 1, QStringLiteral("1")));
            section.note(QStringLiteral("Many words about what the table says. ").repeated(40));
            const PaperPages pages(document);
            if (pages.count() == 1) continue;
            // A page of sentences, and a heading, a head, a row and the note's eight lines behind it.
            const auto last = lines_on(pages, pages.count() - 1);
            QVERIFY2(last >= 11, qPrintable(QString("%1 sentences: %2").arg(words).arg(last)));
        }
    }

    void figuresStayWhole_data() {
        QTest::addColumn<QString>("figure");
        QTest::newRow("dollars") << QStringLiteral("$58,676\u00A0bn");
        QTest::newRow("a count") << QStringLiteral("10,000,000");
        QTest::newRow("a range's end") << QStringLiteral("−€1,234\u00A0bn");
        QTest::newRow("a code") << QStringLiteral("CHF\u00A058,676\u00A0bn");
    }
    /// In as many columns as take them in smaller letters, and beside one that has room to give.
    void figuresStayWhole() {
        QFETCH(QString, figure);
        const auto theme = print_theme();
        const auto height = [&](const PaperTable& table) {
            return TableLayout(table, 660, 900, theme).height_of(0, 1);
        };
        const auto one_line = height(table_of(3, 1, QStringLiteral("1")));
        for (const int columns : {6, 8, 9})
            QCOMPARE(height(table_of(columns, 1, figure)), one_line);
        auto uneven = table_of(3, 1, figure);
        uneven.columns[0].share = 20;
        QCOMPARE(height(uneven), one_line);
        QVERIFY(height(table_of(3, 1, QStringLiteral("words ").repeated(20))) > one_line);
    }
};

HEADROOM_OFFSCREEN_MAIN(TablePagesTest)
#include "table_pages_test.moc"
