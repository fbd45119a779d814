// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/sampling/philox.h"

#include <QTest>
#include <array>

using namespace headroom;

using Four = std::array<std::uint32_t, 4>;

class PhiloxTest : public QObject {
    Q_OBJECT
private slots:
    void knownAnswers_data();
    void knownAnswers();
    void highBitsOfTheCounterChangeNothing();
    void uniformsAreOddMultiples();
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
    QCOMPARE(scalar::three_uniforms(words(noise)).first, 0x1p-43);
    QCOMPARE(scalar::three_uniforms(words(noise)).third, 0x1p-43);
    QCOMPARE(scalar::three_uniforms(words(~std::uint64_t{0})).first, 1 - 0x1p-43);
    QCOMPARE(scalar::three_uniforms(words(~std::uint64_t{0})).second, 1 - 0x1p-43);
    QCOMPARE(scalar::three_uniforms(words(~std::uint64_t{0})).third, 1 - 0x1p-43);
    // Each of the 42 bits counts once: thirty-two of a word, ten of the last one.
    const auto bit = [](int word, int n) {
        scalar::RandomWords<double> r{{0, 0, 0, 0}};
        r.word[word] = std::uint64_t{1} << n;
        return scalar::three_uniforms(r);
    };
    QCOMPARE(bit(0, 31).first, 0.5 + 0x1p-43);
    QCOMPARE(bit(1, 0).second, 0x1p-32 + 0x1p-43);
    QCOMPARE(bit(2, 0).third, 0x1p-32 + 0x1p-43);
    QCOMPARE(bit(3, 9).first, 0x1p-33 + 0x1p-43);
    QCOMPARE(bit(3, 10).second, 0x1p-42 + 0x1p-43);
    QCOMPARE(bit(3, 29).third, 0x1p-33 + 0x1p-43);
    QCOMPARE(bit(3, 30).third, 0x1p-43);
}

QTEST_APPLESS_MAIN(PhiloxTest)
#include "philox_test.moc"
