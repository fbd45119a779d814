// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/dimensions.h"
#include "model/sampling/draw_world.h"
#include "model/sampling/stratification.h"

#include <boost/random/sobol.hpp>

#include <QTest>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <vector>

using namespace headroom;

namespace {

using Row = std::vector<double>;

WorldPlan plan_of(Sampler sampler, std::uint64_t paths) {
    WorldPlan plan;
    plan.seed = 42;
    plan.sampler = sampler;
    plan.paths = paths;
    plan.months = 13;
    plan.parameters = {Parameter::finance_inflation, Parameter::energy_price, Parameter::market_on_demand};
    plan.generations = 7;
    plan.tranches = 2;
    plan.phases = 1;
    plan.steps = 3;
    for (int i = 0; i < shock_count; ++i)
        plan.shock_factor[i][i] = 1;
    return plan;
}

/// With everything that leads, so that its turn can be undone.
WorldPlan plan_of_all_that_leads(std::uint64_t paths) {
    WorldPlan plan = plan_of(Sampler::sobol, paths);
    plan.parameters = {Parameter::finance_inflation, Parameter::energy_price};
    for (const Dimension& draw : leading_draws())
        if (draw.source == Dimension::Source::parameter)
            plan.parameters.push_back(static_cast<Parameter>(draw.first));
    std::sort(plan.parameters.begin(), plan.parameters.end());
    return plan;
}

/// A drawn world: one row of numbers a slot.
class Drawn {
public:
    explicit Drawn(const WorldPlan& plan) : plan_(plan), layout_(plan) {
        const WorldTables tables = make_world_tables(plan);
        const std::size_t paths = plan.paths;
        std::vector<double> numbers(static_cast<std::size_t>(layout_.slot_count()) * paths);
        for (std::size_t p = 0; p < paths; ++p)
            scalar::draw_world<double>(tables.view(), p, numbers.data() + p, paths);
        for (int slot = 0; slot < layout_.slot_count(); ++slot) {
            const auto from =
                numbers.begin() + static_cast<std::ptrdiff_t>(static_cast<std::size_t>(slot) * paths);
            rows_.emplace_back(from, from + static_cast<std::ptrdiff_t>(paths));
        }
    }
    const WorldLayout& layout() const { return layout_; }
    const Row& operator[](int slot) const { return rows_[static_cast<std::size_t>(slot)]; }
    /// The uniform behind component k of a shock (whose factor is the identity).
    Row component(Shock shock, int k) const {
        const auto basis = walk_components(plan_.months);
        Row u(plan_.paths, 0.0);
        for (std::size_t p = 0; p < u.size(); ++p) {
            double z = 0;
            for (int t = 1; t < plan_.months; ++t) {
                z += basis[static_cast<std::size_t>(t * components_per_shock + k)] *
                     (*this)[layout_.shock(t, shock)][p];
            }
            u[p] = 0.5 * std::erfc(-z / std::sqrt(2.0));
        }
        return u;
    }
    /// The coordinates of Sobol's points that were placed, as uniforms: what leads is turned back.
    std::vector<Row> coordinates() const {
        auto rows = placed();
        const auto mirrors = leading_mirrors();
        for (std::size_t p = 0; p < plan_.paths; ++p) {
            std::array<double, leading_count> z;
            for (std::size_t i = 0; i < leading_count; ++i)
                z[i] = scalar::normal_quantile(rows[i][p]);
            for (auto mirror = mirrors.begin(); mirror != mirrors.end(); mirror += leading_count) {
                const double along = std::inner_product(z.begin(), z.end(), mirror, 0.0);
                for (std::size_t i = 0; i < leading_count; ++i)
                    z[i] -= along * mirror[static_cast<std::ptrdiff_t>(i)];
            }
            for (std::size_t i = 0; i < leading_count; ++i)
                rows[i][p] = 0.5 * std::erfc(-z[i] / std::sqrt(2.0));
        }
        return rows;
    }
    /// Every number that has a dimension, as uniforms.
    std::vector<Row> placed() const {
        std::vector<Row> rows;
        for (const auto& draw : stratified_draws(plan_, layout_)) {
            if (draw.slot >= 0)
                rows.push_back((*this)[draw.slot]);
            else
                rows.push_back(component(static_cast<Shock>(draw.component / components_per_shock),
                                         draw.component % components_per_shock));
        }
        return rows;
    }

private:
    WorldPlan plan_;
    WorldLayout layout_;
    std::vector<Row> rows_;
};

Row of_randomisation(const Row& row, int r) {
    Row some;
    for (std::size_t p = static_cast<std::size_t>(r); p < row.size(); p += randomisations)
        some.push_back(row[p]);
    return some;
}

/// Whether each of the n equal parts of 0 … 1 holds exactly one of n numbers.
bool one_in_each(const Row& u) {
    std::set<std::size_t> parts;
    for (const double x : u)
        parts.insert(static_cast<std::size_t>(x * static_cast<double>(u.size())));
    return parts.size() == u.size() && *parts.rbegin() == u.size() - 1;
}

double mean(const Row& x) { return std::accumulate(x.begin(), x.end(), 0.0) / static_cast<double>(x.size()); }

double covariance(const Row& a, const Row& b) {
    const double mean_a = mean(a), mean_b = mean(b);
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a[i] - mean_a) * (b[i] - mean_b);
    return sum / static_cast<double>(a.size());
}

