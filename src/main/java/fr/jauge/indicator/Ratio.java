package fr.jauge.indicator;

/**
 * Hold a rate as what it is made of; it is cut to two decimals only where it is printed.
 *
 * <p>Worked example: 62 persons of 89 against a target of 70 %. 100 × 62 = 6200 is less than 70 × 89 = 6230: not reached;
 * 63 would do, since 6300 is not less: one is lacking. Printed, the rate is 69.66 (it would round to 69.66; 89.999 prints
 * 89.99).
 *
 * @param numerator 0 or more; above the denominator for messages alone
 * @param denominator 0 or more
 */
public record Ratio(long numerator, long denominator, DenominatorSource source) {
    private static final int PERCENT = 100;

    /** @throws IllegalArgumentException on a negative part */
    public Ratio {
        if (numerator < 0 || denominator < 0) {
            throw new IllegalArgumentException("the parts of a rate are not negative");
        }
    }

    /** Whether the rate exists. */
    public boolean isDefined() {
        return denominator > 0;
    }

    /** Whether the rate reaches a target in percent, by integers alone. */
    public boolean reaches(int target) {
        return Math.multiplyExact(PERCENT, numerator) >= Math.multiplyExact(target, denominator);
    }

    /** How many more the numerator needs to reach a target in percent; 0 when it is reached. */
    public long lacking(int target) {
        long short100 = Math.multiplyExact(target, denominator) - Math.multiplyExact(PERCENT, numerator);
        return short100 <= 0 ? 0 : -Math.floorDiv(-short100, PERCENT);
    }

    /**
     * The rate in hundredths of a percent, cut, never rounded up.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public long hundredthsOfPercent() {
        return Math.multiplyExact(PERCENT * PERCENT, numerator) / denominator;
    }
}
