package fr.jauge.campagne;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Read the rules of every campaign: those the program carries, then those of a folder, which replace or add a year.
 *
 * <p>A program in a jar cannot list its resources, so it asks for {@code campagnes/<year>.yml} year by year.
 */
public final class CatalogReader {
    static final int FIRST_YEAR = 2020;
    static final int LAST_YEAR = 2099;

    private static final Pattern NAME = Pattern.compile("20[2-9][0-9]\\.yml");
    private static final Pattern LIKE_YAML = Pattern.compile("[^.].*\\.ya?ml", Pattern.CASE_INSENSITIVE);

    private final List<CampagneError> errors = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private CatalogReader() {}

    /** Reads the rules the program carries. */
    public static CatalogReading read() {
        CatalogReader reader = new CatalogReader();
        reader.addResources();
        return reader.checked();
    }

    /**
     * Reads the rules the program carries, and over them those of a folder: its files {@code <year>.yml}, 2020 to 2099.
     * A YAML file of another name is an error, lest it be thought to count; other files are ignored.
     */
    public static CatalogReading read(Path folder) {
        CatalogReader reader = new CatalogReader();
        reader.addResources();
        reader.addFolder(folder);
        return reader.checked();
    }

    /**
     * Reads the rules of one campaign as a file has them, and no other.
     *
     * @param year the year of the file's name
     */
    public static CatalogReading read(int year, byte[] content) {
        CatalogReader reader = new CatalogReader();
        reader.files.put(year + ".yml", content.clone());
        return reader.checked();
    }

    private void addResources() {
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String name = year + ".yml";
            try (InputStream in = CatalogReader.class.getResourceAsStream("/campagnes/" + name)) {
                if (in != null) {
                    files.put(name, in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void addFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            errors.add(new CampagneError(folder.toString(), "", "", Reasons.NO_FOLDER));
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                addFile(entry, String.valueOf(entry.getFileName()));
            }
        } catch (IOException e) {
            errors.add(new CampagneError(folder.toString(), "", "", Reasons.UNREADABLE));
        }
    }

    private void addFile(Path entry, String name) {
        if (!LIKE_YAML.matcher(name).matches()) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            errors.add(new CampagneError(name, "", "", Reasons.NAME));
            return;
        }
        try {
            files.put(name, Files.readAllBytes(entry));
        } catch (IOException e) {
            files.remove(name);
            errors.add(new CampagneError(name, "", "", Reasons.UNREADABLE));
        }
    }

    private CatalogReading checked() {
        List<CampagneRules> rules = new ArrayList<>();
        files.forEach((name, content) -> RulesFile.read(name, content, errors).ifPresent(rules::add));
        errors.sort(comparing(CampagneError::file)); // stable: the order of the checks within a file
        return errors.isEmpty()
                ? new CatalogReading.Valid(new CampagneCatalog(rules))
                : new CatalogReading.Invalid(errors);
    }
}
