package fr.jauge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

    /** In the table, ~ is a line feed, ^ a carriage return, _ a space, > a tab; rows are shown as line:field|field. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            lines end with LF or CRLF                       ! a;b~1;2^~3;4            ! 1:a|b 2:1|2 3:3|4
            a last line end adds no row                     ! a;b~1;2~                ! 1:a|b 2:1|2
            a lone CR is a character                        ! a;b~1^1;2~3;4^          ! 1:a|b 2:1^1|2 3:3|4^
            a CR alone on a line is a row                   ! a;b~^~^^~               ! 1:a|b 3:^
            a line of blanks alone is skipped               ! ~_>~a;b~__~1;2~>        ! 3:a|b 5:1|2
            a quoted empty field is not a blank line        ! a;b~""~                 ! 1:a|b 2:
            fields are trimmed of spaces and tabs           ! _a>;_b_~_>1_1>;2        ! 1:a|b 2:1_1|2
            quoted fields are trimmed too                   ! "_a_";b                 ! 1:a|b
            quotes hide separators and line ends            ! a;b~"1;1";"2~2"~3;4     ! 1:a|b 2:1;1|2~2 4:3|4
            a CRLF in quotes is kept, and counts a line     ! a;b~"1^~1";2~3;4        ! 1:a|b 2:1^~1|2 4:3|4
            a lone CR in quotes counts no line              ! a;b~"1^1";2~3;4         ! 1:a|b 2:1^1|2 3:3|4
            two quotes in a row are one                     ! a;b~"1""1";""\""        ! 1:a|b 2:1"1|"
            a quote is special only first in its field      ! a;b~1"1;_"2~3;4         ! 1:a|b 2:1"1|"2 3:3|4
            what follows the closing quote is appended      ! a;b~"1"x"y;"2"_z^~3;4   ! 1:a|b 2:1x"y|2_z 3:3|4
            an empty last field counts                      ! a;b~1;~;~;;             ! 1:a|b 2:1| 3:| 4:||
            the comma separates when more frequent          ! a,b,c;d~1,2;3           ! 1:a|b|c;d 2:1|2;3
            the semicolon separates when equal              ! a;b,c~1;2,3             ! 1:a|b,c 2:1|2,3
            separators in quotes are not counted            ! "x,y,z";b~1;2           ! 1:x,y,z|b 2:1|2
            doubled quotes do not end the hiding            ! "x"",y,z";b~1;2         ! 1:x",y,z|b 2:1|2
            a quote inside a name hides nothing             ! a"b,c,d"e;f~1,2         ! 1:a"b|c|d"e;f 2:1|2
            the header may hold a line break                ! "a~;;;";b,c,d~1,2       ! `1:a~;;;;b|c|d 3:1|2`
            no separator at all                             ! a~1                     ! 1:a 2:1
            """)
    void formIsFollowedToTheLetter(String rule, String text, String rows) {
        assertThat(show(new CsvText(unescape(text)))).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '`', textBlock = """
            a;b~1;2~3;"4~5;6~ ! 1:a|b 2:1|2 ! 3
            a;b~1;2~~3;"      ! 1:a|b 2:1|2 ! 4
            "a;b~1;2          ! ``          ! 1
            """)
    void quoteNeverClosedEndsTheRowsAtItsOwnRow(String text, String rows, long line) {
        CsvText csv = new CsvText(unescape(text));
        assertThat(show(csv)).isEqualTo(rows);
        assertThat(csv.hasUnclosedQuote()).isTrue();
        assertThat(csv.line()).isEqualTo(line);
        assertThat(csv.next()).isEmpty();
    }

    @Test
    void emptyTextHasNoRow() {
        assertThat(new CsvText("").next()).isEmpty();
        assertThat(new CsvText(" \n\t").next()).isEmpty();
    }

    @Test
    void manyBlankLinesAreSkipped() {
        CsvText csv = new CsvText("a\n" + "\n".repeat(100_000) + "b");
        csv.next();
        assertThat(csv.next()).contains(new CsvRow(100_002, List.of("b")));
    }

    private static String show(CsvText csv) {
        List<String> rows = new ArrayList<>();
        for (Optional<CsvRow> row = csv.next(); row.isPresent(); row = csv.next()) {
            String fields = String.join("|", row.get().fields());
            rows.add(row.get().line() + ":"
                    + fields.replace('\n', '~').replace('\r', '^').replace(' ', '_'));
        }
        return String.join(" ", rows);
    }

    private static String unescape(String text) {
        return text.replace('~', '\n').replace('^', '\r').replace('_', ' ').replace('>', '\t');
    }
}