/// A smooth result: growth on a random walk of demand at an uncertain price.
Row smooth_result(const WorldPlan& plan) {
    const Drawn drawn(plan);
    Row result(plan.paths, 0.0);
    for (std::size_t p = 0; p < result.size(); ++p) {
        double walk = 0;
        for (int t = 1; t < plan.months; ++t) {
            walk += drawn[drawn.layout().shock(t, Shock::inference)][p];
            result[p] += std::exp(0.08 * walk + 0.5 * drawn[1][p]) * (1 + drawn[2][p]);
        }
    }
    return result;
}

/// The variance of the mean of a randomisation, by the spread of the sixteen.
double variance_of_means(const Row& result) {
    Row means;
    for (int r = 0; r < randomisations; ++r)
        means.push_back(mean(of_randomisation(result, r)));
    return covariance(means, means);
}

} // namespace

class StratifiedTest : public QObject {
    Q_OBJECT
private slots:
    void directionsAreJoeAndKuos();
    void dimensionsAreAllDifferent();
    void componentsAreOrthonormal();
    void sobolFillsEveryStratum();
    void sobolFillsElementaryBoxes();
    void sobolDoesNotDependOnTheNumberOfPaths();
    void latinFillsEveryStratum();
    void latinOrdersDiffer();
    void randomisationsAreIndependent_data();
    void randomisationsAreIndependent();
    void shocksKeepTheirCovariance_data();
    void shocksKeepTheirCovariance();
    void askingForMoreMovesNothing_data();
    void askingForMoreMovesNothing();
    void lanesDrawTheSame_data();
    void lanesDrawTheSame();
    void uniformsStayInside_data();
    void uniformsStayInside();
    void smoothResultsGainMuch();

private:
    static void samplers() {
        QTest::addColumn<int>("sampler");
        QTest::newRow("sobol") << static_cast<int>(Sampler::sobol);
        QTest::newRow("latin") << static_cast<int>(Sampler::latin);
    }
    static Sampler sampler() {
        QFETCH(int, sampler);
        return static_cast<Sampler>(sampler);
    }
};

void StratifiedTest::directionsAreJoeAndKuos() {
    constexpr int dimension_count = 300;
    boost::random::sobol_engine<std::uint32_t, 32> engine(dimension_count);
    std::vector<std::array<std::uint32_t, sobol_bits>> directions;
    for (int d = 0; d < dimension_count; ++d)
        directions.push_back(sobol_directions(d));
    for (std::uint32_t i = 0; i < 200; ++i) {
        const std::uint32_t number =
            (i + 1) ^ ((i + 1) >> 1); // Boost's order is Gray's, and leaves out the origin
        for (const auto& d : directions) {
            QCOMPARE(
                static_cast<std::uint32_t>(scalar::reverse_low32(scalar::sobol_digits(d.data(), number))),
                static_cast<std::uint32_t>(engine()));
        }
    }
}

void StratifiedTest::dimensionsAreAllDifferent() {
    const auto& all = dimensions();
    QVERIFY(all.size() < most_sobol_dimensions);
    std::size_t parameters = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        QVERIFY(std::find(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i), all[i]) ==
                all.begin() + static_cast<std::ptrdiff_t>(i));
        parameters += all[i].source == Dimension::Source::parameter;
    }
    QCOMPARE(parameters, parameter_count);
}

void StratifiedTest::componentsAreOrthonormal() {
    for (const int months : {2, 3, 5, 60, 240}) {
        const auto basis = walk_components(months);
        const auto at = [&](int t, int k) {
            return basis[static_cast<std::size_t>(t * components_per_shock + k)];
        };
        const int columns = std::min(months - 1, components_per_shock);
        double walk_variance[components_per_shock] = {};
        for (int k = 0; k < components_per_shock; ++k) {
            for (int l = 0; l < components_per_shock; ++l) {
                double product = 0;
                for (int t = 0; t < months; ++t)
                    product += at(t, k) * at(t, l);
                QVERIFY(std::fabs(product - (k == l && k < columns ? 1 : 0)) < 1e-14);
            }
            double walk = 0;
            for (int t = 1; t < months; ++t) {
                walk += at(t, k);
                walk_variance[k] += walk * walk;
            }
            if (k > 0) QVERIFY(walk_variance[k] < walk_variance[k - 1] || k >= columns);
        }
        // The largest share of a random walk's variance that one direction can have.
        const double n = months - 1, whole = n * (n + 1) / 2;
        const double angle = M_PI / (2 * (2 * n + 1));
        QVERIFY(std::fabs(walk_variance[0] / whole - 1 / (4 * std::pow(std::sin(angle), 2)) / whole) < 1e-12);
    }
}

