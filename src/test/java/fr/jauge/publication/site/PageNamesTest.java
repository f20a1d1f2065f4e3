package fr.jauge.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageNamesTest {
    @ParameterizedTest
    @ValueSource(strings = {"P2023-HDF-03", "prj_1", "1", "a.b"})
    void identifierThatEveryFileSystemTakesIsTheName(String id) {
        assertThat(new PageNames(List.of(id)).page(id)).isEqualTo("projets/" + id + ".html");
    }

    /** The digits are the first of the SHA-256 of the identifier in UTF-8, as sha256sum gives it. */
    @ParameterizedTest
    @CsvSource({
        "+P1, projet-_P1-126a02e3178e",
        "../../etc/passwd, projet-______etc_passwd-3754d6cb3a38",
        "CON, projet-CON-a3dbc4b644a9",
        "nul.txt, projet-nul_txt-7f3cbdd58ac5",
    })
    void anyOtherIsNamedByItsDigest(String id, String expected) {
        assertThat(new PageNames(List.of(id)).of(id)).isEqualTo(expected);
    }

    @Test
    void namesThatDifferByCaseAloneAreKeptApart() {
        List<String> ids =
                List.of("p1", "P1", "P2", "é", "É", "nul", "NUL.txt", ".hidden", "a/b", "a\\b", "", " ", "a.");
        PageNames names = new PageNames(ids);
        assertThat(ids.stream().map(id -> names.of(id).toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z0-9][a-z0-9._-]*") && !name.endsWith("."));
        assertThat(names.of("P2")).isEqualTo("P2");
    }
}
