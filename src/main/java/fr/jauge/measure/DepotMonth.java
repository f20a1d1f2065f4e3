package fr.jauge.measure;

import fr.jauge.extract.DamagedArchiveException;
import fr.jauge.extract.Depot;
import fr.jauge.extract.DepotFiles;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Read the files of a depot of one month in the order in which they are asked for, and keep what each gave. */
final class DepotMonth implements Closeable {
    private final Depot depot;
    private final int age;
    private final Optional<DepotRefusal> refusal;
    private final @Nullable DepotFiles files;
    private final @Nullable FileReading reading;
    private final Map<Extrait, FileMeasure> measures = new EnumMap<>(Extrait.class);
    private boolean rowsRead;
    private boolean bearsRegistry;

    private DepotMonth(
            Depot depot,
            int age,
            Optional<DepotRefusal> refusal,
            @Nullable DepotFiles files,
            @Nullable FileReading reading) {
        this.depot = depot;
        this.age = age;
        this.refusal = refusal;
        this.files = files;
        this.reading = reading;
    }

    static DepotMonth refused(Depot depot, int age, DepotRefusal why) {
        return new DepotMonth(depot, age, Optional.of(why), null, null);
    }

    static DepotMonth of(Depot depot, int age, DepotFiles files, FileReading reading) {
        return new DepotMonth(depot, age, files.refusal(), files, reading);
    }

    String name() {
        return depot.name();
    }

    boolean isUsable() {
        return refusal.isEmpty();
    }

    /** Reads the two files of the period that say which ESSMS are received. */
    void readReceived() throws IOException {
        read(Extrait.DOSSIERS);
        read(Extrait.EFFECTIFS);
    }

    /** Reads {@code dossiers.csv} of an earlier month, whose {@code effectifs.csv} says nothing of the period. */
    void readDossiers() throws IOException {
        if (isUsable()) {
            read(Extrait.DOSSIERS);
            pass(Extrait.EFFECTIFS);
        }
    }

    /** Reads the other files, as far as what they refer to was accepted. */
    void readOthers(DepotMonth current) throws IOException {
        if (!isUsable()) {
            return;
        }
        boolean received = current.isAccepted(Extrait.DOSSIERS) || current.isAccepted(Extrait.EFFECTIFS);
        for (Extrait extrait : Extrait.values()) {
            if (measures.containsKey(extrait)) {
                continue;
            }
            if (received && (hasDossiers() || !extrait.refersToDossiers())) {
                read(extrait);
            } else {
                pass(extrait);
            }
        }
    }

    /** Ends the reading: see {@link DepotFiles#finish()}. */
    void finish() throws IOException {
        if (isUsable() && files != null) {
            try {
                files.finish();
            } catch (DamagedArchiveException e) {
                throw new DamagedMonthException(depot.month(), e);
            }
        }
    }

    boolean hasDossiers() {
        return isAccepted(Extrait.DOSSIERS);
    }

    boolean isRefused(Extrait extrait) {
        return status(extrait) == FileStatus.REFUSE;
    }

    /** Whether an indicator that needs the extract of the period can be computed. */
    Availability availability(Extrait extrait) {
        return switch (status(extrait)) {
            case ACCEPTE -> Availability.AVAILABLE;
            case REFUSE -> Availability.REFUSED;
            case ABSENT -> Availability.ABSENT;
            case NON_LU -> status(Extrait.DOSSIERS) == FileStatus.REFUSE ? Availability.REFUSED : Availability.ABSENT;
        };
    }

    DepotReading result() {
        if (refusal.isPresent()) {
            return DepotReading.refused(depot.month(), depot.name(), refusal.get());
        }
        List<FileMeasure> listed = new ArrayList<>(measures.values());
        listed.removeIf(
                file -> file.status() == FileStatus.ABSENT && !file.extrait().isExpected());
        return new DepotReading(
                depot.month(),
                depot.name(),
                refusal,
                listed,
                files == null ? List.of() : files.ignored(),
                age == 0 && rowsRead && !bearsRegistry);
    }

    @Override
    public void close() throws IOException {
        if (files != null) {
            files.close();
        }
    }

    private boolean isAccepted(Extrait extrait) {
        return status(extrait) == FileStatus.ACCEPTE;
    }

    private FileStatus status(Extrait extrait) {
        FileMeasure measure = measures.get(extrait);
        return measure == null ? FileStatus.ABSENT : measure.status();
    }

    private void read(Extrait extrait) throws IOException {
        if (files == null || reading == null || !files.sizes().containsKey(extrait)) {
            pass(extrait);
            return;
        }
        try (InputStream stream = files.open(extrait)) {
            FileReading.Result result = reading.read(extrait, age, stream, files.knownSha256(extrait));
            measures.put(extrait, result.file());
            rowsRead |= result.rowsRead();
            bearsRegistry |= result.bearsRegistry();
        } catch (DamagedArchiveException e) {
            throw new DamagedMonthException(depot.month(), e);
        }
    }

    private void pass(Extrait extrait) {
        Long size = files == null ? null : files.sizes().get(extrait);
        FileStatus status = size == null ? FileStatus.ABSENT : FileStatus.NON_LU;
        measures.put(extrait, FileMeasure.notRead(extrait, status, size == null ? 0 : size));
    }
}
