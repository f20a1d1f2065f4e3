package fr.jauge.publication;

import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hold what the standing revision of a period says of one ESSMS, its cells as published.
 *
 * @param essms empty when the ESSMS does not participate in the period
 * @param indicateurs in the order of the table of rates
 */
public record EssmsMonth(
        Period period, int revision, boolean provisional, Optional<Facts> essms, List<Figures> indicateurs) {

    /** Hold the facts of the ESSMS itself. */
    public record Facts(String projet, String raisonSociale, String statut) {}

    /** Hold an indicator. */
    public record Figures(
            String indicateur,
            String numerateur,
            String denominateur,
            String taux,
            String cible,
            String statut,
            String motif,
            String manquant) {}

    /**
     * Reads a month.
     *
     * @param number of the revision that stands
     */
    static EssmsMonth read(RevisionFolders folders, int number, Finess finess) throws IOException {
        Path revision = folders.revision(number);
        List<Facts> facts = new ArrayList<>();
        PublishedCsv.forEach(revision.resolve(RevisionComparison.Table.ESSMS.file), row -> {
            if (row.get("finess_et").equals(finess.value())) {
                facts.add(new Facts(row.get("projet_id"), row.get("raison_sociale"), row.get("statut")));
            }
        });
        List<Figures> figures = new ArrayList<>();
        PublishedCsv.forEach(revision.resolve(RevisionComparison.Table.INDICATEURS.file), row -> {
            if (row.get("finess_et").equals(finess.value())) {
                figures.add(new Figures(
                        row.get("indicateur"),
                        row.get("numerateur"),
                        row.get("denominateur"),
                        row.get("taux"),
                        row.get("cible"),
                        row.get("statut"),
                        row.get("motif"),
                        row.get("manquant")));
            }
        });
        return new EssmsMonth(
                folders.period(),
                number,
                RevisionManifest.read(folders.manifest(number)).provisional(),
                facts.stream().findFirst(),
                figures);
    }

    /** Reads every month published, first to last of those asked for. */
    public static List<EssmsMonth> of(PublishedRevisions published, Finess finess, Period from, Period to)
            throws IOException {
        List<EssmsMonth> months = new ArrayList<>();
        for (Period period : published.periods()) {
            if (period.compareTo(from) >= 0 && period.compareTo(to) <= 0) {
                RevisionFolders folders = published.folders(period);
                months.add(read(folders, folders.standing().orElseThrow(), finess));
            }
        }
        return months;
    }
}
