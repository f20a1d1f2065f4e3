package fr.jauge.publication.workbook;

import static fr.jauge.publication.workbook.Column.count;
import static fr.jauge.publication.workbook.Column.text;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.publication.MonthReport;
import fr.jauge.wording.Remedy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lay out all that is to be said of the data delivered: depots and files refused, missing or not read, rejected rows by
 * code, anomalies; each with what it means and what to do.
 */
final class QualiteSheet {
    private static final String NONE = "";

    private QualiteSheet() {}

    /** Name the kinds of lines, as they are printed. */
    enum Nature {
        DEPOT_REFUSE("Dépôt refusé"),
        DEPOT_SANS_ESSMS("Dépôt sans établissement connu"),
        FICHIER_REFUSE("Fichier refusé"),
        FICHIER_ABSENT("Fichier absent"),
        FICHIER_NON_LU("Fichier non lu"),
        LIGNES_REJETEES("Lignes rejetées"),
        ANOMALIE("Anomalie");

        private final String label;

        Nature(String label) {
            this.label = label;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private static final Map<Nature, Tone> TONES = Map.of(
            Nature.DEPOT_REFUSE, Tone.BAD,
            Nature.FICHIER_REFUSE, Tone.BAD,
            Nature.DEPOT_SANS_ESSMS, Tone.WAITING,
            Nature.LIGNES_REJETEES, Tone.WAITING,
            Nature.FICHIER_ABSENT, Tone.QUIET,
            Nature.FICHIER_NON_LU, Tone.QUIET);

    /**
     * Hold one thing to be said.
     *
     * @param count depots, files, rows, or what the anomaly counts
     */
    record Line(
            Nature nature,
            Period month,
            String depot,
            String file,
            String projet,
            String finess,
            String code,
            long count,
            Remedy remedy) {}

    static Sheet<Line> of(MonthReport report) {
        List<Column<Line>> columns = List.of(
                text("Nature", 29, Line::nature).toned(TONES),
                new Column<>("Mois", 9, Form.MONTH, Line::month),
                text("Dépôt", 22, Line::depot),
                text("Fichier", 28, Line::file),
                text("Projet", 18, Line::projet),
                text("FINESS ET", 11, Line::finess),
                text("Code", 27, Line::code),
                count("Nombre", 10, Line::count),
                text("Signification", 90, line -> line.remedy.meaning()),
                text("Que faire", 90, line -> line.remedy.remedy()));
        return new Sheet<>(
                "Qualité",
                1,
                columns,
                Stream.concat(
                                report.depots().stream().flatMap(depot -> depot(report.period(), depot)),
                                anomalies(report))
                        .iterator(),
                "depots.csv, fichiers.csv et anomalies.csv");
    }

    private static Stream<Line> depot(Period period, DepotReading depot) {
        if (depot.refusal().isPresent()) {
            return Stream.of(line(
                    depot,
                    NONE,
                    Nature.DEPOT_REFUSE,
                    depot.refusal().get().name(),
                    1,
                    Remedy.of(depot.refusal().get())));
        }
        Stream<Line> files = depot.files().stream()
                .filter(file -> isAwaited(file, depot.month().equals(period)))
                .flatMap(file -> file(depot, file));
        return depot.knowsNoEssms()
                ? Stream.concat(
                        Stream.of(line(
                                depot, NONE, Nature.DEPOT_SANS_ESSMS, "AUCUN_ESSMS_CONNU", 1, Remedy.NO_KNOWN_ESSMS)),
                        files)
                : files;
    }

    /** Declared figures of earlier months are of no use, so they are missed by nobody. */
    private static boolean isAwaited(FileMeasure file, boolean ofThePeriod) {
        return ofThePeriod || file.extrait() != Extrait.EFFECTIFS;
    }

    private static Stream<Line> file(DepotReading depot, FileMeasure file) {
        String name = file.extrait().fileName();
        Stream<Line> status = switch (file.status()) {
            case ACCEPTE -> Stream.empty();
            case REFUSE ->
                file.refusal().stream()
                        .map(code -> line(depot, name, Nature.FICHIER_REFUSE, code.name(), 1, Remedy.of(code)));
            case NON_LU ->
                Stream.of(line(depot, name, Nature.FICHIER_NON_LU, FileStatus.NON_LU.name(), 1, Remedy.UNREAD_FILE));
            case ABSENT ->
                Stream.of(line(
                        depot,
                        name,
                        Nature.FICHIER_ABSENT,
                        FileStatus.ABSENT.name(),
                        1,
                        Remedy.absent(file.extrait())));
        };
        Stream<Line> rejections = Arrays.stream(RowRejection.values())
                .filter(code -> file.counts().of(code) > 0)
                .map(code -> line(
                        depot,
                        name,
                        Nature.LIGNES_REJETEES,
                        code.name(),
                        file.counts().of(code),
                        Remedy.of(code)));
        return Stream.concat(status, rejections);
    }

    private static Line line(DepotReading depot, String file, Nature nature, String code, long count, Remedy remedy) {
        return new Line(nature, depot.month(), depot.name(), file, NONE, NONE, code, count, remedy);
    }

    private static Stream<Line> anomalies(MonthReport report) {
        Map<String, List<EssmsResult>> byProjet = report.essms().stream()
                .collect(Collectors.groupingBy(result -> result.essms().projetId()));
        return report.projets().stream().flatMap(projet -> {
            String id = projet.projet().id();
            return Stream.concat(
                    anomalies(report.period(), id, NONE, projet.anomalies()),
                    byProjet.getOrDefault(id, List.of()).stream()
                            .flatMap(essms -> anomalies(
                                    report.period(), id, essms.essms().finess().value(), essms.anomalies())));
        });
    }

    private static Stream<Line> anomalies(Period period, String projet, String finess, Map<AnomalyCode, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(AnomalyCode::name)))
                .map(entry -> new Line(
                        Nature.ANOMALIE,
                        period,
                        NONE,
                        NONE,
                        projet,
                        finess,
                        entry.getKey().name(),
                        entry.getValue(),
                        Remedy.of(entry.getKey())));
    }
}
