package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    @Test
    void cellsStandAsTheyAreOrInQuotes() throws IOException {
        StringBuilder text = new StringBuilder();
        CsvRows rows = new CsvRows(text);
        rows.print("2023-10", Indicateur.DMP, true, 12L, "89.99", "", "Les Érables");
        rows.print(List.of("a;b", "dit \"le Clos\"", "a\nb", "'=1"));
        assertThat(text).hasToString("""
                2023-10;DMP;true;12;89.99;;Les Érables
                "a;b";"dit ""le Clos\""";"a
                b";'=1
                """);
    }

    @Test
    void cellsAreAppendedOneByOne() throws IOException {
        StringBuilder text = new StringBuilder();
        CsvRows rows = new CsvRows(text);
        rows.cell("2023-10")
                .cell(12)
                .cell(OptionalLong.of(0))
                .cell(OptionalLong.empty())
                .end();
        rows.cell("")
                .cell("a;b")
                .cell(OptionalInt.empty())
                .cell(OptionalInt.of(90))
                .empty()
                .end();
        rows.cell(7).cell("Les Érables").end();
        assertThat(text).hasToString("""
                2023-10;12;0;
                "";"a;b";;90;
                7;Les Érables
                """);
    }

    /** The form is that of the library, whatever is printed without it. */
    @Property
    void rowIsAsTheLibraryPrintsIt(@ForAll("rows") List<String> cells) throws IOException {
        StringBuilder printed = new StringBuilder();
        new CsvRows(printed).print(cells);
        StringBuilder expected = new StringBuilder();
        new CSVPrinter(expected, CsvDocument.FORM).printRecord(cells);
        assertThat(printed).hasToString(expected.toString());
    }

    @Provide
    Arbitrary<List<String>> rows() {
        return Arbitraries.strings()
                .withChars("09AZaz-_.")
                .withChars(' ', ';', '"', '\n', '\r', '\'', '#', 'é')
                .ofMaxLength(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
