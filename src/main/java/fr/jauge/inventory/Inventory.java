package fr.jauge.inventory;

import fr.jauge.campagne.CampagneCatalog;
import fr.jauge.campagne.CatalogReader;
import fr.jauge.campagne.CatalogReading;
import fr.jauge.extract.Depot;
import fr.jauge.extract.InputDigests;
import fr.jauge.extract.MonthFolder;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.registry.RegistryReader;
import fr.jauge.registry.RegistryReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Find and identify what a run reads: first the registry and the rules, which must be right, then every depot. */
public final class Inventory {
    private static final int EARLIER_MONTHS = 2;

    private final Period period;
    private final boolean provisional;
    private final Folders folders;
    private final Limits limits;
    private final CampagneCatalog catalog;
    private final RegistryReading.Valid registry;

    private Inventory(
            Period period,
            boolean provisional,
            Folders folders,
            Limits limits,
            CampagneCatalog catalog,
            RegistryReading.Valid registry) {
        this.period = period;
        this.provisional = provisional;
        this.folders = folders;
        this.limits = limits;
        this.catalog = catalog;
        this.registry = registry;
    }

    /**
     * Checks all that can be checked in an instant.
     *
     * @throws InvalidInputsException when the rules, the registry or the folder of the period are not right
     */
    public static Inventory check(Period period, boolean provisional, Folders folders, Limits limits)
            throws InvalidInputsException {
        CampagneCatalog catalog = catalog(folders);
        RegistryReading reading = new RegistryReader(catalog).read(folders.referentiel());
        List<String> reasons = new ArrayList<>();
        if (reading instanceof RegistryReading.Invalid invalid) {
            invalid.errors().forEach(error -> reasons.add(InputMessages.of(error)));
        }
        Path month = MonthFolder.path(folders.depots(), period);
        if (!Files.isDirectory(month)) {
            reasons.add(InputMessages.noMonth(month));
        }
        if (reading instanceof RegistryReading.Valid valid && reasons.isEmpty()) {
            return new Inventory(period, provisional, folders, limits, catalog, valid);
        }
        throw new InvalidInputsException(reasons);
    }

    /**
     * Adds the earlier months to what was read of the period, and identifies all of it.
     *
     * @param threads how many files are read at a time
     * @throws IOException when a folder or a file cannot be read, or changes meanwhile
     */
    public MonthInputs take(MonthReading read, int threads, InputDigests.Memory memory) throws IOException {
        MonthFolder month = read.month();
        Map<Period, Map<String, Depot>> earlier = hasFirstMeasure() ? earlier(folders, period, month) : new TreeMap<>();
        InputDigests digests = read.digests().and(InputDigests.of(files(earlier), threads, memory));
        return new MonthInputs(
                period,
                provisional,
                limits,
                registry.registry(),
                catalog,
                registry.files(),
                month,
                earlier,
                digests,
                fingerprint(period, provisional, limits, registry.files(), catalog)
                        .addDepots(depots(month, earlier), digests)
                        .sha256(),
                passedOver(month));
    }

    /**
     * What the inputs are known by when the period has a first measure, which the registry alone could say: that of a
     * revision drawn from earlier months too is the same only if its registry is, and then it has one. It takes a part of
     * the time of {@link #check} and {@link #take}.
     *
     * @param memory must know the files of the earlier months
     * @return empty when it cannot be known so
     * @throws IOException when a folder or a file cannot be read, or changes meanwhile
     */
    public static Optional<InputIdentity> identity(
            Period period,
            boolean provisional,
            Folders folders,
            Limits limits,
            MonthReading read,
            InputDigests.Memory memory)
            throws IOException {
        Optional<List<FileDigest>> registry = RegistryReader.digests(folders.referentiel());
        CatalogReading rules = rules(folders);
        if (registry.isEmpty() || !(rules instanceof CatalogReading.Valid valid)) {
            return Optional.empty();
        }
        Map<Period, Map<String, Depot>> earlier = earlier(folders, period, read.month());
        Optional<InputDigests> recalled = InputDigests.recalled(files(earlier), memory);
        if (recalled.isEmpty()) {
            return Optional.empty();
        }
        InputDigests digests = read.digests().and(recalled.get());
        Fingerprint fingerprint = fingerprint(period, provisional, limits, registry.get(), valid.catalog())
                .addDepots(depots(read.month(), earlier), digests);
        return Optional.of(new InputIdentity(provisional, digests, fingerprint.sha256()));
    }

    private static CampagneCatalog catalog(Folders folders) throws InvalidInputsException {
        CatalogReading reading = rules(folders);
        if (reading instanceof CatalogReading.Invalid invalid) {
            throw new InvalidInputsException(
                    invalid.errors().stream().map(InputMessages::of).toList());
        }
        return ((CatalogReading.Valid) reading).catalog();
    }

    private static CatalogReading rules(Folders folders) {
        return folders.campagnes().map(CatalogReader::read).orElseGet(CatalogReader::read);
    }

    private boolean hasFirstMeasure() {
        return registry.registry().essms().stream()
                .anyMatch(essms -> essms.participates(period)
                        && essms.window(period)
                                .filter(window -> window.firstMeasure())
                                .isPresent());
    }

    /** The depots that a first measure may read. */
    private static Map<Period, Map<String, Depot>> earlier(Folders folders, Period period, MonthFolder month)
            throws IOException {
        Map<Period, Map<String, Depot>> earlier = new TreeMap<>();
        Set<String> keys = month.depots().stream().map(Depot::key).collect(Collectors.toSet());
        for (int age = 1; age <= EARLIER_MONTHS; age++) {
            Period before = period.minusMonths(age);
            if (Files.isDirectory(MonthFolder.path(folders.depots(), before))) {
                Map<String, Depot> found = new TreeMap<>();
                for (Depot depot : MonthFolder.read(folders.depots(), before).depots()) {
                    if (keys.contains(depot.key())) {
                        found.put(depot.key(), depot);
                    }
                }
                earlier.put(before, found);
            }
        }
        return earlier;
    }

    private static List<Depot> depots(MonthFolder month, Map<Period, Map<String, Depot>> earlier) {
        List<Depot> depots = new ArrayList<>(month.depots());
        earlier.values().forEach(found -> depots.addAll(found.values()));
        return depots;
    }

    private static List<Path> files(Map<Period, Map<String, Depot>> earlier) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map<String, Depot> found : earlier.values()) {
            files.addAll(MonthReading.files(found.values()));
        }
        return files;
    }

    private static Fingerprint fingerprint(
            Period period, boolean provisional, Limits limits, List<FileDigest> registry, CampagneCatalog catalog) {
        Fingerprint fingerprint = new Fingerprint().add("period", period, provisional ? "open" : "ended");
        fingerprint.add("limits", limits);
        for (FileDigest file : registry) {
            fingerprint.add("registry", file.name(), file.sha256());
        }
        catalog.byYear()
                .forEach((year, rules) ->
                        fingerprint.add("rules", year, rules.file().sha256()));
        return fingerprint;
    }

    private List<String> passedOver(MonthFolder month) {
        List<String> names = new ArrayList<>();
        registry.ignored().forEach(name -> names.add(InputMessages.ignored("référentiel", name)));
        registry.unknownColumns()
                .forEach(column -> names.add(InputMessages.unknownColumn(column.file(), column.name())));
        month.ignored().forEach(name -> names.add(InputMessages.ignored(period.toString(), name)));
        return names;
    }
}
