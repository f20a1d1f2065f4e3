package fr.jauge.extract;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Remember what a file looked like: as long as its stamp is the same, so are its bytes.
 *
 * @param size in bytes
 * @param modified the date of its content, in nanoseconds or what the platform has
 * @param changed the date of its attributes, which cannot be set back as that of the content can
 * @param key its number in the file system
 */
public record FileStamp(Path path, long size, long modified, long changed, String key) {
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    /** All of them of one look. */
    private static final String ATTRIBUTES = "unix:size,lastModifiedTime,ctime,fileKey";

    /** Looks at a file. */
    public static FileStamp of(Path path) throws IOException {
        if (UNIX) {
            Map<String, Object> attributes = Files.readAttributes(path, ATTRIBUTES);
            return new FileStamp(
                    path,
                    (Long) requireNonNull(attributes.get("size")),
                    nanos((FileTime) requireNonNull(attributes.get("lastModifiedTime"))),
                    nanos((FileTime) requireNonNull(attributes.get("ctime"))),
                    String.valueOf(attributes.get("fileKey")));
        }
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new FileStamp(
                path, attributes.size(), nanos(attributes.lastModifiedTime()), 0, String.valueOf(attributes.fileKey()));
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

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }
}
