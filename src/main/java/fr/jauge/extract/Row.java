package fr.jauge.extract;

import fr.jauge.lexicon.RowRejection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Show one row: the slices of its columns, trimmed of blanks, its typed values, and what is wrong with it in itself. What
 * depends on the registry or on other rows is the reader's to judge, the FINESS included.
 *
 * <p>One object serves a whole file; its values hold until the next row.
 */
public final class Row {
    /** Earlier than any day: no value stands there. */
    public static final int NO_DAY = Days.ABSENT;

    private final RowBatch batch;
    private final List<Column> columns;
    /** Those of the batch, at hand: they are asked for many times a row. */
    private final int[] places;

    private final int[] starts;
    private final int[] ends;
    private final int[] values;
    private int row;
    /** Where the slices of the row begin. */
    private int base;

    private @Nullable RowRejection fault;
    private int faultColumn;

    Row(RowBatch batch) {
        this.batch = batch;
        this.columns = batch.columns();
        this.places = batch.places();
        this.starts = batch.starts();
        this.ends = batch.ends();
        this.values = batch.values();
    }

    /** Shows another row of the batch. */
    void moveTo(int place) {
        row = place;
        base = place * batch.width();
        fault = null;
        if (!batch.isFramed(place)) {
            reject(RowRejection.COLONNES, -1);
        } else if (batch.isFaulty(place)) {
            findFault();
        }
    }

    /** Whether the row has as many fields as the header. */
    public boolean isFramed() {
        return batch.isFramed(row);
    }

    /** What is wrong with the row in itself, or null. */
    public @Nullable RowRejection fault() {
        return fault;
    }

    /** The name of the column at fault, empty when it is the whole row's. */
    public String faultColumn() {
        return faultColumn < 0 ? "" : columnName(faultColumn);
    }

    /** The name of a column, in lower case. */
    public String columnName(int column) {
        return columns.get(column).name();
    }

    /** The line of the row's first character, from 1. */
    public long line() {
        return batch.line(row);
    }

    /** The bytes in which {@link #from} and {@link #to} point; eight more stand behind any slice. */
    public byte[] bytes() {
        return batch.bytes();
    }

    public int from(int column) {
        int place = places[column];
        return place < 0 ? 0 : starts[base + place];
    }

    public int to(int column) {
        int place = places[column];
        return place < 0 ? 0 : ends[base + place];
    }

    /** Whether a value stands in the column. */
    public boolean has(int column) {
        return from(column) < to(column);
    }

    /** The day of a date or date-time, counted from 1970-01-01, or {@link #NO_DAY}. */
    public int day(int column) {
        return value(column);
    }

    /** The code's value in {@link Schema}, or the default where none stands: always 0. */
    public int code(int column) {
        return value(column);
    }

    /** A number from 0 to 999,999,999. */
    public int number(int column) {
        return value(column);
    }

    /** Looks for the faults in the order of the codes, and within a code in that of the columns. */
    private void findFault() {
        for (RowRejection code : RowRejection.values()) {
            for (int c = 0; c < columns.size(); c++) {
                if (has(code, c)) {
                    reject(code, c);
                    return;
                }
            }
        }
        throw new IllegalStateException("a row without fault was held to have one");
    }

    private boolean has(RowRejection code, int c) {
        boolean empty = !has(c);
        if (empty || code == RowRejection.VALEUR_ABSENTE) {
            return empty && columns.get(c).valueRequired() && code == RowRejection.VALEUR_ABSENTE;
        }
        int value = value(c);
        return switch (columns.get(c).kind()) {
            case DATE, DATE_TIME -> code == RowRejection.DATE_INVALIDE && value == Days.INVALID;
            case CODE -> code == RowRejection.CODE_INCONNU && value == CodeList.UNKNOWN;
            case NUMBER -> code == RowRejection.NOMBRE_INVALIDE && value == Numbers.INVALID;
            case IDENTIFIER ->
                (code == RowRejection.IDENTIFIANT_INVALIDE && value == Identifiers.INVALID)
                        || (code == RowRejection.IDENTIFIANT_NOMINATIF && value == Identifiers.NOMINATIVE);
            case FINESS, TEXT -> false;
        };
    }

    private int value(int column) {
        return values[column * batch.capacity() + row];
    }

    private void reject(RowRejection code, int column) {
        fault = code;
        faultColumn = column;
    }
}
