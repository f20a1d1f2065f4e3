package fr.jauge.cli;

import fr.jauge.journal.Action;
import fr.jauge.journal.Journal;
import fr.jauge.journal.JournalEntry;
import fr.jauge.journal.TamperedJournalException;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Say what a revision changes of what people decided; no name is told, since a run is often logged. */
final class UpdateText {
    private static final int LISTED = 3;

    private UpdateText() {}

    /** Brings the journal up to the revision of a period, and says what was written; whatever happens, it stands. */
    static void update(Journal journal, Period period, PrintWriter out) {
        try {
            print(journal.update(period, JournalAccess.stamp()), out);
        } catch (TamperedJournalException e) {
            out.println("Journal : " + e.flaws().get(0) + " ; rien n’y a été inscrit (détail : jauge journal)");
        } catch (IOException | RuntimeException e) {
            out.println("Journal : il n’a pu être mis à jour, la prochaine commande le fera. " + Failures.reason(e));
        }
        out.flush();
    }

    /** Prints what was written. */
    static void print(Journal.Update update, PrintWriter out) {
        lines(update.written()).forEach(out::println);
        update.failures()
                .forEach(failure ->
                        out.println("Journal : une période n’a pu être comparée. " + Failures.reason(failure)));
    }

    /** What was written, a line for each kind. */
    static List<String> lines(List<JournalEntry> written) {
        List<String> lines = new ArrayList<>();
        add(lines, written, Action.RETOUR_BROUILLON, "retour à l’état brouillon, les chiffres déclarés ont changé : ");
        add(
                lines,
                written,
                Action.DIVERGENCE_APRES_VALIDATION,
                "DIVERGENCE_APRES_VALIDATION, les chiffres validés sur une révision d’avant ont changé : ");
        add(lines, written, Action.DIVERGENCE_LEVEE, "divergence levée, les chiffres sont de nouveau ceux validés : ");
        return lines;
    }

    private static void add(List<String> lines, List<JournalEntry> written, Action action, String words) {
        List<JournalEntry> entries = written.stream()
                .filter(entry -> entry.said().action().equals(action.name()))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        String first = entries.stream()
                .limit(LISTED)
                .map(entry -> entry.said().projet() + " " + entry.said().period())
                .map(TextTable::plain)
                .collect(Collectors.joining(" ; "));
        int rest = entries.size() - LISTED;
        lines.add("Journal : " + words + first
                + (rest > 0 ? " ; et " + rest + (rest == 1 ? " autre" : " autres") + " (jauge journal)" : ""));
    }
}
