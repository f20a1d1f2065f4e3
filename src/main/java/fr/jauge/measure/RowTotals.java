package fr.jauge.measure;

/**
 * Count the rows of one extract that bear the FINESS of one ESSMS, over all months read.
 *
 * @param retained those that count
 * @param rejected those that are not valid
 */
public record RowTotals(long retained, long rejected) {
    public static final RowTotals NONE = new RowTotals(0, 0);

    RowTotals plus(RowTotals other) {
        return new RowTotals(retained + other.retained, rejected + other.rejected);
    }
}
