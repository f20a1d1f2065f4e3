package fr.jauge.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Write a registry, and three months of depots in which nearly everything goes wrong now and then: of few persons and days,
 * so that rows often meet, and many of them at the ends of the window.
 */
public final class HostileMonth {
    private static final int ESSMS = 20;
    private static final List<String> PROJETS = List.of("PRJ-0", "PRJ-1", "PRJ-2", "PRJ-3", "prj-x", "=P1");
    private static final String ETABLISSEMENTS =
            "finess_et;finess_ej;raison_sociale;secteur;projet_id;situation;premiere_mesure;debut_participation;"
                    + "fin_participation;indicateurs_exclus;base_legale_exclusion;editeur_reference";

    private final Random random;
    private final Path root;
    private final YearMonth period;
    private final Set<String> finess = new TreeSet<>();
    private final List<String> entities = new ArrayList<>();
    /** The ESSMS of each depot. */
    private final Map<String, List<String>> depots = new LinkedHashMap<>();

    private HostileMonth(Path root, Random random) {
        this.root = root;
        this.random = random;
        // at the change of the year, of the clocks, in February
        period = pick(YearMonth.of(2023, 10), YearMonth.of(2024, 1), YearMonth.of(2024, 2), YearMonth.of(2024, 3));
    }

    /** Writes {@code referentiel} and {@code depots} there; always the same for the same seed. */
    public static YearMonth write(Path root, long seed) throws IOException {
        HostileMonth month = new HostileMonth(root, new Random(seed));
        month.writeRegistry();
        HostileRows rows = new HostileRows(month.random, month.period);
        for (Map.Entry<String, List<String>> depot : month.depots.entrySet()) {
            for (int age = 2; age >= 0; age--) {
                if (month.random.nextInt(20) > (age == 0 ? 0 : 3)) {
                    month.deliver(month.period.minusMonths(age), depot.getKey(), depot.getValue(), rows);
                }
            }
        }
        Files.createDirectories(root.resolve("depots").resolve(month.period.toString()));
        return month.period;
    }

    @SafeVarargs
    private <T> T pick(T... some) {
        return some[random.nextInt(some.length)];
    }

    /** Made up, with a valid key. */
    private String newFiness() {
        while (true) {
            String begin = pick("01", "2A", "2B", "75", "97", "98", "62", "29", "93") + "99"
                    + "%04d".formatted(random.nextInt(10_000));
            for (int key = 0; key < 10; key++) {
                if (Forms.isFiness(begin + key) && finess.add(begin + key)) {
                    return begin + key;
                }
            }
        }
    }

    private void writeRegistry() throws IOException {
        for (int i = 0; i < 4; i++) {
            entities.add(newFiness());
        }
        StringBuilder projets = new StringBuilder("projet_id;intitule;porteur;region;campagne;date_convention;date_vsr;"
                + "date_visa_depenses;montant_materiel;montant_amoa\n");
        for (String projet : PROJETS) {
            projets.append(String.join(
                            ";",
                            projet,
                            pick("Grappe fictive", "=1+1", "\"a;b\""),
                            "Porteur fictif",
                            pick("11", "94", "32"),
                            pick("2022", "2023"),
                            dayOf2022Or2023(),
                            dayOf2022Or2023(),
                            dayOf2022Or2023(),
                            pick("", "1000,50"),
                            pick("", "200000")))
                    .append('\n');
        }
        StringBuilder etablissements = new StringBuilder(ETABLISSEMENTS).append('\n');
        for (int i = 0; i < ESSMS; i++) {
            etablissements.append(etablissement()).append('\n');
        }
        depots.put("vide", List.of());
        depots.put("inconnu", List.of(newFiness()));
        Path folder = Files.createDirectories(root.resolve("referentiel"));
        Files.writeString(folder.resolve("projets.csv"), projets);
        Files.writeString(folder.resolve("etablissements.csv"), etablissements);
    }

    private String dayOf2022Or2023() {
        return random.nextInt(4) == 0
                ? ""
                : LocalDate.of(2022, 1, 1).plusDays(random.nextInt(800)).toString();
    }

