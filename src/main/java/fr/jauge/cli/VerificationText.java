package fr.jauge.cli;

import fr.jauge.publication.Finding;
import fr.jauge.publication.Finding.Outcome;
import fr.jauge.publication.Finding.Part;
import java.io.PrintWriter;
import java.util.List;

/** Print what a verification found: a line a part, then everything that is not as it was. */
record VerificationText(List<Finding> findings) {
    private static final int LISTED = 5;

    void print(PrintWriter out) {
        for (Part part : Part.values()) {
            out.println(name(part) + " : " + counts(part));
        }
        list(Outcome.PURGE, LISTED, out);
        list(Outcome.ABSENT, LISTED, out);
        list(Outcome.DIFFERENT, Integer.MAX_VALUE, out);
        out.println("Conclusion : " + conclusion());
    }

    long differences() {
        return of(Outcome.DIFFERENT).size();
    }

    private void list(Outcome outcome, int most, PrintWriter out) {
        List<Finding> all = of(outcome);
        all.stream().limit(most).forEach(finding -> out.println(line(finding)));
        if (all.size() > most) {
            out.println("  et " + TextTable.number(all.size() - most) + " de plus");
        }
    }

    private String conclusion() {
        long differences = differences();
        if (differences == 0) {
            return "rien ne diffère.";
        }
        String count = TextTable.number(differences) + (differences == 1 ? " différence" : " différences");
        return of(Outcome.DIFFERENT).stream().allMatch(finding -> finding.part() == Part.ENTREE)
                ? "ce qui a été publié est intact ; " + count + " dans les fichiers lus, changés depuis."
                : count + ".";
    }

    private List<Finding> of(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).toList();
    }

    private String counts(Part part) {
        StringBuilder text = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            long count = findings.stream()
                    .filter(finding -> finding.part() == part && finding.outcome() == outcome)
                    .count();
            if (count > 0) {
                text.append(text.isEmpty() ? "" : ", ").append(words(outcome, count));
            }
        }
        return text.isEmpty() ? "rien" : text.toString();
    }

    private static String line(Finding finding) {
        String label = switch (finding.outcome()) {
            case INTACT -> "intact";
            case PURGE -> "purgé";
            case ABSENT -> "absent";
            case DIFFERENT -> "DIFFÉRENT";
        };
        return "  " + label + " : " + TextTable.plain(finding.name()) + " : " + TextTable.plain(finding.detail());
    }

    private static String words(Outcome outcome, long count) {
        String plural = count == 1 ? "" : "s";
        return TextTable.number(count)
                + switch (outcome) {
                    case INTACT -> " intact" + plural;
                    case PURGE -> " purgé" + plural;
                    case ABSENT -> " absent" + plural;
                    case DIFFERENT -> " DIFFÉRENT" + (count == 1 ? "" : "S");
                };
    }

    private static String name(Part part) {
        return switch (part) {
            case PUBLIE -> "Fichiers publiés";
            case PRIVE -> "Fichiers privés";
            case ENTREE -> "Fichiers lus";
            case CHAINE -> "LATEST et suite des révisions";
        };
    }
}
