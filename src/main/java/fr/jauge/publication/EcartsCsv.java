package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Publish every cell of an indicator, an ESSMS, a projet or an amount that differs from the superseded revision, as {@link
 * RevisionComparison} finds them.
 *
 * <p>{@code indicateur} is empty for a fact of an ESSMS or of a projet, {@code finess_et} for one of a projet; {@code
 * champ} is the name of the column. Rows are sorted by code point of their first five cells.
 *
 * @param before the folder of the superseded revision
 * @param after the folder of this one, its other documents written
 */
record EcartsCsv(Period period, Path before, Path after) implements CsvDocument {
    static final String FILE = "ecarts.csv";

    @Override
    public String fileName() {
        return FILE;
    }

    @Override
    public List<String> columns() {
        return List.of("periode", "projet_id", "finess_et", "indicateur", "champ", "avant", "apres");
    }

    @Override
    public void rows(CsvRows printer) throws IOException {
        try (RevisionComparison comparison = new RevisionComparison(before, after, compared())) {
            comparison.differences(ecart -> printer.print(
                    period,
                    ecart.projet(),
                    ecart.finess(),
                    ecart.indicateur(),
                    ecart.champ(),
                    ecart.avant(),
                    ecart.apres()));
        }
    }

    /**
     * The files that the superseded revision published.
     *
     * @throws IOException when one is not what was published: nothing can be said to have changed since
     */
    private Set<String> compared() throws IOException {
        Set<String> compared = new HashSet<>();
        List<FileDigest> published =
                RevisionManifest.read(before.resolve(ManifestWriter.FILE)).outputs();
        for (RevisionComparison.Table table : RevisionComparison.Table.values()) {
            for (FileDigest expected : published) {
                if (expected.name().equals(table.file)) {
                    check(expected);
                    compared.add(table.file);
                }
            }
        }
        return compared;
    }

    private void check(FileDigest expected) throws IOException {
        Path file = before.resolve(expected.name());
        if (!Files.exists(file)
                || !FileContent.digest(expected.name(), file).sha256().equals(expected.sha256())) {
            throw new IOException("« " + file
                    + " » manque ou n’est plus ce qui a été publié : sans lui, les écarts avec "
                    + before.getFileName() + " ne peuvent être dits. Rétablir ce fichier, puis relancer (jauge verify "
                    + before + ").");
        }
    }
}
