package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Deliver extracts in which everything about a person bears one mark, sound rows and every kind of fault, and look for
 * the mark in each byte that a run leaves behind or prints: the private lists alone may hold it, as {@code dossier_id}.
 */
@SuppressWarnings("NullAway.Init") // set before every test
class PrivacyIT {
    private static final String MARK = "ZQXSECRET";
    private static final String WINDOW_OF_ONE = "759900012";
    private static final String WINDOW_OF_THREE = "759900020";

    /** Shaped like a national identity number; nobody is born in a month 99. */
    private static final String NATIONAL_NUMBER = nationalNumber("1999999999999");

    @TempDir
    private static Path folder;

    private static Outcome outcome;

    @BeforeAll
    static void measureMarkedExtracts() throws IOException, InterruptedException {
        registry();
        for (String month : List.of("2023-08", "2023-09", "2023-10")) {
            soundDepot(month);
        }
        faultyDepots();
        Files.createDirectory(folder.resolve("tmp"));
        outcome = JaugeProcess.in(folder)
                .java("-Djava.io.tmpdir=tmp")
                .with("LOGGING_LEVEL_FR_JAUGE", "DEBUG")
                .run("run", "--period=2023-10", "--pdf=all")
                .expecting(3);
    }

    @Test
    void nothingOfAPersonIsLeftAnywhereButInThePrivateLists() throws IOException {
        assertThat(outcome.out() + outcome.err())
                .doesNotContainIgnoringCase(MARK)
                .doesNotContain(NATIONAL_NUMBER);
        List<String> looked = new ArrayList<>();
        for (String name : Tree.files(folder)) {
            assertThat(name).as("name of a file").doesNotContain(MARK);
            if (!name.startsWith("sample-data/") && !isList(name)) {
                assertIsUnmarked(name, Files.readAllBytes(folder.resolve(name)));
                looked.add(name);
                if (name.endsWith(".xlsx")) {
                    assertPartsAreUnmarked(name);
                }
                if (name.endsWith(".pdf")) {
                    assertSheetsAreUnmarked(name);
                }
            }
        }
        assertThat(looked)
                .contains("jauge-data/jauge.mv.db", "rapports/2023-10/r1/rejets.csv", "rapports/2023-10/LATEST")
                .contains("rapports/2023-10/r1/index.html", "rapports/2023-10/r1/pdf/projet-_P1-126a02e3178e.pdf")
                .contains("rapports-prive/2023-10/r1/manifest.json", "rapports/2023-10/r1/jauge-2023-10.xlsx");
    }

