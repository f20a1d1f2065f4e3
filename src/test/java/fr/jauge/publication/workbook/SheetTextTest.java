package fr.jauge.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTextTest {
    /** In the left column {@code {n}} stands for the character of that number. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # text of the registry        | text of the cell
            EHPAD Les Tilleuls            | EHPAD Les Tilleuls
            =1+1                          | =1+1
            +33 1 23 45                   | +33 1 23 45
            -x                            | -x
            @SUM(A1)                      | @SUM(A1)
            '=1                           | '=1
            <script>alert("x")</script>   | <script>alert("x")</script>
            a{9}b{10}c{13}d               | a{9}b{10}c{13}d
            a{0}b{1}c{11}d{31}            | a_x0000_b_x0001_c_x000B_d_x001F_
            a{65534}b{65535}              | a_xFFFE_b_xFFFF_
            a{55357}                      | a_xD83D_
            {128512} Glycines             | {128512} Glycines
            {8238}Glycines                | {8238}Glycines
            _x0041_                       | _x005F_x0041_
            _x0041_x0042_                 | _x005F_x0041_x005F_x0042_
            __xabcd_                      | __x005F_xabcd_
            _x41_ _xghij_ x0041_ _x0041   | _x41_ _xghij_ x0041_ _x0041
            """)
    void cellHoldsTheTextAsItIs(String text, String cell) {
        assertThat(SheetText.of(characters(text))).isEqualTo(characters(cell));
    }

    @Test
    void textThatACellCannotHoldIsCutAndShowsIt() {
        assertThat(SheetText.of("é".repeat(32_767))).hasSize(32_767).endsWith("é");
        assertThat(SheetText.of("é".repeat(32_768))).hasSize(32_767).endsWith("éé…");
    }

    @Test
    void cutNeverPartsACharacter() {
        String cut = SheetText.of("é".repeat(32_765) + "\uD83D\uDE00" + "é".repeat(9));
        assertThat(cut).isEqualTo("é".repeat(32_765) + "…");
    }

    private static String characters(String text) {
        return java.util.regex.Pattern.compile("\\{(\\d+)}")
                .matcher(text)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        new String(Character.toChars(Integer.parseInt(found.group(1))))));
    }
}
