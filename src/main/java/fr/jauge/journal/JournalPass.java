package fr.jauge.journal;

import fr.jauge.journal.JournalCheck.Flaw;
import fr.jauge.journal.JournalTable.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Go through the journal once, held for oneself: check it, draw from it how far people are, add to its end. */
final class JournalPass {
    private final Rows rows;
    private final Witness witness;
    private final JournalCheck check;
    private final Decisions decisions = new Decisions();
    private final List<Flaw> flaws;
    private long number;
    private String head;

    /** @param reader is given every entry too */
    JournalPass(Rows rows, Witness witness, Consumer<JournalEntry> reader) throws IOException {
        this.rows = rows;
        this.witness = witness;
        this.check = new JournalCheck(witness.read());
        rows.forEach(check.andThen(decisions).andThen(reader));
        this.flaws = check.flaws();
        this.number = check.last();
        this.head = check.head();
        if (flaws.isEmpty()) {
            // what a process killed in between could not confirm
            witness.confirm(check.unconfirmed());
        }
    }

    /**
     * The same for who writes on.
     *
     * @throws TamperedJournalException when the journal is not what was written
     */
    static JournalPass sound(Rows rows, Witness witness) throws IOException {
        JournalPass pass = new JournalPass(rows, witness, entry -> {});
        if (!pass.flaws.isEmpty()) {
            throw new TamperedJournalException(pass.flaws());
        }
        return pass;
    }

    /** What is wrong, in French; empty when the journal is what was written. */
    List<String> flaws() {
        return flaws.stream().map(Flaw::text).toList();
    }

    /** Whether the entries are sound by themselves, whatever the witness says. */
    boolean isChained() {
        return flaws.stream().allMatch(Flaw::ofTheWitness);
    }

    Decisions decisions() {
        return decisions;
    }

    long number() {
        return number;
    }

    String head() {
        return head;
    }

    /** Adds entries; they are the journal's once the work on the rows is done. */
    List<JournalEntry> add(List<Statement> said) throws IOException {
        List<JournalEntry> entries = chained(said);
        witness.announce(entries);
        rows.add(entries);
        return entries;
    }

    /** Adds an entry of which the witness is told nothing, since it is about to be replaced. */
    JournalEntry addUnwitnessed(Statement said) {
        List<JournalEntry> entries = chained(List.of(said));
        rows.add(entries);
        return entries.get(0);
    }

    private List<JournalEntry> chained(List<Statement> said) {
        List<JournalEntry> entries = new ArrayList<>();
        for (Statement each : said) {
            JournalEntry entry = JournalEntry.chained(++number, head, each);
            head = entry.hash();
            decisions.accept(entry);
            entries.add(entry);
        }
        return entries;
    }
}
