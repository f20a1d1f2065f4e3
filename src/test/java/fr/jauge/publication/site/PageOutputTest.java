package fr.jauge.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageOutputTest {
    private final PageOutput page = new PageOutput();

    /** By the tables of Unicode: one, two, three and four bytes. */
    @ParameterizedTest
    @CsvSource({
        "A, 41",
        "é, C3 A9",
        "\u07FF, DF BF",
        "\u0800, E0 A0 80",
        "’, E2 80 99",
        "\uFFFD, EF BF BD",
        "😀!, F0 9F 98 80 21",
    })
    void textIsEncoded(String text, String bytes) {
        page.writeContent(text);
        assertThat(page.toByteArray()).asHexString().isEqualTo(bytes.replace(" ", ""));
    }

    @Test
    void halfOfAPairIsAQuestionMark() {
        page.writeContent("a\uD83Db");
        assertThat(page.toByteArray()).asString(StandardCharsets.UTF_8).isEqualTo("a?b");
    }

    @Property
    void partIsEncodedAsJavaDoes(@ForAll @StringLength(max = 40) String text, @ForAll @IntRange(max = 40) int place) {
        int begin = Math.min(place, text.length());
        PageOutput output = new PageOutput();
        output.writeContent(text, begin, text.length());
        assertThat(output.toByteArray()).isEqualTo(text.substring(begin).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void pageGrowsAndIsForgotten() {
        String text = "Établissement ".repeat(10_000);
        page.writeContent(text);
        page.writeBinaryContent(new byte[] {'!'});
        assertThat(page.toByteArray()).asString(StandardCharsets.UTF_8).isEqualTo(text + "!");
        page.clear();
        assertThat(page.toByteArray()).isEmpty();
    }
}
