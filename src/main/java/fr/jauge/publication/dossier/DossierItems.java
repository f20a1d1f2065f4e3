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
    private static final byte[] BEGIN = "<li><bdi>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</bdi></li>\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void writeTo(TemplateOutput output) {
        for (DossierId dossier : dossiers) {
            output.writeBinaryContent(BEGIN);
            if (dossier.isPlain()) {
                output.writeBinaryContent(dossier.utf8());
            } else {
                output.writeUserContent(Words.text(dossier.text()));
            }
            output.writeBinaryContent(END);
        }
    }
}
