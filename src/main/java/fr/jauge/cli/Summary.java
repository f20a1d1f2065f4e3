package fr.jauge.cli;

import fr.jauge.batch.MonthRun;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.publication.MonthReport;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sum a run up in ten lines: what was read, what was refused and why, who reaches the targets, where the report is. */
final class Summary {
    private static final int LISTED = 3;

    private final MonthRun run;
    private final MonthReport report;
    private final List<FileMeasure> files;

    private Summary(MonthRun run) {
        this.run = run;
        this.report = run.report();
        this.files = report.depots().stream()
                .flatMap(depot -> depot.files().stream())
                .toList();
    }

    static void print(MonthRun run, PrintWriter out) {
        new Summary(run).lines().forEach(out::println);
        out.flush();
    }

    /** What is said of every revision of a period that had not ended; nothing of others. */
    static String provisional(boolean provisional) {
        return provisional ? " PROVISOIRE (période non terminée)" : "";
    }

    private List<String> lines() {
        return List.of(
                "Période " + report.period() + ", révision r" + run.revision()
                        + provisional(run.inputs().provisional()),
                "Lu : " + depots() + ", "
                        + number(files.stream()
                                .filter(file -> !file.sha256().isEmpty())
                                .count()) + " extraits, " + number(rows()) + " lignes",
                "Lignes : " + outcomes(),
                "Rejets : " + rejections(),
                "Refus : " + refusals(),
                "Ignoré : " + ignored(),
                "ESSMS : " + statuses(),
                "Cibles atteintes : " + targets(),
                "Projets : " + verdicts(),
                "Rapport : " + run.folders().revision(run.revision()));
    }

    private String depots() {
        long refused = report.depots().stream()
                .filter(depot -> depot.refusal().isPresent())
                .count();
        return number(report.depots().size()) + " dépôts" + (refused == 0 ? "" : " dont " + refused + " refusés");
    }

    private long rows() {
        return files.stream().mapToLong(file -> file.counts().read()).sum();
    }

    private String outcomes() {
        return sum(RowOutcome.RETENUE) + " retenues, " + sum(RowOutcome.HORS_FENETRE) + " hors fenêtre, "
                + sum(RowOutcome.SANS_EFFET) + " sans effet, " + sum(RowOutcome.DOUBLON) + " doublons, "
                + sum(RowOutcome.REJETEE) + " rejetées";
    }

    private String sum(RowOutcome outcome) {
        return number(
                files.stream().mapToLong(file -> file.counts().of(outcome)).sum());
    }

    private String rejections() {
        Map<RowRejection, Long> counts = new EnumMap<>(RowRejection.class);
        for (RowRejection code : RowRejection.values()) {
            long rows = files.stream().mapToLong(file -> file.counts().of(code)).sum();
            if (rows > 0) {
                counts.put(code, rows);
            }
        }
        return counts.isEmpty() ? "aucun" : joined(counts) + " (détail : rejets.csv)";
    }

    private String refusals() {
        Map<String, Long> counts = new TreeMap<>();
        for (DepotReading depot : report.depots()) {
            depot.refusal().ifPresent(why -> counts.merge("dépôt " + why, 1L, Long::sum));
        }
        files.stream()
                .filter(file -> file.status() == FileStatus.REFUSE)
                .forEach(file -> file.refusal().ifPresent(why -> counts.merge("fichier " + why, 1L, Long::sum)));
        return counts.isEmpty() ? "aucun" : joined(counts) + " (détail : depots.csv, fichiers.csv)";
    }

    private String ignored() {
        List<String> names = run.passedOver();
        if (names.isEmpty()) {
            return "rien";
        }
        String first = names.stream().limit(LISTED).collect(Collectors.joining(" ; "));
        int rest = names.size() - LISTED;
        return rest > 0 ? first + " ; et " + rest + " autres (manifest.json)" : first;
    }

    private String statuses() {
        Map<EssmsStatus, Long> counts = new EnumMap<>(EssmsStatus.class);
        report.essms().forEach(essms -> counts.merge(essms.status(), 1L, Long::sum));
        return counts.isEmpty() ? "aucun" : joined(counts);
    }

    private String targets() {
        Map<Indicateur, Long> reached = new EnumMap<>(Indicateur.class);
        Indicateur.WITH_TARGET.forEach(indicateur -> reached.put(indicateur, 0L));
        for (EssmsResult essms : report.essms()) {
            for (IndicatorResult each : essms.indicators()) {
                if (each.status() == IndicatorStatus.ATTEINT) {
                    reached.merge(each.indicateur(), 1L, Long::sum);
                }
            }
        }
        return joined(reached);
    }

    private String verdicts() {
        Map<Object, Long> counts = new TreeMap<>();
        report.projets().forEach(projet -> counts.merge(projet.verdict().verdict(), 1L, Long::sum));
        return counts.isEmpty() ? "aucun" : joined(counts);
    }

    private static String joined(Map<?, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + number(entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String number(long value) {
        return String.format(Locale.FRANCE, "%,d", value);
    }
}
