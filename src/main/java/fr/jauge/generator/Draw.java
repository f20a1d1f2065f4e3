package fr.jauge.generator;

import java.util.List;

/**
 * Draw reproducible numbers: SplitMix64 (Steele, Lea and Flood, 2014), written here so that no JDK can change the bytes of
 * a month. A value is a pure function of what is hashed, so whatever is known by its place (a person, a row) needs no stream.
 */
final class Draw {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Draw(long seed) {
        state = seed;
    }

    /** Spreads every bit of the argument over 64 bits, one to one. */
    static long mix(long value) {
        long z = value + GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long mix(long seed, long salt) {
        return mix(seed ^ mix(salt));
    }

    /** Spreads 32 bits one to one: two numbers never meet. */
    static int mix32(int value) {
        int z = value * 0x9E3779B1;
        z = (z ^ (z >>> 15)) * 0x85EBCA6B;
        z = (z ^ (z >>> 13)) * 0xC2B2AE35;
        return z ^ (z >>> 16);
    }

    /** The hash as a number from 0 to bound - 1, from its upper half. */
    static int below(long hash, int bound) {
        return (int) (((hash >>> 32) * bound) >>> 32);
    }

    /** The hash as a number in [0;1[. */
    static double unit(long hash) {
        return (hash >>> 11) * 0x1p-53;
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    int below(int bound) {
        return below(next(), bound);
    }

    /** A number from low to high, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    double unit() {
        return unit(next());
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    /** The place of one value drawn by weight. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int left = below(sum);
        int place = 0;
        while (left >= weights[place]) {
            left -= weights[place];
            place++;
        }
        return place;
    }

    <T> T pick(List<T> values, int... weights) {
        return values.get(weighted(weights));
    }

    /** A factor of median 1, log-normal but for its far tails; {@code StrictMath} so that every machine agrees. */
    double skewed(double sigma) {
        double nearlyNormal = (unit() + unit() + unit() + unit() - 2) * 1.7320508;
        return StrictMath.exp(sigma * nearlyNormal);
    }
}
