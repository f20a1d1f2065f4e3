package fr.jauge.publication;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Hold what the standing revision of an earlier month published, as far as a history shows it.
 *
 * @param revision its number; 0 when the month was never published
 * @param intact whether its files are there and still what was published; nothing is shown of others
 * @param projets by their identifier as it is written
 * @param essms by FINESS
 */
public record PastMonth(
        Period period,
        int revision,
        boolean provisional,
        boolean intact,
        Map<String, ProjetMonth> projets,
        Map<String, EssmsFigures> essms) {

    /** Hold what a projet came to. */
    public record ProjetMonth(Verdict verdict, int essms, int conformes, int nonConformes, BigDecimal solde) {}

    /** Whether anything of the month can be shown. */
    public boolean isShown() {
        return revision > 0 && intact;
    }

    /**
     * Reads the months before a period, the nearest last.
     *
     * @param out the folder of the reports
     * @param count how many, published or not
     */
    public static List<PastMonth> before(Path out, Period period, int count) throws IOException {
        List<RevisionFolders> months = IntStream.rangeClosed(1, count)
                .mapToObj(back -> new RevisionFolders(out, period.minusMonths(count + 1 - back)))
                .toList();
        List<OptionalInt> standing = new ArrayList<>();
        for (RevisionFolders month : months) {
            standing.add(month.standing());
        }
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> read(months.get(i), standing.get(i).orElse(0)))
                .toList();
    }

    private static PastMonth read(RevisionFolders folders, int revision) {
        if (revision == 0) {
            return nothing(folders.period(), 0, false);
        }
        boolean provisional = false;
        try {
            RevisionManifest manifest = RevisionManifest.read(folders.manifest(revision));
            provisional = manifest.provisional();
            Reader reader = new Reader(folders.revision(revision), manifest.outputs());
            Map<String, EssmsFigures> essms = new HashMap<>();
            reader.readStatuses(essms);
            reader.readIndicateurs(essms);
            return new PastMonth(folders.period(), revision, provisional, true, reader.readProjets(), essms);
        } catch (IOException | IllegalArgumentException e) {
            return nothing(folders.period(), revision, provisional);
        }
    }

    private static PastMonth nothing(Period period, int revision, boolean provisional) {
        return new PastMonth(period, revision, provisional, false, Map.of(), Map.of());
    }

    /** Read the files of a revision. */
    private record Reader(Path folder, List<FileDigest> published) {

        Map<String, ProjetMonth> readProjets() throws IOException {
            Map<String, ProjetMonth> projets = new HashMap<>();
            PublishedRows rows = open("projets.csv");
            int id = rows.column("projet_id");
            int verdict = rows.column("verdict");
            int essms = rows.column("essms");
            int conformes = rows.column("essms_conformes");
            int nonConformes = rows.column("essms_non_conformes");
            int solde = rows.column("solde");
            while (rows.next()) {
                projets.put(
                        rows.cell(id),
                        new ProjetMonth(
                                Verdict.valueOf(rows.cell(verdict)),
                                Integer.parseInt(rows.cell(essms)),
                                Integer.parseInt(rows.cell(conformes)),
                                Integer.parseInt(rows.cell(nonConformes)),
                                new BigDecimal(rows.cell(solde))));
            }
            return projets;
        }

        void readStatuses(Map<String, EssmsFigures> essms) throws IOException {
            PublishedRows rows = open(RevisionComparison.Table.ESSMS.file);
            int finess = rows.column("finess_et");
            int statut = rows.column("statut");
            while (rows.next()) {
                essms.put(rows.cell(finess), new EssmsFigures(EssmsStatus.valueOf(rows.cell(statut))));
            }
        }

        void readIndicateurs(Map<String, EssmsFigures> essms) throws IOException {
            PublishedRows rows = open(RevisionComparison.Table.INDICATEURS.file);
            int finess = rows.column("finess_et");
            int indicateur = rows.column("indicateur");
            int taux = rows.column("taux");
            int statut = rows.column("statut");
            byte[] last = {};
            EssmsFigures figures = null;
            while (rows.next()) {
                if (figures == null || !rows.isSame(finess, last)) {
                    last = rows.bytes(finess);
                    figures = essms.get(rows.cell(finess));
                }
                if (figures == null) {
                    throw new IllegalArgumentException("an ESSMS has indicators and no status");
                }
                figures.set(
                        Indicateur.valueOf(rows.cell(indicateur)),
                        IndicatorStatus.valueOf(rows.cell(statut)),
                        rows.cell(taux));
            }
        }

        /** The very bytes that were published: a file that was changed since shows nothing. */
        private PublishedRows open(String name) throws IOException {
            byte[] content = Files.readAllBytes(folder.resolve(name));
            if (!published.contains(FileDigest.of(name, content))) {
                throw new IOException(name + " is not what was published");
            }
            return new PublishedRows(content);
        }
    }
}
