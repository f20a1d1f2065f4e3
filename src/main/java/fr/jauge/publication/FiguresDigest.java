package fr.jauge.publication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * Digest the figures of a projet in a revision, so that a later revision that changes one of them is told from one that
 * does not.
 *
 * <p>The SHA-256, in UTF-8, of five parts: the name of the file and a line feed, then its rows of the projet as they are
 * published, of these columns alone. The names {@code intitule}, {@code porteur} and {@code raison_sociale} are no
 * figures: whoever corrects a spelling changes nothing of what was declared. What is rejected and refused is told by depot
 * and counts where it moves a figure or an anomaly.
 */
final class FiguresDigest {
    private static final String PROJETS = "projets.csv";
    private static final Map<String, List<String>> COLUMNS = columnsByFile();

    private final Path revision;
    private final Map<String, MessageDigest> digests = new HashMap<>();

    private FiguresDigest(Path revision) {
        this.revision = revision;
    }

    /** The files that hold figures of projets, in the order in which they are digested. */
    static Set<String> files() {
        return COLUMNS.keySet();
    }

    /** The columns of such a file that are digested. */
    static List<String> columns(String file) {
        return COLUMNS.getOrDefault(file, List.of());
    }

    /**
     * Digests the figures of projets.
     *
     * @param projets their ids as they are published
     * @return the digests of those that the revision knows, by id
     */
    static Map<String, String> of(Path revision, Set<String> projets) throws IOException {
        FiguresDigest figures = new FiguresDigest(revision);
        for (String projet : projets) {
            figures.digests.put(projet, OutputFile.sha256());
        }
        Set<String> known = Set.of();
        for (String file : COLUMNS.keySet()) {
            Set<String> found = figures.add(file);
            known = file.equals(PROJETS) ? found : known;
        }
        Map<String, String> digests = new HashMap<>();
        for (String projet : known) {
            digests.put(projet, HexFormat.of().formatHex(figures.digest(projet).digest()));
        }
        return digests;
    }

    /** Adds a file, and says which of the projets have rows in it. */
    private Set<String> add(String file) throws IOException {
        digests.values().forEach(digest -> digest.update((file + "\n").getBytes(StandardCharsets.UTF_8)));
        Set<String> found = new HashSet<>();
        try (ProjetRows rows = new ProjetRows(revision.resolve(file))) {
            for (Optional<String> projet = rows.projet(); projet.isPresent(); projet = rows.projet()) {
                List<CSVRecord> all = rows.take(projet.get());
                if (digests.containsKey(projet.get())) {
                    found.add(projet.get());
                    digest(projet.get()).update(text(file, all).getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IllegalArgumentException e) {
            throw PublishedCsv.damaged(revision.resolve(file), e);
        }
        return found;
    }

    private MessageDigest digest(String projet) {
        return digests.getOrDefault(projet, OutputFile.sha256());
    }

    private static String text(String file, List<CSVRecord> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvRows printer = new CsvRows(text);
        for (CSVRecord row : rows) {
            printer.print(columns(file).stream().map(row::get).toList());
        }
        return text.toString();
    }

    private static Map<String, List<String>> columnsByFile() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put(
                "indicateurs.csv",
                words("periode projet_id finess_et indicateur premiere_mesure debut_fenetre fin_fenetre numerateur"
                        + " denominateur source_denominateur taux cible statut motif manquant"));
        columns.put(
                "essms.csv",
                words(
                        "periode projet_id finess_et secteur situation statut personnes_accompagnees"
                                + " personnes_eligibles dossiers_actifs indicateurs_atteints indicateurs_applicables va_prete"));
        columns.put(
                PROJETS,
                words("periode projet_id region campagne essms essms_conformes essms_non_conformes"
                        + " essms_non_evaluables verdict motif subvention avance solde statut_montant avertissement"));
        columns.put(
                "montants.csv", words("projet_id finess_et situation rang usage logiciel part_medico_sociale montant"));
        columns.put("anomalies.csv", words("periode projet_id finess_et code nombre"));
        return Collections.unmodifiableMap(columns);
    }

    private static List<String> words(String names) {
        return List.of(names.split(" ", 0));
    }
}
