package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.jauge.cli.PublishedReports.Reports;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.registry.RegistrySamples;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The reports that go into payment files: readable as long as they are kept, and bound to the revision they are of. */
@ExtendWith(PublishedReports.class)
class PdfIT {
    @BeforeAll
    static void openTheJudge() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @CsvSource({"PDFA_2_A", "PDFUA_1"})
    void everyReportIsValid(PDFAFlavour flavour, Reports reports) throws IOException, VeraPDFException {
        for (Path revision : List.of(reports.sample(), reports.hostile())) {
            for (Path pdf : pdfs(revision)) {
                assertThat(faults(pdf, flavour)).as("%s, %s", pdf, flavour).isEmpty();
            }
        }
    }

    /** The judge can say no: the same report, one byte of its colours changed. */
    @Test
    void judgeRefusesAReportThatWasSpoilt(Reports reports) throws IOException, VeraPDFException {
        byte[] content = Files.readAllBytes(pdfs(reports.sample()).get(0));
        String text = new String(content, java.nio.charset.StandardCharsets.ISO_8859_1);
        Path spoilt = reports.root().resolve("spoilt.pdf");
        Files.write(
                spoilt,
                text.replace("/OutputIntents", "/OutputIntentz")
                        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        assertThat(faults(spoilt, PDFAFlavour.PDFA_2_A)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"P2022-IDF-01", "P2023-COR-02", "P2023-HDF-03"})
    void everySheetBearsTheRevisionAndTheDigestOfItsManifest(String projet, Reports reports) throws IOException {
        String manifest = FileDigest.of("", Files.readAllBytes(reports.sample().resolve("manifest.json")))
                .sha256();
        try (PDDocument pdf = Loader.loadPDF(
                reports.sample().resolve("pdf").resolve(projet + ".pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isBetween(2, 4);
            PDFTextStripper text = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                assertThat(text.getText(pdf))
                        .as("sheet %s", page)
                        .contains("octobre\u00A02023, révision r1", manifest, "page " + page + " sur ");
            }
        }
    }

    @Test
    void reportSaysWhatThePageSays(Reports reports) throws IOException {
        assertThat(text(reports.sample().resolve("pdf/P2023-HDF-03.pdf")))
                .contains("Le solde de 15\u202F130,86\u00A0€ peut être versé")
                .contains("12/10/2023", "20/10/2023", "30\u202F261,73\u00A0€");
        assertThat(text(reports.sample().resolve("pdf/P2022-IDF-01.pdf")))
                .contains("759900020", "Alimentation du DMP 50\u202F% pour 70\u202F%, il en manque\u00A01");
    }

    /** 300 establishments of one projet, with names as long as they come, of which none reaches anything. */
    @Test
    void reportOfALargeProjetNamesEveryEstablishmentOnFourSheetsAtMost(@TempDir Path folder) throws IOException {
        StringBuilder essms =
                new StringBuilder("finess_et;raison_sociale;secteur;projet_id;situation;premiere_mesure\n");
        StringBuilder dossiers = new StringBuilder("finess_et;dossier_id;date_entree;derniere_mise_a_jour\n");
        for (int i = 1; i <= 300; i++) {
            String finess = RegistrySamples.finess(i).value();
            essms.append(finess + ";" + HostileNames.LONG + ";PA;P;MISE_A_NIVEAU;2023-08\n");
            dossiers.append(finess + ";D-" + i + ";2021-01-01;2021-02-01\n");
        }
        write(
                folder,
                "referentiel/projets.csv",
                "projet_id;intitule;porteur;region;campagne\nP;" + HostileNames.LONG + ";" + HostileNames.LONG
                        + ";11;2023\n");
        write(folder, "referentiel/etablissements.csv", essms);
        write(folder, "depots/2023-10/P/dossiers.csv", dossiers);
        JaugeCall.in(folder).run("--period=2023-10", "--pdf=all").expecting(0);
        Path report = folder.resolve("rapports/2023-10/r1/pdf/P.pdf");
        try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
            assertThat(pdf.getNumberOfPages()).isBetween(2, 4);
        }
        String text = text(report);
        for (int i = 1; i <= 300; i++) {
            assertThat(text).contains(RegistrySamples.finess(i).value());
        }
    }

    private static void write(Path folder, String name, CharSequence text) throws IOException {
        Path file = folder.resolve("sample-data").resolve(name);
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    @Test
    void manifestOfTheReportsNamesThemAndTheRevision(Reports reports) throws IOException {
        Path folder = reports.sample().resolve("pdf");
        String json = Files.readString(folder.resolve("manifest-pdf.json"));
        assertThat((String) JsonPath.read(json, "$.sha256_manifeste"))
                .isEqualTo(FileDigest.of("", Files.readAllBytes(reports.sample().resolve("manifest.json")))
                        .sha256());
        List<Map<String, Object>> written = JsonPath.read(json, "$.ecrits");
        assertThat(written).hasSize(3);
        for (Map<String, Object> file : written) {
            byte[] content = Files.readAllBytes(folder.resolve(String.valueOf(file.get("fichier"))));
            assertThat(file.get("sha256")).isEqualTo(FileDigest.of("", content).sha256());
        }
    }

    private static List<Path> pdfs(Path revision) throws IOException {
        try (Stream<Path> files = Files.list(revision.resolve("pdf"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\r\n]+", " ");
        }
    }

    private static List<String> faults(Path pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        try (InputStream file = new FileInputStream(pdf.toFile());
                PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage() + " " + each.getErrorMessage())
                    .distinct()
                    .toList();
        }
    }
}
