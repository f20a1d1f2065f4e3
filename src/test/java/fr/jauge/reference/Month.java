package fr.jauge.reference;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a revision, computed from a registry without errors and the depots of a period. */
public final class Month {
    private static final Comparator<List<String>> BY_CELLS = (one, other) -> {
        int order = 0;
        for (int i = 0; order == 0 && i < Math.min(one.size(), other.size()); i++) {
            order = one.get(i).compareTo(other.get(i));
        }
        return order;
    };

    private final YearMonth period;
    private final List<Map<String, String>> projets;
    private final Map<String, Essms> registry = new TreeMap<>();
    private final Map<String, Essms> participants = new TreeMap<>();
    private final Map<YearMonth, Map<String, Delivery>> delivered = new HashMap<>();
    private final Map<String, List<Depot>> received = new HashMap<>();
    private final Set<String> refused = new TreeSet<>();
    private final Map<String, String> statuses = new HashMap<>();
    private final SortedMap<String, List<List<String>>> files = new TreeMap<>();

    private Month(Path referentiel, Path depots, YearMonth period) throws IOException {
        this.period = period;
        projets = table(referentiel.resolve("projets.csv"));
        for (Map<String, String> line : table(referentiel.resolve("etablissements.csv"))) {
            Essms essms = new Essms(line, period);
            registry.put(essms.finess(), essms);
            if (essms.participates()) {
                participants.put(essms.finess(), essms);
            }
        }
        for (int age = 0; age <= 2; age++) {
            YearMonth month = period.minusMonths(age);
            delivered.put(month, Delivery.in(depots.resolve(month.toString())));
        }
    }

    /**
     * Gives the rows of each published file by its name, each cell as it is printed, those of the private lists with
     * {@code a-traiter/} before. Of {@code projets.csv} there are the period, the project, the counts of ESSMS, the verdict
     * and its motive; {@code montants.csv} and {@code ecarts.csv} are left out.
     */
    public static SortedMap<String, List<List<String>>> files(Path referentiel, Path depots, YearMonth period)
            throws IOException {
        Month month = new Month(referentiel, depots, period);
        month.readDepots();
        month.participants.values().forEach(month::assess);
        month.projets.forEach(month::judge);
        month.sort();
        return month.files;
    }

    private static List<Map<String, String>> table(Path file) throws IOException {
        CsvFile.Read read = CsvFile.of("", Files.readAllBytes(file));
        List<Map<String, String>> lines = new ArrayList<>();
        for (CsvFile.Line row : read.rows()) {
            Map<String, String> line = new LinkedHashMap<>();
            for (int i = 0; i < read.columns().size(); i++) {
                line.put(read.columns().get(i), row.fields().get(i));
            }
            lines.add(line);
        }
        return lines;
    }

    private void print(String file, Object... cells) {
        files.computeIfAbsent(file, name -> new ArrayList<>())
                .add(Stream.of(cells)
                        .map(String::valueOf)
                        .map(cell -> cell.matches("(?s)[=+@\t\r-].*") ? "'" + cell : cell)
                        .toList());
    }

    private void readDepots() {
        for (Delivery delivery : delivered.getOrDefault(period, Map.of()).values()) {
            if (!delivery.refusal().isEmpty()) {
                print("depots.csv", period, delivery.name(), "REFUSE", delivery.refusal(), 0, 0, 0);
                refused.add(delivery.key());
                continue;
            }
            Depot depot = new Depot(delivery.name(), period, participants, delivery.extracts());
            depot.read(month -> delivered(month, delivery.key()).flatMap(earlier -> {
                if (earlier.refusal().isEmpty()) {
                    return Optional.of(earlier.extracts());
                }
                print("depots.csv", month, earlier.name(), "REFUSE", earlier.refusal(), 0, 0, 0);
                return Optional.empty();
            }));
            depot.received()
                    .forEach(finess -> received.computeIfAbsent(finess, key -> new ArrayList<>())
                            .add(depot));
            if (Stream.of("dossiers.csv", "effectifs.csv")
                    .map(delivery.extracts()::get)
                    .anyMatch(extract -> extract != null && extract.status.equals("REFUSE"))) {
                refused.add(delivery.key());
            }
            depot.months()
                    .forEach((month, extracts) ->
                            delivered(month, delivery.key()).ifPresent(found -> print(month, found, extracts)));
        }
    }

