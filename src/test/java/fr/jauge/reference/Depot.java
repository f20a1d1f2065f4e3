package fr.jauge.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An accepted depot of a period, with those of its name of the two months before where a first measure needs them. */
final class Depot {
    private static final List<String> WITHOUT_A_DOSSIER =
            List.of("messages_mssante.csv", "eprescriptions.csv", "echanges_eparcours.csv");

    final String name;
    private final YearMonth period;
    private final Map<String, Essms> participants;
    /** Oldest month first; each with all extracts that are there. */
    private final NavigableMap<YearMonth, Map<String, Extract>> months = new TreeMap<>();

    private final Set<String> received = new HashSet<>();
    private final Map<Dossier, Kept> dossiers = new HashMap<>();
    private final Map<Person, List<Extract.Row>> present = new HashMap<>();
    private final Set<Person> notEligible = new HashSet<>();
    private final Set<Person> active = new HashSet<>();
    /** By extract: the persons with a row that counts, or the identifiers that do. */
    private final Map<String, Set<Person>> persons = new HashMap<>();

    private final Map<String, Set<Person>> identifiers = new HashMap<>();
    /** By code, an entry for whatever is counted. */
    private final Map<String, List<Person>> anomalies = new HashMap<>();

    Depot(String name, YearMonth period, Map<String, Essms> participants, Map<String, Extract> files) {
        this.name = name;
        this.period = period;
        this.participants = participants;
        months.put(period, files);
    }

    /** By its FINESS and its identifier. */
    private record Dossier(String finess, String id) {}

    /** By FINESS and usager_id, or another identifier of the same FINESS. */
    record Person(String finess, String id) {}

    /** A dossier as the latest month has it. */
    private record Kept(YearMonth month, Person person, List<Extract.Row> stays) {}

    /** Reads it all. */
    void read(Function<YearMonth, Optional<Map<String, Extract>>> earlier) {
        Set<String> declared = new HashSet<>();
        read(period, "dossiers.csv", row -> order(row, "date_entree", "date_sortie"));
        read(
                period,
                "effectifs.csv",
                row -> declared.add(row.get("finess_et"))
                        ? Optional.empty()
                        : Optional.of(new Extract.Fault("EFFECTIF_EN_DOUBLE", "finess_et")));
        Stream.of("dossiers.csv", "effectifs.csv")
                .flatMap(file -> rows(period, file).stream())
                .forEach(row -> received.add(row.get("finess_et")));
        if (received.stream().anyMatch(this::isFirstMeasure)) {
            for (int age = 1; age <= 2; age++) {
                YearMonth month = period.minusMonths(age);
                earlier.apply(month).ifPresent(files -> months.put(month, files));
                extract(month, "effectifs.csv").ifPresent(Extract::isNotRead);
                read(month, "dossiers.csv", row -> order(row, "date_entree", "date_sortie"));
            }
        }
        months.keySet().forEach(this::keepDossiers);
        findPersons();
        months.keySet().forEach(this::countDossiers);
        extract(period, "effectifs.csv")
                .ifPresent(extract -> extract.all().forEach(row -> count(extract, row, essms -> "retenues")));
        for (String file : Columns.files().subList(2, Columns.files().size())) {
            Set<Person> seen = new HashSet<>();
            months.keySet().forEach(month -> readOther(month, file, seen));
        }
        active.retainAll(present.keySet());
    }

    private boolean isFirstMeasure(String finess) {
        return participants.containsKey(finess) && participants.get(finess).isFirstMeasure();
    }

    Map<YearMonth, Map<String, Extract>> months() {
        return months;
    }

    boolean holdsDossiers() {
        return isAccepted(period, "dossiers.csv");
    }

    Set<Person> present(String finess) {
        return of(finess, present.keySet());
    }

    Set<Person> notEligible(String finess) {
        return of(finess, notEligible);
    }

    Set<Person> active(String finess) {
        return of(finess, active);
    }

    /** The persons with a row of the extract that counts; the identifiers where it bears no dossier. */
    Set<Person> counted(String file, String finess) {
        return of(
                finess,
                WITHOUT_A_DOSSIER.contains(file)
                        ? identifiers.getOrDefault(file, Set.of())
                        : persons.getOrDefault(file, Set.of()));
    }

    List<Person> noted(String anomaly, String finess) {
        return anomalies.getOrDefault(anomaly, List.of()).stream()
                .filter(person -> person.finess().equals(finess))
                .toList();
    }

