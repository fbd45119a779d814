// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/plan_json.h"
#include "tests/hostile/hostile_plans.h"
#include "tests/plan/random_plan.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>

using namespace headroom;
using namespace headroom::hostile;

namespace {

/// Sanitizers and debug builds are slower and larger.
#if defined(__SANITIZE_ADDRESS__) || !defined(NDEBUG)
constexpr bool measures = false;
#else
constexpr bool measures = true;
#endif

/// A line of /proc/self/status in MB, "VmRSS:" or "VmHWM:".
double megabytes(const std::string& line) {
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == line && status >> word) return std::stod(word) / 1024;
    return 0;
}

/// The peak starts anew at what is in use.
void reset_peak() { std::ofstream("/proc/self/clear_refs") << 5; }

/// Nothing that a terminal would obey.
bool is_printable(const std::string& text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// Changes some bytes, cuts, doubles and moves pieces.
std::string mutated(std::string text, std::mt19937_64& engine) {
    for (auto times = 1 + engine() % 4; times > 0 && !text.empty(); --times) {
        const std::size_t at = engine() % text.size(), length = engine() % 20;
        static constexpr std::string_view pieces[] = {"{", "}",    "[", "]",     "\"",  ",",
                                                      ":", "null", "-", "1e999", "\\u", "\xFF"};
        switch (engine() % 6) {
        case 0:
            text[at] = static_cast<char>(engine() % 256);
            break;
        case 1:
            text[at] = static_cast<char>(text[at] ^ (1 << engine() % 8));
            break;
        case 2:
            text.erase(at, length);
            break;
        case 3:
            text.insert(at, text.substr(engine() % text.size(), length));
            break;
        case 4:
            text.insert(at, pieces[engine() % std::size(pieces)]);
            break;
        default:
            text.resize(at);
            break;
        }
    }
    return text;
}

FaultCode first_code(const std::filesystem::path& path) { return read_plan_file(path).faults.at(0).code; }

} // namespace

class HostilePlanTest : public QObject {
    Q_OBJECT
private slots:
    void refused_data() {
        QTest::addColumn<std::size_t>("index");
        const auto all = hostile_plans();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << i;
    }
    void refused() {
        QFETCH(std::size_t, index);
        const auto hostile = hostile_plans().at(index);
        const auto json = hostile.make();
        reset_peak();
        const double before = megabytes("VmRSS:");
        const auto start = std::clock();
        const auto reading = read_plan(json);
        const double elapsed = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; // of this process
        const double peak = megabytes("VmHWM:") - before;
        QVERIFY(!reading.faults.empty() && reading.faults.size() <= 101);
        std::size_t pointers = 0;
        for (const auto& fault : reading.faults) {
            pointers += fault.pointer.size();
            QVERIFY(is_printable(fault_text(fault)));
        }
        QVERIFY2(reading.faults.front().code == hostile.code, fault_text(reading.faults.front()).c_str());
        QVERIFY(pointers < 1'000'000);
        if (measures) {
            QVERIFY2(elapsed < 2, qPrintable(QString::number(elapsed)));
            QVERIFY2(peak < 180, qPrintable(QString::number(peak))); // and a few for the file and the program
        }
    }

    void depth_of_64_is_read() {
        const auto lists = [](std::size_t depth) {
            return std::string(depth, '[') + std::string(depth, ']');
        };
        QCOMPARE(read_plan(with_price(lists(62))).faults.at(0).code, FaultCode::wrong_type);
        QCOMPARE(read_plan(with_price(lists(63))).faults.at(0).code, FaultCode::too_deep);
    }

