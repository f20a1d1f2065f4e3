package fr.jauge.extract;

/** Take the rows of one extract, in the order of the file; the row object is the same each time. */
public interface RowSink {
    /** Says whether the row is to be read at all; one passed over is counted nowhere. */
    boolean wants(Row row);

    /** Takes a row that was wanted, good or bad. */
    void take(Row row);
}