    /** So does what is drawn. */
    private static void assertSheetsAreUnmarked(String name) throws IOException {
        try (PDDocument report = Loader.loadPDF(folder.resolve(name).toFile())) {
            String text = new PDFTextStripper().getText(report);
            assertThat(text).contains("Ce qui bloque");
            assertIsUnmarked(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What is packed hides its words. */
    private static void assertPartsAreUnmarked(String name) throws IOException {
        try (ZipFile parts = new ZipFile(folder.resolve(name).toFile())) {
            for (ZipEntry part : parts.stream().toList()) {
                assertIsUnmarked(
                        name + " " + part.getName(), parts.getInputStream(part).readAllBytes());
            }
        }
    }

    @Test
    void privateListsHoldDossiersAndNothingElseOfAPerson() throws IOException {
        Path lists = folder.resolve("rapports-prive/2023-10/r1/a-traiter");
        assertThat(Tree.files(lists))
                .containsExactly(
                        WINDOW_OF_ONE + ".csv",
                        WINDOW_OF_ONE + ".html",
                        WINDOW_OF_THREE + ".csv",
                        WINDOW_OF_THREE + ".html");
        for (String finess : List.of(WINDOW_OF_ONE, WINDOW_OF_THREE)) {
            List<CSVRecord> rows = csv(lists.resolve(finess + ".csv"));
            assertThat(rows.get(0).toList()).containsExactly("indicateur", "dossier_id");
            for (CSVRecord row : rows.subList(1, rows.size())) {
                assertThat(row.size()).isEqualTo(2);
                assertThat(row.get(1)).matches("'?[=@+-]?" + MARK + "-DOS-\\d");
            }
            String page = Files.readString(lists.resolve(finess + ".html"));
            assertThat(page.split("<li>", -1)).hasSameSizeAs(rows);
            assertThat(page.replaceAll("<li>(<bdi>[=@+-])?" + MARK + "-DOS-\\d(</bdi>)?</li>", ""))
                    .doesNotContainIgnoringCase(MARK)
                    .doesNotContain(NATIONAL_NUMBER);
        }
        assertThat(Files.readAllLines(lists.resolve(WINDOW_OF_ONE + ".csv")))
                .contains(
                        "DMP;'=" + MARK + "-DOS-2", "DMP;" + MARK + "-DOS-3", "PROJET_PERSONNALISE;" + MARK + "-DOS-1");
    }

    @Test
    void noCellBeginsAFormula() throws IOException {
        for (String name : Tree.files(folder)) {
            if (name.startsWith("rapports") && name.endsWith(".csv")) {
                for (CSVRecord row : csv(folder.resolve(name))) {
                    assertThat(row.toList()).as(name).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
                }
            }
        }
        Path revision = folder.resolve("rapports/2023-10/r1");
        assertThat(revision.resolve("essms.csv")).content().contains(";'=cmd|' /C calc'!A0;");
        assertThat(revision.resolve("projets.csv")).content().contains(";'+P1;'=SUM(A1:A9);'@porteur;");
        assertThat(revision.resolve("indicateurs.csv")).content().contains(";NON_APPLICABLE;'-1+1;");
        assertThat(revision.resolve("depots.csv")).content().contains("2023-10;'=refuse;REFUSE;NOM_INVALIDE;");
    }

    @Test
    void everyFaultWasDeliveredAndTold() throws IOException {
        assertThat(outcome.out())
                .contains("DONNEE_NOMINATIVE", "ENTETE", "ENCODAGE", "GUILLEMETS", "TROP_DE_REJETS", "NOM_INVALIDE");
        assertThat(folder.resolve("rapports/2023-10/r1/rejets.csv"))
                .content()
                .contains("DATE_INVALIDE", "CODE_INCONNU", "NOMBRE_INVALIDE", "IDENTIFIANT_INVALIDE")
                .contains("IDENTIFIANT_NOMINATIF", "FINESS_INVALIDE", "DOSSIER_INCONNU", "DATES_INCOHERENTES");
    }

    private static boolean isList(String name) {
        return name.startsWith("rapports-prive/") && name.contains("/a-traiter/");
    }

    private static void assertIsUnmarked(String name, byte[] bytes) {
        for (Charset charset :
                List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            for (int shift = 0; shift < 2 && shift <= bytes.length; shift++) {
                String text = new String(bytes, shift, bytes.length - shift, charset).toUpperCase(Locale.ROOT);
                assertThat(text.contains(MARK)).as("the mark in %s", name).isFalse();
                assertThat(text.contains(NATIONAL_NUMBER))
                        .as("the number in %s", name)
                        .isFalse();
            }
        }
    }

    private static void registry() throws IOException {
        write("referentiel/projets.csv", """
                projet_id;intitule;porteur;finess_ej;region;campagne
                +P1;=SUM(A1:A9);@porteur;759909013;11;2023
                """);
        write("referentiel/etablissements.csv", """
                finess_et;raison_sociale;secteur;projet_id;situation;premiere_mesure;indicateurs_exclus;base_legale_exclusion
                %s;=cmd|' /C calc'!A0;AHI;+P1;MISE_A_NIVEAU;2023-08;MSSANTE;-1+1
                %s;@ailleurs;PA;+P1;MISE_A_NIVEAU;2023-10;;
                """.formatted(WINDOW_OF_ONE, WINDOW_OF_THREE));
    }

    /** Two persons at each ESSMS, one of them up to date, none with a deposit; and rows with every fault of a value. */
    private static void soundDepot(String month) throws IOException {
        StringBuilder dossiers = new StringBuilder("finess_et;dossier_id;usager_id;date_entree;date_sortie;"
                + "derniere_mise_a_jour;eligible_projet;motif_non_eligible;commentaire\n");
        StringBuilder events = new StringBuilder("finess_et;dossier_id;evenement_id;date_debut;date_fin;statut\n");
        StringBuilder plans = new StringBuilder("finess_et;dossier_id;projet_personnalise_id;statut;date_debut\n");
        StringBuilder deposits = new StringBuilder("finess_et;dossier_id;document_id;date_alimentation\n");
        StringBuilder messages = new StringBuilder("finess_et;message_id;date_envoi\n");
        StringBuilder headcounts = new StringBuilder("finess_et;personnes_accompagnees\n");
        StringBuilder updates = new StringBuilder("finess_et;dossier_id;date_mise_a_jour\n");
        for (String finess : List.of(WINDOW_OF_ONE, WINDOW_OF_THREE)) {
            String day = month + "-12";
            dossiers.append(marked("%s;#-DOS-1;#-USA-1;2021-01-01;;%s;NON;#-MOTIF;#-LIBRE\n", finess, day))
                    .append(marked("%s;=#-DOS-2;#-USA-2;2021-01-01;;2020-01-01;OUI;;#-LIBRE\n", finess))
                    .append(marked("%s;#-DOS-3;#-USA-3;2021-01-01;;%s;;;\n", finess, day))
                    .append(marked("%s;#-DOS-4;#-USA-4;#-DATE;;%s;;;\n", finess, day))
                    .append(marked("%s;#-DOS-5;%s;2021-01-01;;%s;;;\n", finess, NATIONAL_NUMBER, day))
                    .append(marked("%s;#-DOS-6;#-USA-6;2021-05-01;2021-01-01;%s;;;\n", finess, day));
            events.append(marked("%s;#-DOS-1;#-EVT-1;%s;;#-CODE\n", finess, day))
                    .append(marked("%s;#-DOS-9;#-EVT-2;%s;;\n", finess, day))
                    .append(marked("#-FINESS;#-DOS-1;#-EVT-3;%s;;\n", day));
            plans.append(marked("%s;#-DOS-1;#-PP-%s;ENCOURS;%s\n", finess, "X".repeat(64), day));
            deposits.append(marked("%s;#-DOS-9;#-DOC-1;%s\n", finess, day));
            messages.append(marked("%s;#-MSG-1;%s\n%s;#-MSG-1;%s\n", finess, day, finess, day));
            headcounts.append(marked("%s;3\n%s;#-NOMBRE\n", finess, finess));
            updates.append(marked("%s;#-DOS-1;#-QUAND\n", finess));
        }
        String depot = "depots/" + month + "/OG1/";
        write(depot + "dossiers.csv", dossiers);
        write(depot + "evenements_agenda.csv", events);
        write(depot + "projets_personnalises.csv", plans);
        write(depot + "alimentations_dmp.csv", deposits);
        write(depot + "messages_mssante.csv", messages);
        write(depot + "effectifs.csv", headcounts);
        write(depot + "mises_a_jour.csv", updates);
        write(
                depot + "eprescriptions.csv",
                marked("finess_et;prescription_id;date_import\n%s;#-PRE;x\n", WINDOW_OF_ONE));
        write(
                depot + "echanges_eparcours.csv",
                marked("finess_et;echange_id;date_echange\n%s;#-ECH;x\n", WINDOW_OF_ONE));
        write(depot + "LISEZMOI.txt", marked("#-LIBRE"));
    }

    private static void faultyDepots() throws IOException {
        String header = "finess_et;dossier_id;date_entree;derniere_mise_a_jour";
        String row = marked("\n%s;#-DOS-1;2021-01-01;2023-10-05", WINDOW_OF_ONE);
        String month = "depots/2023-10/";
        write(month + "=refuse/dossiers.csv", header + row);
        write(month + "OG2/dossiers.csv", header + ";nom" + row + marked(";#-NOM"));
        write(month + "OG3/dossiers.csv", row.strip() + row);
        write(month + "OG4/dossiers.csv", header + row + marked("\n#\u00e9"), StandardCharsets.ISO_8859_1);
        write(month + "OG5/dossiers.csv", header + row + marked("\n\"#-LIBRE"));
        write(
                month + "OG6/dossiers.csv",
                header + marked("\n%s;#-DOS-1;#-DATE;#-DATE", WINDOW_OF_ONE).repeat(20));
    }

    private static String marked(String text, Object... values) {
        return text.replace("#", MARK).formatted(values);
    }

    private static void write(String name, CharSequence text) throws IOException {
        write(name, text, StandardCharsets.UTF_8);
    }

    private static void write(String name, CharSequence text, Charset charset) throws IOException {
        Path file = folder.resolve("sample-data").resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text, charset);
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        return format.parse(new StringReader(Files.readString(file))).getRecords();
    }

    private static String nationalNumber(String digits) {
        long key = 97 - Long.parseLong(digits) % 97;
        return digits + (key < 10 ? "0" : "") + key;
    }
}
