package fr.jauge.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Remember what a file looked like: as long as its stamp is the same, so are its bytes.
 *
 * @param size in bytes
 * @param state its dates of content and of attributes and its number in the file system, as far as the platform has them
 */
public record FileStamp(Path path, long size, String state) {
    private static final boolean UNIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** Looks at a file. */
    public static FileStamp of(Path path) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        // the date of the attributes cannot be set back, that of the content can
        String changed = UNIX ? Files.getAttribute(path, "unix:ctime").toString() : "";
        String state = attributes.lastModifiedTime() + " " + changed + " " + attributes.fileKey();
        return new FileStamp(path, attributes.size(), state);
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
