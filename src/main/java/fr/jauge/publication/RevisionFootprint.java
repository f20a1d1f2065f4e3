package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Say what a published revision was made of and takes, in bytes: what the next one will need can be told from it.
 *
 * @param read of all files that it read
 * @param taken by what it published, the private lists included
 * @param published when its run ended, by the clock of then; empty when the manifest does not say it
 */
public record RevisionFootprint(Period period, int number, long read, long taken, Optional<Instant> published) {
    /**
     * Measures the last revision of the latest period of a folder of reports.
     *
     * @return empty when nothing is published
     * @throws IOException when something of it cannot be read
     */
    public static Optional<RevisionFootprint> last(Path out) throws IOException {
        PublishedRevisions published = new PublishedRevisions(out);
        Optional<Period> latest = published.periods().stream().reduce((before, after) -> after);
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        RevisionFolders folders = published.folders(latest.get());
        OptionalInt number = folders.last();
        return number.isEmpty() ? Optional.empty() : Optional.of(of(folders, number.getAsInt()));
    }

    private static RevisionFootprint of(RevisionFolders folders, int number) throws IOException {
        RevisionManifest manifest = RevisionManifest.read(folders.manifest(number));
        long read = manifest.inputs().stream().mapToLong(FileDigest::octets).sum();
        long taken = size(folders.revision(number)) + size(folders.privateRevision(number));
        return new RevisionFootprint(folders.period(), number, read, taken, instant(manifest.published()));
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static long size(Path folder) throws IOException {
        if (!Files.isReadable(folder)) {
            return 0; // purged, or not handed on
        }
        long sum = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
