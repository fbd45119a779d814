// SPDX-License-Identifier: GPL-3.0-or-later
// A shard's file may come from anywhere: whatever its bytes are, it is read as a whole or refused, even where
// its sum is right.
#include "model/plan/sha256.h"
#include "model/report/shard_file.h"
#include "tests/support/plans.h"

#include <QtTest>

#include <random>

using namespace headroom;
using namespace headroom::test;

namespace {

Plan small_plan() {
    Plan plan = quiet_plan(12);
    plan.simulation.paths = 700; // not a whole number of chunks
    plan.parameters[Parameter::demand_training_initial] = 50.0;
    plan.parameters[Parameter::demand_training_volatility] = 0.4;
    plan.scenarios.push_back({});
    plan.scenarios[1].name = "Second";
    plan.scenarios[1].parameters[Parameter::facility_kind] = std::string("none");
    return plan;
}

struct Whole {
    Plan plan = small_plan();
    LoweredPlan lowered = headroom::test::lowered(plan);

    RunAccumulator empty(bool keeps_paths) const {
        return RunAccumulator(lowered, keeps_paths, all_chunks(lowered.paths), {});
    }
    std::string file(bool keeps_paths) const {
        auto all = empty(keeps_paths);
        all.simulate({});
        return write_shard({plan, {1, 1}, keeps_paths}, all);
    }
};

/// The same file with other bytes after its sum, and the right sum for them.
std::string with_payload(const std::string& file, const std::string& payload) {
    return file.substr(0, file.find('\n') + 1) + sha256_hex(payload) + '\n' + payload;
}
std::string payload_of(const std::string& file) { return file.substr(file.find('\n') + 1 + 64 + 1); }

} // namespace

class ShardFileTest : public QObject {
    Q_OBJECT
private slots:
    void chunks_are_shared_out() {
        const std::uint64_t paths = 1'000'000, chunks = all_chunks(paths).last;
        for (const std::uint64_t of : {1u, 2u, 7u, 16u, 1954u}) {
            std::uint64_t next = 0;
            for (std::uint64_t i = 1; i <= of; ++i) {
                const ChunkRange part = chunks_of({i, of}, paths);
                QCOMPARE(part.first, next);
                QVERIFY(part.last > part.first && part.last - part.first <= chunks / of + 1);
                next = part.last;
            }
            QCOMPARE(next, chunks);
        }
    }

    void comes_back_equal_data() { modes(); }
    void comes_back_equal() {
        QFETCH(bool, keeps_paths);
        const Whole whole;
        const std::string file = whole.file(keeps_paths);
        const ShardHead head = read_shard_head(file);
        QVERIFY(head.plan == whole.plan);
        QVERIFY((head.shard == Shard{1, 1}));
        QCOMPARE(head.keeps_paths, keeps_paths);
        auto back = whole.empty(keeps_paths);
        read_shard(file, back);
        QVERIFY(write_shard(head, back) == file);
    }

    void every_cut_is_seen_data() { modes(); }
    void every_cut_is_seen() {
        QFETCH(bool, keeps_paths);
        const Whole whole;
        const std::string file = whole.file(keeps_paths), payload = payload_of(file);
        auto all = whole.empty(keeps_paths);
        for (std::size_t length = 0; length < file.size(); length += 1 + length / 40)
            QVERIFY_EXCEPTION_THROWN(read_shard_head(std::string_view(file).substr(0, length)), ArchiveError);
        for (std::size_t length = 0; length < payload.size(); length += 1 + length / 40) {
            auto into = whole.empty(keeps_paths);
            QVERIFY_EXCEPTION_THROWN(read_shard(with_payload(file, payload.substr(0, length)), into),
                                     ArchiveError);
        }
        QVERIFY_EXCEPTION_THROWN(read_shard(with_payload(file, payload + 'x'), all), ArchiveError);
    }

    void one_that_keeps_paths_is_no_other() {
        const Whole whole;
        auto all = whole.empty(true);
        QVERIFY_EXCEPTION_THROWN(read_shard(whole.file(false), all), ArchiveError);
    }

    /// Whatever is changed, with the sum put right: refused, or statistics that can be made.
    void changed_bytes_do_no_harm_data() { modes(); }
    void changed_bytes_do_no_harm() {
        QFETCH(bool, keeps_paths);
        const Whole whole;
        const std::string file = whole.file(keeps_paths), payload = payload_of(file);
        std::mt19937_64 random(1);
        int refused = 0, read = 0;
        for (int i = 0; i < 150; ++i) {
            std::string changed = payload;
            for (int n = 1 + static_cast<int>(random() % 3); n > 0; --n)
                changed[random() % changed.size()] = static_cast<char>(random() % 3 == 0 ? 0xff : random());
            auto all = whole.empty(keeps_paths);
            try {
                read_shard(with_payload(file, changed), all);
                Results results;
                all.make_statistics({}, results);
                QCOMPARE(results.scenarios.size(), std::size_t{2});
                ++read;
            } catch (const ArchiveError&) {
                ++refused;
            }
        }
        QVERIFY2(refused > 5 && read > (keeps_paths ? 5 : 1),
                 qPrintable(QString("%1 refused, %2 read").arg(refused).arg(read)));
    }

    void numbers_that_are_none_are_refused() {
        const Whole whole;
        const std::string file = whole.file(true);
        const std::string payload = payload_of(file);
        for (const char high : {'\x7f', '\xff'}) { // NaN of either sign, where the first cost stands
            std::string changed = payload;
            const std::size_t costs = payload.find("\n}\n") + 3 + 3; // after the plan: two numbers and a yes
            changed[costs + 7] = high;
            changed[costs + 6] = static_cast<char>(0xf8);
            auto all = whole.empty(true);
            QVERIFY_EXCEPTION_THROWN(read_shard(with_payload(file, changed), all), ArchiveError);
        }
    }

private:
    static void modes() {
        QTest::addColumn<bool>("keeps_paths");
        QTest::newRow("every path") << true;
        QTest::newRow("in bins") << false;
    }
};

QTEST_APPLESS_MAIN(ShardFileTest)
#include "shard_file_test.moc"
