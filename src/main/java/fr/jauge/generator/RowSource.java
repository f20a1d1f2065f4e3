package fr.jauge.generator;

import java.io.IOException;

/** Make the rows of one extract: first a key for each row of an ESSMS, then, in sorted order, the row of each key. */
interface RowSource {
    void collect(Share share, RowKeys keys);

    void write(long key, Share share, RowWriter row) throws IOException;
}
