package fr.jauge.metrics;

import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.publication.PublishedRows;
import fr.jauge.publication.StandingRevision;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Read what a revision publishes of the depots of its own month. */
final class DepotReader {
    private final StandingRevision revision;
    private final String month;

    DepotReader(StandingRevision revision) {
        this.revision = revision;
        this.month = revision.period().toString();
    }

    List<Depot> depots() throws IOException {
        Map<String, List<Depot.DepotFile>> files = files();
        Map<String, Map<String, Long>> rejections = rejections();
        List<Depot> depots = new ArrayList<>();
        PublishedRows rows = revision.open("depots.csv");
        int mois = rows.column("mois");
        int depot = rows.column("depot");
        int statut = rows.column("statut");
        int motif = rows.column("motif");
        int octets = rows.column("octets");
        while (rows.next()) {
            if (rows.cell(mois).equals(month)) {
                String name = MonthReader.text(rows, depot);
                depots.add(new Depot(
                        name,
                        FileStatus.valueOf(rows.cell(statut)),
                        rows.cell(motif),
                        Long.parseLong(rows.cell(octets)),
                        files.getOrDefault(name, List.of()),
                        rejections.getOrDefault(name, Map.of())));
            }
        }
        return depots;
    }

    private Map<String, List<Depot.DepotFile>> files() throws IOException {
        Map<String, List<Depot.DepotFile>> files = new HashMap<>();
        PublishedRows rows = revision.open("fichiers.csv");
        int mois = rows.column("mois");
        int depot = rows.column("depot");
        int fichier = rows.column("fichier");
        int statut = rows.column("statut");
        int motif = rows.column("motif");
        Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
        for (RowOutcome outcome : RowOutcome.values()) {
            counts.put(outcome, rows.column(column(outcome)));
        }
        while (rows.next()) {
            if (rows.cell(mois).equals(month)) {
                Map<RowOutcome, Long> outcomes = new EnumMap<>(RowOutcome.class);
                counts.forEach((outcome, column) -> outcomes.put(outcome, Long.parseLong(rows.cell(column))));
                files.computeIfAbsent(MonthReader.text(rows, depot), first -> new ArrayList<>())
                        .add(new Depot.DepotFile(
                                rows.cell(fichier), FileStatus.valueOf(rows.cell(statut)), rows.cell(motif), outcomes));
            }
        }
        return files;
    }

    private Map<String, Map<String, Long>> rejections() throws IOException {
        Map<String, Map<String, Long>> rejections = new HashMap<>();
        PublishedRows rows = revision.open("rejets.csv");
        int mois = rows.column("mois");
        int depot = rows.column("depot");
        int code = rows.column("code");
        while (rows.next()) {
            if (rows.cell(mois).equals(month)) {
                rejections
                        .computeIfAbsent(MonthReader.text(rows, depot), first -> new HashMap<>())
                        .merge(rows.cell(code), 1L, Long::sum);
            }
        }
        return rejections;
    }

    /** Of {@code fichiers.csv}: all outcomes in the plural but the two that are no adjective. */
    private static String column(RowOutcome outcome) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        return switch (outcome) {
            case HORS_FENETRE, SANS_EFFET -> name;
            case RETENUE, DOUBLON, REJETEE -> name + "s";
        };
    }
}
