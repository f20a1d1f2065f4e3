package fr.jauge.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Write the witness anew from entries that are sound by themselves. The entry that tells of it is kept first: whatever
 * happens after, it is done again rather than forgotten.
 */
record WitnessRenewal(JournalTable table, Witness witness) {
    private static final int TOLD = 3;

    /** Renews it; empty when nothing was wrong. */
    Optional<JournalEntry> renew(String actor, String reason, Stamp stamp) throws IOException {
        Optional<JournalEntry> entry = table.alone(rows -> {
            JournalPass pass = chained(new JournalPass(rows, witness, each -> {}));
            return pass.flaws().isEmpty()
                    ? Optional.empty()
                    : Optional.of(pass.addUnwitnessed(statement(actor, reason + found(pass.flaws()), stamp)));
        });
        if (entry.isPresent()) {
            table.alone(rows -> {
                List<Witness.Line> lines = new ArrayList<>();
                chained(new JournalPass(rows, witness, each -> lines.add(Witness.Line.of(each, true))));
                witness.renew(lines);
                return lines;
            });
        }
        return entry;
    }

    private static JournalPass chained(JournalPass pass) {
        if (!pass.isChained()) {
            throw new TamperedJournalException(pass.flaws());
        }
        return pass;
    }

    private static String found(List<String> flaws) {
        return " [constaté : " + String.join(" ; ", flaws.subList(0, Math.min(TOLD, flaws.size())))
                + (flaws.size() > TOLD ? " ; …" : "") + "]";
    }

    private static Statement statement(String actor, String reason, Stamp stamp) {
        return new Statement(
                stamp.instant().toString(),
                Action.TEMOIN_RENOUVELE.name(),
                "",
                "",
                0,
                "",
                "",
                actor,
                stamp.account(),
                reason);
    }
}
