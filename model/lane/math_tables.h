// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tests/lane/make_tables.py; do not edit.
#if defined(HEADROOM_MODEL_LANE_MATH_TABLES_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_MATH_TABLES_H
#undef HEADROOM_MODEL_LANE_MATH_TABLES_H
#else
#define HEADROOM_MODEL_LANE_MATH_TABLES_H
#endif

#include "model/lane/target.h"

HEADROOM_BEGIN_TARGET

// clang-format off

/// (2·exp(r) − 2 − 2r)/r² on |r| ≤ ln 2/2, lowest power first.
HEADROOM_INLINE const double* exp_table() {
    static constexpr double table[10] = {
        0x1.0000000000001p+0, 0x1.5555555555556p-2, 0x1.5555555553d63p-4, 0x1.11111111109b3p-6, 0x1.6c16c1788bd90p-9,
        0x1.a01a01a7c41d5p-12, 0x1.a019b90d2ae7ap-15, 0x1.71de0dae63bb3p-18, 0x1.289185613a3d6p-21,
        0x1.af38a9b0ec855p-25
    };
    return table;
}

/// ln 2 as a multiple of 2^-42, and the rest.
HEADROOM_INLINE const double* ln2_table() {
    static constexpr double table[2] = {
        0x1.62e42fefa3800p-1, 0x1.ef35793c76730p-45
    };
    return table;
}

/// (log(1 + r) − r + r²/2)/r³ on |r| ≤ 1/31, lowest power first.
HEADROOM_INLINE const double* log_table() {
    static constexpr double table[8] = {
        0x1.5555555555546p-2, -0x1.fffffffffffe4p-3, 0x1.9999999a7b3e0p-3, -0x1.55555556242d3p-3, 0x1.2492389a01373p-3,
        -0x1.ffffe1ac77c73p-4, 0x1.c7e31279b7fffp-4, -0x1.9a4fada3ba98fp-4
    };
    return table;
}

/// c, about 1/z for z in sixteen intervals from 45/64 to 90/64.
HEADROOM_INLINE const double* log_inverses() {
    alignas(64) static constexpr double table[16] = {
        0x1.640c44a5b5b1cp+0, 0x1.554cd47b4ca3dp+0, 0x1.47c122f2f60a8p+0, 0x1.3b37aee6181acp+0, 0x1.2f5e6cab90734p+0,
        0x1.24716416f29bcp+0, 0x1.1a5f8a501d251p+0, 0x1.10f9f5a946fc6p+0, 0x1.08568e6365b6bp+0, 0x1.0000000000000p+0,
        0x1.e20fb1fb7463ap-1, 0x1.c7286b399859dp-1, 0x1.af14f8fda9c84p-1, 0x1.99c4bd2097d83p-1, 0x1.8601ca51716c4p-1,
        0x1.7442a141d33e6p-1
    };
    return table;
}

/// −log c of those, multiples of 2^-42.
HEADROOM_INLINE const double* log_levels() {
    alignas(64) static constexpr double table[16] = {
        -0x1.51ce219cde000p-2, -0x1.267c9e33da000p-2, -0x1.fa08ddc346000p-3, -0x1.aa28b744ca000p-3,
        -0x1.5bb16325ca000p-3, -0x1.109297d056000p-3, -0x1.919f272ddc000p-4, -0x1.06fee199fc000p-4,
        -0x1.0690fe07d8000p-5, 0x0.0p+0, 0x1.ed985f5180000p-5, 0x1.e204b34740000p-4, 0x1.604f6a6b04000p-3,
        0x1.c827d631a4000p-3, 0x1.16b1195c93000p-2, 0x1.46618342c5000p-2
    };
    return table;
}

/// sin(2πx)/x in powers of x², |x| ≤ 1/8.
HEADROOM_INLINE const double* sine_table() {
    static constexpr double table[9] = {
        0x1.921fb54442d18p+2, -0x1.4abbce625be53p+5, 0x1.466bc6775aae2p+6, -0x1.32d2cce62bd82p+6, 0x1.50783487edcdbp+5,
        -0x1.e3074fdc9bf34p+3, 0x1.e8f4318c0c907p+1, -0x1.6faa7e91b299fp-1, 0x1.a7788b76b30d1p-4
    };
    return table;
}

/// (cos(2πx) − 1)/x² in powers of x², |x| ≤ 1/8.
HEADROOM_INLINE const double* cosine_table() {
    static constexpr double table[9] = {
        -0x1.3bd3cc9be45dep+4, 0x1.03c1f081b5ac4p+6, -0x1.55d3c7e3cbffap+6, 0x1.e1f506891bab8p+5, -0x1.a6d1f2a2043d9p+4,
        0x1.f9d38a362e2eap+2, -0x1.b6e24d371cfc4p+0, 0x1.20c4241684125p-2, -0x1.27e0f01ad9e34p-5
    };
    return table;
}

