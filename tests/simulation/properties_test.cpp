// SPDX-License-Identifier: GPL-3.0-or-later
// What must hold on every path (docs/model.md section 7).
#include "tests/simulation/everything.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace headroom;
using namespace headroom::test;

namespace {

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double standard_error(const std::vector<double>& values) {
    const double m = mean(values);
    double sum = 0;
    for (const double v : values) sum += (v - m) * (v - m);
    const auto n = static_cast<double>(values.size());
    return std::sqrt(sum / (n - 1) / n);
}

bool same(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

void compare_bits(const ScenarioPaths& a, const ScenarioPaths& b) {
    for (std::size_t r = 0; r < result_count; ++r) QVERIFY(same(a.results[r], b.results[r]));
    for (std::size_t l = 0; l < line_count; ++l) {
        QVERIFY(same(a.lines[l], b.lines[l]));
        QVERIFY(same(a.line_sums[l], b.line_sums[l]));
    }
}

const std::vector<double>& line(const ScenarioPaths& s, Line l) { return s.lines[index_of(l)]; }
const std::vector<double>& result(const ScenarioPaths& s, Result r) { return s.results[index_of(r)]; }

/// Chunks as the kernel leaves them, for what is checked month by month.
std::vector<ChunkOutput> first_chunk(const LoweredPlan& plan, std::size_t count) {
    const KernelTables tables(plan);
    const KernelInput input = tables.input();
    KernelScratch scratch(input);
    std::vector<ChunkOutput> outputs(plan.scenarios.size(), ChunkOutput(static_cast<std::size_t>(plan.world.months)));
    run_chunk(input, 0, count, scratch, outputs);
    return outputs;
}

double series_at(const ChunkOutput& out, Series series, std::size_t month, std::size_t path) {
    return out.series[(index_of(series) * out.months + month) * out.stride + path];
}

} // namespace

class PropertiesTest : public QObject {
    Q_OBJECT
private slots:
    void cash_lines_add_up_to_tco() {
        for (const auto& s : simulated(plan_of_everything()))
            for (std::size_t p = 0; p < s.hours.size(); ++p) {
                double sum = 0, scale = 0;
                for (std::size_t l = 0; l < cash_line_count; ++l) {
                    sum += s.lines[l][p];
                    scale += std::abs(s.lines[l][p]);
                }
                QVERIFY(std::abs(sum - result(s, Result::tco)[p]) <= 1e-12 * scale);
                const double risk = sum + line(s, Line::shortfall)[p] + line(s, Line::carbon)[p];
                QVERIFY(std::abs(risk - result(s, Result::risk_adjusted_cost)[p]) <= 1e-12 * std::max(scale, risk));
            }
    }

    void a_copy_differs_by_nothing() {
        Plan plan = plan_of_everything();
        plan.scenarios = {busy_own_hall(), busy_own_hall()};
        plan.scenarios[1].name = "copy";
        const auto runs = simulated(plan);
        compare_bits(runs[0], runs[1]);
    }

    void other_scenarios_threads_and_paths_move_no_bit() {
        Plan plan = plan_of_everything();
        const auto all = simulated(plan, 1);
        for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
            Plan one = plan;
            one.scenarios = {plan.scenarios[i]};
            compare_bits(simulated(one, 2)[0], all[i]);
        }
        Plan more = plan;
        more.simulation.paths = 3000;
        const auto longer = simulated(more, 2);
        for (std::size_t i = 0; i < all.size(); ++i)
            for (std::size_t r = 0; r < result_count; ++r)
                for (std::size_t p = 0; p < all[i].results[r].size(); ++p) // none where the scenario has no such result
                    QVERIFY(std::memcmp(&longer[i].results[r][p], &all[i].results[r][p], sizeof(double)) == 0);
    }

