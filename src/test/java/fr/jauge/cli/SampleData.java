package fr.jauge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Give the sample data that come with the program, and what they must give. */
final class SampleData {
    private static final Path FOLDER = Path.of("sample-data").toAbsolutePath();
    private static final Path EXPECTED =
            Path.of("src/test/resources/expected/sample-data").toAbsolutePath();

    private SampleData() {}

    /** Makes them stand in a working folder, as in a fresh clone. */
    static void linkInto(Path folder) throws IOException {
        Files.createSymbolicLink(folder.resolve("sample-data"), FOLDER);
    }

    /** Copies them, to be changed. */
    static void copyInto(Path folder) throws IOException {
        Tree.copy(FOLDER, folder.resolve("sample-data"));
    }

    /** The documents that a period must give. */
    static Path expected(String period) {
        return EXPECTED.resolve(period);
    }
}
