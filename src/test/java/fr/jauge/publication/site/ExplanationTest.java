package fr.jauge.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In what is expected, a space stands for every kind of space. */
class ExplanationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DMP | 62 | 89 | DECLARE | 70 | Personnes dont le DMP a reçu au moins un document : 62. \
            Personnes pouvant avoir un projet d’accueil et d’accompagnement : 89 (effectif déclaré). 62 ÷ 89 = 69,66 %. \
            100 × 62 = 6 200 &lt; 70 × 89 = 6 230 : la cible de 70 % n’est pas atteinte, il manque 1 au numérateur.
            DOSSIERS_ACTIFS | 1200 | 1200 | CALCULE | 90 | Personnes dont le dossier est actif : 1 200. \
            Personnes accompagnées : 1 200 (effectif calculé). 1 200 ÷ 1 200 = 100 %. \
            100 × 1 200 = 120 000 ≥ 90 × 1 200 = 108 000 : la cible de 90 % est atteinte.
            EVENEMENT_AGENDA | 0 | 0 | CALCULE | 90 | Personnes au dossier actif qui ont au moins un événement d’agenda : 0. \
            Personnes au dossier actif, données en doute comprises : 0. Le dénominateur est nul : il n’y a pas de taux.
            """)
    void rateIsTakenApart(
            Indicateur indicateur,
            long numerator,
            long denominator,
            DenominatorSource source,
            int target,
            String text) {
        Ratio ratio = new Ratio(numerator, denominator, source);
        IndicatorStatus status = !ratio.isDefined()
                ? IndicatorStatus.NON_CALCULABLE
                : ratio.reaches(target) ? IndicatorStatus.ATTEINT : IndicatorStatus.NON_ATTEINT;
        assertThat(text(new IndicatorResult(
                        indicateur, status, "", Optional.of(ratio), OptionalLong.empty(), OptionalInt.of(target))))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NON_MESURE | '' | La première mesure de l’établissement n’a pas encore eu lieu.
            NON_APPLICABLE | <arrêté> | L’indicateur ne s’applique pas à l’établissement, et ne peut être calculé.
            NON_CALCULABLE | EXTRAIT_ABSENT | Un fichier nécessaire est absent. Fichiers nécessaires : dossiers.csv.
            DONNEES_ABSENTES | <b>&co | &lt;b&gt;&amp;co. Fichiers nécessaires : dossiers.csv.
            """)
    void lackOfARateIsExplained(IndicatorStatus status, String motif, String text) {
        assertThat(text(new IndicatorResult(
                        Indicateur.DOSSIERS_ACTIFS,
                        status,
                        motif,
                        Optional.empty(),
                        OptionalLong.empty(),
                        OptionalInt.of(90))))
                .isEqualTo(text);
    }

    @Test
    void optionalIndicatorIsCounted() {
        assertThat(text(new IndicatorResult(
                        Indicateur.E_PRESCRIPTION,
                        IndicatorStatus.INFORMATIF,
                        "",
                        Optional.empty(),
                        OptionalLong.of(1200),
                        OptionalInt.empty())))
                .isEqualTo("Prescriptions électroniques importées : 1 200.");
    }

    private static String text(IndicatorResult result) {
        PageOutput page = new PageOutput();
        new OwaspHtmlTemplateOutput(page).writeUserContent(Explanation.of(result));
        return new String(page.toByteArray(), StandardCharsets.UTF_8).replaceAll("[\u00A0\u202F]", " ");
    }
}
