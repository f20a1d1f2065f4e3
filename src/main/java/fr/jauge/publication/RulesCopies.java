package fr.jauge.publication;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.decision.ProjetResult;
import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Publish the rules by which the projets were judged, a copy to the byte of each file read: {@code regles-2023.yml}. Its
 * SHA-256 is the one that the manifest names for the campaign.
 */
record RulesCopies(MonthReport report) {

    /** The name of the copy of a campaign's rules. */
    static String fileName(int year) {
        return "regles-" + year + ".yml";
    }

    /** Writes the rules of the campaigns that a projet signed. */
    List<FileDigest> write(Path folder, DurableFiles files) throws IOException {
        SortedMap<Integer, CampagneRules> signed = new TreeMap<>();
        for (ProjetResult projet : report.projets()) {
            signed.put(projet.rules().annee(), projet.rules());
        }
        List<FileDigest> written = new ArrayList<>();
        for (CampagneRules rules : signed.values()) {
            try (OutputFile file = files.begin(folder, fileName(rules.annee()))) {
                file.writer().write(rules.text());
                written.add(file.finish());
            }
        }
        return written;
    }
}
