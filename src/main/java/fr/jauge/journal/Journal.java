package fr.jauge.journal;

import fr.jauge.lexicon.Period;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.StandingRevision;
import fr.jauge.publication.StandingRevision.PublishedProjet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Record decisions on what a folder of reports publishes. Nothing is ever added to a journal that is not what was written:
 * {@link TamperedJournalException}.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final JournalTable table;
    private final Path out;
    private final Witness witness;

    /** @param out the folder of reports */
    public Journal(JournalTable table, Path out) {
        this.table = table;
        this.out = out.toAbsolutePath().normalize();
        this.witness = new Witness(this.out);
    }

    /**
     * Hold what the journal says, and whether it is what was written.
     *
     * @param flaws what is wrong, in French, without full stops
     * @param entries how many there are
     * @param head the hash of the last one
     * @param decided how far people are, by period and projet
     */
    public record Reading(List<String> flaws, long entries, String head, Map<Subject, Decided> decided) {}

    /**
     * Hold what was written of revisions published since the last time.
     *
     * @param failures why periods could not be compared
     */
    public record Update(List<JournalEntry> written, List<IOException> failures) {}

    /** Where the hashes are kept outside of the database. */
    public Path witness() {
        return witness.file();
    }

    /** Reads and checks every entry. */
    public Reading read(Consumer<JournalEntry> reader) throws IOException {
        return table.alone(rows -> {
            JournalPass pass = new JournalPass(rows, witness, reader);
            return new Reading(
                    pass.flaws(), pass.number(), pass.head(), pass.decisions().all());
        });
    }

    /**
     * Finds the revisions on which people stand declared, validated or refused, and which are others now; those that were
     * taken elsewhere are passed over.
     *
     * @return a sentence for each, in French
     */
    public List<String> replacedRevisions(Map<Subject, Decided> decided) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<Subject, Decided> each : decided.entrySet()) {
            Optional<Statement> since = each.getValue().since().map(JournalEntry::said);
            if (since.isPresent() && each.getValue().state() != ProjetState.BROUILLON) {
                int number = (int) since.get().revision();
                String expected = since.get().manifestSha256();
                Period period = each.getKey().period();
                if (StandingRevision.manifestSha256(folders(period), number)
                        .filter(there -> !there.equals(expected))
                        .isPresent()) {
                    found.add("La révision r" + number + " de " + period
                            + " n’est plus celle sur laquelle on a décidé : son manifeste n’a plus l’empreinte "
                            + expected + ".");
                }
            }
        }
        return List.copyOf(found);
    }

    /** Records a decision on the revision that stands, unless it may not be taken. */
    public Outcome decide(Decision decision, Stamp stamp) throws IOException {
        Outcome outcome = table.alone(rows -> decide(decision, stamp, JournalPass.sound(rows, witness)));
        confirm(outcome.before());
        confirm(outcome.recorded().stream().toList());
        return outcome;
    }

    private Outcome decide(Decision decision, Stamp stamp, JournalPass pass) throws IOException {
        Subject subject = decision.subject();
        StandingRevision revision = standing(subject.period());
        List<JournalEntry> before = pass.add(new Reconciliation(revision, stamp).statements(pass.decisions()));
        Optional<PublishedProjet> projet = revision.projet(subject.projet());
        Optional<String> refusal = new DecisionRules(decision, revision)
                .refusal(projet, pass.decisions().of(subject));
        if (refusal.isPresent()) {
            return new Outcome(before, Optional.empty(), projet, refusal);
        }
        String figures = revision.figures(Set.of(subject.projet())).getOrDefault(subject.projet(), "");
        Statement said = Reconciliation.statement(
                decision.action(), subject, revision, figures, stamp, decision.actor(), decision.reason());
        return new Outcome(before, pass.add(List.of(said)).stream().findFirst(), projet, Optional.empty());
    }

    /** Writes what the standing revision of a period changed of what was declared or validated. */
    public Update update(Period period, Stamp stamp) throws IOException {
        return update(Optional.of(period), stamp);
    }

    /** Writes the same of every period. */
    public Update update(Stamp stamp) throws IOException {
        return update(Optional.empty(), stamp);
    }

    private Update update(Optional<Period> only, Stamp stamp) throws IOException {
        Update update = table.alone(rows -> {
            JournalPass pass = JournalPass.sound(rows, witness);
            List<Statement> statements = new ArrayList<>();
            List<IOException> failures = new ArrayList<>();
            for (Period period : only.map(Set::of).orElseGet(() -> periods(pass.decisions()))) {
                if (Reconciliation.concerns(pass.decisions(), period)) {
                    try {
                        statements.addAll(new Reconciliation(standing(period), stamp).statements(pass.decisions()));
                    } catch (IOException e) {
                        failures.add(e);
                    }
                }
            }
            return new Update(pass.add(statements), failures);
        });
        confirm(update.written());
        return update;
    }

    /**
     * Has the witness say what the database says, when only the witness is wrong: it was lost, or the database comes from
     * an older backup. An entry keeps who did it, why, and what was wrong.
     *
     * @return the entry; empty when nothing was wrong
     * @throws TamperedJournalException when the entries themselves are not what was written
     */
    public Optional<JournalEntry> renewWitness(String actor, String reason, Stamp stamp) throws IOException {
        return new WitnessRenewal(table, witness).renew(actor, reason, stamp);
    }

    private StandingRevision standing(Period period) throws IOException {
        return StandingRevision.of(folders(period))
                .orElseThrow(() -> new IOException("Aucune révision de " + period + " dans « " + out + " »."));
    }

    private void confirm(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        try {
            table.alone(rows -> {
                witness.confirm(entries);
                return entries;
            });
        } catch (IOException | RuntimeException e) {
            // the entries are kept: what cannot be confirmed now is by the next command
            LOG.debug("entries not confirmed", e);
        }
    }

    private RevisionFolders folders(Period period) {
        return new RevisionFolders(out, period);
    }

    private static Set<Period> periods(Decisions decisions) {
        Set<Period> periods = new TreeSet<>();
        decisions.all().keySet().forEach(subject -> periods.add(subject.period()));
        return periods;
    }
}
