package fr.jauge.cli;

import fr.jauge.lexicon.Indicateur;
import fr.jauge.publication.EcartsSummary;
import fr.jauge.publication.EcartsSummary.Change;
import fr.jauge.publication.InputChanges;
import fr.jauge.publication.MonthTotals;
import fr.jauge.publication.MonthTotals.Total;
import fr.jauge.publication.RevisionChanges;
import fr.jauge.publication.RevisionFolders;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Say in ten lines what a revision changes of the one before, and which inputs are others. */
final class ChangeSummary {
    private static final int LISTED = 3;
    private static final Total NOTHING = new Total(0, 0, 0);

    private final RevisionChanges changes;

    private ChangeSummary(RevisionChanges changes) {
        this.changes = changes;
    }

    /** Prints the changes of a published revision, if it supersedes one; whatever happens, it is published. */
    static void print(RevisionFolders folders, int revision, PrintWriter out) {
        try {
            RevisionChanges.of(folders, revision)
                    .ifPresent(changes -> new ChangeSummary(changes).lines().forEach(out::println));
        } catch (IOException | UncheckedIOException e) {
            out.println("Écarts : le résumé n’a pu être fait (" + e.getMessage() + "), la révision est publiée.");
        }
        out.flush();
    }

    private List<String> lines() {
        EcartsSummary ecarts = changes.ecarts();
        return List.of(
                "Écarts avec r" + changes.superseded() + " : " + counted(ecarts.cells(), "valeur") + ", "
                        + TextTable.number(ecarts.essms()) + " ESSMS, " + counted(ecarts.projets(), "projet")
                        + " (détail : ecarts.csv)",
                "Indicateurs changés : " + byIndicateur(),
                "Taux et statuts : " + named(ecarts.figures(), ecarts.figureCount()),
                "Établissements : " + named(ecarts.statuses(), ecarts.statuses().size()),
                "Totaux : " + totals(total -> total.numerator() + "/" + total.denominator()),
                "Cibles atteintes : " + totals(total -> TextTable.number(total.reached())),
                "Statuts des ESSMS : " + statuses(),
                "Verdicts : " + named(ecarts.verdicts(), ecarts.verdicts().size()),
                "Subventions : " + named(ecarts.amounts(), ecarts.amounts().size()),
                "Entrées : " + inputs());
    }

    private String byIndicateur() {
        List<String> parts = new ArrayList<>();
        for (Indicateur indicateur : Indicateur.values()) {
            int essms = changes.ecarts().byIndicateur().getOrDefault(indicateur.name(), 0);
            if (essms > 0) {
                parts.add(indicateur + " " + TextTable.number(essms) + " ESSMS");
            }
        }
        return parts.isEmpty() ? "aucun" : String.join(", ", parts);
    }

    private String totals(Function<Total, String> figure) {
        List<String> parts = new ArrayList<>();
        for (Indicateur indicateur : Indicateur.WITH_TARGET) {
            String x = figure.apply(changes.before().indicateurs().getOrDefault(indicateur, NOTHING));
            String y = figure.apply(changes.after().indicateurs().getOrDefault(indicateur, NOTHING));
            if (!x.equals(y)) {
                parts.add(indicateur + " " + x + " → " + y);
            }
        }
        return parts.isEmpty() ? "sans changement" : String.join(", ", parts);
    }

    private String statuses() {
        MonthTotals before = changes.before();
        MonthTotals after = changes.after();
        TreeSet<String> names = new TreeSet<>(before.essms().keySet());
        names.addAll(after.essms().keySet());
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            long x = before.essms().getOrDefault(name, 0L);
            long y = after.essms().getOrDefault(name, 0L);
            if (x != y) {
                parts.add(name + " " + TextTable.number(x) + " → " + TextTable.number(y));
            }
        }
        return parts.isEmpty() ? "sans changement" : String.join(", ", parts);
    }

    private String inputs() {
        InputChanges inputs = changes.inputs();
        List<String> parts = new ArrayList<>();
        part("ajouté", inputs.added()).ifPresent(parts::add);
        part("retiré", inputs.removed()).ifPresent(parts::add);
        part("modifié", inputs.changed()).ifPresent(parts::add);
        return parts.isEmpty() ? "les mêmes fichiers" : String.join(" | ", parts);
    }

    private static Optional<String> part(String participle, List<String> names) {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(counted(names.size(), participle) + " : " + first(names, names.size(), name -> name));
    }

    private static String named(List<Change> changed, long count) {
        return changed.isEmpty()
                ? "sans changement"
                : first(
                        changed,
                        count,
                        change -> change.subject() + " " + cell(change.before()) + " → " + cell(change.after()));
    }

    private static <T> String first(List<T> some, long count, Function<T, String> text) {
        String first =
                some.stream().limit(LISTED).map(text).map(TextTable::plain).collect(Collectors.joining(" ; "));
        long rest = count - LISTED;
        return rest > 0 ? first + " ; et " + TextTable.number(rest) + (rest == 1 ? " autre" : " autres") : first;
    }

    private static String counted(long count, String word) {
        return TextTable.number(count) + " " + word + (count < 2 ? "" : "s");
    }

    private static String cell(String value) {
        return value.isEmpty() ? "(vide)" : value;
    }
}
