// SPDX-License-Identifier: GPL-3.0-or-later
#if defined(HEADROOM_MODEL_LANE_WIDE_H) == defined(HWY_TARGET_TOGGLE)
#ifdef HEADROOM_MODEL_LANE_WIDE_H
#undef HEADROOM_MODEL_LANE_WIDE_H
#else
#define HEADROOM_MODEL_LANE_WIDE_H
#endif

#include "model/lane/target.h"

HEADROOM_BEGIN_TARGET

/// Two lanes side by side, so that eight paths have one shape on every target: one AVX-512 register,
/// Wide of two AVX2 registers, Wide of Wide of Wide of double on the portable target.
template <class T>
struct Wide {
    T lo, hi;
    Wide() = default;
    HEADROOM_INLINE Wide(T l, T h) : lo(l), hi(h) {}
    HEADROOM_INLINE Wide(double a) : lo(T(a)), hi(T(a)) {} // NOLINT: a number stands for itself in every path
};
template <class M>
struct WideMask {
    M lo, hi;
};
template <class W>
struct WideWord {
    W lo, hi;
};
template <>
struct Wide<double> {
    double lo, hi;
    Wide() = default;
    HEADROOM_INLINE Wide(double l, double h) : lo(l), hi(h) {}
    HEADROOM_INLINE Wide(double a) : lo(a), hi(a) {} // NOLINT: as above
};

template <class T>
struct LaneTraits<Wide<T>> {
    using Mask = WideMask<MaskOf<T>>;
    using Word = WideWord<WordOf<T>>;
    static constexpr int size = 2 * LaneTraits<T>::size, stride = size;
};

#define HEADROOM_WIDE_ARITHMETIC(op)                                                                         \
    template <class T>                                                                                       \
    HEADROOM_INLINE Wide<T> operator op(const Wide<T>& a, const Wide<T>& b) {                                \
        return {a.lo op b.lo, a.hi op b.hi};                                                                 \
    }                                                                                                        \
    template <class T>                                                                                       \
    HEADROOM_INLINE Wide<T> operator op(const Wide<T>& a, double b) {                                        \
        return a op Wide<T>(b);                                                                              \
    }                                                                                                        \
    template <class T>                                                                                       \
    HEADROOM_INLINE Wide<T> operator op(double a, const Wide<T>& b) {                                        \
        return Wide<T>(a) op b;                                                                              \
    }
HEADROOM_WIDE_ARITHMETIC(+)
HEADROOM_WIDE_ARITHMETIC(-)
HEADROOM_WIDE_ARITHMETIC(*)
HEADROOM_WIDE_ARITHMETIC(/)
#undef HEADROOM_WIDE_ARITHMETIC

#define HEADROOM_WIDE_COMPARISON(op)                                                                         \
    template <class T>                                                                                       \
    HEADROOM_INLINE WideMask<MaskOf<T>> operator op(const Wide<T>& a, const Wide<T>& b) {                    \
        return {a.lo op b.lo, a.hi op b.hi};                                                                 \
    }                                                                                                        \
    template <class T>                                                                                       \
    HEADROOM_INLINE WideMask<MaskOf<T>> operator op(const Wide<T>& a, double b) {                            \
        return a op Wide<T>(b);                                                                              \
    }
HEADROOM_WIDE_COMPARISON(<)
HEADROOM_WIDE_COMPARISON(<=)
HEADROOM_WIDE_COMPARISON(>)
HEADROOM_WIDE_COMPARISON(>=)
HEADROOM_WIDE_COMPARISON(==)
#undef HEADROOM_WIDE_COMPARISON

template <class T>
HEADROOM_INLINE Wide<T> operator-(const Wide<T>& a) {
    return {-a.lo, -a.hi};
}
template <class T>
HEADROOM_INLINE Wide<T>& operator+=(Wide<T>& a, const Wide<T>& b) {
    return a = a + b;
}
template <class T>
HEADROOM_INLINE Wide<T>& operator-=(Wide<T>& a, const Wide<T>& b) {
    return a = a - b;
}
template <class T>
HEADROOM_INLINE Wide<T>& operator*=(Wide<T>& a, const Wide<T>& b) {
    return a = a * b;
}

