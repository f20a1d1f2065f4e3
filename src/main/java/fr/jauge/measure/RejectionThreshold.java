package fr.jauge.measure;

import fr.jauge.lexicon.RowOutcome;

/**
 * Say from how many rejected rows on a file is refused whole.
 *
 * @param rows more than so many, and
 * @param percent more than so many in a hundred rows read
 * @param unreadablePercent for {@code dossiers.csv}: more than so many in a hundred rows without a readable FINESS
 */
public record RejectionThreshold(int rows, int percent, int unreadablePercent) {
    /** 10 rows and 5 %, or 1 % without a readable FINESS. */
    public static final RejectionThreshold DEFAULT = new RejectionThreshold(10, 5, 1);

    /** @throws IllegalArgumentException when a value is negative or a percentage above 100 */
    public RejectionThreshold {
        if (rows < 0 || percent < 0 || percent > 100 || unreadablePercent < 0 || unreadablePercent > 100) {
            throw new IllegalArgumentException("rows from 0, percentages from 0 to 100");
        }
    }

    /** @param unreadable the rejected rows without a readable FINESS, 0 for other files than {@code dossiers.csv} */
    boolean isExceeded(RowCounts counts, long unreadable) {
        long rejected = counts.of(RowOutcome.REJETEE) - counts.outsideThreshold();
        long read = counts.read() - counts.outsideThreshold();
        return (rejected > rows && 100 * rejected > percent * read)
                || 100 * unreadable > unreadablePercent * counts.read();
    }
}
