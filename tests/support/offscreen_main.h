// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QHashSeed>
#include <QtTest>

/// main() of a test with widgets: off the screen unless told otherwise, and the same on every run.
#define HEADROOM_OFFSCREEN_MAIN(Test)                                                                        \
    int main(int argc, char** argv) {                                                                        \
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");          \
        QHashSeed::setDeterministicGlobalSeed();                                                             \
        QApplication application(argc, argv);                                                                \
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));                               \
        Test test;                                                                                           \
        return QTest::qExec(&test, argc, argv);                                                              \
    }
