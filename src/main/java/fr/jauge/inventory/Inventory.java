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
        Map<Period, Map<String, Depot>> earlier = earlier(month);
        List<Depot> depots = new ArrayList<>(month.depots());
        List<Path> earlierFiles = new ArrayList<>();
        for (Map<String, Depot> found : earlier.values()) {
            depots.addAll(found.values());
            earlierFiles.addAll(MonthReading.files(found.values()));
        }
        InputDigests digests = read.digests().and(InputDigests.of(earlierFiles, threads, memory));
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
                fingerprint(depots, digests),
                passedOver(month));
    }

    private static CampagneCatalog catalog(Folders folders) throws InvalidInputsException {
        CatalogReading reading = folders.campagnes().map(CatalogReader::read).orElseGet(CatalogReader::read);
        if (reading instanceof CatalogReading.Invalid invalid) {
            throw new InvalidInputsException(
                    invalid.errors().stream().map(InputMessages::of).toList());
        }
        return ((CatalogReading.Valid) reading).catalog();
    }

    /** The depots that a first measure may read: none when nobody is at theirs. */
    private Map<Period, Map<String, Depot>> earlier(MonthFolder month) throws IOException {
        Map<Period, Map<String, Depot>> earlier = new TreeMap<>();
        boolean first = registry.registry().essms().stream()
                .anyMatch(essms -> essms.participates(period)
                        && essms.window(period)
                                .filter(window -> window.firstMeasure())
                                .isPresent());
        if (!first) {
            return earlier;
        }
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

    private String fingerprint(List<Depot> depots, InputDigests digests) throws IOException {
        Fingerprint fingerprint = new Fingerprint().add("period", period, provisional ? "open" : "ended");
        fingerprint.add("limits", limits);
        for (FileDigest file : registry.files()) {
            fingerprint.add("registry", file.name(), file.sha256());
        }
        catalog.byYear()
                .forEach((year, rules) ->
                        fingerprint.add("rules", year, rules.file().sha256()));
        for (Depot depot : depots) {
            fingerprint.add("depot", depot.month(), depot.name(), depot.paths().size());
            for (Path path : depot.files()) {
                String sha256 = digests.of(path).orElseThrow().sha256();
                fingerprint.add("file", path.getFileName(), sha256);
            }
        }
        return fingerprint.sha256();
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
