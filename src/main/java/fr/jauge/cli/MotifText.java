package fr.jauge.cli;

import fr.jauge.explanation.DepotOutcome;
import fr.jauge.explanation.DepotOutcome.FileOutcome;
import fr.jauge.explanation.EssmsExplanation;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Needs;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Period;
import fr.jauge.wording.MotifWords;
import fr.jauge.wording.StatusWords;
import java.util.ArrayList;
import java.util.List;

/**
 * Say why an indicator has no figure, naming the depots or the files that are behind it.
 *
 * @param period the one explained: earlier months cannot make a file available
 */
record MotifText(Period period, EssmsExplanation essms, IndicatorResult indicator) {

    /** The status, the motive in words and what is behind it; of an ESSMS not measured, the status alone. */
    String reason() {
        String status = StatusWords.of(indicator.status());
        if (indicator.motif().isEmpty()) {
            return status;
        }
        if (indicator.status() == IndicatorStatus.NON_APPLICABLE) {
            return status + ", exclu dans le référentiel ; base légale : " + TextTable.plain(indicator.motif());
        }
        return status + ", " + indicator.motif() + " : " + MotifWords.meaning(motif()) + detail();
    }

    /** The status, the code of the motive and what is behind it. */
    String code() {
        return StatusWords.of(indicator.status()) + ", " + indicator.motif() + detail();
    }

    /** What to do about it; empty when nothing has to be done. */
    String remedy() {
        boolean asked = indicator.status() != IndicatorStatus.NON_APPLICABLE
                && indicator.status() != IndicatorStatus.INFORMATIF
                && !indicator.motif().isEmpty();
        return asked ? MotifWords.remedy(motif()) : "";
    }

    private Motif motif() {
        return Motif.valueOf(indicator.motif());
    }

    private String detail() {
        List<String> found = new ArrayList<>();
        switch (motif()) {
            case DEPOT_REFUSE -> essms.depots().forEach(depot -> found.addAll(refused(depot)));
            case DEPOTS_CONCURRENTS -> essms.depots().forEach(depot -> found.add(TextTable.plain(depot.name())));
            case EXTRAIT_ABSENT, EXTRAIT_REFUSE -> found.addAll(lacking());
            case DEPOT_ABSENT, DENOMINATEUR_NUL -> {
                // nothing to name
            }
        }
        return found.isEmpty() ? "" : " (" + String.join(", ", found) + ")";
    }

    private static List<String> refused(DepotOutcome depot) {
        if (depot.status() == FileStatus.REFUSE) {
            return List.of(TextTable.plain(depot.name()) + " " + depot.motif());
        }
        return depot.files().stream()
                .filter(file -> file.status() == FileStatus.REFUSE)
                .filter(file -> file.extrait() == Extrait.DOSSIERS || file.extrait() == Extrait.EFFECTIFS)
                .map(file -> TextTable.plain(depot.name()) + ", " + outcome(file))
                .toList();
    }

    private List<String> lacking() {
        List<String> found = new ArrayList<>();
        for (DepotOutcome depot : essms.depots()) {
            if (depot.month().equals(period)) {
                for (Extrait needed : Needs.extracts(indicator.indicateur())) {
                    found.addAll(needed(depot, needed));
                }
            }
            if (motif() == Motif.EXTRAIT_REFUSE) {
                depot.files().stream()
                        .filter(file -> file.status() == FileStatus.REFUSE && forbids(depot, file))
                        .forEach(file -> found.add(outcome(file) + " en " + depot.month()));
            }
        }
        if (motif() == Motif.EXTRAIT_REFUSE && Needs.headcount(indicator.indicateur()) && headcountIsRejected()) {
            found.add("la ligne de l’établissement dans effectifs.csv est rejetée");
        }
        return found;
    }

    private static List<String> needed(DepotOutcome depot, Extrait extrait) {
        if (depot.file(extrait).isEmpty()) {
            return List.of(extrait.fileName() + " absent, facultatif");
        }
        return depot.file(extrait).stream()
                .filter(file -> file.status() != FileStatus.ACCEPTE)
                .map(MotifText::outcome)
                .toList();
    }

    /** Whether a file that is not needed forbids the indicator by being refused. */
    private boolean forbids(DepotOutcome depot, FileOutcome file) {
        return switch (file.extrait()) {
            case EFFECTIFS ->
                Needs.headcount(indicator.indicateur()) && depot.month().equals(period);
            case MISES_A_JOUR -> Needs.updates(indicator.indicateur());
            default -> false;
        };
    }

    private boolean headcountIsRejected() {
        return essms.counts()
                .filter(counts -> counts.population().declared().isEmpty())
                .map(counts -> counts.rows().get(Extrait.EFFECTIFS))
                .filter(rows -> rows.rejected() > 0)
                .isPresent();
    }

    private static String outcome(FileOutcome file) {
        return file.extrait().fileName() + " " + StatusWords.of(file.status())
                + (file.motif().isEmpty() ? "" : " " + file.motif());
    }
}