    void a_million_samples_are_read() {
        const auto reading = read_plan(with_price("{\"empirical\": [" + repeated("0.1,", 999'999) + "0]}"));
        QVERIFY(reading.faults.empty());
        const auto json = write_plan(reading.plan);
        QVERIFY(read_plan(json).plan == reading.plan);
    }

    void mutations_never_crash() {
        std::mt19937_64 engine(11);
        int sound = 0, faulty = 0, not_json = 0;
        for (int i = 0; i < 20'000; ++i) {
            if (i % 400 == 0) text_ = write_plan(RandomPlan(static_cast<std::uint64_t>(i)).make());
            const auto reading = read_plan(mutated(text_, engine));
            for (const auto& fault : reading.faults)
                QVERIFY(is_printable(fault_text(fault)));
            const bool syntax = !reading.faults.empty() && reading.faults[0].code == FaultCode::not_json;
            (reading.faults.empty() ? sound : syntax ? not_json : faulty)++;
            if (!reading.faults.empty()) continue;
            QVERIFY(validate_plan(reading.plan).empty());
            for (std::size_t s = 0; s < reading.plan.scenarios.size(); ++s)
                QCOMPARE(resolve(reading.plan, s).name, reading.plan.scenarios[s].name);
            QVERIFY(read_plan(write_plan(reading.plan)).plan == reading.plan);
        }
        QVERIFY(sound > 300 && faulty > 1000 && not_json > 1000);
    }

    void typed_texts_never_crash() {
        std::mt19937_64 engine(12);
        const std::string seeds[] = {"6-9-14 ct/kWh",
                                     "9 ±20%",
                                     "pert(0.9, 1, 1.2) kW",
                                     "discrete(1, 2; 0.3, 0.7)",
                                     "normal(0.4, 0.15, lower=-0.5, upper=2)",
                                     "$55/MWh",
                                     "1 234,5"};
        for (int i = 0; i < 50'000; ++i) {
            const auto text = mutated(seeds[engine() % std::size(seeds)], engine);
            const auto id = static_cast<Parameter>(engine() % parameter_count);
            for (const auto& fault : parse_value(id, text, "/p", "USD").faults)
                QVERIFY(is_printable(fault_text(fault)));
            if (const auto distribution = parse_distribution(text))
                QCOMPARE(parse_distribution(to_text(*distribution)), distribution);
        }
    }

    void files_that_are_none() {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QCOMPARE(first_code(path / "missing.json"), FaultCode::cannot_read_file);
        QCOMPARE(read_plan_file(path / "missing.json").faults[0].arguments[1], std::string("missing"));
        QCOMPARE(first_code(path), FaultCode::cannot_read_file);
        QCOMPARE(read_plan_file(path).faults[0].arguments[1], std::string("not-regular"));
        QCOMPARE(first_code("/dev/zero"), FaultCode::cannot_read_file);
        QCOMPARE(first_code(""), FaultCode::cannot_read_file);
        // has no size beforehand, as a file that grows
        QCOMPARE(read_plan_file("/proc/self/status").faults.at(0).arguments.at(1), std::string("changing"));
        const auto pipe = path / "pipe";
        QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
        QCOMPARE(first_code(pipe), FaultCode::cannot_read_file);
        const auto loop = path / "loop";
        std::filesystem::create_symlink(loop, loop);
        QCOMPARE(first_code(loop), FaultCode::cannot_read_file);
        const auto name = read_plan_file(path / "a\x1b[31m.json").faults.at(0);
        QVERIFY(is_printable(fault_text(name)));
    }

    void large_files_are_not_read() {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "large.json";
        std::ofstream(path) << '{';
        std::filesystem::resize_file(path, std::uintmax_t{200} << 30); // sparse
        QElapsedTimer timer;
        timer.start();
        const auto faults = read_plan_file(path).faults;
        QVERIFY(timer.elapsed() < 500);
        QCOMPARE(faults.at(0).code, FaultCode::file_too_large);
        QCOMPARE(faults.at(0).arguments.at(0), std::string("214748364800"));
    }

    void a_file_is_read() {
        const QTemporaryDir folder;
        const std::filesystem::path path = std::filesystem::path(folder.path().toStdString()) / "plan.json";
        const auto plan = RandomPlan(3).make();
        std::ofstream(path, std::ios::binary) << write_plan(plan);
        QVERIFY(read_plan_file(path).plan == plan);
        if (geteuid() == 0) return; // root reads everything
        std::filesystem::permissions(path, std::filesystem::perms::none);
        QCOMPARE(first_code(path), FaultCode::cannot_read_file);
    }

private:
    std::string text_;
};

QTEST_APPLESS_MAIN(HostilePlanTest)
#include "hostile_plan_test.moc"
