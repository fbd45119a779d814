// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/correlation.h"

#include <QTest>
#include <cmath>
#include <random>

using namespace headroom;

namespace {

SquareMatrix matrix_of(std::size_t n, std::initializer_list<double> values) {
    SquareMatrix m(n);
    m.values = values;
    return m;
}

double distance(const SquareMatrix& a, const SquareMatrix& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += std::pow(a.values[i] - b.values[i], 2);
    return std::sqrt(sum);
}

SquareMatrix times_its_transpose(const SquareMatrix& l) {
    SquareMatrix product(l.n);
    for (std::size_t i = 0; i < l.n; ++i) {
        for (std::size_t j = 0; j < l.n; ++j) {
            for (std::size_t k = 0; k < l.n; ++k)
                product(i, j) += l(i, k) * l(j, k);
        }
    }
    return product;
}

SquareMatrix random_symmetric(std::size_t n, unsigned seed) {
    std::mt19937_64 engine(seed);
    std::uniform_real_distribution<double> entry(-1, 1);
    SquareMatrix m(n);
    for (std::size_t i = 0; i < n; ++i) {
        m(i, i) = 1;
        for (std::size_t j = 0; j < i; ++j)
            m(i, j) = m(j, i) = entry(engine);
    }
    return m;
}

} // namespace

class CorrelationTest : public QObject {
    Q_OBJECT
private slots:
    void spearmanAndPearson();
    void soundMatrixStays();
    void highamsFirstExample();
    void highamsSecondExample();
    void nearestIsSemidefiniteAndNoFartherThanOthers();
    void movedEntriesAreTold();
    void choleskyOfDefinite();
    void choleskyOfSemidefinite();
    void nothingIsNothing();
};

void CorrelationTest::spearmanAndPearson() {
    for (int i = -100; i <= 100; ++i) {
        const double rho = i / 100.0;
        QVERIFY(std::fabs(pearson_of_spearman(rho) - 2 * std::sin(M_PI * rho / 6)) < 3e-16);
        QVERIFY(std::fabs(spearman_of_pearson(pearson_of_spearman(rho)) - rho) < 1e-15);
    }
    QCOMPARE(pearson_of_spearman(1.0), 1.0);
    QCOMPARE(pearson_of_spearman(-1.0), -1.0);
    QCOMPARE(pearson_of_spearman(0.0), 0.0);
}

void CorrelationTest::soundMatrixStays() {
    const auto m = matrix_of(3, {1, 0.5, 0.2, 0.5, 1, -0.3, 0.2, -0.3, 1});
    const auto nearest = nearest_correlation(m);
    QVERIFY(nearest.matrix.values == m.values);
    QVERIFY(nearest.moved.empty());
    // On the edge: singular, but sound.
    const auto ones = matrix_of(2, {1, 1, 1, 1});
    QVERIFY(nearest_correlation(ones).matrix.values == ones.values);
}

void CorrelationTest::highamsFirstExample() {
    // Higham 2002, section 4: the nearest to this has the distance 0.5278.
    const auto m = matrix_of(3, {1, 1, 0, 1, 1, 1, 0, 1, 1});
    const auto nearest = nearest_correlation(m).matrix;
    QVERIFY(std::fabs(nearest(0, 1) - 0.7607) < 5e-5);
    QVERIFY(std::fabs(nearest(0, 2) - 0.1573) < 5e-5);
    QVERIFY(std::fabs(nearest(1, 2) - 0.7607) < 5e-5);
    QVERIFY(std::fabs(distance(m, nearest) - 0.5278) < 5e-5);
}

void CorrelationTest::highamsSecondExample() {
    // The same place: tridiagonal of order 4.
    const auto m = matrix_of(4, {2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2, -1, 0, 0, -1, 2});
    const auto nearest = nearest_correlation(m).matrix;
    const auto expected = matrix_of(4, {1, -0.8084, 0.1916, 0.1068, -0.8084, 1, -0.6562, 0.1916, 0.1916,
                                        -0.6562, 1, -0.8084, 0.1068, 0.1916, -0.8084, 1});
    for (std::size_t i = 0; i < 16; ++i)
        QVERIFY(std::fabs(nearest.values[i] - expected.values[i]) < 5e-5);
}

void CorrelationTest::nearestIsSemidefiniteAndNoFartherThanOthers() {
    for (unsigned seed = 1; seed <= 5; ++seed) {
        const auto m = random_symmetric(8, seed);
        const auto nearest = nearest_correlation(m).matrix;
        for (std::size_t i = 0; i < 8; ++i)
            QCOMPARE(nearest(i, i), 1.0);
        QVERIFY(distance(times_its_transpose(cholesky(nearest)), nearest) <
                1e-5); // semidefinite: it has a root
        // Moving from the nearest towards any sound matrix (here the identity) leads away from m.
        for (const double share : {1e-3, 1e-2, 0.1}) {
            SquareMatrix other = nearest;
            for (std::size_t i = 0; i < 8; ++i) {
                for (std::size_t j = 0; j < 8; ++j)
                    other(i, j) *= i == j ? 1 : 1 - share;
            }
            QVERIFY(distance(m, other) > distance(m, nearest));
        }
    }
}

void CorrelationTest::movedEntriesAreTold() {
    const auto m = matrix_of(4, {1, 0.9, -0.9, 0, 0.9, 1, 0.9, 0, -0.9, 0.9, 1, 0, 0, 0, 0, 1});
    const auto nearest = nearest_correlation(m);
    QCOMPARE(nearest.moved.size(), std::size_t(3));
    for (const auto& entry : nearest.moved) {
        QCOMPARE(entry.before, m(entry.row, entry.column));
        QCOMPARE(entry.after, nearest.matrix(entry.row, entry.column));
        QVERIFY(entry.row < entry.column && entry.column < 3);
    }
    QVERIFY(std::fabs(std::fabs(nearest.moved[0].after) - 0.5) < 1e-9); // by symmetry
}

void CorrelationTest::choleskyOfDefinite() {
    const auto m = matrix_of(3, {1, 0.6, 0.3, 0.6, 1, 0.5, 0.3, 0.5, 1});
    const auto l = cholesky(m);
    QCOMPARE(l(1, 0), 0.6);
    QCOMPARE(l(1, 1), 0.8);
    QCOMPARE(l(0, 2), 0.0);
    QVERIFY(distance(times_its_transpose(l), m) < 1e-15);
}

void CorrelationTest::choleskyOfSemidefinite() {
    const auto m = matrix_of(3, {1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1});
    const auto l = cholesky(m);
    QCOMPARE(l(1, 1), 0.0);
    QVERIFY(distance(times_its_transpose(l), m) < 1e-15);
}

void CorrelationTest::nothingIsNothing() {
    QVERIFY(nearest_correlation(SquareMatrix(0)).matrix.values.empty());
    QVERIFY(cholesky(SquareMatrix(0)).values.empty());
}

QTEST_APPLESS_MAIN(CorrelationTest)
#include "correlation_test.moc"
