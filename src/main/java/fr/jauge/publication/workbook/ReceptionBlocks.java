package fr.jauge.publication.workbook;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.measure.FileMeasure;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.RevisionIdentity;
import fr.jauge.wording.MotifWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sum up what the month was made from: what is missing, what was received, with which rules. */
final class ReceptionBlocks {
    private static final List<String> WHAT = List.of("Quoi", "Précision", "Nombre");
    private static final List<Form> COUNTED = List.of(Form.PLAIN, Form.PLAIN, Form.COUNT);

    private final MonthReport report;
    private final List<FileMeasure> files;

    ReceptionBlocks(MonthReport report) {
        this.report = report;
        this.files = report.depots().stream()
                .flatMap(depot -> depot.files().stream())
                .toList();
    }

    /** Why something of an ESSMS could not be computed; an ESSMS may stand in several lines. */
    Block missing() {
        Map<String, Long> counts = new HashMap<>();
        for (EssmsResult essms : report.essms()) {
            motifs(essms).forEach(motif -> counts.merge(motif, 1L, Long::sum));
        }
        return new Block(
                "Ce qui manque ce mois-ci",
                List.of("Motif", "Signification", "Établissements"),
                COUNTED,
                Arrays.stream(Motif.values())
                        .map(motif -> List.<Object>of(
                                motif.name(),
                                Typography.sentence(MotifWords.meaning(motif)),
                                counts.getOrDefault(motif.name(), 0L)))
                        .toList());
    }

    private static Set<String> motifs(EssmsResult essms) {
        Set<String> motifs = new HashSet<>();
        for (IndicatorResult result : essms.indicators()) {
            if (result.indicateur().hasTarget() && !result.motif().isEmpty()) {
                motifs.add(result.motif());
            }
        }
        return motifs;
    }

    Block received() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of(
                "Dépôts lus",
                "Ceux de la période, et des mois antérieurs des premières mesures",
                report.depots().size()));
        rows.add(List.of(
                "Dépôts refusés",
                "Voir la feuille Qualité",
                report.depots().stream()
                        .filter(depot -> depot.refusal().isPresent())
                        .count()));
        rows.add(List.of(
                "Fichiers lus",
                "",
                files.stream().filter(file -> !file.sha256().isEmpty()).count()));
        rows.add(List.of(
                "Fichiers refusés",
                "Voir la feuille Qualité",
                files.stream()
                        .filter(file -> file.status() == FileStatus.REFUSE)
                        .count()));
        rows.add(List.of(
                "Lignes lues",
                "La somme des cinq suivantes",
                files.stream().mapToLong(file -> file.counts().read()).sum()));
        rows.add(outcome("Lignes retenues", "Elles comptent", RowOutcome.RETENUE));
        rows.add(outcome("Lignes hors fenêtre", "Datées hors de la période mesurée", RowOutcome.HORS_FENETRE));
        rows.add(outcome(
                "Lignes sans effet", "Valides, mais leur code ou leur personne les écarte", RowOutcome.SANS_EFFET));
        rows.add(outcome("Lignes en double", "Leur identifiant a déjà été compté", RowOutcome.DOUBLON));
        rows.add(outcome("Lignes rejetées", "Non valides, voir la feuille Qualité", RowOutcome.REJETEE));
        return new Block("Données reçues", WHAT, COUNTED, rows);
    }

    private List<Object> outcome(String name, String meaning, RowOutcome outcome) {
        return List.of(
                name,
                meaning,
                files.stream().mapToLong(file -> file.counts().of(outcome)).sum());
    }

    static Block provenance(RevisionIdentity identity) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Version de Jauge", identity.softwareVersion()));
        rows.add(List.of("Empreinte des entrées (SHA-256)", identity.fingerprint()));
        identity.rules()
                .forEach((year, rules) -> rows.add(List.of(
                        "Règles de la campagne " + year,
                        "version " + rules.version() + ", SHA-256 " + rules.sha256())));
        return new Block("Provenance", List.of("Quoi", "Valeur"), List.of(Form.PLAIN, Form.PLAIN), rows);
    }
}
