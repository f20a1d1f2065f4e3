package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.publication.site.PageText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hold the pages of the depots of the sample data against the CSV files worked out by hand. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class DepotPagesIT {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void measureTheSampleData() throws IOException {
        SampleData.linkInto(folder);
        JaugeCall.in(folder).run("--period=2023-09");
        JaugeCall.in(folder).run("--period=2023-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09", "2023-10"})
    void everyRejectedRowIsOnThePageOfItsDepot(String period) throws IOException {
        List<String> expected = new ArrayList<>();
        for (CSVRecord row : csv(period, "rejets.csv")) {
            expected.add(row.get("depot").toLowerCase(java.util.Locale.ROOT) + " " + row.get("fichier") + "|"
                    + row.get("ligne") + "|" + row.get("colonne") + "|" + row.get("finess_et"));
        }
        List<String> found = new ArrayList<>();
        Path depots = revision(period).resolve("depots");
        for (String name : Tree.files(depots)) {
            for (String row :
                    PageText.of(Files.readAllBytes(depots.resolve(name))).rows()) {
                if (row.matches("[a-z_]+\\.csv\\|\\d+\\|[a-z_]*\\|\\w*")) {
                    found.add(name.replace(".html", "").toLowerCase(java.util.Locale.ROOT) + " " + row);
                }
            }
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-09", "2023-10"})
    void everyDepotIsInTheListWithWhatTheCsvSays(String period) throws IOException {
        PageText list = PageText.of(Files.readAllBytes(revision(period).resolve("depots.html")));
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        long read = 0;
        for (CSVRecord row : csv(period, "depots.csv")) {
            names.add(row.get("depot"));
            read += Long.parseLong(row.get("lignes_lues"));
        }
        TreeSet<String> listed = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        long told = 0;
        for (String row : list.rows()) {
            String[] cells = row.split("\\|", -1);
            listed.add(cells[0]);
            told += Long.parseLong(cells[4].replace(" ", ""));
        }
        assertThat(listed).containsExactlyElementsOf(names);
        assertThat(told).isEqualTo(read);
        assertThat(list.attributes("a", "href"))
                .filteredOn(link -> !link.startsWith("#"))
                .hasSize(names.size() + 1)
                .allSatisfy(link -> assertThat(revision(period).resolve(link)).exists());
    }

    private static Path revision(String period) {
        return folder.resolve("rapports").resolve(period).resolve("r1");
    }

    private static List<CSVRecord> csv(String period, String file) throws IOException {
        CSVFormat form = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(SampleData.expected(period).resolve(file), StandardCharsets.UTF_8, form)) {
            return parser.getRecords();
        }
    }
}
