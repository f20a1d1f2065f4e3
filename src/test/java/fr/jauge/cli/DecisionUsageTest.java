package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.journal.DecidedMonths;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Decisions that cannot be: told in a sentence, before there is a database. */
@SuppressWarnings("NullAway.Init") // the folder is set by JUnit
class DecisionUsageTest {
    @TempDir
    private Path root;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            # command  | arguments                                          | what is told
            declare    | --projet=P1 --period=2023-10                       | --by
            declare    | --period=2023-10 --by=X                            | --projet
            declare    | --projet=P1 --by=X                                 | --period
            declare    | --projet=P1 --period=2023-13 --by=X                | « 2023-13 » n’est pas une période
            declare    | --projet=P1 --period=2023-10 --by=_                | --by est vide
            declare    | --projet=P1 --period=2023-10 --by=X --reason=Y     | --reason
            declare    | --projet=P1 --period=2023-11 --by=X                | Aucune révision de 2023-11 dans
            validate   | --projet=P1 --period=2023-10 --by=X --reason=_     | --reason est vide
            validate   | --projet=P1 --period=2023-10 --by=A#B              | --by a un saut de ligne
            refuse     | --projet=P1 --period=2023-10 --by=X                | --reason
            refuse     | --projet=P1 --period=2023-10 --by=X --reason=      | --reason est vide
            journal    | --by=X                                             | vont avec --renew-witness
            journal    | --renew-witness --by=X                             | --reason est vide
            journal    | --renew-witness --reason=X                         | --by est vide
            """)
    void wrongUsageIsToldAndNothingIsMade(String command, String arguments, String told) throws IOException {
        new DecidedMonths(root).publish("P1=9");
        List<String> words = new ArrayList<>(List.of(command, "--out=" + root.resolve("rapports")));
        for (String argument : arguments.split(" ", 0)) {
            words.add(argument.replace('_', ' ').replace('#', '\n'));
        }
        assertThat(jauge(words)).isEqualTo(2);
        assertThat(err.toString()).contains(told);
        assertThat(out.toString()).isEmpty();
        assertThat(root.resolve("rapports/journal-temoin.csv")).doesNotExist();
        assertThat(root.resolve("jauge-data")).doesNotExist();
    }

    @Test
    void folderThatIsNotThereHasNoJournal() {
        assertThat(jauge(List.of("journal", "--out=" + root.resolve("nowhere"))))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere » n’existe pas", "--out");
        assertThat(Files.exists(root.resolve("jauge-data"))).isFalse();
    }

    private int jauge(List<String> words) {
        String property = "spring.datasource.url";
        System.setProperty(property, "jdbc:h2:file:" + root.resolve("jauge-data/jauge"));
        try {
            return JaugeCommand.execute(
                    new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
        } finally {
            System.clearProperty(property);
        }
    }
}
