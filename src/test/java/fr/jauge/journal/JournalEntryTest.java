package fr.jauge.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The hash of an entry, as anybody can take it again. */
class JournalEntryTest {
    private static final Statement SAID = new Statement(
            "2023-11-06T09:30:00.123Z",
            "DECLARATION",
            "P1",
            "2023-10",
            2,
            "a".repeat(64),
            "b".repeat(64),
            "C. Exemple, directrice",
            "exploitation",
            "");

    /** Taken by printf and sha256sum of the thirteen lines. */
    @Test
    void hashIsThatOfThirteenLines() {
        JournalEntry entry = JournalEntry.chained(1, JournalEntry.ORIGIN, SAID);
        assertThat(entry.hash()).isEqualTo("24b2a738f06d11bd12485e9e9e6120f05f89ff56137cf35fd8903fa2dd38b822");
        assertThat(entry.isGenuine()).isTrue();
    }
}