template <class M>
HEADROOM_INLINE WideMask<M> operator&&(const WideMask<M>& a, const WideMask<M>& b) {
    return {a.lo && b.lo, a.hi && b.hi};
}
template <class M>
HEADROOM_INLINE WideMask<M> operator||(const WideMask<M>& a, const WideMask<M>& b) {
    return {a.lo || b.lo, a.hi || b.hi};
}
template <class M>
HEADROOM_INLINE WideMask<M> operator!(const WideMask<M>& a) {
    return {!a.lo, !a.hi};
}
template <class M>
HEADROOM_INLINE bool when_any(const WideMask<M>& m) {
    return when_any(m.lo) || when_any(m.hi);
}
template <class M>
HEADROOM_INLINE bool when_all(const WideMask<M>& m) {
    return when_all(m.lo) && when_all(m.hi);
}

template <class T>
HEADROOM_INLINE double sum_of(const Wide<T>& a) {
    return sum_of(a.lo + a.hi);
}

template <class M, class T>
HEADROOM_INLINE Wide<T> select(const WideMask<M>& m, const Wide<T>& a, const Wide<T>& b) {
    return {select(m.lo, a.lo, b.lo), select(m.hi, a.hi, b.hi)};
}
template <class T>
HEADROOM_INLINE Wide<T> min(const Wide<T>& a, const Wide<T>& b) {
    return {min(a.lo, b.lo), min(a.hi, b.hi)};
}
template <class T>
HEADROOM_INLINE Wide<T> max(const Wide<T>& a, const Wide<T>& b) {
    return {max(a.lo, b.lo), max(a.hi, b.hi)};
}
template <class T>
HEADROOM_INLINE Wide<T> sqrt(const Wide<T>& a) {
    return {sqrt(a.lo), sqrt(a.hi)};
}
template <class T>
HEADROOM_INLINE Wide<T> floor(const Wide<T>& a) {
    return {floor(a.lo), floor(a.hi)};
}
template <class T>
HEADROOM_INLINE Wide<T> abs(const Wide<T>& a) {
    return {abs(a.lo), abs(a.hi)};
}
template <class T>
HEADROOM_INLINE Wide<T> fma(const Wide<T>& a, const Wide<T>& b, const Wide<T>& c) {
    return {fma(a.lo, b.lo, c.lo), fma(a.hi, b.hi, c.hi)};
}

// Words

#define HEADROOM_WIDE_WORD(op)                                                                               \
    template <class W>                                                                                       \
    HEADROOM_INLINE WideWord<W> operator op(const WideWord<W>& a, const WideWord<W>& b) {                    \
        return {a.lo op b.lo, a.hi op b.hi};                                                                 \
    }
HEADROOM_WIDE_WORD(+)
HEADROOM_WIDE_WORD(-)
HEADROOM_WIDE_WORD(&)
HEADROOM_WIDE_WORD(|)
HEADROOM_WIDE_WORD(^)
#undef HEADROOM_WIDE_WORD
template <int n, class W>
HEADROOM_INLINE WideWord<W> shift_left(const WideWord<W>& a) {
    return {shift_left<n>(a.lo), shift_left<n>(a.hi)};
}
template <int n, class W>
HEADROOM_INLINE WideWord<W> shift_right(const WideWord<W>& a) {
    return {shift_right<n>(a.lo), shift_right<n>(a.hi)};
}
template <class W>
HEADROOM_INLINE WideWord<W> multiply_low32(const WideWord<W>& a, const WideWord<W>& b) {
    return {multiply_low32(a.lo, b.lo), multiply_low32(a.hi, b.hi)};
}
template <class W>
HEADROOM_INLINE WideWord<W> reverse_low32(const WideWord<W>& a) {
    return {reverse_low32(a.lo), reverse_low32(a.hi)};
}
template <class T>
HEADROOM_INLINE WideWord<WordOf<T>> bits_of(const Wide<T>& a) {
    return {bits_of(a.lo), bits_of(a.hi)};
}
template <class W>
HEADROOM_INLINE auto double_of(const WideWord<W>& w) {
    using Half = decltype(double_of(w.lo));
    return Wide<Half>(double_of(w.lo), double_of(w.hi));
}
template <class W>
HEADROOM_INLINE auto lookup(const double* table, const WideWord<W>& index) {
    using Half = decltype(double_of(index.lo));
    return Wide<Half>(lookup(table, index.lo), lookup(table, index.hi));
}
template <class W>
HEADROOM_INLINE auto lookup16(const double* table, const WideWord<W>& index) {
    using Half = decltype(double_of(index.lo));
    return Wide<Half>(lookup16(table, index.lo), lookup16(table, index.hi));
}

HEADROOM_END_TARGET
#endif
