package fr.jauge.publication;

import fr.jauge.lexicon.FileDigest;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Write a file that is made in memory first: a page, a workbook, a report. */
public final class PageFile {
    private PageFile() {}

    /**
     * Writes the file and has it on the disk.
     *
     * @param folder of the revision under way; the folders below it are there
     * @param name the path in it, with {@code /}
     */
    public static FileDigest write(Path folder, String name, byte[] content) throws IOException {
        try (FileOutputStream file = new FileOutputStream(folder.resolve(name).toFile())) {
            file.write(content);
            file.getChannel().force(true);
        }
        return FileDigest.of(name, content);
    }
}
