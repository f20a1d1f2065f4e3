package fr.jauge.registry;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import fr.jauge.campagne.CampagneCatalog;
import fr.jauge.lexicon.FileDigest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Read the registry of a folder whole: {@code projets.csv}, then {@code etablissements.csv}, their names compared without
 * regard to case. It is the operator's own file, so any error in it stops the run before anything is computed, with every
 * error told at once.
 */
public final class RegistryReader {
    private static final List<String> FILES = List.of(ProjetRows.FORM.file(), EssmsRows.FORM.file());

    private final CampagneCatalog catalog;

    /** @param catalog the campaigns a projet may have signed */
    public RegistryReader(CampagneCatalog catalog) {
        this.catalog = catalog;
    }

    /** Reads both files; whatever is wrong, a missing folder included, is in the result and not an exception. */
    public RegistryReading read(Path referentiel) {
        return new Pass(referentiel).read();
    }

    /**
     * Digests both files without reading what they say.
     *
     * @return in the order of {@link RegistryReading.Valid#files()}; empty when one cannot be read
     */
    public static Optional<List<FileDigest>> digests(Path referentiel) {
        List<Path> entries = entries(referentiel);
        List<FileDigest> files = new ArrayList<>();
        try {
            for (String file : FILES) {
                List<Path> found = named(entries, file);
                if (found.size() != 1) {
                    return Optional.empty();
                }
                files.add(FileDigest.of(file, Files.readAllBytes(found.get(0))));
            }
            return Optional.of(files);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Path> named(List<Path> entries, String file) {
        return entries.stream()
                .filter(each -> name(each).equalsIgnoreCase(file) && Files.isRegularFile(each))
                .toList();
    }

    /** One reading, and what it gathers. */
    private final class Pass {
        private final Path folder;
        private final List<Path> entries;
        private final List<RegistryError> errors = new ArrayList<>();
        private final List<FileDigest> files = new ArrayList<>();
        private final RegistryTable projetTable = new RegistryTable(ProjetRows.FORM, errors);
        private final RegistryTable essmsTable = new RegistryTable(EssmsRows.FORM, errors);

        Pass(Path folder) {
            this.folder = folder;
            this.entries = entries(folder);
        }

        RegistryReading read() {
            ProjetRows projets = new ProjetRows(catalog);
            content(ProjetRows.FORM).ifPresent(content -> projetTable.read(content, projets::read));
            EssmsRows essms = new EssmsRows(projets, projetTable.isComplete());
            content(EssmsRows.FORM).ifPresent(content -> essmsTable.read(content, essms::read));
            List<UnknownColumn> unknown = new ArrayList<>(projetTable.unknownColumns());
            unknown.addAll(essmsTable.unknownColumns());
            if (errors.isEmpty()) {
                Registry registry = new Registry(projets.projets(), essms.essms());
                return new RegistryReading.Valid(registry, files, unknown, ignored());
            }
            // stable, so that the faults of one row stay in the order of its columns
            errors.sort(comparing((RegistryError each) -> FILES.indexOf(each.file()))
                    .thenComparing(comparingLong(RegistryError::line)));
            return new RegistryReading.Invalid(errors, unknown, ignored());
        }

        private Optional<byte[]> content(TableForm form) {
            List<Path> found = named(entries, form.file());
            if (found.size() != 1) {
                String reason = found.isEmpty() ? Reasons.fileMissing(folder.toString()) : Reasons.FILE_TWICE;
                errors.add(new RegistryError(form.file(), 0, "", "", reason));
                return Optional.empty();
            }
            try {
                byte[] content = Files.readAllBytes(found.get(0));
                files.add(FileDigest.of(form.file(), content));
                return Optional.of(content);
            } catch (IOException e) {
                errors.add(new RegistryError(form.file(), 0, "", "", Reasons.UNREADABLE));
                return Optional.empty();
            }
        }

        private List<String> ignored() {
            return entries.stream()
                    .filter(each ->
                            FILES.stream().noneMatch(name(each)::equalsIgnoreCase) || !Files.isRegularFile(each))
                    .map(RegistryReader::name)
                    .toList();
        }
    }

    /** A folder that is missing or closed has no entries: both files are then told to be missing from it. */
    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }
}