    private String etablissement() {
        String number = newFiness();
        String entity = random.nextInt(5) == 0 ? "" : entities.get(random.nextInt(entities.size()));
        String projet = PROJETS.get(random.nextInt(PROJETS.size()));
        String excluded = random.nextInt(6) > 0
                ? ""
                : pick(
                        "MSSANTE",
                        "MSSANTE DMP",
                        "DOSSIERS_ACTIFS",
                        "MSSANTE DMP DOSSIERS_ACTIFS PROJET_PERSONNALISE EVENEMENT_AGENDA");
        LocalDate first = period.atDay(1);
        LocalDate last = period.atEndOfMonth();
        Object begins = random.nextInt(8) > 0 ? "" : pick(last, last.plusDays(1), first);
        Object ends = random.nextInt(8) > 0 ? "" : pick(first, first.minusDays(1), last);
        String depot = pick(projet, projet, entity, number, "lot-" + random.nextInt(4));
        add(depot.isEmpty() || depot.startsWith("=") ? "lot-9" : depot, number);
        if (random.nextInt(20) == 0) {
            add("autre", number);
        }
        return String.join(
                ";",
                number,
                entity,
                pick("Foyer fictif", "=cmd", "@x", "\"a \"\"b\"\" ;c\""),
                pick("PA", "PH", "DOM", "PDE", "PDS", "AHI", "PJM"),
                projet,
                pick("ACQUISITION", "MISE_A_NIVEAU"),
                firstMeasure(),
                begins.toString(),
                begins.toString().compareTo(ends.toString()) > 0 ? "" : ends.toString(),
                excluded,
                excluded.isEmpty() ? "" : "instruction fictive",
                pick("OUI", "NON"));
    }

    private String firstMeasure() {
        return random.nextInt(8) == 0
                ? pick("", "", period.plusMonths(1).toString())
                : pick(period, period, period.minusMonths(1), period.minusMonths(6))
                        .toString();
    }

    private void add(String depot, String number) {
        depots.computeIfAbsent(depot, name -> new ArrayList<>()).add(number);
    }

    private void deliver(YearMonth month, String name, List<String> of, HostileRows rows) throws IOException {
        Path folder = Files.createDirectories(root.resolve("depots").resolve(month.toString()));
        int faults = pick(0, 0, 1, 3, 6, 20);
        Map<String, byte[]> files = new TreeMap<>();
        for (String file : Columns.files()) {
            if (random.nextInt(14) > 0) {
                int ofThis = random.nextInt(8) == 0 ? pick(0, 20) : faults;
                byte[] content = new HostileCsv(random, file).write(rows.of(file, of, ofThis), ofThis);
                files.put(random.nextInt(4) == 0 ? file.toUpperCase(Locale.ROOT) : file, content);
            }
        }
        String spelt = random.nextInt(12) > 0 ? name : swapCase(name);
        if (random.nextInt(3) > 0) {
            Path place = Files.createDirectories(folder.resolve(spelt));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(place.resolve(file.getKey()), file.getValue());
            }
            if (random.nextInt(30) == 0) {
                Files.createDirectories(folder.resolve("_" + spelt));
            }
            return;
        }
        Path archive = folder.resolve(spelt + pick(".zip", ".zip", ".ZIP"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue());
            }
            if (random.nextInt(25) == 0 && files.containsKey("effectifs.csv")) {
                add(zip, "Effectifs.CSV", new byte[] {'a'});
            }
        }
        if (random.nextInt(20) == 0) {
            byte[] whole = Files.readAllBytes(archive);
            Files.write(archive, Arrays.copyOf(whole, whole.length * pick(1, 3, 9) / 10));
        }
        if (random.nextInt(30) == 0) {
            Files.createDirectories(folder.resolve(spelt));
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static String swapCase(String text) {
        return text.codePoints()
                .mapToObj(c -> Character.toString(
                        Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c)))
                .collect(Collectors.joining());
    }
}
