package fr.jauge.publication.pdf;

/** Hear how far the reports are. */
public interface PdfProgress {
    /** So many are to be made. */
    void reportsBegin(int count);

    /** One more is made. */
    void reportMade();
}
