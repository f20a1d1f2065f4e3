package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Say what a revision was made of, by whom and why, for its manifest.
 *
 * @param number from 1
 * @param provisional whether the period had not ended
 * @param fingerprint the SHA-256 of all that decides the figures
 * @param reason why the revision before it is superseded; empty for the first
 * @param author the system user
 * @param rules by year of campaign, the label and the SHA-256 of its rules
 * @param inputs every file read, by its path
 * @param passedOver what was ignored, in French
 */
public record RevisionIdentity(
        int number,
        boolean provisional,
        String fingerprint,
        String reason,
        String author,
        Instant started,
        String softwareVersion,
        Map<Integer, RulesVersion> rules,
        List<FileDigest> inputs,
        List<String> passedOver) {

    /** Name the state of a campaign's rules. */
    public record RulesVersion(String version, String sha256) {}
}