    /** The identifiers of the dossiers of these persons; of those with a stay in the window alone if so asked. */
    Set<String> dossiers(Set<Person> of, boolean withAStay) {
        Set<String> found = new TreeSet<>();
        dossiers.forEach((dossier, kept) -> {
            if (of.contains(kept.person())
                    && (!withAStay || kept.stays().stream().anyMatch(this::isStay))) {
                found.add(dossier.id());
            }
        });
        return found;
    }

    private static Set<Person> of(String finess, Set<Person> all) {
        return all.stream().filter(person -> person.finess().equals(finess)).collect(Collectors.toSet());
    }

    Set<String> received() {
        return received;
    }

    private Optional<Extract> extract(YearMonth month, String file) {
        return Optional.ofNullable(months.getOrDefault(month, Map.of()).get(file));
    }

    private List<Extract.Row> rows(YearMonth month, String file) {
        return extract(month, file).map(Extract::accepted).orElse(List.of());
    }

    private boolean isAccepted(YearMonth month, String file) {
        return extract(month, file).filter(Extract::isAccepted).isPresent();
    }

    private void read(YearMonth month, String file, Function<Extract.Row, Optional<Extract.Fault>> check) {
        Predicate<String> firstMeasured = finess -> received.contains(finess) && isFirstMeasure(finess);
        extract(month, file)
                .ifPresent(extract -> extract.read(
                        month.equals(period) ? Optional.empty() : Optional.of(firstMeasured),
                        participants::containsKey,
                        check));
    }

    private static Optional<Extract.Fault> order(Extract.Row row, String from, String to) {
        return !row.get(to).isEmpty() && row.get(to).compareTo(row.get(from)) < 0
                ? Optional.of(new Extract.Fault("DATES_INCOHERENTES", to))
                : Optional.empty();
    }

    private void keepDossiers(YearMonth month) {
        for (Extract.Row row : rows(month, "dossiers.csv")) {
            String usager = row.get("usager_id").isEmpty() ? row.get("dossier_id") : row.get("usager_id");
            Kept before = dossiers.get(dossier(row));
            if (before == null || !before.month().equals(month)) {
                dossiers.put(
                        dossier(row), new Kept(month, new Person(row.get("finess_et"), usager), new ArrayList<>()));
            }
            kept(row).stays().add(row);
        }
    }

    private static Dossier dossier(Extract.Row row) {
        return new Dossier(row.get("finess_et"), row.get("dossier_id"));
    }

    private Kept kept(Extract.Row row) {
        Kept kept = dossiers.get(dossier(row));
        if (kept == null) {
            throw new IllegalStateException("a dossier that is not known is rejected before");
        }
        return kept;
    }

    private boolean isStay(Extract.Row row) {
        return essms(row).meets(row.get("date_entree"), row.get("date_sortie"));
    }

    private Essms essms(Extract.Row row) {
        Essms essms = participants.get(row.get("finess_et"));
        if (essms == null) {
            throw new IllegalStateException("an ESSMS that does not participate is rejected before");
        }
        return essms;
    }

    private void findPersons() {
        if (!isAccepted(period, "dossiers.csv")) {
            return;
        }
        dossiers.values()
                .forEach(kept -> kept.stays().stream()
                        .filter(row -> essms(row).isMeasured() && isStay(row))
                        .forEach(row -> present.computeIfAbsent(kept.person(), person -> new ArrayList<>())
                                .add(row)));
        present.forEach((person, stays) -> {
            if (stays.stream()
                    .allMatch(row -> row.get("eligible_projet").equals("NON")
                            && !row.get("motif_non_eligible").isEmpty())) {
                notEligible.add(person);
            }
        });
    }

    private void countDossiers(YearMonth month) {
        extract(month, "dossiers.csv")
                .ifPresent(extract -> extract.all().stream()
                        .filter(row -> !row.isRejected())
                        .forEach(row -> count(extract, row, essms -> {
                            Kept kept = dossiers.get(dossier(row));
                            if (kept != null && kept.month().isAfter(month)) {
                                return "sans_effet";
                            }
                            return isStay(row) ? "retenues" : "hors_fenetre";
                        })));
        for (Extract.Row row : rows(month, "dossiers.csv")) {
            Person person = kept(row).person();
            String updated = row.get("derniere_mise_a_jour");
            if (!updated.isEmpty() && essms(row).holds(updated)) {
                active.add(person);
            }
            if (updated.compareTo(essms(row).last()) > 0) {
                note("ACTIVITE_INDETERMINABLE", person);
            }
            if (essms(row).isMeasured()
                    && kept(row).month().equals(month)
                    && isStay(row)
                    && row.get("eligible_projet").equals("NON")
                    && row.get("motif_non_eligible").isEmpty()) {
                note("MOTIF_ABSENT", person);
            }
        }
    }

