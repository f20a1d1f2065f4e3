package fr.jauge.reference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What one depot says of an ESSMS that is measured and was received in it, and in no other. */
final class Figures {
    private final Depot depot;
    private final Essms essms;
    private final YearMonth period;
    private final Set<Depot.Person> present;
    private final Set<Depot.Person> notEligible;
    private final Set<Depot.Person> active;
    private final long inDoubt;
    private final Optional<Integer> declared;

    Figures(Depot depot, Essms essms) {
        this.depot = depot;
        this.essms = essms;
        period = essms.period();
        present = depot.present(essms.finess());
        notEligible = depot.notEligible(essms.finess());
        active = depot.active(essms.finess());
        Set<String> theirs = depot.dossiers(present, false);
        inDoubt = !depot.holdsDossiers()
                ? 0
                : rejected("dossiers.csv")
                        .filter(row -> !theirs.contains(row.get("dossier_id")))
                        .count();
        declared = extract(period, "effectifs.csv").stream()
                .flatMap(extract -> extract.accepted().stream())
                .filter(row -> row.bears(essms.finess()))
                .map(row -> Integer.parseInt(row.get("personnes_accompagnees")))
                .findFirst();
    }

    private Optional<Extract> extract(YearMonth month, String file) {
        return Optional.ofNullable(depot.months().getOrDefault(month, Map.of()).get(file));
    }

    /** The rejected rows that bear the FINESS, of all months read. */
    private Stream<Extract.Row> rejected(String file) {
        return essms.months().stream()
                .flatMap(month -> extract(month, file).stream())
                .flatMap(extract -> extract.rejected().stream())
                .filter(row -> row.bears(essms.finess()));
    }

    private boolean isRefused(YearMonth month, String file) {
        return extract(month, file)
                .filter(found -> found.status.equals("REFUSE"))
                .isPresent();
    }

    private boolean isUpdateRefused() {
        return essms.months().stream().anyMatch(month -> isRefused(month, "mises_a_jour.csv"));
    }

    private boolean isDeclaredRefused() {
        return isRefused(period, "effectifs.csv")
                || (declared.isEmpty() && rejected("effectifs.csv").findAny().isPresent());
    }

    private long calculated() {
        return present.size() + inDoubt;
    }

    private String source() {
        return declared.isPresent() && (!depot.holdsDossiers() || declared.get() >= calculated())
                ? "DECLARE"
                : "CALCULE";
    }

    private long accompanied() {
        return source().equals("DECLARE") ? declared.orElseThrow() : calculated();
    }

    /** Of persons accompanied, eligible, with an active dossier: as printed, empty where it is not known. */
    List<String> persons() {
        boolean known = !isDeclaredRefused() && (depot.holdsDossiers() || declared.isPresent());
        return List.of(
                known ? String.valueOf(accompanied()) : "",
                known ? String.valueOf(accompanied() - notEligible.size()) : "",
                depot.holdsDossiers() && !isUpdateRefused() ? String.valueOf(active.size()) : "");
    }

    /** Why an indicator is not computed; empty when it is. */
    String obstacle(Indicator indicator) {
        List<String> states = indicator.needs().stream().map(this::state).toList();
        if (states.contains("ABSENT")) {
            return "EXTRAIT_ABSENT";
        }
        boolean refused = states.contains("REFUSE")
                || (indicator.isOfUpdates() && isUpdateRefused())
                || (indicator.isOfPersons() && isDeclaredRefused());
        return refused ? "EXTRAIT_REFUSE" : "";
    }

    /** One not read for want of dossiers.csv lacks what that lacks. */
    private String state(String file) {
        String status = extract(period, file).map(found -> found.status).orElse("ABSENT");
        return status.equals("NON_LU") ? state("dossiers.csv") : status;
    }

    long numerator(Indicator indicator) {
        Set<Depot.Person> counted = new HashSet<>(
                indicator == Indicator.DOSSIERS_ACTIFS
                        ? active
                        : depot.counted(indicator.needs().get(0), essms.finess()));
        if (indicator == Indicator.PROJET_PERSONNALISE || indicator == Indicator.EVENEMENT_AGENDA) {
            counted.retainAll(active);
        }
        return counted.size();
    }

    long denominator(Indicator indicator) {
        return switch (indicator) {
            case MSSANTE, DMP -> accompanied() - notEligible.size();
            case DOSSIERS_ACTIFS -> accompanied();
            default ->
                Math.min(active.size() + inDoubt + rejected("mises_a_jour.csv").count(), calculated());
        };
    }

    String source(Indicator indicator) {
        return indicator.isOfPersons() ? source() : "CALCULE";
    }

    /** The dossiers to act on for an indicator that is not reached. */
    Set<String> toActOn(Indicator indicator) {
        Set<Depot.Person> lacking =
                new HashSet<>(indicator == Indicator.DMP || indicator == Indicator.DOSSIERS_ACTIFS ? present : active);
        switch (indicator) {
            case MSSANTE, E_PRESCRIPTION, E_PARCOURS -> lacking.clear();
            case DOSSIERS_ACTIFS -> lacking.removeAll(active);
            default -> lacking.removeAll(depot.counted(indicator.needs().get(0), essms.finess()));
        }
        if (indicator == Indicator.DMP) {
            lacking.removeAll(notEligible);
        }
        return depot.dossiers(lacking, true);
    }

    /** The count of each anomaly that there is. */
    Map<String, Long> anomalies() {
        Map<String, Long> counts = new TreeMap<>();
        counts.put("DOSSIERS_REJETES", inDoubt);
        counts.put(
                "LIGNES_REJETEES",
                Columns.files().stream()
                        .filter(file -> !file.equals("dossiers.csv"))
                        .mapToLong(file -> rejected(file).count())
                        .sum());
        boolean tooLow = depot.holdsDossiers() && declared.isPresent() && declared.get() < calculated();
        counts.put("EFFECTIF_SOUS_DECLARE", tooLow ? 1L : 0L);
        counts.put("EFFECTIF_NON_DECLARE", declared.isEmpty() && !isDeclaredRefused() ? 1L : 0L);
        counts.put("NON_ELIGIBLES_NOMBREUX", notEligible.size() * 5 > present.size() ? (long) notEligible.size() : 0L);
        for (String code : List.of("MOTIF_ABSENT", "PROJET_ECHU")) {
            counts.put(code, (long) depot.noted(code, essms.finess()).size());
        }
        for (String code : List.of("PREPARATION_ANCIENNE", "EVENEMENT_LONG", "ACTIVITE_INDETERMINABLE")) {
            Set<Depot.Person> persons = new HashSet<>(depot.noted(code, essms.finess()));
            persons.retainAll(present);
            if (code.equals("ACTIVITE_INDETERMINABLE")) {
                persons.removeAll(active);
            }
            counts.put(code, (long) persons.size());
        }
        List<YearMonth> missing = new ArrayList<>(essms.months());
        missing.removeIf(month -> month.equals(period)
                || extract(month, "dossiers.csv").filter(Extract::isAccepted).isPresent());
        counts.put("MOIS_MANQUANT", (long) missing.size());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
