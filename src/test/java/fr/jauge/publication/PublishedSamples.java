package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Write small revision folders by hand, with the manifests that go with them. */
public final class PublishedSamples {
    public static final String ESSMS =
            "periode;projet_id;finess_et;raison_sociale;secteur;situation;statut;personnes_accompagnees;"
                    + "personnes_eligibles;dossiers_actifs;indicateurs_atteints;indicateurs_applicables;va_prete\n";
    public static final String INDICATEURS =
            "periode;projet_id;finess_et;indicateur;premiere_mesure;debut_fenetre;fin_fenetre;numerateur;denominateur;"
                    + "source_denominateur;taux;cible;statut;motif;manquant\n";
    public static final String PROJETS = "periode;projet_id;intitule;porteur;region;campagne;essms;essms_conformes;"
            + "essms_non_conformes;essms_non_evaluables;verdict;motif;subvention;avance;solde;statut_montant;"
            + "avertissement\n";
    public static final String MONTANTS =
            "projet_id;finess_et;situation;rang;usage;logiciel;part_medico_sociale;montant\n";
    public static final String CALCULS =
            "periode;projet_id;finess_et;mois_premiere_mesure;depots;presents;en_doute;declares;non_eligibles;actifs;"
                    + "dossiers_retenues;dossiers_rejetees;effectifs_retenues;effectifs_rejetees;mises_a_jour_retenues;"
                    + "mises_a_jour_rejetees;projets_personnalises_retenues;projets_personnalises_rejetees;"
                    + "evenements_agenda_retenues;evenements_agenda_rejetees;messages_mssante_retenues;"
                    + "messages_mssante_rejetees;alimentations_dmp_retenues;alimentations_dmp_rejetees;"
                    + "eprescriptions_retenues;eprescriptions_rejetees;echanges_eparcours_retenues;"
                    + "echanges_eparcours_rejetees\n";
    public static final String JUSTIFICATIFS =
            "periode;projet_id;date_convention;date_vsr;date_visa_depenses;limite_delai_indicatif;depense_materiel;"
                    + "plafond_materiel;depense_amoa;plafond_amoa;reserves;og_non_petits\n";
    public static final String FICHIERS =
            "mois;depot;fichier;statut;motif;lues;retenues;hors_fenetre;sans_effet;" + "doublons;rejetees;sha256\n";
    public static final String DEPOTS = "mois;depot;statut;motif;fichiers;lignes_lues;octets\n";

    public static final String ANOMALIES = "periode;projet_id;finess_et;code;nombre\n";

    private final Path root;
    private final boolean provisional;

    public PublishedSamples(Path root) {
        this(root, false);
    }

    /** @param provisional whether what is published is of a period that has not ended */
    public PublishedSamples(Path root, boolean provisional) {
        this.root = root;
        this.provisional = provisional;
    }

    public Path out() {
        return root.resolve("rapports");
    }

    public Path depots() {
        return root.resolve("depots");
    }

    public Path referentiel() {
        return root.resolve("referentiel");
    }

    public RevisionFolders folders(String period) {
        return new RevisionFolders(out(), Period.parse(period).orElseThrow());
    }

    /** An ESSMS row. */
    public static String essms(String period, String projet, String finess, String statut) {
        return String.join(
                        ";",
                        period,
                        projet,
                        finess,
                        "EHPAD fictif",
                        "PA",
                        "ACQUISITION",
                        statut,
                        "4",
                        "4",
                        "4",
                        "5",
                        "5",
                        "OUI")
                + "\n";
    }

    /** An indicator's row, from {@code numerateur} on. */
    public static String indicateur(String period, String projet, String finess, String code, String figures) {
        return String.join(";", period, projet, finess, code, "false", "2023-10-01", "2023-10-31", figures) + "\n";
    }

