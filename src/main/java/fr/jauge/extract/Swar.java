package fr.jauge.extract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Look at eight bytes of an array at a time, the first of them in the lowest bits. */
final class Swar {
    static final long ONES = 0x0101010101010101L;
    static final long HIGHS = 0x8080808080808080L;
    private static final long LOWS = 0x7F7F7F7F7F7F7F7FL;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Swar() {}

    static long load(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** The pattern that {@link #equal} looks for: one byte, eight times. */
    static long pattern(int b) {
        return ONES * (b & 0xFF);
    }

    /** Sets the high bit of each byte of the word that equals the pattern's, and no other bit; exact in every byte. */
    static long equal(long word, long pattern) {
        long x = word ^ pattern;
        return ~(((x & LOWS) + LOWS) | x | LOWS);
    }

    /** Sets the high bit of each byte that equals one of two patterns of ASCII, and no other bit; exact in every byte. */
    static long equal(long word, long pattern, long other) {
        long low = word & LOWS;
        return ~((((low ^ pattern) + LOWS) & ((low ^ other) + LOWS)) | word) & HIGHS;
    }

    /** The bits of the first bytes of a word, 1 to 8 of them. */
    static long firstBytes(int count) {
        return -1L >>> (64 - 8 * count);
    }

    /** The place, 0 to 7, of the first byte marked by {@link #equal}. */
    static int first(long marks) {
        return Long.numberOfTrailingZeros(marks) >>> 3;
    }

    /** Not zero when a byte of the word is a control character of ASCII, DEL, or no ASCII at all. */
    static long notPlain(long word) {
        return ((word - ONES * 0x20) | (word + ONES) | word) & HIGHS;
    }

    /** Not zero when a byte of the word is a control character of ASCII, a blank, DEL, or no ASCII at all. */
    static long notVisible(long word) {
        return ((word - ONES * 0x21) | (word + ONES) | word) & HIGHS;
    }
}