/// (a + 4)·(1 − Φ(a))·exp(a²/2) in powers of (a − 4)/(a + 4), 0 ≤ a ≤ 39.
HEADROOM_INLINE const double* cdf_table() {
    static constexpr double table[25] = {
        0x1.82b4bb8c94dcep-1, -0x1.373e3a893c28ap-1, 0x1.8c6dbf2cfc2b1p-2, -0x1.7dff2bff683b4p-3, 0x1.eec4cc3e4d7f2p-5,
        -0x1.ee2761047889ep-8, -0x1.c81719d5c10dcp-9, 0x1.ab825fbf65b69p-10, 0x1.17a4ae851932ep-13,
        -0x1.e4a424fd84275p-13, -0x1.001edbcd0e89ap-19, 0x1.26d08f65c4ff2p-15, 0x1.80baa16a9c2aap-21,
        -0x1.8d49ebe4a9497p-18, -0x1.51fb943c2c413p-21, 0x1.122a5f17fbb8dp-20, 0x1.23872292c6acap-22,
        -0x1.4c4352d9063e7p-23, -0x1.6d3f0e7e5e128p-24, 0x1.c2d4773d6ec89p-27, 0x1.4c5f1038eb0b5p-26,
        0x1.0df9a2d22ac96p-29, -0x1.4c20ba116ea25p-29, -0x1.8f97cbc9023ffp-31, -0x1.f675af45fb0d0p-37
    };
    return table;
}

/// (Φ(z) − ½)/z in powers of z², |z| ≤ 1.
HEADROOM_INLINE const double* cdf_centre_table() {
    static constexpr double table[14] = {
        0x1.9884533d43651p-2, -0x1.1058377e2cee0p-4, 0x1.46d04297691dap-7, -0x1.37403f6ba1100p-10,
        0x1.e42b0d5216fa3p-14, -0x1.3ce8fac15d973p-17, 0x1.658a21778210dp-21, -0x1.62226a4001a0fp-25,
        0x1.3878b6800e56fp-29, -0x1.f10786831102bp-34, 0x1.67ba7f3f93f36p-38, -0x1.dd0c63b76eba3p-43,
        0x1.1e8fa0db9d5d9p-47, -0x1.08dfd4babcae4p-52
    };
    return table;
}

/// log Γ(2 + t)/t, |t| ≤ ½.
HEADROOM_INLINE const double* log_gamma_table() {
    static constexpr double table[20] = {
        0x1.b0ee6072093cep-2, 0x1.4a34cc4a60fa6p-2, -0x1.13e001a55760ap-4, 0x1.51322ac7d848ap-6, -0x1.e404fc218dbaep-8,
        0x1.7add6eadb5317p-9, -0x1.38ac5c2d48207p-10, 0x1.0b36af8779ca0p-11, -0x1.d3fd4b679c1c4p-13,
        0x1.a127afee53e7dp-14, -0x1.78de9ab752b81p-15, 0x1.580e0afa55850p-16, -0x1.3cb3be36ad88bp-17,
        0x1.258f3057730fap-18, -0x1.1276ebd557fb0p-19, 0x1.012012be3900ap-20, -0x1.ce17528bcf460p-22,
        0x1.b40adb09a1e12p-23, -0x1.2009c1a550d0dp-23, 0x1.11fa5e7c86f7bp-24
    };
    return table;
}

