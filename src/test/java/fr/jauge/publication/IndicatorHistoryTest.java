package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.indicator.Trend;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the months before say of one indicator, from the revisions that stand. */
class IndicatorHistoryTest {
    private static final Finess A = new Finess("759900012");
    private static final Finess B = new Finess("759900020");

    @TempDir
    private Path root = Path.of("");

    /**
     * Months up to December 2023, the oldest first: a figure over 10 against 70 %, F before it for a first measure, P for a
     * provisional month; C not computable, N not measured, 0 not in
     * the registry, - nothing published.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            # months                    | reached since       | trend                        | why
            7                           | 2023-12 at least    | none                         | one month published
            6                           | none                | none                         |
            6 7                         | 2023-12             | none                         |
            7 7 7                       | 2023-10 at least    | 7000 7000 7000 of 2023-12    |
            6 7 8                       | 2023-11             | 6000 7000 8000 of 2023-12    |
            7 6 7                       | 2023-12             | 7000 6000 7000 of 2023-12    | a break counts
            N 7 7                       | 2023-11             | none                         | not measured before
            0 7 7                       | 2023-11             | none                         | not in the registry before
            C 7 7                       | 2023-11             | none                         | not computable before
            7 C 7                       | 2023-12             | none                         |
            7 - 7                       | 2023-12 at least    | none                         | a month without a revision
            7 7 6                       | none                | 7000 7000 6000 of 2023-12    |
            F7 7 8                      | 2023-10 at least    | none                         | a first measure counts as reached, not for the trend
            F9 5 6 6                    | none                | 5000 6000 6000 of 2023-12    | three months without it
            P5 5 6                      | none                | none                         | nor does a provisional month count
            5 5 5 P6                    | none                | none                         | least of all the last
            1 2 3 4 5 6                 | none                | 1000 2000 3000 4000 5000 6000 of 2023-12 |
            0 1 2 3 4 5 6 6             | none                | 2000 3000 4000 5000 6000 6000 of 2023-12 | more than six
            9 7 7 7 7 7 7 7             | 2023-05 at least    | 7000 7000 7000 7000 7000 7000 of 2023-12 | reached for longer than a trend
            6 9 7 7 7 7 7 7             | 2023-06             | 7000 7000 7000 7000 7000 7000 of 2023-12 |
            """)
    void monthsBeforeAreWalkedBackWithoutAGap(String months, String since, String trend, String why)
            throws IOException {
        publish(List.of(months.split(" ", -1)));

        IndicatorHistory history = history("2023-12");

        assertThat(history.reachedSince(A, Indicateur.MSSANTE)
                        .map(found -> found.from() + (found.atLeast() ? " at least" : ""))
                        .orElse(null))
                .as(why)
                .isEqualTo(since);
        assertThat(history.trend(A, Indicateur.MSSANTE)
                        .map(IndicatorHistoryTest::text)
                        .orElse(null))
                .as(why)
                .isEqualTo(trend);
    }

    @Test
    void walkBeginsAtThePeriodAskedFor() throws IOException {
        publish(List.of("7", "7", "6"));

        assertThat(history("2023-11").reachedSince(A, Indicateur.MSSANTE))
                .contains(new IndicatorHistory.Since(Period.parse("2023-10").orElseThrow(), true));
        assertThat(history("2023-11").comparableMonths(A, Indicateur.MSSANTE)).isEqualTo(2);
    }

    @Test
    void everyEssmsAndIndicatorHasItsOwn() throws IOException {
        publish(List.of("7", "7", "6"));

        IndicatorHistory history = history("2023-12");

        // B has DMP at 7 of 10 in every month, and no MSSANTE
        assertThat(history.reachedSince(B, Indicateur.DMP)).isPresent();
        assertThat(history.reachedSince(B, Indicateur.MSSANTE)).isEmpty();
        assertThat(history.reachedSince(A, Indicateur.DMP)).isEmpty();
    }

    @Test
    void revisionThatStandsIsTheOneThatSays() throws IOException {
        publish(List.of("6", "7"));
        publish("2023-11", "7", false);

        assertThat(history("2023-12").reachedSince(A, Indicateur.MSSANTE).map(IndicatorHistory.Since::from))
                .isEqualTo(Period.parse("2023-11"));

        new PublishedSamples(root).folders("2023-11").nameLatest(1);

        assertThat(history("2023-12").reachedSince(A, Indicateur.MSSANTE).map(IndicatorHistory.Since::from))
                .isEqualTo(Period.parse("2023-12"));
    }

    @Test
    void monthThatIsNoLongerWhatWasPublishedSaysNothing() throws IOException {
        publish(List.of("7", "7"));
        Path file = root.resolve("rapports/2023-11/r1/indicateurs.csv");
        Files.writeString(file, Files.readString(file).replace(";7;10;", ";8;10;"));

        assertThatThrownBy(() -> history("2023-12"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("n’est plus ce qui a été publié");
    }

    private static String text(Trend trend) {
        StringBuilder text = new StringBuilder();
        trend.rates().forEach(rate -> text.append(rate).append(' '));
        return text.append("of ").append(trend.last()).toString();
    }

    private IndicatorHistory history(String last) throws IOException {
        return IndicatorHistory.read(
                new PublishedRevisions(root.resolve("rapports")),
                Period.parse(last).orElseThrow(),
                List.of(A, B));
    }

    private void publish(List<String> months) throws IOException {
        Period period = Period.parse("2023-12").orElseThrow().minusMonths(months.size() - 1);
        for (String month : months) {
            if (!month.equals("-")) {
                publish(period.toString(), month.replaceAll("[FP]", ""), month.startsWith("F"), month.startsWith("P"));
            }
            period = period.plusMonths(1);
        }
    }

    private void publish(String period, String month, boolean first) throws IOException {
        publish(period, month, first, false);
    }

    private void publish(String period, String month, boolean first, boolean provisional) throws IOException {
        String row = switch (month) {
            case "0" -> "";
            case "N" -> row(period, A, "MSSANTE", first, ";;;;70;NON_MESURE;;");
            case "C" -> row(period, A, "MSSANTE", first, ";;;;70;NON_CALCULABLE;EXTRAIT_ABSENT;");
            default -> row(period, A, "MSSANTE", first, figures(Integer.parseInt(month)));
        };
        String text = PublishedSamples.INDICATEURS + row + row(period, B, "DMP", false, figures(7));
        Map<String, String> documents = Map.of("indicateurs.csv", text);
        PublishedSamples samples = new PublishedSamples(root);
        if (provisional) {
            samples.publishProvisional(period, documents);
        } else {
            samples.publish(period, "correction", documents, Map.of(), Map.of());
        }
    }

    private static String figures(int of10) {
        int lacking = Math.max(0, 7 - of10);
        return of10 + ";10;CALCULE;" + of10 + "0.00;70;" + (lacking == 0 ? "ATTEINT" : "NON_ATTEINT") + ";;" + lacking;
    }

    private static String row(String period, Finess finess, String code, boolean first, String figures) {
        return String.join(";", period, "P1", finess.value(), code, Boolean.toString(first), "", "", figures) + "\n";
    }
}
