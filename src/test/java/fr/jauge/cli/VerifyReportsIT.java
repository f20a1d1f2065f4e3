package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.cli.PublishedReports.Reports;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read is verified as what programs read is: whoever changes a page or a report is told. */
@ExtendWith(PublishedReports.class)
class VerifyReportsIT {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void revisionAsItWasPublishedIsIntact(Reports reports) {
        StringWriter said = new StringWriter();
        assertThat(verify(reports.sample(), said)).as("%s", said).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # file                         | what is done to it | what is said
            index.html                     | change             | index.html
            projets/P2023-HDF-03.html      | change             | projets/P2023-HDF-03.html
            projets/P2023-HDF-03.html      | delete             | projets/P2023-HDF-03.html
            projets/intrus.html            | add                | projets/intrus.html
            pdf/P2023-HDF-03.pdf           | change             | pdf/P2023-HDF-03.pdf
            pdf/P2023-HDF-03.pdf           | delete             | pdf/P2023-HDF-03.pdf
            pdf/intrus.pdf                 | add                | pdf/intrus.pdf
            pdf/manifest-pdf.json          | delete             | pdf/manifest-pdf.json
            pdf/manifest-pdf.json          | of another         | ces rapports sont ceux d’un autre manifeste
            """)
    void whatWasChangedIsNamed(String name, String change, String expected, Reports reports) throws IOException {
        Path copy = folder.resolve("rapports");
        Tree.copy(reports.sample("2023-10").resolve("../..").normalize(), copy);
        Path revision = copy.resolve("2023-10/r1");
        Path file = revision.resolve(name);
        switch (change) {
            case "change" -> Files.write(file, new byte[] {'x'});
            case "delete" -> Files.delete(file);
            case "add" -> Files.writeString(file, "x");
            default ->
                Files.writeString(
                        file,
                        Files.readString(file)
                                .replaceFirst(
                                        "\"sha256_manifeste\" : \"[0-9a-f]{8}", "\"sha256_manifeste\" : \"00000000"));
        }
        StringWriter said = new StringWriter();
        assertThat(verify(revision, said)).isEqualTo(1);
        assertThat(said.toString()).contains(expected);
    }

    private static int verify(Path revision, StringWriter said) {
        return JaugeCommand.execute(new PrintWriter(said), new PrintWriter(said), "verify", revision.toString());
    }
}