void StratifiedTest::sobolFillsEveryStratum() {
    const Drawn drawn(plan_of_all_that_leads(16 * 128));
    const auto rows = drawn.coordinates();
    QVERIFY(rows.size() > 20 + 4 + 24 + 6);
    for (const Row& row : rows) {
        for (int r = 0; r < randomisations; ++r)
            QVERIFY(one_in_each(of_randomisation(row, r)));
    }
}

void StratifiedTest::sobolFillsElementaryBoxes() {
    // The first two dimensions are a (0, 2)-sequence: every box of 2^-a × 2^-b holds one of 2^(a + b) points.
    const Drawn drawn(plan_of_all_that_leads(16 * 256));
    const auto rows = drawn.coordinates();
    for (int r = 0; r < randomisations; ++r) {
        const Row x = of_randomisation(rows[0], r), y = of_randomisation(rows[1], r);
        for (int a = 0; a <= 8; ++a) {
            std::set<std::pair<int, int>> boxes;
            for (std::size_t i = 0; i < x.size(); ++i) {
                boxes.insert(
                    {static_cast<int>(std::ldexp(x[i], a)), static_cast<int>(std::ldexp(y[i], 8 - a))});
            }
            QCOMPARE(boxes.size(), std::size_t(256));
        }
    }
}

void StratifiedTest::sobolDoesNotDependOnTheNumberOfPaths() {
    const Drawn few(plan_of(Sampler::sobol, 64)), many(plan_of(Sampler::sobol, 256));
    for (int slot = 0; slot < few.layout().slot_count(); ++slot) {
        QVERIFY(std::equal(few[slot].begin(), few[slot].end(), many[slot].begin()));
    }
}

void StratifiedTest::latinFillsEveryStratum() {
    for (const std::uint64_t paths : {16u, 16u * 37 + 5, 16u * 64, 16u * 65 + 15}) {
        const Drawn drawn(plan_of(Sampler::latin, paths));
        for (const Row& row : drawn.placed()) {
            for (int r = 0; r < randomisations; ++r)
                QVERIFY(one_in_each(of_randomisation(row, r)));
        }
    }
}

void StratifiedTest::latinOrdersDiffer() {
    const Drawn drawn(plan_of(Sampler::latin, 16 * 100));
    const auto rows = drawn.placed();
    std::set<std::vector<int>> orders;
    for (const Row& row : rows) {
        for (int r = 0; r < randomisations; ++r) {
            std::vector<int> order;
            for (const double u : of_randomisation(row, r))
                order.push_back(static_cast<int>(u * 100));
            orders.insert(order);
        }
    }
    QCOMPARE(orders.size(), rows.size() * randomisations);
    // Pairs of dimensions are uncorrelated on average.
    double sum = 0;
    int pairs = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j, ++pairs) {
            const double rho = 12 * covariance(rows[i], rows[j]);
            sum += rho * rho;
        }
    }
    const double expected = 1.0 / 1600; // of independent orders
    QVERIFY2(std::fabs(sum / pairs / expected - 1) < 0.15,
             qPrintable(QString::number(sum / pairs / expected)));
}

void StratifiedTest::randomisationsAreIndependent_data() { samplers(); }
void StratifiedTest::randomisationsAreIndependent() {
    const Drawn drawn(plan_of(sampler(), 16 * 512));
    const auto rows = drawn.placed();
    // Two scramblings of the same points keep some of each other's order, either way round: the sum of the
    // correlations, not their size, is what must vanish.
    double sum = 0, squares = 0;
    for (const Row& row : rows) {
        for (int r = 1; r < randomisations; ++r) {
            const double rho = 12 * covariance(of_randomisation(row, r), of_randomisation(row, r - 1));
            sum += rho;
            squares += rho * rho;
        }
    }
    QVERIFY2(std::fabs(sum) < 4 * std::sqrt(squares), qPrintable(QString::number(sum / std::sqrt(squares))));
}

