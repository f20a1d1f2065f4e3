package fr.jauge.extract;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Give the files of one depot as streams, whether it is a folder or a zip; nothing is unpacked to disk. */
public interface DepotFiles extends Closeable {
    /** Why the depot is refused, as far as can be told without reading its files whole. */
    Optional<DepotRefusal> refusal();

    /** The extracts present and their unpacked sizes in bytes, in the order of {@link Extrait}. */
    Map<Extrait, Long> sizes();

    /** The names of what else lies in the depot. */
    List<String> ignored();

    /** The SHA-256 of an extract that is present, where it was taken before. */
    Optional<String> knownSha256(Extrait extrait);

    /**
     * Opens an extract that is present.
     *
     * @throws DamagedArchiveException there or while it is read, when the archive is damaged
     */
    InputStream open(Extrait extrait) throws IOException;

    /**
     * Ends the reading: an archive's entries not read yet are checked, and the depot must be what it was when opened.
     *
     * @throws DamagedArchiveException when the archive is damaged
     * @throws ChangedInputException when something was written meanwhile
     */
    void finish() throws IOException;
}
