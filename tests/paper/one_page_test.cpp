// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/paper/one_page.h"
#include "views/paper/pages.h"
#include "views/theme/fonts.h"

#include "tests/support/offscreen_main.h"

using namespace headroom::views;

namespace {

/// Three groups of paragraphs, the last one the least important.
PaperSection section_of(int paragraphs_each) {
    PaperSection section;
    section.name = QStringLiteral("The decision");
    section.behind_name = QStringLiteral("Behind the decision");
    section.one_page = true;
    const auto words = QStringLiteral("A sentence that takes a line of the page, more or less. ").repeated(3);
    for (const auto* name : {"first", "second", "third"}) {
        const auto from = section.blocks.size();
        for (int i = 0; i < paragraphs_each; ++i)
            section.body(QString::fromLatin1(name) + words);
        section.may_leave.insert(section.may_leave.begin(),
                                 {from, section.blocks.size(), QString::fromLatin1(name)});
    }
    return section;
}

QStringList texts_of(const PaperSection& section) {
    QStringList texts;
    for (const auto& block : section.blocks)
        texts << std::get<PaperText>(block).text;
    return texts;
}

PaperDocument document_of(const PaperSection& section) {
    PaperDocument document;
    document.theme = print_theme();
    document.sections = {section, {}};
    document.sections.back().name = QStringLiteral("The scenarios");
    document.sections.back().body(QStringLiteral("More."));
    return document;
}

} // namespace

class OnePageTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { load_fonts(); }

    void whatFitsStaysAsItIs() {
        const auto parts = on_one_page(section_of(2), [](const PaperSection&) { return true; });
        QCOMPARE(parts.size(), std::size_t{1});
        QVERIFY(!parts[0].tight);
        QCOMPARE(texts_of(parts[0]), texts_of(section_of(2)));
    }

    void itIsSetCloserFirst() {
        const auto parts = on_one_page(section_of(2), [](const PaperSection& page) { return page.tight; });
        QCOMPARE(parts.size(), std::size_t{1});
        QCOMPARE(texts_of(parts[0]), texts_of(section_of(2)));
    }

    void groupsLeaveWholeTheLeastImportantFirst() {
        const auto section = section_of(2);
        const auto parts =
            on_one_page(section, [](const PaperSection& page) { return page.blocks.size() <= 5; });
        QCOMPARE(parts.size(), std::size_t{2});
        const auto all = texts_of(section), page = texts_of(parts[0]), behind = texts_of(parts[1]);
        QCOMPARE(page.first(4), all.first(4));
        QCOMPARE(page.last(), QStringLiteral("Under “Behind the decision”: third."));
        QCOMPARE(behind, QStringList{"third"} + all.last(2));
    }

    void whatIsCutStandsWholeBehind() {
        auto section = section_of(1);
        section.may_leave.front().instead = PaperText{PaperText::Style::body, QStringLiteral("cut …")};
        const auto parts = on_one_page(section, [](const PaperSection& page) {
            return texts_of(page).contains(QStringLiteral("cut …"));
        });
        QCOMPARE(parts.size(), std::size_t{2});
        QCOMPARE(texts_of(parts[1]).last(), texts_of(section).last());
    }

    /// Whatever its length: one page, and the next section begins on another.
    void aPageIsAPage() {
        for (int paragraphs = 1; paragraphs <= 14; ++paragraphs) {
            const PaperPages pages(document_of(section_of(paragraphs)));
            QCOMPARE(pages.section_of(0), QStringLiteral("The decision"));
            QVERIFY(pages.count() > 1);
            QVERIFY2(!pages.section_of(1).contains("The decision"), qPrintable(QString::number(paragraphs)));
            const bool is_parted = pages.section_of(1).startsWith("Behind the decision");
            if (paragraphs < 5 || paragraphs > 10) QCOMPARE(is_parted, paragraphs > 10);
        }
    }

    void aTextLongerThanAPageGoesOn() {
        PaperDocument document;
        document.theme = print_theme();
        PaperSection section;
        section.name = QStringLiteral("Long");
        section.body(QStringLiteral("Many words, and then some. ").repeated(2000));
        document.sections = {section};
        QVERIFY(PaperPages(document).count() > 5);
    }
};

HEADROOM_OFFSCREEN_MAIN(OnePageTest)
#include "one_page_test.moc"
