package fr.jauge.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Remember what a file looked like when it was opened.
 *
 * @param size in bytes
 * @param modified its date
 */
record FileStamp(Path path, long size, FileTime modified) {
    static FileStamp of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileStamp(path, attributes.size(), attributes.lastModifiedTime());
    }

    /** @throws ChangedInputException when the file is another now */
    void check() throws IOException {
        try {
            if (!of(path).equals(this)) {
                throw new ChangedInputException(path);
            }
        } catch (NoSuchFileException e) {
            throw new ChangedInputException(path);
        }
    }
}
