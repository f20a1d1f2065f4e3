package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Hold how a command ended and all that it printed.
 *
 * @param out the standard output
 * @param err the standard error
 */
record Outcome(int exitCode, String out, String err) {
    /** An operator never reads a stack trace, whatever happened. */
    Outcome {
        assertThat(out + err)
                .doesNotContainPattern("(?m)^\\s+at [\\w.$/]+\\(")
                .doesNotContainPattern("\\b[a-z]+(\\.[a-z]+)+\\.[A-Z]\\w*(Exception|Error)\\b")
                .doesNotContain("Caused by");
    }

    /** Expects that exit code, showing what was printed when it is another. */
    Outcome expecting(int expected) {
        assertThat(exitCode).as("exit code of: %s%s", out, err).isEqualTo(expected);
        return this;
    }

    List<String> lines() {
        return out.lines().toList();
    }

    List<String> errors() {
        return err.lines().toList();
    }
}
