package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRowsTest {
    private static final List<String> COLUMNS = List.of("un", "deux", "trois");

    /** Whatever is published, the library that wrote it and the reader of bytes see the same cells. */
    @Property(tries = 500)
    void cellsAreThoseThatWereWritten(@ForAll("rows") List<List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder();
        CsvText.print(text, COLUMNS, rows);
        List<List<String>> read = new ArrayList<>();
        PublishedRows published = new PublishedRows(text.toString().getBytes(StandardCharsets.UTF_8));
        while (published.next()) {
            read.add(COLUMNS.stream()
                    .map(name -> published.cell(published.column(name)))
                    .toList());
        }
        List<List<String>> expected = new ArrayList<>();
        try (CSVParser parser = CsvDocument.FORM
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.toString()))) {
            for (CSVRecord row : parser) {
                expected.add(row.toList());
            }
        }
        assertThat(read).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("a;\"\n\r'é漢 ,#\t").ofMaxLength(6);
        return cell.list().ofSize(COLUMNS.size()).list().ofMaxSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b\n1\n", "a;b\n1;2;3\n", "a;b\n1;\"2\n"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> {
                    PublishedRows rows = new PublishedRows(text.getBytes(StandardCharsets.UTF_8));
                    while (rows.next()) {
                        rows.cell(0);
                    }
                })
                .isInstanceOf(IllegalArgumentException.class);
    }
}