    /** A projet's row. */
    public static String projet(String period, String projet, String verdict, String subvention) {
        return String.join(
                        ";",
                        period,
                        projet,
                        "Grappe fictive",
                        "Association fictive",
                        "11",
                        "2023",
                        "1",
                        "1",
                        "0",
                        "0",
                        verdict,
                        "",
                        subvention,
                        "1.00",
                        "1.00",
                        "ETABLI",
                        "")
                + "\n";
    }

    /**
     * Publishes a revision after those that are there.
     *
     * @param documents the published files
     * @param lists the private lists
     * @param inputs the files read, {@code depots/...} or {@code referentiel/...}; written where they belong
     */
    public RevisionFolders publish(
            String period,
            String reason,
            Map<String, String> documents,
            Map<String, String> lists,
            Map<String, String> inputs)
            throws IOException {
        return publish(period, reason, provisional, documents, lists, inputs);
    }

    /** Publishes a revision of a month that had not ended. */
    public RevisionFolders publishProvisional(String period, Map<String, String> documents) throws IOException {
        return publish(period, "", true, documents, Map.of(), Map.of());
    }

    private RevisionFolders publish(
            String period,
            String reason,
            boolean provisional,
            Map<String, String> documents,
            Map<String, String> lists,
            Map<String, String> inputs)
            throws IOException {
        RevisionFolders folders = folders(period);
        int number = folders.last().orElse(0) + 1;
        List<FileDigest> outputs = write(folders.revision(number), documents);
        List<FileDigest> written = write(folders.privateRevision(number).resolve("a-traiter"), lists);
        Path hidden = folders.privateRevision(number).resolve("manifest.json");
        Files.write(hidden, ManifestWriter.privateContent(written));
        Optional<ManifestWriter.Superseded> superseded = number == 1
                ? Optional.empty()
                : Optional.of(new ManifestWriter.Superseded(number - 1, sha256(folders.manifest(number - 1))));
        ManifestWriter.write(
                folders.manifest(number),
                report(period),
                identity(number, provisional, reason, write(root, inputs)),
                superseded,
                outputs,
                new ManifestWriter.PrivatePart(written.size(), sha256(hidden)),
                false);
        folders.nameLatest(number);
        return folders;
    }

    /** Publishes a revision of these documents alone, the differences with the one before included. */
    public RevisionFolders publish(String period, String reason, Map<String, String> documents) throws IOException {
        RevisionFolders folders = folders(period);
        int before = folders.last().orElse(0);
        Map<String, String> all = new TreeMap<>(documents);
        if (before > 0) {
            Path next = root.resolve("next");
            write(next, documents);
            StringBuilder ecarts = new StringBuilder();
            new EcartsCsv(folders.period(), folders.revision(before), next).write(ecarts);
            all.put("ecarts.csv", ecarts.toString());
            DiskSync.deleteTree(next);
        }
        return publish(period, reason, all, Map.of(), Map.of());
    }

    static MonthReport report(String period) {
        return new MonthReport(Period.parse(period).orElseThrow(), List.of(), List.of(), List.of(), depot -> Map.of());
    }

    static RevisionIdentity identity(int number, String reason, List<FileDigest> inputs) {
        return identity(number, false, reason, inputs);
    }

    private static RevisionIdentity identity(int number, boolean provisional, String reason, List<FileDigest> inputs) {
        return new RevisionIdentity(
                number,
                provisional,
                (number + "a").repeat(32),
                reason,
                "camille",
                Instant.parse("2023-11-02T08:00:00Z"),
                "0.1.0",
                Map.of(2023, new RevisionIdentity.RulesVersion("2023-1", "a".repeat(64))),
                inputs,
                List.of());
    }

    private static List<FileDigest> write(Path folder, Map<String, String> files) throws IOException {
        Files.createDirectories(folder);
        List<FileDigest> written = new ArrayList<>();
        new TreeMap<>(files).forEach((name, content) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.resolveSibling("."));
                Files.writeString(file, content);
                written.add(FileContent.digest(name, file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return written;
    }

    private static String sha256(Path file) throws IOException {
        return FileContent.digest("", file).sha256();
    }
}