    private Optional<Delivery> delivered(YearMonth month, String key) {
        return Optional.ofNullable(delivered.getOrDefault(month, Map.of()).get(key));
    }

    private void print(YearMonth month, Delivery delivery, Map<String, Extract> extracts) {
        int total = 0;
        for (String file : Columns.files()) {
            Extract extract = extracts.get(file);
            if (extract == null) {
                if (Columns.files().indexOf(file) < 7) {
                    print("fichiers.csv", month, delivery.name(), file, "ABSENT", "", 0, 0, 0, 0, 0, 0, "");
                }
                continue;
            }
            List<Object> cells = new ArrayList<>(List.of(month, delivery.name(), file, extract.status, extract.motif));
            for (String count : List.of("lues", "retenues", "hors_fenetre", "sans_effet", "doublons", "rejetees")) {
                cells.add(extract.counts.getOrDefault(count, 0));
            }
            cells.add(extract.status.equals("NON_LU") ? "" : extract.sha256);
            print("fichiers.csv", cells.toArray());
            total += extract.counts.getOrDefault("lues", 0);
            extract.all().stream()
                    .filter(Extract.Row::isRejected)
                    .limit(1_000)
                    .forEach(row -> print(
                            "rejets.csv",
                            month,
                            delivery.name(),
                            file,
                            row.line(),
                            row.column(),
                            row.code(),
                            participants.containsKey(row.get("finess_et")) ? row.get("finess_et") : ""));
        }
        boolean isOfNobody = month.equals(period)
                && extracts.values().stream().anyMatch(extract -> extract.bearsOne(finess -> true))
                && extracts.values().stream().noneMatch(extract -> extract.bearsOne(registry::containsKey));
        print(
                "depots.csv",
                month,
                delivery.name(),
                "ACCEPTE",
                isOfNobody ? "AUCUN_ESSMS_CONNU" : "",
                extracts.size(),
                total,
                extracts.values().stream().mapToInt(extract -> extract.size).sum());
    }

    private void assess(Essms essms) {
        List<Depot> depots = received.getOrDefault(essms.finess(), List.of());
        Optional<Figures> figures = essms.isMeasured() && depots.size() == 1
                ? Optional.of(new Figures(depots.get(0), essms))
                : Optional.empty();
        Map<Indicator, String> given = new LinkedHashMap<>();
        Map<Indicator, Long> numerators = new HashMap<>();
        Set<List<String>> toActOn = new TreeSet<>(BY_CELLS);
        for (Indicator indicator : Indicator.values()) {
            String obstacle = figures.map(found -> found.obstacle(indicator)).orElseGet(() -> missing(essms, depots));
            long numerator = 0;
            long denominator = 0;
            List<Object> printed = List.of("", "", "", "");
            String lacking = "";
            boolean isComputed = figures.isPresent() && obstacle.isEmpty();
            if (isComputed) {
                numerator = figures.get().numerator(indicator);
                numerators.put(indicator, numerator);
                printed = List.of(numerator, "", "", "");
            }
            if (isComputed && !indicator.isOptional()) {
                denominator = figures.get().denominator(indicator);
                String rate = denominator == 0 ? "" : percent(numerator, denominator);
                printed = List.of(numerator, denominator, figures.get().source(indicator), rate);
                lacking = denominator == 0 ? "" : lacking(indicator, numerator, denominator);
                obstacle = denominator == 0 ? "DENOMINATEUR_NUL" : "";
            }
            String status = status(essms, indicator, depots, obstacle, lacking);
            String motif = status.equals("NON_APPLICABLE")
                    ? essms.get("base_legale_exclusion")
                    : essms.isMeasured() ? obstacle : "";
            if (!indicator.isOptional()) {
                given.put(indicator, status);
            }
            if (status.equals("NON_ATTEINT")) {
                figures.get().toActOn(indicator).forEach(dossier -> toActOn.add(List.of(indicator.name(), dossier)));
            }
            List<Object> cells = new ArrayList<>(List.of(
                    period,
                    essms.projet(),
                    essms.finess(),
                    indicator,
                    essms.isFirstMeasure(),
                    essms.isMeasured() ? essms.first() : "",
                    essms.isMeasured() ? essms.last() : ""));
            cells.addAll(printed);
            cells.addAll(List.of(indicator.isOptional() ? "" : indicator.target(), status, motif, lacking));
            print("indicateurs.csv", cells.toArray());
        }
        toActOn.forEach(line -> print("a-traiter/" + essms.finess() + ".csv", line.toArray()));
        figures.ifPresent(found -> found.anomalies()
                .forEach((code, count) -> print("anomalies.csv", period, essms.projet(), essms.finess(), code, count)));
        printEssms(essms, figures, given, numerators);
    }

