package fr.jauge.publication.dossier;

import fr.jauge.publication.DossierId;
import fr.jauge.publication.site.Words;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Write dossiers as the items of a list. There are millions of them, and nearly all are plain: these go into the page as
 * they were delivered, without being decoded, searched and encoded.
 */
record DossierItems(List<DossierId> dossiers) implements Content {
    private static final byte[] BEGIN = "<li>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</li>\n".getBytes(StandardCharsets.US_ASCII);
    /** Around what may be written from right to left. */
    private static final byte[] APART = "<bdi>".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] APART_END = "</bdi>".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void writeTo(TemplateOutput output) {
        for (DossierId dossier : dossiers) {
            output.writeBinaryContent(BEGIN);
            if (dossier.isPlain()) {
                output.writeBinaryContent(dossier.utf8());
            } else {
                output.writeBinaryContent(APART);
                output.writeUserContent(Words.text(dossier.text()));
                output.writeBinaryContent(APART_END);
            }
            output.writeBinaryContent(END);
        }
    }
}
