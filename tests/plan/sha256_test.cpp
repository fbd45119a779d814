// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/plan/sha256.h"

#include <QtTest>

using namespace headroom;

class Sha256Test : public QObject {
    Q_OBJECT
private slots:
    void known_answers_data();
    void known_answers();
    void every_length_around_a_block_agrees_with_qt();
};

// The examples that go with FIPS 180-4, and the empty message.
void Sha256Test::known_answers_data() {
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("digest");
    QTest::newRow("empty") << QByteArray()
                           << "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    QTest::newRow("abc") << QByteArray("abc")
                         << "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    QTest::newRow("two blocks") << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
                                << "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
    QTest::newRow("a million times a")
        << QByteArray(1000000, 'a') << "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
}

void Sha256Test::known_answers() {
    QFETCH(QByteArray, message);
    QFETCH(QString, digest);
    QCOMPARE(QString::fromStdString(sha256_hex(message.toStdString())), digest);
}

void Sha256Test::every_length_around_a_block_agrees_with_qt() {
    QByteArray message;
    for (int length = 0; length < 200; ++length) {
        const auto expected = QCryptographicHash::hash(message, QCryptographicHash::Sha256).toHex();
        QCOMPARE(QByteArray::fromStdString(sha256_hex(message.toStdString())), expected);
        message += static_cast<char>(length * 37);
    }
}

QTEST_APPLESS_MAIN(Sha256Test)
#include "sha256_test.moc"
