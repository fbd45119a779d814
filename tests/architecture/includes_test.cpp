// SPDX-License-Identifier: GPL-3.0-or-later
// docs/architecture.md holds: each room includes what its row allows, links what it includes, and lane
// headers are made as they must be. Every rule is shown a case that breaks it, too.
#include "tests/architecture/house_rules.h"
#include "tests/architecture/source_tree.h"

#include <QtTest>

using namespace headroom::house;

namespace {

QString joined(const Faults& faults) {
    QString text;
    for (const auto& fault : faults)
        text += "\n  " + QString::fromStdString(fault);
    return text;
}

const std::string& page() {
    static const std::string text = read_file(root / "docs/architecture.md");
    return text;
}

std::vector<std::string> room_sources() {
    return files_under({"model", "app", "gpu", "views"}, {".h", ".cpp", ".cu", ".cuh"});
}

const std::string small_page = "| room | what | may include |\n"
                               "| --- | --- | --- |\n"
                               "| `model/low` | a | nothing of ours |\n"
                               "| `model/high` | b | `model/low` |\n"
                               "| `app` | c | `model` |\n"
                               "| `app/cli` | d | `model` |\n"
                               "\n"
                               "| includes begin with | library | used in |\n"
                               "| --- | --- | --- |\n"
                               "| `hwy/` | e | `model/low` |\n"
                               "| `Q` | f | `app` |\n";

} // namespace

class IncludesTest : public QObject {
    Q_OBJECT
private slots:
    void readsTheTables() {
        const Rules rules = read_rules(page());
        QVERIFY(rules.rooms.size() >= 13);
        QCOMPARE(rules.rooms.at("model/plan"), Names{"model/parameters"});
        QVERIFY(rules.rooms.at("model/lane").empty());
        QVERIFY(!rules.rooms.at("model/simulation").contains("model/plan"));
        QCOMPARE(rules.libraries.at("nlohmann/"), (Names{"model/catalogue", "model/plan"}));
    }

    void arrowsPointOneWay() {
        const auto faults = table_faults(read_rules(page()));
        QVERIFY2(faults.empty(), qPrintable(joined(faults)));
    }

    void everyIncludeIsAllowed() {
        const Rules rules = read_rules(page());
        const auto files = room_sources();
        QVERIFY(files.size() > 100);
        Faults faults;
        for (const auto& file : files)
            for (auto& fault : include_faults(rules, file, read_file(root / file)))
                faults.push_back(std::move(fault));
        QVERIFY2(faults.empty(), qPrintable(joined(faults)));
    }

    /// What a room includes it links, directly or through others; and it links nothing that it may not
    /// include.
    void roomsLinkWhatTheyInclude() {
        const Rules rules = read_rules(page());
        std::map<std::string, Names> links;
        Faults faults;
        for (const auto& file : files_under({"model"}, {".txt"})) {
            const auto names = linked_rooms(read_file(root / file));
            if (names.empty()) continue;
            links[names[0]] = Names(names.begin() + 1, names.end());
            for (const auto& other : links[names[0]])
                if (!any_holds(rules.rooms.at(names[0]), other))
                    faults.push_back(file + ": " + names[0] + " may not link " + other);
        }
        QVERIFY(links.size() >= 12);
        for (const auto& file : room_sources()) {
            const auto room = room_of(rules, file);
            if (!links.contains(room)) continue;
            const auto linked = reachable(links, room);
            for (const auto& include : includes_of(read_file(root / file))) {
                const auto other = room_of(rules, include.path);
                if (include.quoted && other != room && !other.empty() && !linked.contains(other))
                    faults.push_back(file + " includes " + other + ", which " + room + " does not link");
            }
        }
        QVERIFY2(faults.empty(), qPrintable(joined(faults)));
    }

    void laneHeadersAreMadeSo() {
        Faults faults;
        int lane_headers = 0;
        for (const auto& file : room_sources()) {
            if (!file.ends_with(".h")) continue;
            const auto text = read_file(root / file);
            lane_headers += text.find("\nHEADROOM_BEGIN_TARGET\n") != std::string::npos;
            for (auto& fault : lane_header_faults(file, text))
                faults.push_back(std::move(fault));
        }
        QVERIFY(lane_headers > 20);
        QVERIFY2(faults.empty(), qPrintable(joined(faults)));
    }

