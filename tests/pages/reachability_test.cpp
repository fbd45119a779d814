// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing of a plan is out of reach: every parameter has its row on exactly one page, every list its table.
#include "model/plan/fields.h"
#include "tests/support/offscreen_main.h"
#include "tests/support/plans.h"
#include "views/editors/assumption_row.h"
#include "views/editors/entry_list_model.h"
#include "views/editors/list_editor.h"
#include "views/pages/input_page.h"
#include "views/pages/page_list.h"

#include <map>

using namespace headroom;
using namespace headroom::views;

namespace {

template <class Entry>
std::size_t field_count() {
    std::size_t count = 0;
    for_each_field<Entry>(60, [&](const auto&) { ++count; });
    return count;
}

} // namespace

class ReachabilityTest : public QObject {
    Q_OBJECT
private:
    PlanSession session_;
    LiveRunner runner_{session_};
    std::vector<std::unique_ptr<Page>> pages_; ///< in the order of the list

    /// Pages with a table of such entries; its columns.
    template <class Entry>
    std::vector<int> tables() const {
        std::vector<int> columns;
        for (const auto& page : pages_)
            for (const auto* list : page->findChildren<ListEditor*>())
                if (dynamic_cast<EntryListModel<Entry>*>(&list->model()) != nullptr)
                    columns.push_back(list->model().columns());
        return columns;
    }
    template <class Entry>
    void has_one_table() const {
        const auto found = tables<Entry>();
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(static_cast<std::size_t>(found.front()), field_count<Entry>());
    }

private slots:
    void initTestCase() {
        session_.open(test::template_plan("regional-training-hall"));
        for (const auto& info : page_list())
            pages_.emplace_back(info.make(session_, runner_));
    }
    void every_parameter_has_one_row() {
        std::map<Parameter, std::vector<QString>> where;
        for (std::size_t i = 0; i < pages_.size(); ++i)
            if (const auto* page = dynamic_cast<InputPage*>(pages_[i].get()))
                for (const Parameter id : page->parameters())
                    where[id].push_back(QLatin1String(page_list()[i].id));
        for (const auto& row : parameter_table())
            QVERIFY2(where[row.id].size() == 1,
                     qPrintable(QString("%1 has %2 rows")
                                    .arg(QString::fromUtf8(row.key.data(), qsizetype(row.key.size())))
                                    .arg(where[row.id].size())));
    }
    void jumps_lead_there() {
        for (const auto& row : parameter_table()) {
            int found = 0;
            for (const auto& page : pages_)
                found += page->reveal(row.id);
            QCOMPARE(found, 1);
        }
    }
    // The search and the faults find a parameter's page by its group: a group that is spread over several
    // pages must be found by its own page's rows.
    void the_page_of_its_group_has_it() {
        for (const auto& row : parameter_table())
            for (std::size_t i = 0; i < pages_.size(); ++i)
                for (const auto* group : page_list()[i].parameter_groups)
                    if (row.group == group)
                        QVERIFY2(
                            pages_[i]->reveal(row.id),
                            qPrintable(QString("%1 is not on %2")
                                           .arg(QString::fromUtf8(row.key.data(), qsizetype(row.key.size())),
                                                QLatin1String(page_list()[i].id))));
    }
    void every_list_has_one_table_with_every_field() {
        has_one_table<Tranche>();
        has_one_table<Reservation>();
        has_one_table<FacilityPhase>();
        has_one_table<PowerStep>();
    }
    void rows_are_named() {
        for (const auto& page : pages_)
            for (const auto* row : page->findChildren<AssumptionRow*>())
                QVERIFY2(!row->control()->accessibleName().isEmpty(), qPrintable(row->objectName()));
    }
};

HEADROOM_OFFSCREEN_MAIN(ReachabilityTest)
#include "reachability_test.moc"
