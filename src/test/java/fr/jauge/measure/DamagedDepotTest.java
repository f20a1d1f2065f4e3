package fr.jauge.measure;

import static fr.jauge.lexicon.Extrait.DOSSIERS;
import static fr.jauge.lexicon.Extrait.ECHANGES_EPARCOURS;
import static fr.jauge.lexicon.Extrait.EVENEMENTS_AGENDA;
import static fr.jauge.lexicon.Extrait.MESSAGES_MSSANTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.jauge.extract.ChangedInputException;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An archive whose damage shows when most of it is read counts for nothing; a depot written meanwhile ends the run. */
class DamagedDepotTest {
    @TempDir
    Path root;

    private Depots depots;

    @BeforeEach
    void writeThreeMonths() {
        depots = Depots.in(root);
        for (int month = 8; month <= 10; month++) {
            depots.month(month)
                    .with(
                            DOSSIERS,
                            "A;D1;;2023-01-01;;2023-10-05/B;D" + month + ";;2023-01-01;;2023-10-0" + (month - 7))
                    .with(EVENEMENTS_AGENDA, "A;D1;E;2023-10-05/B;D" + month + ";E;2023-10-05")
                    .with(MESSAGES_MSSANTE, "A;M1;2023-10-05/B;M" + month + ";2023-10-05")
                    .with(ECHANGES_EPARCOURS, "A;X1;2023-10-05");
        }
    }

    @Test
    void soundArchivesAreMeasuredAsFoldersAre() throws IOException {
        Depots.Measured folders = depots.measure();
        for (int month = 8; month <= 10; month++) {
            zip(month);
        }
        Depots.Measured zips = depots.measure();
        assertThat(zips.reading(10).ignored()).containsExactly("notes.txt");
        assertThat(zips.measure().tallies()).isEqualTo(folders.measure().tallies());
        assertThat(zips.lacking()).isEqualTo(folders.lacking());
        assertThat(zips.figures("B", "present=3 messages=3 missingMonths=0"))
                .isEqualTo("present=3 messages=3 missingMonths=0");
    }

    @ParameterizedTest
    @EnumSource(names = {"DOSSIERS", "MESSAGES_MSSANTE", "ECHANGES_EPARCOURS"})
    void depotDamagedInAnyFileIsRefusedWhole(Extrait damaged) throws IOException {
        damage(zip(10), damaged.fileName());
        Depots.Measured measured = depots.measure();
        assertThat(measured.reading(10).refusal()).contains(DepotRefusal.ARCHIVE_ILLISIBLE);
        assertThat(measured.reading(10).files()).isEmpty();
        assertThat(measured.reading(10).hasRefusal()).isTrue();
        assertThat(measured.measure().readings()).hasSize(1);
        assertThat(measured.received()).isEmpty();
        assertThat(measured.lacking()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"DOSSIERS", "EVENEMENTS_AGENDA", "ECHANGES_EPARCOURS"})
    void earlierDepotDamagedLateIsAsIfItHadNotBeenSent(Extrait damaged) throws IOException {
        damage(zip(9), damaged.fileName());
        Depots.Measured measured = depots.measure();
        assertThat(measured.reading(9).refusal()).contains(DepotRefusal.ARCHIVE_ILLISIBLE);
        assertThat(measured.figures("B", "present=2 messages=2 evenements=2 active=2 missingMonths=1"))
                .isEqualTo("present=2 messages=2 evenements=2 active=2 missingMonths=1");
        Files.delete(root.resolve("2023-09").resolve("og1.zip"));
        assertThat(depots.measure().measure().tallies())
                .isEqualTo(measured.measure().tallies());
    }

    @Test
    void everyMonthMayBeDamaged() throws IOException {
        for (int month = 8; month <= 9; month++) {
            damage(zip(month), "messages_mssante.csv");
        }
        Depots.Measured measured = depots.measure();
        assertThat(measured.figures("B", "present=1 messages=1 missingMonths=2"))
                .isEqualTo("present=1 messages=1 missingMonths=2");
        damage(zip(10), "notes.txt");
        assertThat(depots.measure().received()).isEmpty();
    }

