package fr.jauge.cli;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.publication.CsvText;
import fr.jauge.publication.RevisionSummary;
import fr.jauge.publication.RevisionSummary.DepotCounts;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/** Print revisions, a line each; a count that was purged is empty. */
record HistoryText(List<RevisionSummary> revisions, boolean verbose) {
    private static final int SHORT = 12;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.FRANCE);

    void table(PrintWriter out) {
        TextTable table = new TextTable(List.of(
                "Période",
                "Révision",
                "Mention",
                "Publiée le",
                "Auteur",
                "Empreinte",
                "Dépôts",
                "Extraits présents",
                "Lignes lues",
                "Conformes",
                "Non conformes",
                "Non évaluables",
                "Non mesurés",
                "Raison"));
        for (RevisionSummary revision : revisions) {
            List<String> row = new ArrayList<>(List.of(
                    revision.period().toString(),
                    "r" + revision.number(),
                    mention(revision),
                    minute(revision.published()),
                    revision.author(),
                    fingerprint(revision)));
            row.addAll(counts(revision, TextTable::number));
            row.add(revision.reason());
            table.add(row);
        }
        table.print(out);
    }

    void csv(PrintWriter out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (RevisionSummary revision : revisions) {
            List<String> row = new ArrayList<>(List.of(
                    revision.period().toString(),
                    Integer.toString(revision.number()),
                    Boolean.toString(revision.standing()),
                    Boolean.toString(revision.provisional()),
                    Boolean.toString(revision.purged()),
                    revision.published(),
                    CsvText.input(revision.author()),
                    CsvText.input(revision.reason()),
                    fingerprint(revision)));
            row.addAll(counts(revision, Long::toString));
            rows.add(row);
        }
        CsvText.print(
                out,
                List.of(
                        "periode",
                        "revision",
                        "fait_foi",
                        "provisoire",
                        "purgee",
                        "publiee",
                        "auteur",
                        "motif",
                        "empreinte",
                        "depots",
                        "fichiers",
                        "lignes_lues",
                        "essms_conformes",
                        "essms_non_conformes",
                        "essms_non_evaluables",
                        "essms_non_mesures"),
                rows);
    }

    private static List<String> counts(RevisionSummary revision, LongFunction<String> text) {
        List<String> counts = new ArrayList<>();
        List<ToLongFunction<DepotCounts>> sums = List.of(DepotCounts::depots, DepotCounts::files, DepotCounts::rows);
        for (ToLongFunction<DepotCounts> sum : sums) {
            counts.add(revision.depots()
                    .map(depots -> text.apply(sum.applyAsLong(depots)))
                    .orElse(""));
        }
        Function<EssmsStatus, String> essms = status -> {
            Long count = revision.essms().get(status.name());
            return count == null ? "" : text.apply(count);
        };
        for (EssmsStatus status : EssmsStatus.values()) {
            counts.add(essms.apply(status));
        }
        return counts;
    }

    private static String mention(RevisionSummary revision) {
        List<String> mentions = new ArrayList<>();
        if (revision.standing()) {
            mentions.add("fait foi");
        }
        if (revision.provisional()) {
            mentions.add("PROVISOIRE");
        }
        if (revision.purged()) {
            mentions.add("purgée");
        }
        return String.join(", ", mentions);
    }

    private String fingerprint(RevisionSummary revision) {
        String whole = revision.fingerprint();
        return verbose ? whole : whole.substring(0, Math.min(SHORT, whole.length()));
    }

    /** An instant of a manifest as it is read in France. */
    static String minute(String instant) {
        try {
            return MINUTE.format(Instant.parse(instant).atZone(ZoneId.of("Europe/Paris")));
        } catch (DateTimeParseException e) {
            return instant;
        }
    }
}
