package fr.jauge.cli;

import fr.jauge.journal.Decided;
import fr.jauge.journal.Journal;
import fr.jauge.journal.JournalEntry;
import fr.jauge.journal.Statement;
import fr.jauge.journal.Subject;
import fr.jauge.publication.CsvText;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Print the journal: its entries, how far people are with each projet, whether it is what was written. */
record JournalText(List<JournalEntry> entries, Map<Subject, Decided> decided, boolean verbose) {
    private static final int SHORT = 12;
    private static final int LISTED = 10;

    void table(PrintWriter out) {
        if (!entries.isEmpty()) {
            printEntries(out);
            out.println();
        }
        if (!decided.isEmpty()) {
            printStates(out);
            out.println();
        }
    }

    private void printEntries(PrintWriter out) {
        TextTable table = new TextTable(List.of(
                "Entrée",
                "Le",
                "Action",
                "Projet",
                "Période",
                "Révision",
                "Par",
                "Compte",
                "Manifeste",
                "Chiffres",
                "Empreinte",
                "Motif"));
        for (JournalEntry entry : entries) {
            Statement said = entry.said();
            table.add(List.of(
                    Long.toString(entry.number()),
                    HistoryText.minute(said.instant()),
                    said.action(),
                    said.projet(),
                    said.period(),
                    revision(said.revision()),
                    said.actor(),
                    said.account(),
                    digest(said.manifestSha256()),
                    digest(said.figuresSha256()),
                    digest(entry.hash()),
                    said.reason()));
        }
        table.print(out);
    }

    private void printStates(PrintWriter out) {
        TextTable table = new TextTable(List.of("Période", "Projet", "État", "Révision", "Entrée", "Remarque"));
        decided.forEach((subject, each) -> table.add(List.of(
                subject.period().toString(),
                subject.projet(),
                each.state().words(),
                each.since().map(entry -> revision(entry.said().revision())).orElse(""),
                each.since().map(entry -> Long.toString(entry.number())).orElse(""),
                each.diverges()
                        ? "DIVERGENCE_APRES_VALIDATION : "
                                + each.last()
                                        .map(entry -> entry.said().reason())
                                        .orElse("")
                        : "")));
        table.print(out);
    }

    void csv(PrintWriter out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (JournalEntry entry : entries) {
            Statement said = entry.said();
            rows.add(List.of(
                    Long.toString(entry.number()),
                    said.instant(),
                    CsvText.input(said.action()),
                    CsvText.input(said.projet()),
                    said.period(),
                    Long.toString(said.revision()),
                    said.manifestSha256(),
                    said.figuresSha256(),
                    CsvText.input(said.actor()),
                    CsvText.input(said.account()),
                    CsvText.input(said.reason()),
                    entry.previous(),
                    entry.hash()));
        }
        CsvText.print(
                out,
                List.of(
                        "entree",
                        "instant",
                        "action",
                        "projet_id",
                        "periode",
                        "revision",
                        "sha256_manifeste",
                        "sha256_chiffres",
                        "par",
                        "compte",
                        "motif",
                        "empreinte_precedente",
                        "empreinte"),
                rows);
    }

    /** Whether the journal is what was written. */
    static List<String> conclusion(Journal journal, Journal.Reading reading) {
        if (!reading.flaws().isEmpty()) {
            List<String> lines = new ArrayList<>(flaws(reading.flaws()));
            lines.add("Témoin : " + journal.witness());
            return lines;
        }
        return List.of(
                reading.entries() == 0
                        ? "Le journal est vide : rien n’a été déclaré."
                        : "Journal intact : " + TextTable.number(reading.entries())
                                + (reading.entries() == 1 ? " entrée" : " entrées") + ", dernière empreinte "
                                + reading.head() + " (témoin : " + journal.witness() + ")");
    }

    /** What is wrong, and what to do. */
    static List<String> flaws(List<String> flaws) {
        List<String> lines = new ArrayList<>();
        lines.add("JOURNAL ALTÉRÉ :");
        flaws.stream().limit(LISTED).forEach(flaw -> lines.add("  " + TextTable.plain(flaw)));
        if (flaws.size() > LISTED) {
            lines.add("  et " + TextTable.number(flaws.size() - LISTED) + " de plus");
        }
        lines.add("Plus rien n’y est inscrit : rétablir d’une même sauvegarde la base de données et le témoin"
                + " (journal-temoin.csv, dans le dossier des rapports) ; si seul le témoin est perdu ou en avance :"
                + " jauge journal --renew-witness.");
        return lines;
    }

    private static String revision(long number) {
        return number == 0 ? "" : "r" + number;
    }

    private String digest(String whole) {
        return verbose ? whole : whole.substring(0, Math.min(SHORT, whole.length()));
    }
}