    @Test
    void oneMeasurerGoesOnAfterADamagedDepot() throws IOException {
        DepotMeasurer measurer = depots.measurer();
        Depots.Measured before = depots.measure(measurer);
        Path zip = zip(10);
        byte[] sound = Files.readAllBytes(zip);
        damage(zip, "messages_mssante.csv");
        assertThat(depots.measure(measurer).received()).isEmpty();
        Files.write(zip, sound);
        assertThat(depots.measure(measurer).measure().tallies())
                .isEqualTo(before.measure().tallies());
    }

    @ParameterizedTest
    @EnumSource(names = {"DOSSIERS", "EVENEMENTS_AGENDA", "MESSAGES_MSSANTE"})
    void fileWrittenWhileTheDepotIsReadEndsTheRun(Extrait written) {
        assertThatThrownBy(() -> depots.measure(measurerThat(() -> append(10, written, "A;D1\n"))))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(ChangedInputException.class);
    }

    @Test
    void fileCutShortWhileTheDepotIsReadEndsTheRun() {
        assertThatThrownBy(() -> depots.measure(measurerThat(() -> cut(10, EVENEMENTS_AGENDA))))
                .hasCauseInstanceOf(ChangedInputException.class);
    }

    @Test
    void earlierMonthWrittenMeanwhileEndsTheRunToo() {
        assertThatThrownBy(() -> depots.measure(measurerThat(() -> append(8, DOSSIERS, "B;D1\n"))))
                .hasCauseInstanceOf(ChangedInputException.class);
    }

    @Test
    void fileTakenAwayMeanwhileEndsTheRun() {
        assertThatThrownBy(() -> depots.measure(measurerThat(() -> delete(10, DOSSIERS))))
                .hasCauseInstanceOf(ChangedInputException.class);
    }

    /** Does something once, when the first rows of an earlier month were read. */
    private DepotMeasurer measurerThat(Runnable disturbs) {
        int[] files = new int[1];
        return depots.measurer(new Progress() {
            @Override
            public void bytesRead(long bytes) {}

            @Override
            public void rowsRead(long rows) {
                // the third file read is the first of an earlier month
                if (++files[0] == 3) {
                    disturbs.run();
                }
            }
        });
    }

    private Path file(int month, Extrait extrait) {
        return depots.month(month).folder().resolve(extrait.fileName());
    }

    private void append(int month, Extrait extrait, String text) {
        try {
            Files.writeString(file(month, extrait), text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cut(int month, Extrait extrait) {
        try {
            String text = Files.readString(file(month, extrait));
            Files.writeString(file(month, extrait), text.substring(0, text.length() - 3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(int month, Extrait extrait) {
        try {
            Files.delete(file(month, extrait));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a zip of its files in the place of a folder. */
    private Path zip(int month) throws IOException {
        Path folder = depots.month(month).folder();
        Map<String, String> texts = new TreeMap<>(Map.of("notes.txt", "of the sender"));
        for (Extrait extrait : Extrait.values()) {
            Path file = folder.resolve(extrait.fileName());
            if (Files.exists(file)) {
                texts.put(extrait.fileName(), Files.readString(file));
                Files.delete(file);
            }
        }
        Files.delete(folder);
        Path zip = folder.resolveSibling(Depots.NAME + ".zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 crc = new CRC32();
                crc.update(bytes);
                ZipEntry entry = new ZipEntry(text.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(crc.getValue());
                zipped.putNextEntry(entry);
                zipped.write(bytes);
            }
        }
        return zip;
    }

    /** Changes the last bit of an entry's text, which still reads well. */
    private static void damage(Path zip, String name) throws IOException {
        String text = Files.readString(zip, StandardCharsets.ISO_8859_1);
        int header = text.indexOf("PK\3\4", text.indexOf(name));
        int end = header < 0 ? text.indexOf("PK\1\2") : header;
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        bytes[end - 2] ^= 1;
        Files.write(zip, bytes);
    }
}
