package fr.jauge.publication.dossier;

import fr.jauge.publication.ByteText;
import fr.jauge.publication.DossierId;
import fr.jauge.publication.site.Words;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Write dossiers as the items of a list. There are millions of them, and nearly all are plain: these go into the page as
 * they were delivered, without passing through the template one by one.
 */
record DossierItems(List<DossierId> dossiers) implements Content {
    private static final byte[] BEGIN = "<li><bdi>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "</bdi></li>\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public void writeTo(TemplateOutput output) {
        ByteText items = new ByteText();
        for (DossierId dossier : dossiers) {
            items.add(BEGIN);
            if (dossier.isPlain()) {
                items.add(dossier.utf8());
            } else {
                output.writeBinaryContent(items.take());
                output.writeUserContent(Words.text(dossier.text()));
            }
            items.add(END);
        }
        output.writeBinaryContent(items.take());
    }
}
