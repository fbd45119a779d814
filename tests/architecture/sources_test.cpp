// SPDX-License-Identifier: GPL-3.0-or-later
// Every source says its licence and is short enough to read; the pages know every parameter.
#include "tests/architecture/house_rules.h"
#include "tests/architecture/source_tree.h"

#include <QtTest>

using namespace headroom::house;

namespace {

const std::vector<std::string_view> everywhere = {"model", "app",   "gpu",   "views",
                                                  "tests", "cmake", "tools", "installer"};

QString joined(const Faults& faults) {
    QString text;
    for (const auto& fault : faults)
        text += "\n  " + QString::fromStdString(fault);
    return text;
}

/// Ids of the parameter table: the first column, whose cells hold neither comma nor quotation mark.
Names parameter_ids() {
    Names ids;
    for (const auto& line : lines_of(read_file(root / "resources/parameters.csv")))
        ids.insert(line.substr(0, line.find(',')));
    ids.erase("id");
    return ids;
}

/// Everything on a page that looks like an id, "group.name" for a group of the table, and is no file
/// ("plan.json").
Names ids_on(const std::string& page, const Names& ids) {
    Names groups, found;
    for (const auto& id : ids)
        groups.insert(id.substr(0, id.find('.')));
    static const std::regex form("\\b([a-z]+)\\.[a-z0-9_]+(\\.[a-z0-9_]+)?");
    for (std::sregex_iterator at(page.begin(), page.end(), form), end; at != end; ++at)
        if (groups.contains((*at)[1]) && !at->str().ends_with(".json")) found.insert(at->str());
    return found;
}

} // namespace

class SourcesTest : public QObject {
    Q_OBJECT
private slots:
    void everySourceSaysItsLicenceAndEnds() {
        const auto files = files_under(everywhere, {".h", ".cpp", ".cu", ".cuh", ".py", ".sh", ".cmake"});
        QVERIFY(files.size() > 200);
        Faults faults;
        for (const auto& file : files)
            for (auto& fault : source_faults(file, read_file(root / file)))
                faults.push_back(std::move(fault));
        for (const char* file :
             {"run", "test", "CMakeLists.txt", "model/CMakeLists.txt", "tests/CMakeLists.txt"})
            for (auto& fault : source_faults(file, read_file(root / file)))
                faults.push_back(std::move(fault));
        QVERIFY2(faults.empty(), qPrintable(joined(faults)));
    }

    void refusesSourcesWithoutLicenceOrEnd() {
        const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";
        QCOMPARE(source_faults("a.h", licence + "#pragma once\n").size(), std::size_t{0});
        QCOMPARE(source_faults("a.py", "#!/usr/bin/env python3\n# SPDX-License-Identifier: GPL-3.0-or-later")
                     .size(),
                 std::size_t{0});
        QCOMPARE(source_faults("a.h", "#pragma once\n").size(), std::size_t{1});
        QCOMPARE(source_faults("a.h", "").size(), std::size_t{1});
        QCOMPARE(source_faults("a.h", "\n\n\n" + licence).size(), std::size_t{1});
        QCOMPARE(source_faults("a.h", "// SPDX-License-Identifier: MIT\n").size(), std::size_t{1});
        const std::string lines(most_lines - 1, '\n');
        QCOMPARE(source_faults("a.h", licence + lines).size(), std::size_t{0});
        QCOMPARE(source_faults("a.h", licence + lines + "\n").size(), std::size_t{1});
    }

    void modelPageKnowsEveryParameter() {
        const auto ids = parameter_ids();
        QVERIFY(ids.size() > 150);
        const auto named = ids_on(read_file(root / "docs/model.md"), ids);
        Faults faults;
        for (const auto& id : ids)
            if (!named.contains(id)) faults.push_back(id + " is not on the model page");
        QVERIFY2(faults.empty(), qPrintable(joined(faults)));
    }

    /// "k" stands for a class of demand: demand.k.growth.
    void pagesNameNoParameterThatDoesNotExist() {
        const auto ids = parameter_ids();
        Faults faults;
        for (const char* page : {"docs/model.md", "docs/plan-format.md", "README.md"})
            for (const auto& id : ids_on(read_file(root / page), ids)) {
                auto training = id;
                if (const auto k = training.find(".k."); k != std::string::npos)
                    training.replace(k, 3, ".training.");
                if (!ids.contains(training)) faults.push_back(std::string(page) + " names " + id);
            }
        QVERIFY2(faults.empty(), qPrintable(joined(faults)));
    }

    void findsIdsOnAPage() {
        const Names ids = {"energy.price", "demand.training.growth"};
        QCOMPARE(
            ids_on("`energy.price`·2 and energy.pride, demand.k.growth; model.md, 3.5; energy.json", ids),
            (Names{"energy.price", "energy.pride", "demand.k.growth"}));
    }
};

QTEST_GUILESS_MAIN(SourcesTest)
#include "sources_test.moc"