    void refusesAnIncludeThatPointsUp() {
        const Rules rules = read_rules(small_page);
        QCOMPARE(table_faults(rules).size(), std::size_t{0});
        QCOMPARE(include_faults(rules, "model/high/a.h", "#include \"model/low/b.h\"\n").size(),
                 std::size_t{0});
        QCOMPARE(include_faults(rules, "model/low/b.h", "#include \"model/low/c.h\"\n").size(),
                 std::size_t{0});
        QCOMPARE(include_faults(rules, "model/low/b.h", "\n  # include \"model/high/a.h\"\n"),
                 Faults{"model/low/b.h:2: \"model/high/a.h\": model/low may not include model/high"});
        QCOMPARE(include_faults(rules, "model/lower/b.h", "").size(), std::size_t{1});
        QCOMPARE(include_faults(rules, "model/low/b.h", "#include \"c.h\"\n").size(), std::size_t{1});
        QCOMPARE(include_faults(rules, "model/low/b.h", "#include \"resources/x.h\"\n").size(),
                 std::size_t{1});
    }

    void refusesLibrariesOutOfPlace() {
        const Rules rules = read_rules(small_page);
        const auto count = [&](const char* file, const char* text) {
            return include_faults(rules, file, text).size();
        };
        QCOMPARE(count("model/low/a.cpp", "#include <vector>\n#include <hwy/highway.h>\n"), std::size_t{0});
        QCOMPARE(count("app/main.cpp", "#include <QString>\n#include <QtTest>\n"), std::size_t{0});
        QCOMPARE(count("app/cli/main.cpp", "#include <QString>\n"), std::size_t{1});
        QCOMPARE(count("model/low/a.cpp", "#include <QString>\n"), std::size_t{1});
        QCOMPARE(count("model/high/a.cpp", "#include <hwy/highway.h>\n"), std::size_t{1});
        QCOMPARE(count("model/low/a.cpp", "#include <cuda_runtime.h>\n"), std::size_t{1});
        QCOMPARE(count("model/low/a.cpp", "#include <Eigen/Dense>\n"), std::size_t{1});
    }

    void refusesTablesThatLeadBack() {
        Rules rules = read_rules(small_page);
        rules.rooms.at("model/low").insert("model/high");
        QCOMPARE(table_faults(rules).size(), std::size_t{2});
        rules = read_rules(small_page);
        rules.rooms.at("model/low").insert("model/attic");
        QCOMPARE(table_faults(rules).size(), std::size_t{1});
    }

    void refusesLaneHeadersMadeOtherwise() {
        const std::string good =
            "// licence\n#if defined(HEADROOM_MODEL_LOW_A_H) == defined(HWY_TARGET_TOGGLE)\n"
            "#ifdef HEADROOM_MODEL_LOW_A_H\n#undef HEADROOM_MODEL_LOW_A_H\n#else\n"
            "#define HEADROOM_MODEL_LOW_A_H\n#endif\n#include <vector>\nHEADROOM_BEGIN_TARGET\n"
            "HEADROOM_END_TARGET\n#endif\n";
        QCOMPARE(lane_header_faults("model/low/a.h", good).size(), std::size_t{0});
        QCOMPARE(lane_header_faults("model/low/b.h", good).size(), std::size_t{4});
        const auto end = good.find("HEADROOM_END");
        const auto late = good.substr(0, end) + "#include <cmath>\n" + good.substr(end);
        QCOMPARE(lane_header_faults("model/low/a.h", late).size(), std::size_t{1});
        QCOMPARE(lane_header_faults("model/low/a.h", good.substr(0, end)).size(), std::size_t{1});
        QCOMPARE(lane_header_faults("model/low/a.h", "#pragma once\n").size(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(IncludesTest)
#include "includes_test.moc"
