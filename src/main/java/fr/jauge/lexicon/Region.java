package fr.jauge.lexicon;

import java.util.List;
import java.util.Optional;

/**
 * Identify a French region by its INSEE code (code officiel géographique, the eighteen regions since 2016). It is text:
 * the leading zero of the overseas regions matters.
 *
 * @param code two digits
 */
public record Region(String code) implements Comparable<Region> {
    /** Every code, in order: five overseas, twelve of the mainland, Corsica. */
    public static final List<String> CODES = List.of(
            "01", "02", "03", "04", "06", "11", "24", "27", "28", "32", "44", "52", "53", "75", "76", "84", "93", "94");

    /** @throws IllegalArgumentException when no region has the code */
    public Region {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("not a region");
        }
    }

    /** Reads a code; empty when no region has it. */
    public static Optional<Region> parse(String text) {
        return CODES.contains(text) ? Optional.of(new Region(text)) : Optional.empty();
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
