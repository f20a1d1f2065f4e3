package fr.jauge.measure;

import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import java.util.Arrays;
import java.util.Map;

/** Count the rows of a file by what they came to, and the rejected ones by code. */
@SuppressWarnings("EnumOrdinal") // an array, not a map: one is touched for every row
public final class RowCounts {
    private final long[] outcomes = new long[RowOutcome.values().length];
    private final long[] codes = new long[RowRejection.values().length];

    /** No rows yet. */
    public RowCounts() {}

    /** Takes up counts made before. */
    public RowCounts(Map<RowOutcome, Long> outcomes, Map<RowRejection, Long> codes) {
        outcomes.forEach((outcome, rows) -> this.outcomes[outcome.ordinal()] = rows);
        codes.forEach((code, rows) -> this.codes[code.ordinal()] = rows);
    }

    void add(RowOutcome outcome) {
        outcomes[outcome.ordinal()]++;
    }

    void reject(RowRejection code) {
        outcomes[RowOutcome.REJETEE.ordinal()]++;
        codes[code.ordinal()]++;
    }

    /** All rows read: the sum of the five outcomes. */
    public long read() {
        return Arrays.stream(outcomes).sum();
    }

    public long of(RowOutcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** The rejected rows of that code. */
    public long of(RowRejection code) {
        return codes[code.ordinal()];
    }

    /** The rejected rows whose fault may be the registry's or another file's. */
    long outsideThreshold() {
        return Arrays.stream(RowRejection.values())
                .filter(RowRejection::isOutsideThreshold)
                .mapToLong(this::of)
                .sum();
    }
}
