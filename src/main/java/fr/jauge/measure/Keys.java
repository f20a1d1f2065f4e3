package fr.jauge.measure;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Hash and compare identifiers as bytes, eight at a time; behind every slice eight more bytes can be read. */
final class Keys {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Keys() {}

    static long word(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    static long mix(long value) {
        long x = (value ^ (value >>> 32)) * MULTIPLIER;
        return x ^ (x >>> 29);
    }

    static long hash(int scope, byte[] bytes, int from, int to) {
        long h = scope * MULTIPLIER + (to - from);
        int i = from;
        for (; i + 8 <= to; i += 8) {
            h = mix(h ^ word(bytes, i)) * MULTIPLIER;
        }
        if (i < to) {
            h = mix(h ^ (word(bytes, i) << (64 - 8 * (to - i)))) * MULTIPLIER;
        }
        return mix(h);
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
