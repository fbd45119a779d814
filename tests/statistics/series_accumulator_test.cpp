// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/statistics/chunk_tree.h"
#include "model/statistics/series_accumulator.h"
#include "model/statistics/summary.h"
#include "tests/statistics/draws.h"

#include <QtTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace headroom;
using namespace headroom::test;

namespace {

constexpr std::size_t months = 3;

/// Values of all series and months by path: [series][month][path].
class Runs {
public:
    Runs(std::size_t paths, ErrorModel model) : paths_(paths) {
        for (std::size_t row = 0; row < series_count * months; ++row) {
            const double spread = 0.004 * static_cast<double>(row % 7); // 0: equal on all paths
            const auto values =
                draw([=](double u) { return 0.1 + spread * normal_quantile(u); }, paths, model, row);
            values_.insert(values_.end(), values.begin(), values.end());
        }
    }
    std::span<const double> of(Series series, std::size_t month) const {
        return std::span(values_).subspan((index_of(series) * months + month) * paths_, paths_);
    }
    void add(SeriesAccumulator& to, std::size_t first, std::size_t count) const {
        to.add(first, std::min(count, paths_ - first), values_.data() + first, paths_);
    }

private:
    std::size_t paths_;
    std::vector<double> values_;
};

std::vector<SeriesSummary> summaries(const SeriesAccumulator& accumulator) {
    std::vector<SeriesSummary> all;
    for (std::size_t s = 0; s < series_count; ++s)
        all.push_back(accumulator.summary(static_cast<Series>(s)));
    return all;
}

std::vector<SeriesSummary> in_chunks(const Runs& runs, std::size_t paths, ErrorModel model,
                                     std::size_t chunk) {
    SeriesAccumulator accumulator(paths, months, model);
    for (std::size_t first = 0; first < paths; first += chunk)
        runs.add(accumulator, first, chunk);
    return summaries(accumulator);
}

} // namespace

class SeriesAccumulatorTest : public QObject {
    Q_OBJECT
private slots:
    void agrees_with_the_statistics_of_all_values_data();
    void agrees_with_the_statistics_of_all_values();
    void chunks_and_threads_make_no_difference_data();
    void chunks_and_threads_make_no_difference();
    void parts_can_be_merged();
    void the_base_case_is_one_path();
    void wrong_chunks_are_refused();
    void a_value_that_is_no_number_shows();
    void memory_does_not_grow_with_the_paths();
    void a_tree_keeps_little_and_its_order();
};

void SeriesAccumulatorTest::agrees_with_the_statistics_of_all_values_data() {
    QTest::addColumn<int>("model");
    QTest::addColumn<int>("paths");
    for (const int paths : {16, 17, 255, 256, 1000, 5000}) {
        QTest::addRow("independent, %d", paths) << static_cast<int>(ErrorModel::independent) << paths;
        QTest::addRow("replicated, %d", paths) << static_cast<int>(ErrorModel::replicated) << paths;
    }
}

void SeriesAccumulatorTest::agrees_with_the_statistics_of_all_values() {
    QFETCH(int, model);
    QFETCH(int, paths);
    const auto n = static_cast<std::size_t>(paths);
    const auto error_model = static_cast<ErrorModel>(model);
    const Runs runs(n, error_model);
    const auto all = in_chunks(runs, n, error_model, 1024);
    for (std::size_t s = 0; s < series_count; ++s)
        for (std::size_t t = 0; t < months; ++t) {
            const Summary exact = summarise(runs.of(static_cast<Series>(s), t), error_model, Tail::high);
            const Figure mean = all[s].mean.at(t);
            QVERIFY(std::fabs(mean.value - exact.mean.value) <= 1e-14);
            QVERIFY(std::fabs(mean.standard_error - exact.mean.standard_error) <= 1e-12 * exact.sd);
            for (std::size_t q = 0; q < 7; ++q)
                QVERIFY(std::fabs(all[s].quantiles[q].at(t).value - exact.quantiles[q].value) <=
                        0x1p-10 * std::fabs(exact.quantiles[q].value));
            if (exact.sd == 0) QCOMPARE(mean, (Figure{0.1, 0}));
        }
}

void SeriesAccumulatorTest::chunks_and_threads_make_no_difference_data() {
    QTest::addColumn<int>("model");
    QTest::newRow("independent") << static_cast<int>(ErrorModel::independent);
    QTest::newRow("replicated") << static_cast<int>(ErrorModel::replicated);
}

void SeriesAccumulatorTest::chunks_and_threads_make_no_difference() {
    QFETCH(int, model);
    const auto error_model = static_cast<ErrorModel>(model);
    for (const std::size_t paths : {5000u, 4096u, 700u}) {
        const Runs runs(paths, error_model);
        const auto expected = in_chunks(runs, paths, error_model, 512);
        for (const std::size_t chunk : {256u, 768u, 1024u, 8192u})
            QVERIFY(in_chunks(runs, paths, error_model, chunk) == expected);
        SeriesAccumulator shared(paths, months, error_model);
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t c = next++; c * 256 < paths; c = next++) {
                const std::size_t chunks = (paths + 255) / 256;
                runs.add(shared, (chunks - 1 - c) * 256, 256);
            }
        };
        {
            std::jthread other(work), third(work);
            work();
        }
        QVERIFY(summaries(shared) == expected);
    }
}

