package fr.jauge.publication.depot;

import fr.jauge.publication.site.French;
import fr.jauge.publication.site.Heading;
import fr.jauge.publication.site.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * Show a depot to those who delivered it.
 *
 * @param months those that were read, the latest first
 */
public record DepotPage(Heading heading, List<DepotMonth> months) {

    /** The name as it is spelt in the latest month. */
    public String name() {
        return Words.text(latest().depot().name());
    }

    public DepotMonth latest() {
        return months.get(0);
    }

    /** The same for a title, where nothing else may be turned by it. */
    public String title() {
        return "Dépôt " + Words.isolated(latest().depot().name());
    }

    /** What there is to correct, in a sentence. */
    public String sentence() {
        long refusedDepots = months.stream()
                .filter(month -> month.depot().refusal().isPresent())
                .count();
        List<String> parts = new ArrayList<>();
        if (refusedDepots > 0) {
            parts.add(French.count(refusedDepots, "dépôt refusé", "dépôts refusés"));
        }
        if (refusedFiles() > 0) {
            parts.add(French.count(refusedFiles(), "fichier refusé", "fichiers refusés"));
        }
        if (rowsRejected() > 0) {
            parts.add(French.count(rowsRejected(), "ligne rejetée", "lignes rejetées") + " sur "
                    + French.number(rowsRead()));
        }
        return parts.isEmpty()
                ? "Rien n’est refusé ni rejeté."
                : "À corriger" + French.NBSP + ": " + String.join(", ", parts) + ".";
    }

    /** Rejected rows of all months. */
    public long rowsRejected() {
        return months.stream().mapToLong(DepotMonth::rowsRejected).sum();
    }

    /** Refused files of all months. */
    public long refusedFiles() {
        return months.stream().mapToLong(DepotMonth::refusedFiles).sum();
    }

    /** Rows read of all months. */
    public long rowsRead() {
        return months.stream().mapToLong(DepotMonth::rowsRead).sum();
    }

    /** What became of it in its latest month, in a word. */
    public String state() {
        return latest().depot().refusal().isPresent()
                ? "refusé"
                : latest().depot().knowsNoEssms() ? "accepté, aucun établissement connu" : "accepté";
    }
}
