package fr.jauge.measure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hash and compare identifiers as bytes, eight at a time; behind every slice eight more bytes can be read. */
final class Keys {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long SECOND_MULTIPLIER = 0xE7037ED1A0B428DBL;

    private Keys() {}

    static long word(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    static long mix(long value) {
        long x = (value ^ (value >>> 32)) * MULTIPLIER;
        return x ^ (x >>> 29);
    }

    /** The first eight bytes of so many, those that are not there being 0. */
    static long head(byte[] bytes, int from, int length) {
        if (length >= 8) {
            return word(bytes, from);
        }
        return length <= 0 ? 0 : word(bytes, from) & (-1L >>> (64 - 8 * length));
    }

    /** Mixes an identifier's scope and length, its first sixteen bytes, and what follows them. */
    static long hash(long place, long first, long second, byte[] bytes, int from, int to) {
        long h = multiply(first ^ place * MULTIPLIER, second ^ SECOND_MULTIPLIER);
        for (int i = from + 16; i < to; i += 8) {
            h = multiply(h ^ head(bytes, i, to - i), MULTIPLIER);
        }
        return h;
    }

    /** Both halves of the product, one upon the other: every bit of either factor moves the lowest bits. */
    private static long multiply(long a, long b) {
        return Math.multiplyHigh(a, b) ^ (a * b);
    }

    static boolean same(byte[] a, int aFrom, byte[] b, int bFrom, int length) {
        int i = 0;
        for (; i + 8 <= length; i += 8) {
            if (word(a, aFrom + i) != word(b, bFrom + i)) {
                return false;
            }
        }
        return i == length || (word(a, aFrom + i) ^ word(b, bFrom + i)) << (64 - 8 * (length - i)) == 0;
    }
}