void SeriesAccumulatorTest::parts_can_be_merged() {
    constexpr std::size_t paths = 3000;
    const Runs runs(paths, ErrorModel::replicated);
    SeriesAccumulator even(paths, months, ErrorModel::replicated), odd(paths, months, ErrorModel::replicated);
    for (std::size_t first = 0; first < paths; first += 512)
        runs.add(first / 512 % 2 ? odd : even, first, 512);
    QVERIFY_EXCEPTION_THROWN(odd.summary(Series::cost), std::logic_error);
    odd.merge(even);
    QVERIFY(summaries(odd) == in_chunks(runs, paths, ErrorModel::replicated, 512));
}

void SeriesAccumulatorTest::the_base_case_is_one_path() {
    SeriesAccumulator accumulator(1, months, ErrorModel::exact);
    std::vector<double> rows(series_count * months, 0.3);
    rows[1] = -7;
    accumulator.add(0, 1, rows.data(), 1);
    const SeriesSummary cost = accumulator.summary(Series::cost);
    QCOMPARE(cost.mean, (std::vector<Figure>{{0.3, 0}, {-7, 0}, {0.3, 0}}));
    for (const auto& quantile : cost.quantiles)
        QCOMPARE(quantile, cost.mean);
}

void SeriesAccumulatorTest::wrong_chunks_are_refused() {
    const Runs runs(1000, ErrorModel::independent);
    SeriesAccumulator accumulator(1000, months, ErrorModel::independent);
    QVERIFY_EXCEPTION_THROWN(runs.add(accumulator, 16, 256), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(runs.add(accumulator, 0, 100), std::invalid_argument);
    const std::vector<double> rows(series_count * months * 2048);
    QVERIFY_EXCEPTION_THROWN(accumulator.add(0, 1024, rows.data(), 2048), std::invalid_argument);
    QVERIFY_EXCEPTION_THROWN(accumulator.add(0, 256, rows.data(), 128), std::invalid_argument);
    runs.add(accumulator, 0, 512);
    QVERIFY_EXCEPTION_THROWN(accumulator.summary(Series::cost), std::logic_error);
}

void SeriesAccumulatorTest::a_value_that_is_no_number_shows() {
    SeriesAccumulator accumulator(16, months, ErrorModel::replicated);
    std::vector<double> rows(series_count * months * 16, 1.0);
    rows[16 + 3] = std::nan("");
    accumulator.add(0, 16, rows.data(), 16);
    const SeriesSummary cost = accumulator.summary(Series::cost);
    QCOMPARE(cost.mean[0], (Figure{1, 0}));
    QVERIFY(std::isnan(cost.mean[1].value));
    QVERIFY(std::isnan(cost.quantiles[3][1].value));
    QCOMPARE(cost.mean[2], (Figure{1, 0}));
}

void SeriesAccumulatorTest::memory_does_not_grow_with_the_paths() {
    const Runs runs(4096, ErrorModel::replicated);
    constexpr std::size_t turns = 30;
    SeriesAccumulator accumulator(turns * 4096, months, ErrorModel::replicated);
    std::size_t bytes = 0;
    for (std::size_t turn = 0; turn < turns; ++turn) {
        const auto values = runs.of(Series::cost, 0).data(); // rows lie behind each other
        accumulator.add(turn * 4096, 4096, values, 4096);
        if (turn == 16) bytes = accumulator.bytes();
    }
    QVERIFY(bytes > 0);
    QCOMPARE(accumulator.bytes(), bytes);
    QVERIFY2(accumulator.bytes() < series_count * months * 40000,
             qPrintable(QString::number(accumulator.bytes())));
}

void SeriesAccumulatorTest::a_tree_keeps_little_and_its_order() {
    struct Text {
        QString text;
        void add(const Text& later) { text = "(" + text + later.text + ")"; }
    };
    const auto leaf = [](std::uint64_t i) { return Text{QString::number(i)}; };
    ChunkTree<Text> forwards, backwards;
    for (std::uint64_t i = 0; i < 7; ++i)
        forwards.add(0, i, leaf(i));
    for (std::uint64_t i = 7; i-- > 0;)
        backwards.add(0, i, leaf(i));
    QCOMPARE(forwards.total()->text, QString("((((01)(23))(45))6)"));
    QCOMPARE(backwards.total()->text, forwards.total()->text);
    ChunkTree<Text> shuffled, part;
    shuffled.add(0, 6, leaf(6));
    shuffled.add(1, 1, Text{"(23)"});
    part.add(0, 5, leaf(5));
    part.add(0, 0, leaf(0));
    part.add(0, 4, leaf(4));
    part.add(0, 1, leaf(1));
    shuffled.merge(part);
    QCOMPARE(shuffled.total()->text, forwards.total()->text);
    QVERIFY(!ChunkTree<Text>().total().has_value());
}

QTEST_APPLESS_MAIN(SeriesAccumulatorTest)
#include "series_accumulator_test.moc"
