package fr.jauge.publication;

import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Write the private list of an ESSMS as a CSV file. */
final class DossierCsv {
    private static final byte[] COLUMNS = utf8("indicateur;dossier_id" + CsvDocument.END);
    private static final List<Indicateur> BY_NAME = Arrays.stream(Indicateur.values())
            .sorted(Comparator.comparing(Indicateur::name))
            .toList();

    private DossierCsv() {}

    /**
     * The file, in UTF-8.
     *
     * @param dossiers in order
     */
    static byte[] of(Map<Indicateur, List<DossierId>> dossiers) throws IOException {
        ByteText text = new ByteText();
        text.add(COLUMNS);
        for (Indicateur indicateur : BY_NAME) {
            List<DossierId> listed = dossiers.get(indicateur);
            if (listed != null) {
                add(text, indicateur, listed);
            }
        }
        return text.take();
    }

    private static void add(ByteText text, Indicateur indicateur, List<DossierId> dossiers) throws IOException {
        byte[] begin = utf8(indicateur.name() + CsvDocument.SEPARATOR);
        for (DossierId dossier : dossiers) {
            if (dossier.isPlain()) {
                text.add(begin);
                text.add(dossier.utf8());
                text.add(CsvDocument.END);
            } else {
                StringBuilder row = new StringBuilder();
                new CsvRows(row).print(indicateur, Cells.input(dossier.text()));
                text.add(utf8(row.toString()));
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
