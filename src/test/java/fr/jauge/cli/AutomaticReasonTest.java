package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.InputChanges;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticReasonTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();

    /** Names of files are of October where they do not say. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # read before, unchanged | added         | removed | changed       | reason
            A/d.csv                  | B/d.csv       |         |               | Automatique : depuis la révision 1, dépôts reçus : B
            A/d.csv                  | C.zip B/d.csv |         |               | Automatique : depuis la révision 1, dépôts reçus : B, C
            A/d.csv                  | A/e.csv       |         |               | Automatique : depuis la révision 1, dépôts modifiés : A
            A/d.csv                  |               |         | A/e.csv       | Automatique : depuis la révision 1, dépôts modifiés : A
            A/d.csv                  | B.zip         | B/d.csv |               | Automatique : depuis la révision 1, dépôts modifiés : B
            A/d.csv                  |               | B/d.csv |               | Automatique : depuis la révision 1, dépôts retirés : B
            A/d.csv                  | ../2023-09/A/d.csv |    |               | Automatique : depuis la révision 1, dépôts reçus : A (2023-09)
            A/d.csv                  | B/d.csv       | C.zip   | A/e.csv       | Automatique : depuis la révision 1, dépôts reçus : B ; dépôts modifiés : A ; dépôts retirés : C
            A/d.csv                  |               |         | referentiel/projets.csv | Automatique : depuis la révision 1, autres entrées modifiées : referentiel/projets.csv
            A/d.csv                  |               |         |               | Automatique : mêmes fichiers que la révision 1, lus par une autre version de Jauge ou sous d’autres réglages
            """)
    void reasonSaysWhatArrived(
            String unchanged,
            @Nullable String added,
            @Nullable String removed,
            @Nullable String changed,
            String reason) {
        List<String> here = new java.util.ArrayList<>(names(unchanged));
        here.addAll(names(added));
        here.addAll(names(changed));
        InputChanges changes = new InputChanges(names(added), names(removed), names(changed));

        assertThat(AutomaticReason.of(OCTOBER, 1, files(here), changes)).isEqualTo(reason);
    }

    @Test
    void tenAreNamedAndTheRestIsCounted() {
        List<String> many = IntStream.range(10, 22)
                .mapToObj(i -> "depots/2023-10/D" + i + ".zip")
                .toList();

        assertThat(AutomaticReason.of(OCTOBER, 3, files(many), new InputChanges(many, List.of(), List.of())))
                .isEqualTo("Automatique : depuis la révision 3, dépôts reçus : D10, D11, D12, D13, D14, D15, D16, D17,"
                        + " D18, D19 et 2 autres");
    }

    private static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(" ", -1))
                        .map(name -> name.startsWith("referentiel")
                                ? name
                                : name.startsWith("../") ? "depots/" + name.substring(3) : "depots/2023-10/" + name)
                        .toList();
    }

    private static List<FileDigest> files(List<String> names) {
        return names.stream().map(name -> new FileDigest(name, 1, "")).toList();
    }
}
