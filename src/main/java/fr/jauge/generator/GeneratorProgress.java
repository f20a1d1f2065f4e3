package fr.jauge.generator;

/** Hear how far the writing is; never called from two threads at once. */
@FunctionalInterface
public interface GeneratorProgress {
    /**
     * The months of one more depot are on disk.
     *
     * @param done depots written so far
     * @param total depots to write, one a project
     */
    void depotWritten(int done, int total);
}