    void every_instruction_set_gives_the_same_bits() {
        Plan plan = plan_of_everything();
        plan.simulation.paths = 200;
        QVERIFY(choose_instruction_set("portable"));
        const auto portable = simulated(plan);
        for (const char* name : {"avx2", "avx512"}) {
            if (!choose_instruction_set(name)) continue;
            QCOMPARE(instruction_set(), name);
            const auto fast = simulated(plan);
            for (std::size_t i = 0; i < fast.size(); ++i) compare_bits(fast[i], portable[i]);
        }
    }

    void energy_leaves_the_servers_alone() {
        Plan plan = plan_of_everything();
        const auto before = simulated(plan);
        for (auto& s : plan.scenarios) s.parameters[Parameter::energy_price] = 0.2;
        const auto after = simulated(plan);
        for (std::size_t i : {0u, 2u}) { // an economic refresh looks at energy
            QVERIFY(same(line(before[i], Line::servers), line(after[i], Line::servers)));
            QVERIFY(!same(line(before[i], Line::energy), line(after[i], Line::energy)));
        }
    }

    void noise_factors_have_mean_one() {
        Plan plan = quiet_plan(36);
        plan.simulation.paths = 60000;
        auto& p = plan.parameters;
        p[Parameter::energy_drift] = 0.0;
        p[Parameter::energy_seasonal_amplitude] = 0.0;
        p[Parameter::energy_crisis_rate] = 0.0;
        p[Parameter::market_tight_drift] = p[Parameter::market_loose_drift] = 0.0;
        p[Parameter::market_pass_through] = 0.0;
        p[Parameter::market_floor_ratio] = 0.0;
        p[Parameter::market_cap_ratio] = 100.0;
        p[Parameter::demand_training_growth] = p[Parameter::demand_inference_growth] = 0.0;
        p[Parameter::demand_training_loss_rate] = p[Parameter::demand_inference_loss_rate] = 0.0;
        p[Parameter::facility_kind] = std::string("none");
        const auto plan_lowered = lowered(plan);
        const KernelTables tables(plan_lowered);
        const KernelInput input = tables.input();
        KernelScratch scratch(input);
        std::vector<ChunkOutput> out(1, ChunkOutput(36));
        std::map<std::pair<Series, std::size_t>, std::vector<double>> samples;
        for (std::uint64_t first = 0; first < plan.simulation.paths; first += chunk_paths) {
            run_chunk(input, first, chunk_paths, scratch, out);
            for (const Series series : {Series::energy_price, Series::market_price, Series::demand})
                for (std::size_t month : {1u, 12u, 35u})
                    for (std::size_t path = 0; path < chunk_paths; ++path)
                        samples[{series, month}].push_back(series_at(out[0], series, month, path));
        }
        const double demand = std::get<double>(p[Parameter::demand_training_initial] = 256.0) + 96.0;
        for (const auto& [key, values] : samples) {
            const double expected = key.first == Series::energy_price   ? std::get<double>(p[Parameter::energy_price])
                                    : key.first == Series::market_price ? std::get<double>(p[Parameter::market_on_demand])
                                                                        : demand;
            QVERIFY2(std::abs(mean(values) - expected) < 4.5 * standard_error(values),
                     qPrintable(QString("series %1 month %2: %3 against %4 ± %5")
                                    .arg(static_cast<int>(key.first)).arg(key.second).arg(mean(values)).arg(expected)
                                    .arg(standard_error(values))));
        }
    }

    void a_loss_hits_as_often_as_its_rate_says() {
        Plan plan = quiet_plan(24);
        plan.simulation.paths = 40000;
        auto& p = plan.parameters;
        p[Parameter::demand_training_growth] = p[Parameter::demand_training_volatility] = 0.0;
        p[Parameter::demand_training_market_beta] = p[Parameter::demand_inference_initial] = 0.0;
        p[Parameter::demand_training_loss_rate] = 0.8;
        p[Parameter::demand_training_loss_share] = 0.5;
        p[Parameter::facility_kind] = std::string("none");
        const auto out = first_chunk(lowered(plan), chunk_paths);
        std::vector<double> last;
        const auto plan_lowered = lowered(plan);
        const KernelTables tables(plan_lowered);
        const KernelInput input = tables.input();
        KernelScratch scratch(input);
        std::vector<ChunkOutput> chunk(1, ChunkOutput(24));
        for (std::uint64_t first = 0; first < plan.simulation.paths; first += chunk_paths) {
            run_chunk(input, first, chunk_paths, scratch, chunk);
            for (std::size_t path = 0; path < chunk_paths; ++path)
                last.push_back(series_at(chunk[0], Series::demand, 23, path));
        }
        const double expected = 256 * std::pow(1 - (1 - std::exp(-0.8 / 12)) * 0.5, 23);
        QVERIFY(std::abs(mean(last) - expected) < 4.5 * standard_error(last));
        QCOMPARE(out[0].count, chunk_paths);
    }

