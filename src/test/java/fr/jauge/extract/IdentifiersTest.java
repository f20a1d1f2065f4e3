package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static final BigInteger KEY = BigInteger.valueOf(97);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # identifier          judged  why
            D-0001,               OK
            Zoé / chambre 12,     OK
            a b,                  OK
            185057800608491,      NOMINATIVE
            255081416802538,      NOMINATIVE
            185057800608490,      OK
            18505780060843,       OK
            1850578006084361,     OK
            585057800608436,      OK
            1 85 05 78 006 084 36, OK
            """)
    void tableOfIdentifiers(String identifier, String judged) {
        assertThat(check(identifier)).isEqualTo(codeOf(judged));
    }

    /** The key is computed here as the text says: the first thirteen, 2A read as 19 and 2B as 18, modulo 97. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1850578006084",
                "2991299999999",
                "3010101001001",
                "4010101001001",
                "7010101001001",
                "8010101001001",
                "1850520A06084",
                "185052A006084",
                "285052B006084",
                "1000000000000"
            })
    void numberWithItsKeyIsNominative(String thirteen) {
        boolean digitsButCorsica = thirteen.matches("[0-9]{5}(2[AB]|[0-9]{2})[0-9]{6}");
        for (int key = 0; key < 100; key++) {
            String identifier = thirteen + String.format("%02d", key);
            boolean nominative = digitsButCorsica && key == key(thirteen);
            assertThat(check(identifier))
                    .as(identifier)
                    .isEqualTo(nominative ? Identifiers.NOMINATIVE : Identifiers.OK);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0850578006084", "5850578006084", "6850578006084", "9850578006084"})
    void numberOfNoSexIsAnIdentifier(String thirteen) {
        assertThat(check(thirteen + String.format("%02d", key(thirteen)))).isEqualTo(Identifiers.OK);
    }

    @Test
    void sixtyFourCharactersAreTheMost() {
        for (String character : new String[] {"a", "é", "€", "😀"}) {
            assertThat(check(character.repeat(64))).as(character).isEqualTo(Identifiers.OK);
            assertThat(check(character.repeat(65))).as(character).isEqualTo(Identifiers.INVALID);
        }
    }

    @Test
    void noControlCharacterAnywhere() {
        for (int c = 0; c <= 0x17F; c++) {
            for (int before = 0; before < 18; before++) {
                String identifier = "x".repeat(before) + Character.toString(c) + "y".repeat(17 - before);
                int judged = Character.isISOControl(c) ? Identifiers.INVALID : Identifiers.OK;
                assertThat(check(identifier)).as("U+%04X at %d", c, before).isEqualTo(judged);
            }
        }
    }

    @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithASimpleReading(@ForAll("identifiers") String identifier) {
        assertThat(check(identifier)).isEqualTo(judge(identifier));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void mostAreKnownAtFirstSight(@ForAll("plain") String identifier) {
        boolean blank = identifier.indexOf(' ') >= 0;
        boolean length = identifier.length() <= 64 && identifier.length() != 15;
        assertThat(isVisible(identifier)).isEqualTo(length && !blank);
    }

    /** Judges it; what is an identifier at first sight must be one, without blanks to be taken off. */
    private static int check(String identifier) {
        int judged = Identifiers.check(Values.buffer(identifier), Values.FROM, Values.to(identifier));
        if (isVisible(identifier)) {
            assertThat(judged).as(identifier).isEqualTo(Identifiers.OK);
            assertThat(identifier).matches("[!-~]+");
        }
        return judged;
    }

    private static boolean isVisible(String identifier) {
        return Identifiers.isVisible(Values.buffer(identifier), Values.FROM, Values.to(identifier));
    }

    private static int judge(String identifier) {
        int length = identifier.codePointCount(0, identifier.length());
        if (length > 64 || identifier.codePoints().anyMatch(Character::isISOControl)) {
            return Identifiers.INVALID;
        }
        boolean form = identifier.matches("[123478][0-9]{4}(2[AB]|[0-9]{2})[0-9]{6}[0-9]{2}");
        boolean nominative = form && key(identifier.substring(0, 13)) == Integer.parseInt(identifier.substring(13));
        return nominative ? Identifiers.NOMINATIVE : Identifiers.OK;
    }

    private static int key(String thirteen) {
        String department = thirteen.substring(5, 7).replace("2A", "19").replace("2B", "18");
        String digits = thirteen.substring(0, 5) + department + thirteen.substring(7);
        return digits.matches("[0-9]+") ? 97 - new BigInteger(digits).mod(KEY).intValue() : -1;
    }

    private static int codeOf(String judged) {
        return switch (judged) {
            case "OK" -> Identifiers.OK;
            case "NOMINATIVE" -> Identifiers.NOMINATIVE;
            default -> throw new IllegalArgumentException(judged);
        };
    }

    @Provide
    Arbitrary<String> identifiers() {
        Arbitrary<String> thirteen = Combinators.combine(
                        Arbitraries.of("1", "2", "3", "4", "5", "6", "7", "8", "0"),
                        Arbitraries.strings().numeric().ofLength(4),
                        Arbitraries.of("2A", "2B", "75", "19", "18", "2a", "A2", "99"),
                        Arbitraries.strings().numeric().ofLength(6))
                .as((sex, birth, department, rest) -> sex + birth + department + rest);
        Arbitrary<String> numbers = Combinators.combine(
                        thirteen, Arbitraries.integers().between(-1, 1))
                .as((number, shift) -> number + String.format("%02d", Math.floorMod(key(number) + shift, 100)));
        Arbitrary<String> texts = Arbitraries.strings()
                .withChars("ab0 9-_é€\u0085\u009F\u00A0\t\u0001\u007F~\u2028")
                .ofMinLength(1)
                .ofMaxLength(70);
        return Arbitraries.frequencyOf(Tuple.of(2, numbers), Tuple.of(1, texts), Tuple.of(1, plain()));
    }

    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMinLength(1).ofMaxLength(66);
    }
}
