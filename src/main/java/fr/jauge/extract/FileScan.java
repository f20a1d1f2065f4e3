package fr.jauge.extract;

import fr.jauge.lexicon.FileRefusal;
import java.util.List;
import java.util.Optional;

/**
 * Say what reading an extract to its end gave, beside its rows.
 *
 * @param refusal why it is refused for its form, if it is; too many rejections are not judged here
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param bytes how many they are
 * @param unknownColumns the names in the header that are none of the extract's; empty for a file refused
 */
public record FileScan(Optional<FileRefusal> refusal, String sha256, long bytes, List<String> unknownColumns) {}
