package fr.jauge.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFilesTest {
    @TempDir
    private Path folder = Path.of("");

    private final DurableFiles files = new DurableFiles();

    @Test
    void filesAreKnownByTheirPathAndContent() throws IOException {
        Files.createDirectory(folder.resolve("below"));
        // the digest of the three letters, an example of FIPS 180-2
        assertThat(files.write(folder, "below/page.html", new byte[] {'a', 'b', 'c'}))
                .returns("below/page.html", file -> file.name())
                .returns(3L, file -> file.octets())
                .returns("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", file -> file.sha256());
        files.await();
        assertThat(folder.resolve("below/page.html")).hasContent("abc");
    }

    @Test
    void fileThatCannotReachTheDiskIsTold() throws IOException {
        files.write(folder, "first", new byte[1]);
        files.write(folder, "second", new byte[1]);
        Files.delete(folder.resolve("first"));
        assertThatThrownBy(files::await).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void privateFileTakesThePlaceOfNone() throws IOException {
        files.writePrivate(folder, "list.csv", new byte[1]);
        assertThatThrownBy(() -> files.writePrivate(folder, "list.csv", new byte[2]))
                .isInstanceOf(FileAlreadyExistsException.class);
        files.await();
        assertThat(folder.resolve("list.csv")).hasSize(1);
    }

    @Test
    void manyFilesAreWrittenOutTogether() throws IOException {
        for (int i = 0; i < 4_100; i++) {
            files.write(folder, "f" + i, new byte[] {(byte) i});
        }
        files.await();
        assertThat(folder.resolve("f4099")).hasBinaryContent(new byte[] {3});
    }

    /** What is begun early may fail: only what is waited for tells. */
    @Test
    void filesBegunEarlyAreAskedForAgain() throws IOException {
        Path revision = Files.createDirectory(folder.resolve("revision"));
        for (int i = 0; i < 4_100; i++) {
            files.write(revision, "f" + i, new byte[1]);
        }
        files.write(revision, "large", new byte[65 << 20]);
        DiskSync.deleteTree(revision);
        assertThatThrownBy(files::await).isInstanceOf(NoSuchFileException.class);
    }

    /** The private lists may be on a file system of their own. */
    @Test
    void everyFolderIsWrittenOut() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        for (int i = 0; i < 4_100; i++) {
            files.write(shared, "f" + i, new byte[1]);
        }
        Path hidden = Files.createDirectory(folder.resolve("hidden"));
        files.writePrivate(hidden, "list.csv", new byte[1]);
        DiskSync.deleteTree(hidden);
        assertThatThrownBy(files::await).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void fileWrittenPieceByPieceIsKnownByItsContent() throws IOException {
        try (OutputFile file = files.begin(folder, "abc.csv")) {
            file.stream().write('a');
            file.writer().write("bc");
            assertThat(file.finish())
                    .returns(3L, each -> each.octets())
                    .returns("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", each -> each.sha256());
        }
        Files.delete(folder.resolve("abc.csv"));
        assertThatThrownBy(files::await).isInstanceOf(NoSuchFileException.class);
    }
}
