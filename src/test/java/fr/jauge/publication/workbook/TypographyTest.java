package fr.jauge.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypographyTest {
    /** A tilde stands for the blank at which no line ends, a caret for the thin one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Taux : 12,5 % ; cible : 70 %   | Taux~: 12,5^%^; cible~: 70^%
            « Les Tilleuls » ?             | «~Les Tilleuls~»^?
            1 234 €                        | 1 234~€
            dossiers.csv: rien à changer   | dossiers.csv: rien à changer
            :                              | :
            """)
    void blankIsTiedToTheSignItBelongsTo(String text, String set) {
        assertThat(Typography.french(text)).isEqualTo(set.replace('~', '\u00A0').replace('^', '\u202F'));
    }
}