    private void note(String anomaly, Person person) {
        anomalies.computeIfAbsent(anomaly, code -> new ArrayList<>()).add(person);
    }

    private String count(Extract extract, Extract.Row row, Function<Essms, String> outcome) {
        if (row.isRejected()) {
            return "";
        }
        Essms essms = essms(row);
        String given = essms.isMeasured() ? outcome.apply(essms) : "sans_effet";
        extract.counts.merge(given, 1, Integer::sum);
        return given;
    }

    private void readOther(YearMonth month, String file, Set<Person> seen) {
        Optional<Extract> found = extract(month, file);
        if (found.isEmpty()) {
            return;
        }
        Extract extract = found.get();
        boolean ofDossiers = Columns.refersToDossiers(file);
        if ((ofDossiers && !isAccepted(month, "dossiers.csv"))
                || (!isAccepted(period, "dossiers.csv") && !isAccepted(period, "effectifs.csv"))) {
            extract.isNotRead();
            return;
        }
        read(month, file, row -> {
            if (!received.contains(row.get("finess_et"))) {
                return Optional.of(new Extract.Fault("ESSMS_ABSENT", "finess_et"));
            }
            if (ofDossiers && !dossiers.containsKey(dossier(row))) {
                return Optional.of(new Extract.Fault("DOSSIER_INCONNU", "dossier_id"));
            }
            return row.values().containsKey("date_fin") ? order(row, "date_debut", "date_fin") : Optional.empty();
        });
        Set<Person> ofThis = extract.isAccepted() ? seen : new HashSet<>(seen);
        for (Extract.Row row : extract.all()) {
            String outcome = count(extract, row, essms -> outcome(essms, file, row, ofThis));
            if (extract.isAccepted() && !outcome.isEmpty() && ofDossiers) {
                take(file, row, outcome.equals("retenues"), kept(row).person());
            }
        }
        if (WITHOUT_A_DOSSIER.contains(file)) {
            identifiers.put(file, seen);
        }
    }

    private String outcome(Essms essms, String file, Extract.Row row, Set<Person> seen) {
        boolean hasEffect = switch (file) {
            case "mises_a_jour.csv" -> !row.get("origine").equals("TECHNIQUE");
            case "projets_personnalises.csv" ->
                List.of("ENPREPARATION", "ENCOURS").contains(row.get("statut"));
            case "evenements_agenda.csv" -> !row.get("statut").equals("ANNULE");
            default -> !row.get("sens").equals("RECU") && !row.get("statut").equals("REJETE");
        };
        if (!hasEffect) {
            return "sans_effet";
        }
        String day = row.values().entrySet().stream()
                .filter(value ->
                        value.getKey().startsWith("date_") && !value.getKey().equals("date_fin"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        boolean isInWindow = switch (file) {
            case "projets_personnalises.csv" ->
                essms.meets(row.get("statut").equals("ENCOURS") ? row.get("date_debut") : "", row.get("date_fin"));
            case "evenements_agenda.csv" -> essms.meets(day, row.get("date_fin").isEmpty() ? day : row.get("date_fin"));
            default -> essms.holds(day);
        };
        if (!isInWindow) {
            return "hors_fenetre";
        }
        if (WITHOUT_A_DOSSIER.contains(file)) {
            String id = row.get(Columns.of(file).get(1).name());
            return seen.add(new Person(essms.finess(), id)) ? "retenues" : "doublons";
        }
        Person person = kept(row).person();
        boolean counts =
                present.containsKey(person) && !(file.equals("alimentations_dmp.csv") && notEligible.contains(person));
        return counts ? "retenues" : "sans_effet";
    }

    private void take(String file, Extract.Row row, boolean isRetained, Person person) {
        Essms essms = essms(row);
        String from = row.get("date_debut");
        String to = row.get("date_fin");
        if (row.get("statut").equals("ENCOURS")
                && !to.isEmpty()
                && to.compareTo(essms.first()) < 0
                && present.containsKey(person)) {
            note("PROJET_ECHU", person);
        }
        if (!isRetained) {
            return;
        }
        persons.computeIfAbsent(file, name -> new HashSet<>()).add(person);
        if (file.equals("mises_a_jour.csv")) {
            active.add(person);
        }
        if (row.get("statut").equals("ENPREPARATION") && !from.isEmpty() && days(from, essms.first()) > 365) {
            note("PREPARATION_ANCIENNE", person);
        }
        if (file.equals("evenements_agenda.csv") && !to.isEmpty() && days(from, to) > 31) {
            note("EVENEMENT_LONG", person);
        }
    }

    private static long days(String from, String to) {
        return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
    }
}