    void power_and_utilisation_keep_their_limits() {
        const Plan plan = plan_of_everything();
        const auto low = lowered(plan);
        const auto out = first_chunk(low, chunk_paths);
        for (std::size_t path = 0; path < chunk_paths; ++path) {
            QVERIFY(result_at(out[0], Result::peak_kw, path) <= 700 * (1 + 1e-12));
            for (std::size_t t = 0; t < 60; ++t) {
                QVERIFY(series_at(out[0], Series::facility_kw, t, path) <= 700 * (1 + 1e-12));
                for (const auto& scenario : out) {
                    const double u = series_at(scenario, Series::utilisation, t, path);
                    QVERIFY(u >= 0 && u <= 0.95 + 1e-12); // scheduling efficiency is at most 0.95 by its default
                    const double short_share = series_at(scenario, Series::shortfall_share, t, path);
                    QVERIFY(short_share >= 0 && short_share <= 1);
                }
            }
        }
    }

    void endless_demand_uses_all_there_is() {
        Plan plan = quiet_plan(24);
        auto& p = plan.parameters;
        p[Parameter::demand_training_initial] = p[Parameter::demand_inference_initial] = 1e7;
        p[Parameter::demand_inference_peak_to_mean] = 1.0;
        p[Parameter::refresh_cycle_months] = 0.0;
        Tranche t;
        t.accelerator = "unit";
        t.gpus = 100;
        t.order_month = -12;
        plan.scenarios[0].tranches = std::vector{t};
        plan.scenarios[0].facility_phases = std::vector{FacilityPhase{-24, 1000, Quantity(1.0)}};
        const auto out = first_chunk(lowered(plan), 8);
        const double packing = std::get<double>(p[Parameter::fleet_scheduling_efficiency]);
        const double failing = 0.15 * 8 * 27 / 8760;
        const double expected = packing * (1 - failing) * (1 - 1.6 / 8760);
        for (std::size_t month = 0; month < 24; ++month)
            QVERIFY2(std::abs(series_at(out[0], Series::utilisation, month, 3) - expected) < 1e-12,
                     qPrintable(QString("month %1: %2 against %3").arg(month).arg(series_at(out[0], Series::utilisation, month, 3), 0, 'g', 15).arg(expected, 0, 'g', 15)));
    }

    void more_on_offer_never_costs_more() {
        for (const Parameter offer : {Parameter::market_on_demand_limit, Parameter::spot_pool}) {
            Plan plan = plan_of_everything();
            plan.scenarios = {busy_renter(), busy_renter()};
            // Extras, retained capacity and the worth of an hour would be other reasons to differ.
            plan.parameters[Parameter::market_sublet_haircut] = 0.0;
            plan.scenarios[1].name = "more";
            plan.scenarios[1].parameters[offer] = 400.0;
            const auto runs = simulated(plan);
            for (std::size_t path = 0; path < runs[0].hours.size(); ++path)
                QVERIFY(result(runs[1], Result::risk_adjusted_cost)[path] <=
                        result(runs[0], Result::risk_adjusted_cost)[path] * (1 + 1e-9));
        }
    }

private:
    static double result_at(const ChunkOutput& out, Result r, std::size_t path) {
        return out.results[index_of(r) * out.stride + path];
    }
};

QTEST_GUILESS_MAIN(PropertiesTest)
#include "properties_test.moc"
