package fr.jauge.generator;

import fr.jauge.lexicon.Extrait;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Receive the extracts of one depot, one after the other: a folder, or a zip. */
interface DepotTarget extends Closeable {
    /** Where the bytes of the extract go; closed by the caller before the next is opened. */
    OutputStream open(Extrait extrait) throws IOException;

    /** Makes a folder. */
    static DepotTarget folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new DepotTarget() {
            @Override
            public OutputStream open(Extrait extrait) throws IOException {
                return Files.newOutputStream(folder.resolve(extrait.fileName()));
            }

            @Override
            public void close() {}
        };
    }

    /** Makes a zip, with one time stamped on every entry so that it is the same whenever it is made. */
    static DepotTarget zip(Path file, LocalDateTime time) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.setLevel(Deflater.BEST_SPEED);
        return new DepotTarget() {
            @Override
            public OutputStream open(Extrait extrait) throws IOException {
                ZipEntry entry = new ZipEntry(extrait.fileName());
                entry.setTimeLocal(time);
                zip.putNextEntry(entry);
                return new OutputStream() {
                    @Override
                    public void write(int single) throws IOException {
                        zip.write(single);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int count) throws IOException {
                        zip.write(bytes, from, count);
                    }

                    @Override
                    public void close() throws IOException {
                        zip.closeEntry();
                    }
                };
            }

            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }
}
