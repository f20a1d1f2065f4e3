package fr.jauge.diagnosis;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.Stray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Say what lies among the published revisions and is none. It does no harm, save where the next revision of the month would
 * be published: there it stops a run.
 *
 * @param period the month that is to be measured
 */
public record StrayCheck(Path out, Period period) {
    private static final String SUBJECT = "Rapports";
    private static final int MOST = 10;

    /** Looks at the folder of the reports and at that of each month. */
    public List<Observation> observations() throws IOException {
        PublishedRevisions published =
                new PublishedRevisions(out.toAbsolutePath().normalize());
        RevisionFolders folders = published.folders(period);
        Optional<Path> inTheWay = folders.inTheWayOf(folders.last().orElse(0) + 1);
        List<Observation> seen = new ArrayList<>();
        inTheWay.ifPresent(path -> seen.add(Observation.mend(
                SUBJECT,
                "« " + path + " » est à la place de la prochaine révision de " + period + ", et n’en est pas une",
                "l’ôter de là, ou le restaurer d’une sauvegarde si une révision y était publiée")));
        List<Stray> strays = Stray.of(published).stream()
                .filter(stray -> !inTheWay.equals(Optional.of(stray.path())))
                .toList();
        strays.stream().limit(MOST).map(StrayCheck::observation).forEach(seen::add);
        if (strays.size() > MOST) {
            seen.add(Observation.watch(
                    SUBJECT,
                    "et " + (strays.size() - MOST) + " autres, étrangers de même",
                    "les ôter aussi du dossier des rapports"));
        }
        return seen;
    }

    private static Observation observation(Stray stray) {
        String path = "« " + stray.path() + " »";
        return switch (stray.kind()) {
            case LIEN ->
                Observation.watch(
                        SUBJECT,
                        path + " est un lien : rien de ce où il mène n’est compté ni servi",
                        "l’ôter, ou mettre à sa place le dossier lui-même");
            case HORS_MOIS ->
                Observation.watch(
                        SUBJECT,
                        path + " n’est pas le dossier d’un mois : il n’est ni compté ni servi",
                        "le ranger ailleurs");
            case SANS_MANIFESTE ->
                Observation.watch(
                        SUBJECT,
                        path + " n’a pas de manifeste : ce n’est pas une révision publiée",
                        "le restaurer d’une sauvegarde si c’en était une, sinon l’ôter");
            case COPIE ->
                Observation.watch(
                        SUBJECT,
                        path + " a le manifeste d’une autre révision : il n’est ni compté ni servi",
                        "l’ôter, ou restaurer d’une sauvegarde la révision de ce nom");
            case AUTRE ->
                Observation.watch(
                        SUBJECT, path + " n’est pas une révision : il n’est ni compté ni servi", "l’ôter de là");
        };
    }
}
