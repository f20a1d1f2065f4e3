package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.journal.Action;
import fr.jauge.journal.Decided;
import fr.jauge.journal.JournalEntry;
import fr.jauge.journal.ProjetState;
import fr.jauge.journal.Statement;
import fr.jauge.journal.Subject;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people and programs read of the journal. */
class JournalTextTest {
    private static final JournalEntry VALIDATION = entry(2, Action.VALIDATION, 1, "=ARS", "vu\u001b[2J");
    private static final JournalEntry DIVERGENCE = entry(
            3, Action.DIVERGENCE_APRES_VALIDATION, 2, "jauge", "les chiffres de r2 ne sont plus ceux validés sur r1");
    private static final Map<Subject, Decided> DECIDED = Map.of(
            new Subject("P1", Period.parse("2023-10").orElseThrow()),
            new Decided(ProjetState.VALIDE, Optional.of(VALIDATION), Optional.of(DIVERGENCE)));

    private final StringWriter out = new StringWriter();

    @Test
    void tableOfEntriesThenOfStates() {
        text(false).table(new PrintWriter(out, true));
        assertThat(out.toString()).isEqualTo("""
                Entrée  Le                Action                       Projet  Période  Révision  Par    Compte   Manifeste     Chiffres      Empreinte     Motif
                     2  2023-11-06 10:30  VALIDATION                   P1      2023-10  r1        =ARS   camille  1a1a1a1a1a1a  bbbbbbbbbbbb  2a2a2a2a2a2a  vu [2J
                     3  2023-11-06 10:30  DIVERGENCE_APRES_VALIDATION  P1      2023-10  r2        jauge  camille  2a2a2a2a2a2a  bbbbbbbbbbbb  3a3a3a3a3a3a  les chiffres de r2 ne sont plus ceux validés sur r1

                Période  Projet  État    Révision  Entrée  Remarque
                2023-10  P1      validé  r1             2  DIVERGENCE_APRES_VALIDATION : les chiffres de r2 ne sont plus ceux validés sur r1

                """);
    }

    @Test
    void rowsForProgramsAreWholeAndHarmless() throws IOException {
        new JournalText(List.of(VALIDATION), DECIDED, false).csv(new PrintWriter(out, true));
        assertThat(out.toString()).isEqualTo("""
                entree;instant;action;projet_id;periode;revision;sha256_manifeste;sha256_chiffres;par;compte;motif;empreinte_precedente;empreinte
                2;2023-11-06T09:30:00Z;VALIDATION;P1;2023-10;1;%s;%s;'=ARS;camille;vu\u001b[2J;%s;%s
                """.formatted(digest(1), "b".repeat(64), digest(1), digest(2)));
    }

    @Test
    void digestsAreWholeWhenAsked() {
        text(true).table(new PrintWriter(out, true));
        assertThat(out.toString()).contains("b".repeat(64), digest(3));
    }

    @Test
    void manyFlawsAreCounted() {
        List<String> flaws =
                IntStream.rangeClosed(1, 12).mapToObj(n -> "l’entrée " + n).toList();
        assertThat(JournalText.flaws(flaws))
                .startsWith("JOURNAL ALTÉRÉ :", "  l’entrée 1")
                .contains("  l’entrée 10", "  et 2 de plus")
                .doesNotContain("  l’entrée 11")
                .last()
                .asString()
                .contains("journal-temoin.csv", "--renew-witness");
    }

    private static JournalText text(boolean verbose) {
        return new JournalText(List.of(VALIDATION, DIVERGENCE), DECIDED, verbose);
    }

    private static JournalEntry entry(long number, Action action, long revision, String actor, String reason) {
        Statement said = new Statement(
                "2023-11-06T09:30:00Z",
                action.name(),
                "P1",
                "2023-10",
                revision,
                digest(revision),
                "b".repeat(64),
                actor,
                "camille",
                reason);
        return new JournalEntry(number, said, digest(number - 1), digest(number));
    }

    private static String digest(long number) {
        return (number + "a").repeat(32);
    }
}
