package fr.jauge.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifiantTest {

    /** The numbers are made up: month 99, a department that is none, or a key alone that is right. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # text,           NIR,   why
            100000000000047,  true,  '97 - (1000000000000 mod 97 = 50) = 47'
            100000000000048,  false, 'the key is another'
            500000000000041,  false, 'first digit 5'
            10000000000047,   false, 'fourteen digits'
            1000000000000047, false, 'sixteen digits'
            10000000000009A,  false, 'a letter elsewhere'
            199992A99999924,  true,  '2A is read as 19'
            199992B99999951,  true,  '2B is read as 18'
            199992C99999951,  false, '2C is nothing'
            """)
    void nationalIdentityNumberIsToldByItsFormAndKey(String text, boolean nir, String why) {
        assertThat(Identifiant.isNir(text)).as(why).isEqualTo(nir);
        assertThat(Identifiant.isValid(text)).as(why).isEqualTo(!nir);
    }

    @Test
    void lengthIsCountedInCodePoints() {
        assertThat(Identifiant.isValid("")).isFalse();
        assertThat(Identifiant.isValid("é".repeat(64))).isTrue();
        assertThat(Identifiant.isValid("\uD83D\uDE00".repeat(64))).isTrue();
        assertThat(Identifiant.isValid("a".repeat(65))).isFalse();
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(Identifiant.isValid("a\u0000")).isFalse();
        assertThat(Identifiant.isValid("a\u001F")).isFalse();
        assertThat(Identifiant.isValid("a\u007F")).isFalse();
        assertThat(Identifiant.isValid("a\u009F")).isFalse();
        assertThat(Identifiant.isValid("a\u00A0")).isTrue();
        assertThat(Identifiant.isValid("a b")).isTrue();
    }
}
