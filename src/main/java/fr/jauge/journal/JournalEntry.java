package fr.jauge.journal;

import fr.jauge.lexicon.FileDigest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Hold an entry and its place in the chain.
 *
 * <p>Its own hash is the SHA-256 of the UTF-8 text made of these lines, each ended by a line feed: {@value #FORM}, the
 * number, the instant, the action, the projet, the period, the revision, the SHA-256 of the manifest, that of the figures,
 * the actor, the account, the reason, the hash of the entry before. No value has a line feed, so that no two entries make
 * the same text.
 *
 * @param number from 1, without a gap
 * @param previous the hash of the entry before; of the first, {@link #ORIGIN}
 * @param hash its own, as kept
 */
public record JournalEntry(long number, Statement said, String previous, String hash) {
    /** What stands before the first entry. */
    public static final String ORIGIN = "0".repeat(64);

    private static final String FORM = "jauge-journal-1";

    /**
     * Chains what is said to an entry.
     *
     * @param number of the new entry
     * @param previous the hash of the entry before
     */
    public static JournalEntry chained(long number, String previous, Statement said) {
        return new JournalEntry(number, said, previous, hash(number, said, previous));
    }

    /** Whether it still says what its hash was taken of. */
    public boolean isGenuine() {
        return hash.equals(hash(number, said, previous));
    }

    private static String hash(long number, Statement said, String previous) {
        List<String> lines = List.of(
                FORM,
                Long.toString(number),
                said.instant(),
                said.action(),
                said.projet(),
                said.period(),
                Long.toString(said.revision()),
                said.manifestSha256(),
                said.figuresSha256(),
                said.actor(),
                said.account(),
                said.reason(),
                previous);
        String text = String.join("\n", lines) + "\n";
        return FileDigest.of("", text.getBytes(StandardCharsets.UTF_8)).sha256();
    }
}