    private String missing(Essms essms, List<Depot> depots) {
        if (!depots.isEmpty()) {
            return "DEPOTS_CONCURRENTS";
        }
        return essms.namesOfDepots().map(name -> name.toLowerCase(Locale.ROOT)).anyMatch(refused::contains)
                ? "DEPOT_REFUSE"
                : "DEPOT_ABSENT";
    }

    private static String status(
            Essms essms, Indicator indicator, List<Depot> depots, String obstacle, String lacking) {
        if (indicator.isOptional()) {
            return "INFORMATIF";
        }
        if (!essms.isMeasured()) {
            return "NON_MESURE";
        }
        if (essms.excludes(indicator.name())) {
            return "NON_APPLICABLE";
        }
        if (depots.isEmpty()) {
            return "DONNEES_ABSENTES";
        }
        if (!obstacle.isEmpty()) {
            return "NON_CALCULABLE";
        }
        return lacking.equals("0") ? "ATTEINT" : "NON_ATTEINT";
    }

    private static String percent(long numerator, long denominator) {
        BigInteger hundredths = BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(10_000))
                .divide(BigInteger.valueOf(denominator));
        BigInteger[] parts = hundredths.divideAndRemainder(BigInteger.valueOf(100));
        return "%d.%02d".formatted(parts[0], parts[1]);
    }

    /** How many more reach the target, found by trying. */
    private static String lacking(Indicator indicator, long numerator, long denominator) {
        long more = 0;
        while (100 * (numerator + more) < indicator.target() * denominator) {
            more++;
        }
        return String.valueOf(more);
    }

    private void printEssms(
            Essms essms, Optional<Figures> figures, Map<Indicator, String> given, Map<Indicator, Long> numerators) {
        List<String> applicable = given.values().stream()
                .filter(status -> !status.equals("NON_APPLICABLE"))
                .toList();
        String status = "NON_EVALUABLE";
        if (!essms.isMeasured()) {
            status = "NON_MESURE";
        } else if (applicable.contains("NON_ATTEINT")) {
            status = "NON_CONFORME";
        } else if (!applicable.isEmpty() && applicable.stream().allMatch("ATTEINT"::equals)) {
            status = "CONFORME";
        }
        statuses.put(essms.finess(), status);
        List<Object> cells = new ArrayList<>(List.of(period, essms.projet(), essms.finess()));
        cells.addAll(List.of(essms.get("raison_sociale"), essms.get("secteur"), essms.get("situation"), status));
        cells.addAll(figures.map(Figures::persons).orElse(List.of("", "", "")));
        boolean isReady = Stream.of(
                        Indicator.DOSSIERS_ACTIFS, Indicator.PROJET_PERSONNALISE, Indicator.EVENEMENT_AGENDA)
                .allMatch(indicator -> numerators.getOrDefault(indicator, 0L) > 0);
        cells.addAll(List.of(
                applicable.stream().filter("ATTEINT"::equals).count(), applicable.size(), isReady ? "OUI" : "NON"));
        print("essms.csv", cells.toArray());
    }

    private void judge(Map<String, String> projet) {
        String id = projet.getOrDefault("projet_id", "");
        List<Essms> all = registry.values().stream()
                .filter(essms -> essms.projet().equals(id))
                .toList();
        List<String> measured =
                all.stream().filter(Essms::participates).map(Essms::finess).toList();
        List<String> failing = with(measured, "NON_CONFORME");
        List<String> open = new ArrayList<>(with(measured, "NON_EVALUABLE"));
        open.addAll(with(measured, "NON_MESURE"));
        open.sort(Comparator.naturalOrder());
        String vsr = projet.getOrDefault("date_vsr", "");
        String papers = Stream.of(
                        vsr.isEmpty() || vsr.compareTo(period.atEndOfMonth().toString()) > 0 ? "VSR" : "",
                        projet.getOrDefault("date_visa_depenses", "").isEmpty() ? "VISA" : "")
                .filter(paper -> !paper.isEmpty())
                .collect(Collectors.joining(" "));
        String verdict;
        String motif;
        if (measured.isEmpty()) {
            verdict = "MESURE_INCOMPLETE";
            motif = "AUCUN_ESSMS";
        } else if (!failing.isEmpty()) {
            verdict = "CIBLES_NON_ATTEINTES";
            motif = ten(failing);
        } else if (!open.isEmpty()) {
            verdict = "MESURE_INCOMPLETE";
            motif = ten(open);
        } else {
            verdict = papers.isEmpty() ? "SOLDE_ELIGIBLE" : "EN_ATTENTE_JUSTIFICATIFS";
            motif = papers;
        }
        int conforming = measured.size() - failing.size() - open.size();
        print("projets.csv", period, id, measured.size(), conforming, failing.size(), open.size(), verdict, motif);
        if (all.size() > measured.size()) {
            print("anomalies.csv", period, id, "", "ESSMS_HORS_PERIODE", all.size() - measured.size());
        }
        boolean upgrades = !all.isEmpty()
                && all.stream().allMatch(essms -> essms.get("situation").equals("MISE_A_NIVEAU"));
        String signed = projet.getOrDefault("date_convention", "");
        if (!signed.isEmpty()) {
            LocalDate limit = LocalDate.parse(signed).plusMonths(upgrades ? 9 : 18);
            int begun = 0;
            while (limit.plusMonths(begun).isBefore(period.atEndOfMonth())) {
                begun++;
            }
            if (begun > 0) {
                print("anomalies.csv", period, id, "", "DELAI_INDICATIF_DEPASSE", begun);
            }
        }
    }

    private List<String> with(List<String> finess, String status) {
        return finess.stream().filter(each -> status.equals(statuses.get(each))).toList();
    }

    private static String ten(List<String> finess) {
        return String.join(" ", finess.subList(0, Math.min(10, finess.size())))
                + (finess.size() > 10 ? " +" + (finess.size() - 10) : "");
    }

    /** By the cells as they are printed, save what the table of a file says otherwise. */
    private void sort() {
        files.forEach((name, rows) -> {
            switch (name) {
                case "indicateurs.csv" ->
                    rows.sort(Comparator.comparing((List<String> row) -> row.get(1))
                            .thenComparing(row -> row.get(2))
                            .thenComparing(row -> Indicator.valueOf(row.get(3))));
                case "fichiers.csv", "rejets.csv" ->
                    rows.sort(Comparator.comparing((List<String> row) -> row.get(0))
                            .thenComparing(row -> row.get(1))
                            .thenComparing(row -> Columns.files().indexOf(row.get(2)))
                            .thenComparing(row -> name.equals("rejets.csv") ? Integer.parseInt(row.get(3)) : 0));
                default -> rows.sort(BY_CELLS);
            }
        });
    }
}