void StratifiedTest::shocksKeepTheirCovariance_data() { samplers(); }
void StratifiedTest::shocksKeepTheirCovariance() {
    WorldPlan plan = plan_of(sampler(), 16384);
    plan.months = 7;
    plan.shock_factor[3][1] = 0.6;
    plan.shock_factor[3][3] = 0.8;
    const Drawn drawn(plan);
    const auto at = [&](int month, Shock shock) -> const Row& {
        return drawn[drawn.layout().shock(month, shock)];
    };
    for (int s = 1; s < plan.months; ++s) {
        for (int t = 1; t < plan.months; ++t) {
            const double same = s == t ? 1.0 : 0.0;
            QVERIFY(std::fabs(covariance(at(s, Shock::market), at(t, Shock::market)) - same) < 0.04);
            QVERIFY(std::fabs(covariance(at(s, Shock::training), at(t, Shock::market)) - 0.6 * same) < 0.04);
            QVERIFY(std::fabs(covariance(at(s, Shock::energy), at(t, Shock::spot))) < 0.04);
        }
        QVERIFY(std::fabs(mean(at(s, Shock::market))) < 0.02);
    }
}

void StratifiedTest::askingForMoreMovesNothing_data() { samplers(); }
void StratifiedTest::askingForMoreMovesNothing() {
    WorldPlan more = plan_of(sampler(), 64);
    more.parameters = {Parameter::finance_inflation, Parameter::demand_training_growth,
                       Parameter::energy_price, Parameter::market_on_demand};
    more.generations = most_generations;
    more.tranches = 20;
    more.phases = 9;
    more.steps = 10;
    const Drawn a(plan_of(sampler(), 64)), b(more);
    QVERIFY(a[0] == b[0] && a[1] == b[2] && a[2] == b[3]);
    QVERIFY(a[a.layout().lead(1)] == b[b.layout().lead(1)]);
    QVERIFY(a[a.layout().build(0)] == b[b.layout().build(0)]);
    QVERIFY(a[a.layout().delay(2)] == b[b.layout().delay(2)]);
    for (int j = 1; j <= 7; ++j) {
        QVERIFY(a[a.layout().generation(j, GenerationDraw::power)] ==
                b[b.layout().generation(j, GenerationDraw::power)]);
    }
    const int from_a = a.layout().shock(0, Shock::energy), from_b = b.layout().shock(0, Shock::energy);
    for (int slot = from_a; slot < a.layout().slot_count(); ++slot)
        QVERIFY(a[slot] == b[slot - from_a + from_b]);
}

void StratifiedTest::lanesDrawTheSame_data() { samplers(); }
void StratifiedTest::lanesDrawTheSame() {
    const WorldPlan plan = plan_of(sampler(), 77); // the last lane is not full
    const Drawn alone(plan);
    const WorldTables tables = make_world_tables(plan);
    std::vector<double> eight(static_cast<std::size_t>(alone.layout().slot_count()) * 8);
    for (std::uint64_t first = 0; first < plan.paths; first += 8) {
        scalar::draw_world<scalar::EightPaths>(tables.view(), first, eight.data(), 8);
        for (int slot = 0; slot < alone.layout().slot_count(); ++slot) {
            for (std::uint64_t p = first; p < std::min(first + 8, plan.paths); ++p) {
                QCOMPARE(eight[static_cast<std::size_t>(slot) * 8 + p - first], alone[slot][p]);
            }
        }
    }
}

void StratifiedTest::uniformsStayInside_data() { samplers(); }
void StratifiedTest::uniformsStayInside() {
    const Drawn drawn(plan_of(sampler(), 16 * 300));
    for (int slot = 0; slot < drawn.layout().shock(0, Shock::energy); ++slot) {
        for (const double u : drawn[slot])
            QVERIFY(u > 0 && u < 1);
        QVERIFY(std::fabs(mean(drawn[slot]) - 0.5) < 5 / std::sqrt(12.0 * 4800));
    }
    // Sobol's own extremes: all digits 0, all digits 1.
    QCOMPARE(scalar::uniform_of<double>(0x80000), 0x1p-33 + 0x1p-53);
    QCOMPARE(scalar::uniform_of<double>(0xfffff80000), static_cast<double>(0xfffff80000) * 0x1p-52 + 0x1p-53);
}

void StratifiedTest::smoothResultsGainMuch() {
    const double plain = variance_of_means(smooth_result(plan_of(Sampler::random, 16384)));
    const double sobol = variance_of_means(smooth_result(plan_of(Sampler::sobol, 16384)));
    const double latin = variance_of_means(smooth_result(plan_of(Sampler::latin, 16384)));
    QVERIFY2(plain / sobol > 200, qPrintable(QString::number(plain / sobol)));
    QVERIFY2(plain / latin > 8, qPrintable(QString::number(plain / latin)));
}

QTEST_APPLESS_MAIN(StratifiedTest)
#include "stratified_test.moc"
