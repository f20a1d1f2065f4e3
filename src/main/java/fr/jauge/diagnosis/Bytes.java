package fr.jauge.diagnosis;

import java.util.Locale;

/** Word a number of bytes in French: octets, then ko, Mo, Go of 1,000 each. */
final class Bytes {
    private static final String[] UNITS = {"octets", "ko", "Mo", "Go", "To"};
    private static final int STEP = 1000;

    private Bytes() {}

    static String text(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= STEP && unit < UNITS.length - 1) {
            value /= STEP;
            unit++;
        }
        return unit == 0 ? bytes + " octets" : String.format(Locale.FRANCE, "%.1f %s", value, UNITS[unit]);
    }
}
