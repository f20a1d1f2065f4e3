package fr.jauge.extract;

import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * List what lies in the folder of a month.
 *
 * @param depots in the order of their names without case
 * @param ignored the names of what is no depot, sorted
 */
public record MonthFolder(List<Depot> depots, List<String> ignored) {
    private static final String ZIP = ".zip";

    /**
     * Reads a month's folder.
     *
     * @param depotsFolder the folder that holds those of all months
     * @throws IOException when it cannot be read
     */
    public static MonthFolder read(Path depotsFolder, Period month) throws IOException {
        Map<String, List<Found>> found = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path(depotsFolder, month))) {
            for (Path entry : entries) {
                String name = EntryNames.lastName(entry);
                boolean zip = name.toLowerCase(Locale.ROOT).endsWith(ZIP);
                if (name.startsWith(".")) {
                    ignored.add(name);
                } else if (Files.isDirectory(entry)) {
                    add(found, name, entry);
                } else if (zip && Files.isRegularFile(entry)) {
                    add(found, name.substring(0, name.length() - ZIP.length()), entry);
                } else {
                    ignored.add(name);
                }
            }
        } catch (java.nio.file.DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new MonthFolder(
                found.values().stream().map(same -> depot(month, same)).toList(),
                ignored.stream().sorted().toList());
    }

    /** Where the folder of a month lies. */
    public static Path path(Path depotsFolder, Period month) {
        return depotsFolder.resolve(month.toString());
    }

    private static void add(Map<String, List<Found>> found, String name, Path path) {
        found.computeIfAbsent(Depot.key(name), key -> new ArrayList<>()).add(new Found(name, path));
    }

    private static Depot depot(Period month, List<Found> same) {
        List<Found> sorted =
                same.stream().sorted(Comparator.comparing(Found::name)).toList();
        return new Depot(
                month, sorted.get(0).name(), sorted.stream().map(Found::path).toList());
    }

    private record Found(String name, Path path) {}
}
