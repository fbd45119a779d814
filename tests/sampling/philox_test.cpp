// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/lane/normal.h"
#include "model/sampling/philox.h"

#include <QTest>
#include <array>
#include <cmath>

using namespace headroom;

using Four = std::array<std::uint32_t, 4>;

class PhiloxTest : public QObject {
    Q_OBJECT
private slots:
    void knownAnswers_data();
    void knownAnswers();
    void highBitsOfTheCounterChangeNothing();
    void uniformsAreOddMultiples();
    void eachBitCountsOnce();
    void normalsOfWords();
};

static Four words_of(const Four& c, std::uint64_t seed, std::uint64_t above = 0) {
    const auto r =
        scalar::philox<double>(philox_key(seed), c[0] | above, c[1] | above, c[2] | above, c[3] | above);
    Four words;
    for (std::size_t i = 0; i < 4; ++i)
        words[i] = static_cast<std::uint32_t>(r.word[i]);
    return words;
}

void PhiloxTest::knownAnswers_data() {
    // Random123 1.09, tests/kat_vectors, philox4x32 10.
    QTest::addColumn<Four>("counter");
    QTest::addColumn<quint64>("seed");
    QTest::addColumn<Four>("expected");
    const std::uint32_t ones = 0xffffffff;
    QTest::newRow("zeros") << Four{0, 0, 0, 0} << quint64(0)
                           << Four{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8};
    QTest::newRow("ones") << Four{ones, ones, ones, ones} << quint64(0xffffffffffffffff)
                          << Four{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd};
    QTest::newRow("pi") << Four{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344} << quint64(0x299f31d0a4093822)
                        << Four{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1};
}

void PhiloxTest::knownAnswers() {
    QFETCH(Four, counter);
    QFETCH(quint64, seed);
    QFETCH(Four, expected);
    QCOMPARE(words_of(counter, seed), expected);
}

void PhiloxTest::highBitsOfTheCounterChangeNothing() {
    const Four counter = {1, 2, 3, 4};
    QCOMPARE(words_of(counter, 5, 0xabcdef0100000000), words_of(counter, 5));
}

void PhiloxTest::uniformsAreOddMultiples() {
    const std::uint64_t noise = 0xffffffff00000000; // as a call leaves it
    const auto words = [&](std::uint64_t w) { return scalar::RandomWords<double>{{w, w, w, w}}; };
    QCOMPARE(scalar::two_uniforms(words(noise)).first, 0x1p-53);
    QCOMPARE(scalar::two_uniforms(words(~std::uint64_t{0})).second, 1 - 0x1p-53);
    double u[4];
    scalar::four_small_uniforms<double>(words(noise), u);
    for (const double x : u)
        QCOMPARE(x, 0x1p-25);
    scalar::four_small_uniforms<double>(words(~std::uint64_t{0}), u);
    for (const double x : u)
        QCOMPARE(x, 1 - 0x1p-25);
}

void PhiloxTest::eachBitCountsOnce() {
    const auto with_bit = [](int word, int bit) {
        scalar::RandomWords<double> r{{0, 0, 0, 0}};
        r.word[word] = std::uint64_t{1} << bit;
        return r;
    };
    QCOMPARE(scalar::two_uniforms(with_bit(0, 31)).first, 0.5 + 0x1p-53);
    QCOMPARE(scalar::two_uniforms(with_bit(0, 0)).first, 0x1p-32 + 0x1p-53);
    QCOMPARE(scalar::two_uniforms(with_bit(1, 19)).first, 0x1p-33 + 0x1p-53);
    QCOMPARE(scalar::two_uniforms(with_bit(1, 20)).first, 0x1p-53);
    QCOMPARE(scalar::two_uniforms(with_bit(3, 0)).second, 0x1p-52 + 0x1p-53);
    for (int word = 1; word < 4; ++word) {
        for (int bit = 0; bit < 32; ++bit) {
            double u[4];
            scalar::four_small_uniforms<double>(with_bit(word, bit), u);
            const int which = bit < 8 ? 3 : word - 1;
            const int place = bit < 8 ? 24 - 8 * word + bit : bit - 8; // of 24
            for (int i = 0; i < 4; ++i)
                QCOMPARE(u[i], (i == which ? std::ldexp(1.0, place - 24) : 0) + 0x1p-25);
        }
    }
}

void PhiloxTest::normalsOfWords() {
    const auto normal = [](std::uint64_t word) {
        const std::uint64_t words[1] = {word};
        double z[1];
        scalar::normals_of_words<1, double>(words, z);
        return z[0];
    };
    for (const std::uint64_t k : {0u, 1u, 77u, 0x10000u, 0x12345678u, 0x7fffffffu}) {
        const double p = (static_cast<double>(k) + 0.5) * 0x1p-32;
        QCOMPARE(normal(k), scalar::normal_quantile(p));
        QCOMPARE(normal(k | 0x80000000u), scalar::normal_quantile(1 - p));
        QCOMPARE(normal(k | 0xabcdef0000000000u), normal(k));
    }
}

QTEST_APPLESS_MAIN(PhiloxTest)
#include "philox_test.moc"
