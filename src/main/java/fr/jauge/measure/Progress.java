package fr.jauge.measure;

/** Hear how far the reading is; called from several threads. */
public interface Progress {
    /** So many more bytes of extracts were read, unpacked. */
    void bytesRead(long bytes);

    /** So many more rows were read. */
    void rowsRead(long rows);
}
