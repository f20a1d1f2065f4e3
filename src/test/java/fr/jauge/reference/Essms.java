package fr.jauge.reference;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An ESSMS of the registry, for a period: a line of etablissements.csv by its columns. */
record Essms(Map<String, String> line, YearMonth period) {
    String finess() {
        return get("finess_et");
    }

    String projet() {
        return get("projet_id");
    }

    String get(String column) {
        return line.getOrDefault(column, "");
    }

    boolean participates() {
        String begins = get("debut_participation");
        String ends = get("fin_participation");
        return begins.compareTo(last()) <= 0
                && (ends.isEmpty() || ends.compareTo(period.atDay(1).toString()) >= 0);
    }

    boolean isMeasured() {
        return !get("premiere_mesure").isEmpty() && get("premiere_mesure").compareTo(period.toString()) <= 0;
    }

    boolean isFirstMeasure() {
        return get("premiere_mesure").equals(period.toString());
    }

    /** The first day of the window. */
    String first() {
        return (isFirstMeasure() ? period.minusMonths(2) : period).atDay(1).toString();
    }

    /** The last day of the window. */
    String last() {
        return period.atEndOfMonth().toString();
    }

    boolean holds(String day) {
        return day.compareTo(first()) >= 0 && day.compareTo(last()) <= 0;
    }

    /** Whether the days from one to the other meet the window; an end that is empty is open. */
    boolean meets(String from, String to) {
        return from.compareTo(last()) <= 0 && (to.isEmpty() || to.compareTo(first()) >= 0);
    }

    /** Of its window, oldest first. */
    List<YearMonth> months() {
        return isFirstMeasure() ? List.of(period.minusMonths(2), period.minusMonths(1), period) : List.of(period);
    }

    boolean excludes(String indicator) {
        return List.of(get("indicateurs_exclus").split(" ", 0)).contains(indicator);
    }

    /** The names of a depot that would be of this ESSMS alone. */
    Stream<String> namesOfDepots() {
        return Stream.of(projet(), get("finess_ej"), finess()).filter(name -> !name.isEmpty());
    }
}
