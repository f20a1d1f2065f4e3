package fr.jauge.diagnosis;

import fr.jauge.extract.Depot;
import fr.jauge.extract.MonthFolder;
import fr.jauge.lexicon.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Look at the depots of a month: which are there, which were there the month before and are not, which cannot be read. */
public final class MonthCheck {
    private static final String SUBJECT = "Dépôts du mois";
    private static final int EARLIER_MONTHS = 2;
    private static final int NAMED = 10;
    /** Bytes of extracts for one of an archive, about. */
    private static final int UNPACKING = 8;
    /** Clocks of machines that share a folder differ by seconds. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Path depots;
    private final Period period;
    private final List<String> unreadable = new ArrayList<>();
    private long bytes;
    private long weight;
    private Instant newest = Instant.EPOCH;

    public MonthCheck(Path depots, Period period) {
        this.depots = depots;
        this.period = period;
    }

    /**
     * Looks.
     *
     * @param now the time of this machine
     * @throws IOException when the folder of the month cannot be read
     */
    public List<Observation> observations(Instant now) throws IOException {
        if (!Files.isDirectory(depots)) {
            return List.of(); // told with the folders
        }
        Path folder = MonthFolder.path(depots, period);
        if (!Files.isDirectory(folder)) {
            return List.of(Observation.mend(
                    SUBJECT,
                    "« " + folder.toAbsolutePath().normalize() + " » n’existe pas",
                    "vérifier --period et --depots, ou créer le dossier, même vide"));
        }
        List<Depot> found = MonthFolder.read(depots, period).depots();
        found.forEach(this::measure);
        List<Observation> seen = new ArrayList<>();
        seen.add(count(found));
        found.stream()
                .filter(depot -> depot.refusal().isPresent())
                .map(depot -> Observation.watch(
                        SUBJECT,
                        "« " + printable(depot.name()) + " » sera refusé ("
                                + depot.refusal().orElseThrow() + ")",
                        "le renommer ou n’en garder qu’un, selon le README ; l’exécution finirait avec le code 3"))
                .forEach(seen::add);
        if (!unreadable.isEmpty()) {
            seen.add(Observation.mend(
                    SUBJECT,
                    "ne peuvent pas être lus : " + named(unreadable),
                    "donner le droit de les lire à « " + Rights.user() + " »"));
        }
        missing(found, seen);
        if (newest.isAfter(now.plus(TOLERANCE))) {
            seen.add(Observation.watch(
                    SUBJECT,
                    "un fichier est daté du futur (" + newest + ")",
                    "comparer l’horloge de cette machine à celle d’où viennent les dépôts"));
        }
        return seen;
    }

    /** Bytes of extracts to be read, archives at what they unpack to, about; 0 before it was looked. */
    public long weight() {
        return weight;
    }

    private Observation count(List<Depot> found) {
        if (found.isEmpty()) {
            return Observation.watch(
                    SUBJECT,
                    period + " : aucun dépôt",
                    "attendre les dépôts : une exécution dirait tous les ESSMS non évaluables");
        }
        long archives = found.stream().filter(Depot::isArchive).count();
        return Observation.fine(
                SUBJECT,
                period + " : " + number(found.size(), "dépôt") + ", dont " + number(archives, "archive") + " zip, "
                        + Bytes.text(bytes));
    }

    private void missing(List<Depot> found, List<Observation> seen) throws IOException {
        for (int age = 1; age <= EARLIER_MONTHS; age++) {
            Period before = period.minusMonths(age);
            if (Files.isDirectory(MonthFolder.path(depots, before))) {
                Map<String, String> absent = new TreeMap<>();
                MonthFolder.read(depots, before).depots().stream()
                        .filter(depot -> depot.refusal().isEmpty())
                        .forEach(depot -> absent.put(depot.key(), depot.name()));
                found.forEach(depot -> absent.remove(depot.key()));
                if (!absent.isEmpty()) {
                    seen.add(Observation.watch(
                            SUBJECT,
                            number(absent.size(), "dépôt") + " de " + before
                                    + (absent.size() < 2 ? " manque" : " manquent")
                                    + " en " + period + " : "
                                    + named(List.copyOf(absent.values())),
                            "les réclamer, ou exécuter sans eux et recommencer avec --reason quand ils arrivent"));
                }
                return;
            }
        }
    }

    private void measure(Depot depot) {
        try {
            for (Path file : depot.files()) {
                if (!Files.isReadable(file)) {
                    unreadable.add(depot.name() + "/" + file.getFileName());
                }
                long size = Files.size(file);
                bytes += size;
                weight += depot.isArchive() ? UNPACKING * size : size;
                Instant modified = Files.getLastModifiedTime(file).toInstant();
                newest = newest.isBefore(modified) ? modified : newest;
            }
        } catch (IOException e) {
            unreadable.add(depot.name());
        }
    }

    private static String named(List<String> names) {
        String first = String.join(
                ", ",
                names.stream()
                        .sorted(Comparator.naturalOrder())
                        .limit(NAMED)
                        .map(MonthCheck::printable)
                        .toList());
        return names.size() <= NAMED ? first : first + "… (" + names.size() + " en tout)";
    }

    private static String number(long count, String noun) {
        return count + " " + noun + (count < 2 ? "" : "s");
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{C}", "?");
    }
}
