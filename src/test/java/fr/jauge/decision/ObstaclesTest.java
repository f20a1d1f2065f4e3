package fr.jauge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Verdict;
import fr.jauge.registry.RegistrySamples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the way of a solde, in the order in which it is nearest to being solved. */
class ObstaclesTest {

    /**
     * The five indicators of an ESSMS: a rate is compared with 70, 70, 90, 90 and 90 %; X is excluded, C not computable, A
     * not received, - not measured. What is open in order, with what it lacks: of 10, seven are 70 % and nine 90 %.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # MSS DMP ACT PRO EVE          | status        | open, nearest first                         | lacking | without figure
            5/10 7/10 8/10 9/10 9/10       | NON_CONFORME  | DOSSIERS_ACTIFS 1, MSSANTE 2                | 3       | 0
            6/10 6/10 9/10 8/10 9/10       | NON_CONFORME  | MSSANTE 1, DMP 1, PROJET_PERSONNALISE 1     | 3       | 0
            0/10 C    9/10 C    9/10       | NON_CONFORME  | MSSANTE 7, DMP, PROJET_PERSONNALISE         | 7       | 2
            0/10 X    X    9/10 9/10       | NON_CONFORME  | MSSANTE 7                                   | 7       | 0
            7/10 7/10 9/10 9/10 C          | NON_EVALUABLE | EVENEMENT_AGENDA                            | 0       | 1
            A    A    A    A    A          | NON_EVALUABLE | MSSANTE, DMP, DOSSIERS_ACTIFS, PROJET_PERSONNALISE, EVENEMENT_AGENDA | 0 | 5
            -    -    -    -    -          | NON_MESURE    | MSSANTE, DMP, DOSSIERS_ACTIFS, PROJET_PERSONNALISE, EVENEMENT_AGENDA | 0 | 5
            X    X    X    X    X          | NON_EVALUABLE | ''                                          | 0       | 0
            """)
    void openTargetsOfAnEssmsAreInTheOrderOfWhatTheyLack(
            String figures, EssmsStatus status, String open, long lacking, long withoutFigure) {
        EssmsObstacle obstacle = obstacle(1, status, figures).orElseThrow();

        assertThat(obstacle.indicators().stream().map(ObstaclesTest::text).collect(Collectors.joining(", ")))
                .isEqualTo(open);
        assertThat(obstacle.lacking()).isEqualTo(lacking);
        assertThat(obstacle.withoutFigure()).isEqualTo(withoutFigure);
    }

    @Test
    void conformEssmsIsNoObstacle() {
        assertThat(obstacle(1, EssmsStatus.CONFORME, "7/10 7/10 9/10 9/10 9/10"))
                .isEmpty();
    }

    @Test
    void nearestToBeingSolvedComesFirst() {
        List<EssmsObstacle> obstacles = Stream.of(
                        obstacle(1, EssmsStatus.NON_MESURE, "- - - - -"),
                        obstacle(2, EssmsStatus.NON_EVALUABLE, "A A A A A"),
                        obstacle(3, EssmsStatus.NON_EVALUABLE, "7/10 7/10 9/10 9/10 C"),
                        obstacle(4, EssmsStatus.NON_CONFORME, "6/10 C 9/10 9/10 9/10"), // 1, but a figure is missing
                        obstacle(5, EssmsStatus.NON_CONFORME, "0/10 7/10 9/10 9/10 9/10"), // 7
                        obstacle(6, EssmsStatus.NON_CONFORME, "6/10 6/10 8/10 9/10 9/10"), // 1 + 1 + 1
                        obstacle(7, EssmsStatus.NON_CONFORME, "7/10 7/10 9/10 9/10 6/10"), // 3
                        obstacle(8, EssmsStatus.CONFORME, "7/10 7/10 9/10 9/10 9/10"))
                .flatMap(Optional::stream)
                .toList();

        assertThat(Obstacles.of(obstacles, List.of()).essms())
                .extracting(EssmsObstacle::finess)
                .containsExactly(finess(6, 7, 5, 4, 3, 2, 1));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CIBLES_NON_ATTEINTES,     1,     2 3
            MESURE_INCOMPLETE,        1 2 3, ''
            EN_ATTENTE_JUSTIFICATIFS, '',    1 2 3
            SOLDE_ELIGIBLE,           '',    1 2 3
            """)
    void whatDecidesTheVerdictIsToldFromWhatWouldRemain(Verdict verdict, String deciding, String remaining) {
        Obstacles obstacles = Obstacles.of(
                Stream.of(
                                obstacle(1, EssmsStatus.NON_CONFORME, "6/10 7/10 9/10 9/10 9/10"),
                                obstacle(2, EssmsStatus.NON_EVALUABLE, "A A A A A"),
                                obstacle(3, EssmsStatus.NON_MESURE, "- - - - -"))
                        .flatMap(Optional::stream)
                        .toList(),
                List.of(Justificatif.VISA));

        assertThat(obstacles.deciding(verdict))
                .extracting(EssmsObstacle::finess)
                .containsExactly(finess(deciding));
        assertThat(obstacles.remaining(verdict))
                .extracting(EssmsObstacle::finess)
                .containsExactly(finess(remaining));
        assertThat(obstacles.justificatifs()).containsExactly(Justificatif.VISA);
    }

    private static Finess[] finess(String numbers) {
        return finess(Stream.of(numbers.split(" ", -1))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray());
    }

    private static Finess[] finess(int... numbers) {
        return java.util.Arrays.stream(numbers)
                .mapToObj(RegistrySamples::finess)
                .toArray(Finess[]::new);
    }

    private static String text(IndicatorResult indicator) {
        OptionalLong lacking = indicator.lacking();
        return indicator.indicateur() + (lacking.isPresent() ? " " + lacking.getAsLong() : "");
    }

    private static Optional<EssmsObstacle> obstacle(int number, EssmsStatus status, String figures) {
        List<IndicatorResult> indicators = new ArrayList<>();
        List<String> words = Stream.of(figures.split(" +", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        for (int i = 0; i < words.size(); i++) {
            Indicateur indicateur = Indicateur.WITH_TARGET.get(i);
            indicators.add(indicator(indicateur, words.get(i), i < 2 ? 70 : 90));
        }
        for (Indicateur optional : List.of(Indicateur.E_PRESCRIPTION, Indicateur.E_PARCOURS)) {
            indicators.add(new IndicatorResult(
                    optional,
                    IndicatorStatus.INFORMATIF,
                    "",
                    Optional.empty(),
                    OptionalLong.of(0),
                    OptionalInt.empty()));
        }
        return EssmsObstacle.of(RegistrySamples.finess(number), status, indicators);
    }

    private static IndicatorResult indicator(Indicateur indicateur, String word, int target) {
        Optional<Ratio> ratio = Optional.empty();
        IndicatorStatus status;
        switch (word) {
            case "X" -> status = IndicatorStatus.NON_APPLICABLE;
            case "C" -> status = IndicatorStatus.NON_CALCULABLE;
            case "A" -> status = IndicatorStatus.DONNEES_ABSENTES;
            case "-" -> status = IndicatorStatus.NON_MESURE;
            default -> {
                String[] parts = word.split("/", 2);
                Ratio figures =
                        new Ratio(Long.parseLong(parts[0]), Long.parseLong(parts[1]), DenominatorSource.CALCULE);
                ratio = Optional.of(figures);
                status = figures.reaches(target) ? IndicatorStatus.ATTEINT : IndicatorStatus.NON_ATTEINT;
            }
        }
        return new IndicatorResult(indicateur, status, "", ratio, OptionalLong.empty(), OptionalInt.of(target));
    }
}
