// SPDX-License-Identifier: GPL-3.0-or-later
// The same bits from every instruction set: each lane function over many arguments, for every target that
// this machine has, against plain doubles.
#define HEADROOM_USE_HIGHWAY
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "tests/lane/targets_test.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

#include "model/lane/math.h"
#include "model/lane/normal.h"

HEADROOM_BEGIN_TARGET

/// Every function of x (positive) and u (between 0 and 1), one row of n results each.
template <class L>
HEADROOM_FUNCTION void every_function(const double* x, const double* u, double* out, std::size_t n) {
    for (std::size_t i = 0; i < n; i += LaneTraits<L>::size) {
        const L a = lane_at<L>(x + i);
        const L b = lane_at<L>(u + i);
        const L z = normal_quantile(b);
        const L results[] = {exp(L(30.0) * z),
                             log(a),
                             pow(a, z),
                             sin_turns(a),
                             cos_turns(z),
                             z,
                             normal_cdf(L(4.0) * z),
                             share(z, floor(a)),
                             clamp(a, b, z),
                             sqrt(a) / b,
                             double_of(reverse_low32(bits_of(a)) | every_word<L>(0x3ff0000000000000))};
        std::size_t row = 0;
        for (const L& result : results)
            store(result, out + row++ * n + i);
    }
}
HEADROOM_FUNCTION void all_functions(const double* x, const double* u, double* out, std::size_t n) {
    every_function<EightPaths>(x, u, out, n);
}

HEADROOM_END_TARGET

#if HWY_ONCE
#include <QTest>
#include <bit>
#include <cstdint>
#include <random>
#include <vector>

namespace headroom {

constexpr std::size_t rows = 11, count = 1 << 16;
HWY_EXPORT(all_functions);

class TargetsTest : public QObject {
    Q_OBJECT
private slots:
    void everyTargetGivesTheSameBits();
};

void TargetsTest::everyTargetGivesTheSameBits() {
    std::mt19937_64 engine(7);
    std::vector<double> x(count), u(count), first;
    for (std::size_t i = 0; i < count; ++i) {
        x[i] = std::ldexp(1.0 + static_cast<double>(engine() >> 12) * 0x1p-52,
                          static_cast<int>(engine() % 60) - 30);
        const std::uint64_t k = engine() >> (12 + (i % 4 == 0 ? engine() % 50 : 0)); // deep tails too
        u[i] = static_cast<double>(2 * k + 1) * 0x1p-53;
    }
    int targets = 0;
    for (const auto target : hwy::SupportedAndGeneratedTargets()) {
        hwy::SetSupportedTargetsForTest(target);
        hwy::GetChosenTarget().Update(target);
        std::vector<double> out(rows * count);
        HWY_DYNAMIC_DISPATCH(all_functions)(x.data(), u.data(), out.data(), count);
        if (first.empty()) first = out;
        std::size_t differing = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            differing += std::bit_cast<std::uint64_t>(out[i]) != std::bit_cast<std::uint64_t>(first[i]);
        }
        QVERIFY2(differing == 0, qPrintable(QString("%1: %2").arg(hwy::TargetName(target)).arg(differing)));
        ++targets;
    }
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().DeInit();
    QVERIFY2(targets >= 2, "one target alone: nothing was compared");
}

} // namespace headroom

QTEST_APPLESS_MAIN(headroom::TargetsTest)
#include "targets_test.moc"
#endif