/// Coefficient of t^d at [64·d + exponent bits of p mod 64], t = p's mantissa (1 to 2) − 1.5.
HEADROOM_INLINE const double* quantile_table() {
    alignas(64) static constexpr double table[704] = {
        -0x1.052484c516593p+3, -0x1.052484c516593p+3, -0x1.052484c516593p+3, -0x1.052484c516593p+3,
        -0x1.052484c516593p+3, -0x1.052484c516593p+3, -0x1.052484c516593p+3, -0x1.052484c516593p+3,
        -0x1.052484c516593p+3, -0x1.052484c516593p+3, -0x1.052484c516593p+3, -0x1.02734508d1f1dp+3,
        -0x1.ff75f2963bf53p+2, -0x1.f9f6d32c4a37fp+2, -0x1.f468b607df4fcp+2, -0x1.eecb1f0c461e3p+2,
        -0x1.e91d8b507d17cp+2, -0x1.e35f709751772p+2, -0x1.dd903cb991018p+2, -0x1.d7af55008b80bp+2,
        -0x1.d1bc156ed6f18p+2, -0x1.cbb5cff4f67d1p+2, -0x1.c59bcb8f21fa2p+2, -0x1.bf6d4348f688ap+2,
        -0x1.b92965234cbbap+2, -0x1.b2cf50d7c8735p+2, -0x1.ac5e1674eb694p+2, -0x1.a5d4b4cc7d284p+2,
        -0x1.9f3217acef06bp+2, -0x1.987515dcf306fp+2, -0x1.919c6eceb77f1p+2, -0x1.8aa6c7fe07fe0p+2,
        -0x1.8392a9e9d7bfbp+2, -0x1.7c5e7c964b0c3p+2, -0x1.7508837ffd9adp+2, -0x1.6d8ed8e3bc8cap+2,
        -0x1.65ef6836d0fcep+2, -0x1.5e27e7a2c646cp+2, -0x1.5635d04b92b6fp+2, -0x1.4e1655172cea1p+2,
        -0x1.45c657986fdbep+2, -0x1.3d425aa2a3f80p+2, -0x1.348671e405259p+2, -0x1.2b8e2dafa166fp+2,
        -0x1.225481d3132f8p+2, -0x1.18d3a5e852da9p+2, -0x1.0f04ecf684574p+2, -0x1.04e0914b868a5p+2,
        -0x1.f4bae02e1bc8ep+1, -0x1.dee15c58f9c22p+1, -0x1.c81a77cf5d38ep+1, -0x1.b046512aa5f53p+1,
        -0x1.973d5862e57fep+1, -0x1.7ccd7ab02a213p+1, -0x1.60b5d353018c2p+1, -0x1.429fd11029feap+1,
        -0x1.2213b8576fdbap+1, -0x1.fcc812ed3a31cp+0, -0x1.ad0a62bb61166p+0, -0x1.51692983b0b7dp+0,
        -0x1.c63812e37d718p-1, -0x1.464965bdc7eb0p-2, 0x0.0p+0, -0x1.052484c516593p+3, 0x1.49cc4aeb14c35p-4,
        0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4,
        0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4, 0x1.49cc4aeb14c35p-4,
        0x1.4d22d3aa6fa11p-4, 0x1.5093993ed57d7p-4, 0x1.541ff8a4787e0p-4, 0x1.57c968aa71a96p-4, 0x1.5b917c7363485p-4,
        0x1.5f79e643779c6p-4, 0x1.63847aa6ffde7p-4, 0x1.67b333fee647fp-4, 0x1.6c083682770f3p-4, 0x1.7085d4c8ce0a6p-4,
        0x1.752e94ef952fep-4, 0x1.7a053678d6d4ep-4, 0x1.7f0cb8fea2669p-4, 0x1.844863e15cdcep-4, 0x1.89bbcf1d19263p-4,
        0x1.8f6aed7b9fb1fp-4, 0x1.955a18645b1b7p-4, 0x1.9b8e1d99d536ap-4, 0x1.a20c4f46a1905p-4, 0x1.a8da96d29d4d0p-4,
        0x1.afff8b16cd199p-4, 0x1.b7828aabdac24p-4, 0x1.bf6bdb4001418p-4, 0x1.c7c4cf20da578p-4, 0x1.d097f27934731p-4,
        0x1.d9f142322e196p-4, 0x1.e3de6efbb1e4dp-4, 0x1.ee6f2fca01028p-4, 0x1.f9b5a829f9292p-4, 0x1.02e374261b7a7p-3,
        0x1.095dc7600aad7p-3, 0x1.10584b69e98dap-3, 0x1.17e4316fef09fp-3, 0x1.20160c0d674c6p-3, 0x1.2906b588bbda1p-3,
        0x1.32d4852e4f3c9p-3, 0x1.3da4f5e6f1539p-3, 0x1.49a6f24054a9ep-3, 0x1.571617e2f7d0ep-3, 0x1.663f76f2c3928p-3,
        0x1.7788aa9be78fcp-3, 0x1.8b7aca808c329p-3, 0x1.a2d3ec4e1e218p-3, 0x1.bea4642eeb99ep-3, 0x1.e082496cbc90cp-3,
        0x1.0575246f1a13cp-2, 0x1.21029e6aa3ca9p-2, 0x1.46b4cc988ec34p-2, 0x1.7e5fa0cb9ac23p-2, 0x1.db8e2ce54dbe4p-2,
        0x1.518e9672e4dc2p-1, 0x0.0p+0, 0x1.49cc4aeb14c35p-4, -0x1.b167b0c7fec4ap-6, -0x1.b167b0c7fec4ap-6,
        -0x1.b167b0c7fec4ap-6, -0x1.b167b0c7fec4ap-6, -0x1.b167b0c7fec4ap-6, -0x1.b167b0c7fec4ap-6,
        -0x1.b167b0c7fec4ap-6, -0x1.b167b0c7fec4ap-6, -0x1.b167b0c7fec4ap-6, -0x1.b167b0c7fec4ap-6,
        -0x1.b167b0c7fec4ap-6, -0x1.b5a9d986eab8ep-6, -0x1.ba0c761b63c29p-6, -0x1.be9128645321fp-6,
        -0x1.c339b022d6055p-6, -0x1.c807edc55c8dep-6, -0x1.ccfde585e8e66p-6, -0x1.d21dc2e70e589p-6,
        -0x1.d769dc9d395f2p-6, -0x1.dce4b8f40f8e1p-6, -0x1.e29112c26ce66p-6, -0x1.e871df02c4b07p-6,
        -0x1.ee8a532995772p-6, -0x1.f4ddec5859498p-6, -0x1.fb707791164d7p-6, -0x1.01230d8ad7340p-5,
        -0x1.04b1b0934b706p-5, -0x1.0866a22f90303p-5, -0x1.0c449efd37e3ep-5, -0x1.104eab2e31a6fp-5,
        -0x1.14881c26dd6acp-5, -0x1.18f4a3ba0cd6ep-5, -0x1.1d985d572da92p-5, -0x1.2277dd931de7fp-5,
        -0x1.2798448e1633ep-5, -0x1.2cff53da79879p-5, -0x1.32b388b3a9233p-5, -0x1.38bc3b8c9686dp-5,
        -0x1.3f21c6485e4c3p-5, -0x1.45edb2d23f127p-5, -0x1.4d2af44ee71e5p-5, -0x1.54e62dd457a3ep-5,
        -0x1.5d2e0a8a14e01p-5, -0x1.6613ac63d3eacp-5, -0x1.6fab387c36ccfp-5, -0x1.7a0c8aa4142cfp-5,
        -0x1.85541d57bee4fp-5, -0x1.91a4386dd3adep-5, -0x1.9f268021d26b2p-5, -0x1.ae0e0875a22c4p-5,
        -0x1.be9a1f3db6b3fp-5, -0x1.d11a11f2e2f06p-5, -0x1.e5f2492fee3c6p-5, -0x1.fda31d4541bd5p-5,
        -0x1.0c68c8e4826b5p-4, -0x1.1c287a4230eb4p-4, -0x1.2e93b637ac059p-4, -0x1.4439dbbd9ad5cp-4,
        -0x1.5d625db773470p-4, -0x1.7860e0b6c8e83p-4, -0x1.87db64176f3e1p-4, -0x1.1ba68c6cef275p-4, 0x0.0p+0,
        -0x1.b167b0c7fec4ap-6, 0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7,
        0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7,
        0x1.7e8d03a9337fbp-7, 0x1.7e8d03a9337fbp-7, 0x1.8241b83b8b224p-7, 0x1.86124284f2f65p-7, 0x1.8a0003a0a3068p-7,
        0x1.8e0c7587ce55cp-7, 0x1.92392d5b5c01ap-7, 0x1.9687ddf09b451p-7, 0x1.9afa5aaa281fap-7, 0x1.9f929aa7b3292p-7,
        0x1.a452bc5922d66p-7, 0x1.a93d09839e332p-7, 0x1.ae53fbc99380bp-7, 0x1.b39a41c9cf716p-7, 0x1.b912c4ed58e51p-7,
        0x1.bec0b000257adp-7, 0x1.c4a776b60afb5p-7, 0x1.cacade43cac0cp-7, 0x1.d12f073c01244p-7, 0x1.d7d878e982b2fp-7,
        0x1.decc2e6cbe328p-7, 0x1.e60fa5f0b43f9p-7, 0x1.eda8f25ecb043p-7, 0x1.f59ed010466a1p-7, 0x1.fdf8bd19e32f4p-7,
        0x1.035f8af9ee24fp-6, 0x1.07fd9bb880100p-6, 0x1.0cdbd39ae8ae5p-6, 0x1.12002218ccf67p-6, 0x1.1771408294c95p-6,
        0x1.1d36d5673ab84p-6, 0x1.23599fc4d51a4p-6, 0x1.29e3ac1858633p-6, 0x1.30e0960907847p-6, 0x1.385dda5133c9fp-6,
        0x1.406b3dc18bdebp-6, 0x1.491b4ff2f41d2p-6, 0x1.528412a24e6d4p-6, 0x1.5cbfd218322f1p-6, 0x1.67ee3fd6fad7ap-6,
        0x1.7435e7b9070dcp-6, 0x1.81c621964fdfep-6, 0x1.90d9af9f07dd5p-6, 0x1.a1ba4d1877858p-6, 0x1.b4c58a959bdf3p-6,
        0x1.ca73717a556f2p-6, 0x1.e35f7db5e488fp-6, 0x1.002a3c7e97356p-5, 0x1.112e0c5bf99bap-5, 0x1.256d85cd2d41cp-5,
        0x1.3e11a0f74e8bdp-5, 0x1.6002515be759bp-5, 0x1.d6b5959aff14dp-5, 0x0.0p+0, 0x1.7e8d03a9337fbp-7,
        -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8,
        -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8,
        -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8, -0x1.7ccadc1493b1ap-8, -0x1.80727e15a2914p-8,
        -0x1.8435519b92d2ep-8, -0x1.8814ac4ef2644p-8, -0x1.8c11fbab606ccp-8, -0x1.902ec72b1129fp-8,
        -0x1.946cb2b13078bp-8, -0x1.98cd813bb0b1bp-8, -0x1.9d5317e67147cp-8, -0x1.a1ff814b46d3bp-8,
        -0x1.a6d4f14c5a72dp-8, -0x1.abd5c958a1453p-8, -0x1.b1049d3ceb315p-8, -0x1.b664389753b48p-8,
        -0x1.bbf7a506d8d7dp-8, -0x1.c1c23135ac1c1p-8, -0x1.c7c778e2aae1fp-8, -0x1.ce0b6e1590f35p-8,
        -0x1.d49263b23c10fp-8, -0x1.db6119aa2644ap-8, -0x1.e27ccb18a119bp-8, -0x1.e9eb3ea70a5cap-8,
        -0x1.f1b2d9ab17d5ap-8, -0x1.f9dab68ba99e2p-8, -0x1.01355f8cf7401p-7, -0x1.05b5e5db98d35p-7,
        -0x1.0a73e42b247a5p-7, -0x1.0f74f0571d52cp-7, -0x1.14bf5aa7d4ae5p-7, -0x1.1a5a4de3a2fb7p-7,
        -0x1.204df64b94f3cp-7, -0x1.26a3b152f4454p-7, -0x1.2d6648704c62fp-7, -0x1.34a23a28f63c6p-7,
        -0x1.3c6615828ab99p-7, -0x1.44c2ed75e0a62p-7, -0x1.4dccec0131fd7p-7, -0x1.579c0f4ac6239p-7,
        -0x1.624d1f4904af0p-7, -0x1.6e02f02136acep-7, -0x1.7ae80da829823p-7, -0x1.8930f83682267p-7,
        -0x1.991f2ba9e69a9p-7, -0x1.ab054037faf99p-7, -0x1.bf4c918cbfaf0p-7, -0x1.d67cf5f8b9156p-7,
        -0x1.f1471684018c1p-7, -0x1.0848cefe4e0c8p-6, -0x1.1ac3b150f72ccp-6, -0x1.30c89250c2e0fp-6,
        -0x1.4a3943d46fd9dp-6, -0x1.38b662cc26292p-6, 0x0.0p+0, -0x1.7ccadc1493b1ap-8, 0x1.9555bbc6a7444p-9,
        0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9,
        0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9, 0x1.9555bbc6a7444p-9,
        0x1.9932d162d0496p-9, 0x1.9d2c72d138285p-9, 0x1.a144042bdf322p-9, 0x1.a57b02337dadap-9, 0x1.a9d3048a0ad87p-9,
        0x1.ae4dc02d58280p-9, 0x1.b2ed0a3a67420p-9, 0x1.b7b2db0380130p-9, 0x1.bca15184ab819p-9, 0x1.c1bab74423d12p-9,
        0x1.c70184ae9651ep-9, 0x1.cc786601cee19p-9, 0x1.d22240dbae6a7p-9, 0x1.d8023a8741b37p-9, 0x1.de1bbf26955aap-9,
        0x1.e47289ddb104fp-9, 0x1.eb0aae2a367aep-9, 0x1.f1e8a29bcaf0ap-9, 0x1.f9114d2c195c4p-9, 0x1.004508c1357bap-8,
        0x1.042c70bf9a963p-8, 0x1.084228403ae10p-8, 0x1.0c89d4f4b8deap-8, 0x1.110785cc7a166p-8, 0x1.15bfc29146aeep-8,
        0x1.1ab79e6a28da3p-8, 0x1.1ff4cdeb74bbcp-8, 0x1.257dc1873c2b8p-8, 0x1.2b59c56b77788p-8, 0x1.31912827aba2ap-8,
        0x1.382d69d984ee4p-8, 0x1.3f3976282bbf5p-8, 0x1.46c1ec0e723a6p-8, 0x1.4ed5776f8f4aap-8, 0x1.578541cca8d87p-8,
        0x1.60e5815344e01p-8, 0x1.6b0e3020d0769p-8, 0x1.761bf9544979ep-8, 0x1.82316edb7485dp-8, 0x1.8f78a28ca0b55p-8,
        0x1.9e2548143eb23p-8, 0x1.ae7794defde57p-8, 0x1.c0c028fcf7c71p-8, 0x1.d56568ee13a73p-8, 0x1.ecead2041d316p-8,
        0x1.03fd76132d4a5p-7, 0x1.13ba2fd5f6293p-7, 0x1.263cfb01decbfp-7, 0x1.3c426ac78f266p-7, 0x1.56f5890e592b9p-7,
        0x1.95d0f83f6d679p-7, 0x0.0p+0, 0x1.9555bbc6a7444p-9, -0x1.c136937dbafb9p-10, -0x1.c136937dbafb9p-10,
        -0x1.c136937dbafb9p-10, -0x1.c136937dbafb9p-10, -0x1.c136937dbafb9p-10, -0x1.c136937dbafb9p-10,
        -0x1.c136937dbafb9p-10, -0x1.c136937dbafb9p-10, -0x1.c136937dbafb9p-10, -0x1.c136937dbafb9p-10,
        -0x1.c136937dbafb9p-10, -0x1.c578c5d9668fcp-10, -0x1.c9da42b3e3b84p-10, -0x1.ce5c8e34662bcp-10,
        -0x1.d30147398c392p-10, -0x1.d7ca29c01754fp-10, -0x1.dcb9118e4678ap-10, -0x1.e1cffd2d07bc0p-10,
        -0x1.e7111139a9d88p-10, -0x1.ec7e9c1c6cff1p-10, -0x1.f21b1a325a7e7p-10, -0x1.f7e93a7b355dep-10,
        -0x1.fdebe3df3883ap-10, -0x1.02131d91e5d5ap-9, -0x1.054dd4d5402a2p-9, -0x1.08a7f28d56228p-9,
        -0x1.0c237c0e06305p-9, -0x1.0fc2a62821301p-9, -0x1.1387dae1073e3p-9, -0x1.1775c00623600p-9,
        -0x1.1b8f3ec42572ep-9, -0x1.1fd78c7260300p-9, -0x1.245234cd53cafp-9, -0x1.290325e8c58d8p-9,
        -0x1.2deebe329b55ap-9, -0x1.3319dcf512af7p-9, -0x1.3889f5e23c755p-9, -0x1.3e452855c9dd5p-9,
        -0x1.44525b27bde2cp-9, -0x1.4ab95e25fed23p-9, -0x1.51831298e5247p-9, -0x1.58b99c9e79664p-9,
        -0x1.60689fb28cd15p-9, -0x1.689d897497a55p-9, -0x1.7167eeba67af3p-9, -0x1.7ada005bab8f4p-9,
        -0x1.85091f063848ep-9, -0x1.900e980fd4522p-9, -0x1.9c0898f5df739p-9, -0x1.a91b6c8acb91cp-9,
        -0x1.b7731c6be23f3p-9, -0x1.c7459c44bbd70p-9, -0x1.d8d5b40669a27p-9, -0x1.ec76f444a73c1p-9,
        -0x1.01498ef0fdd5cp-8, -0x1.0dd8c5ae7e827p-8, -0x1.1c40a6b074062p-8, -0x1.2cf355c172e62p-8,
        -0x1.40861824e50e7p-8, -0x1.57ba8e0fd4437p-8, -0x1.73748e5e32b6ap-8, -0x1.80d02c7e5c127p-8, 0x0.0p+0,
        -0x1.c136937dbafb9p-10, 0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11,
        0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11,
        0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11, 0x1.ee8ca3ae9b528p-11,
        0x1.f3380fe95a718p-11, 0x1.f805a82739a54p-11, 0x1.fcf7128b56effp-11, 0x1.01070913d5a22p-10,
        0x1.03a644c9f2bb8p-10, 0x1.065a3ee6f9b9dp-10, 0x1.09240cb708942p-10, 0x1.0c04d81cdfcadp-10,
        0x1.0efde1916c6b3p-10, 0x1.121082610f327p-10, 0x1.153e2f2f97ca2p-10, 0x1.18887acd72aeep-10,
        0x1.1bf1196a5d101p-10, 0x1.1f79e434252a3p-10, 0x1.2324dd72a4f39p-10, 0x1.26f435355bb80p-10,
        0x1.2aea4eaaf3f81p-10, 0x1.2f09c63fc96f7p-10, 0x1.335578a65f9e3p-10, 0x1.37d08af3f3addp-10,
        0x1.3c7e74044a2f0p-10, 0x1.4163076303289p-10, 0x1.46828206bbbfcp-10, 0x1.4be1993be535ap-10,
        0x1.51858c3391dd7p-10, 0x1.577438c6fbbb7p-10, 0x1.5db4342526f1bp-10, 0x1.644ce84f5e0a9p-10,
        0x1.6b46b786f866cp-10, 0x1.72ab271fd7f53p-10, 0x1.7a851396348a7p-10, 0x1.82e0f055448fcp-10,
        0x1.8bcd165cbb968p-10, 0x1.955a25f85a104p-10, 0x1.9f9b8122ce183p-10, 0x1.aaa7e61c5935cp-10,
        0x1.b69a347109185p-10, 0x1.c3926a783de10p-10, 0x1.d1b6eebe9751fp-10, 0x1.e1364085aca97p-10,
        0x1.f249359d4ca03p-10, 0x1.029afde1c8d6fp-9, 0x1.0d2a1526d86c8p-9, 0x1.190927fc69bf6p-9, 0x1.267ec85742685p-9,
        0x1.35e608a6da6cap-9, 0x1.47b58033e9327p-9, 0x1.5c885621ca352p-9, 0x1.7528b80a0bb76p-9, 0x1.929d0dd088d19p-9,
        0x1.c390596911da4p-9, 0x0.0p+0, 0x1.ee8ca3ae9b528p-11, -0x1.1f6c42c950334p-11, -0x1.1f6c42c950334p-11,
        -0x1.1f6c42c950334p-11, -0x1.1f6c42c950334p-11, -0x1.1f6c42c950334p-11, -0x1.1f6c42c950334p-11,
        -0x1.1f6c42c950334p-11, -0x1.1f6c42c950334p-11, -0x1.1f6c42c950334p-11, -0x1.1f6c42c950334p-11,
        -0x1.1f6c42c950334p-11, -0x1.2220545a4a7a9p-11, -0x1.24e81a973ad65p-11, -0x1.27c487f6d5ec7p-11,
        -0x1.2ab69f7ce64e0p-11, -0x1.2dbf7633ec8dap-11, -0x1.30e034d08c0bap-11, -0x1.341a198453ad5p-11,
        -0x1.376e7a064fdaep-11, -0x1.3adec5d8d93f1p-11, -0x1.3e6c88d54a146p-11, -0x1.42196e07b453bp-11,
        -0x1.45e742e66a544p-11, -0x1.49d7faf338c3dp-11, -0x1.4dedb3d6a78c3p-11, -0x1.522aba088f52bp-11,
        -0x1.56918e1ce8fb6p-11, -0x1.5b24ead01a39ap-11, -0x1.5fe7cbf356425p-11, -0x1.64dd7660321f5p-11,
        -0x1.6a09812298793p-11, -0x1.6f6fe0123f958p-11, -0x1.7514f0212b1cep-11, -0x1.7afd85b44828ap-11,
        -0x1.812efd6eba48ap-11, -0x1.87af4ff12ae5fp-11, -0x1.8e85292dee1cfp-11, -0x1.95b8041b37ec0p-11,
        -0x1.9d504bc0c955fp-11, -0x1.a55782e2590d9p-11, -0x1.add873e0e8567p-11, -0x1.b6df6ae2a938cp-11,
        -0x1.c07a7ced85d87p-11, -0x1.cab9df72708c1p-11, -0x1.d5b054e457e47p-11, -0x1.e173b47af1470p-11,
        -0x1.ee1d955af6eb3p-11, -0x1.fbcc284a36346p-11, -0x1.0551a79943f17p-10, -0x1.0d6703c5c6e34p-10,
        -0x1.1640228b8c0b8p-10, -0x1.1ffcb327e80f1p-10, -0x1.2ac3be8957e0fp-10, -0x1.36c5df3f1e887p-10,
        -0x1.44404783a2632p-10, -0x1.5380e639b481fp-10, -0x1.64ec1506fbbf5p-10, -0x1.790449fea74f4p-10,
        -0x1.9074272e243aap-10, -0x1.ac1a862f480bep-10, -0x1.cd14aa2436a87p-10, -0x1.eb83ace307c62p-10, 0x0.0p+0,
        -0x1.1f6c42c950334p-11, 0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12,
        0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12,
        0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12, 0x1.d41fb0420fa9dp-12,
        0x1.d880c4e0d3ebap-12, 0x1.dd0198d88dc27p-12, 0x1.e1a3b0a2afcd9p-12, 0x1.e668ab17662e3p-12,
        0x1.eb5243c3d4925p-12, 0x1.f06255822b1ffp-12, 0x1.f59add5c46e3dp-12, 0x1.fafdfdc2ec3a3p-12,
        0x1.00470112a0a84p-11, 0x1.0326b17b08837p-11, 0x1.061f65174d41fp-11, 0x1.09328c30ad729p-11,
        0x1.0c61b539361a0p-11, 0x1.0fae9007724e0p-11, 0x1.131af1809bc89p-11, 0x1.16a8d7c3132a3p-11,
        0x1.1a5a6ee64421ap-11, 0x1.1e32166933c78p-11, 0x1.2232676dfd35dp-11, 0x1.265e3be6ae123p-11,
        0x1.2ab8b6df98249p-11, 0x1.2f454e1caaeb5p-11, 0x1.3407d54b43d38p-11, 0x1.39048b18c9d78p-11,
        0x1.3e4028913da9cp-11, 0x1.43bff340d9855p-11, 0x1.4989d2b281986p-11, 0x1.4fa46a0c44613p-11,
        0x1.561736be6bb20p-11, 0x1.5ceab57ca32e2p-11, 0x1.64288f1107acap-11, 0x1.6bdbcf0e428a2p-11,
        0x1.74112702fe23bp-11, 0x1.7cd741a56ac7fp-11, 0x1.863f2a8f3e00cp-11, 0x1.905cd0b15c335p-11,
        0x1.9b47abd06dfabp-11, 0x1.a71b906497920p-11, 0x1.b3f9c18198a48p-11, 0x1.c20a568b4f58ap-11,
        0x1.d17e1340ab6b3p-11, 0x1.e290dd41a8772p-11, 0x1.f58d0c3a17f17p-11, 0x1.0567f595fbccap-10,
        0x1.1167f1add159ap-10, 0x1.1f1279310ae70p-10, 0x1.2eca17f4a0e44p-10, 0x1.410f8b2dd8e74p-10,
        0x1.568b3c073100fp-10, 0x1.70174d66c6b09p-10, 0x1.9258c499105fap-10, 0x0.0p+0, 0x1.d41fb0420fa9dp-12,
        -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12,
        -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12,
        -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12, -0x1.19f13148ef770p-12, -0x1.1c927b7685671p-12,
        -0x1.1f46c8b07b6b4p-12, -0x1.220f00ec7165ep-12, -0x1.24ec1bd2f9145p-12, -0x1.27df2222ab02ep-12,
        -0x1.2ae92f3a30e6cp-12, -0x1.2e0b72ce67fe7p-12, -0x1.314732d2896d0p-12, -0x1.349dcd99361f0p-12,
        -0x1.3810bc365efe3p-12, -0x1.3ba1952b5214dp-12, -0x1.3f520f67c4e6cp-12, -0x1.432405ac917d9p-12,
        -0x1.47197a5f17937p-12, -0x1.4b349bdee3570p-12, -0x1.4f77c9727a4d0p-12, -0x1.53e598e41ebb7p-12,
        -0x1.5880dcec25abcp-12, -0x1.5d4cac8c599bap-12, -0x1.624c6b871a4f7p-12, -0x1.6783d425d2f84p-12,
        -0x1.6cf7028d6fa81p-12, -0x1.72aa81ed49cfbp-12, -0x1.78a35be658814p-12, -0x1.7ee72a9e536c6p-12,
        -0x1.857c2e0e44782p-12, -0x1.8c69653f8f505p-12, -0x1.93b6ac5836f06p-12, -0x1.9b6ce092784a6p-12,
        -0x1.a3960b89449b1p-12, -0x1.ac3d97a91311ap-12, -0x1.b570901bba29ap-12, -0x1.bf3def3ae94abp-12,
        -0x1.c9b6ff89015e7p-12, -0x1.d4efd47c86668p-12, -0x1.e0ffe2335d1ffp-12, -0x1.ee02bd9cff54bp-12,
        -0x1.fc1912228121fp-12, -0x1.05b4ef5c9f48ap-11, -0x1.0e1209a3496f2p-11, -0x1.1740589c82e52p-11,
        -0x1.2162d04b405a9p-11, -0x1.2ca4bfa71caa4p-11, -0x1.393c66d053df6p-11, -0x1.476e80ee789c6p-11,
        -0x1.57931f4541b55p-11, -0x1.6a1c4a1b2ff83p-11, -0x1.7f9edad260531p-11, -0x1.98dda53c00f7dp-11,
        -0x1.b6d5981b47456p-11, -0x1.d83a86c1c9f1ap-11, 0x0.0p+0, -0x1.19f13148ef770p-12
    };
    return table;
}

// clang-format on

HEADROOM_END_TARGET
#endif
