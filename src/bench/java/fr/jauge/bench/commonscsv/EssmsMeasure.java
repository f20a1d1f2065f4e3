package fr.jauge.bench.commonscsv;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Gather what the rows say of one ESSMS, and draw its rates. */
final class EssmsMeasure {
    private final String finess;
    private final Window window;
    private final Map<String, Person> personsByUsager = new HashMap<>();
    private final Map<String, Person> personsByDossier = new HashMap<>();
    private final Set<String> messages = new HashSet<>();
    private long declared;

    EssmsMeasure(String finess, Window window) {
        this.finess = finess;
        this.window = window;
    }

    Window window() {
        return window;
    }

    /** The person of a dossier, which its first row names. */
    Person person(String dossier, String usager) {
        return personsByDossier.computeIfAbsent(
                dossier, each -> personsByUsager.computeIfAbsent(usager, key -> new Person()));
    }

    Optional<Person> personOf(String dossier) {
        return Optional.ofNullable(personsByDossier.get(dossier));
    }

    void declare(long persons) {
        declared = persons;
    }

    void sent(String message) {
        messages.add(message);
    }

    List<String> rates() {
        Collection<Person> present = personsByUsager.values();
        long accompanied = Math.max(count(present, person -> true), declared);
        long eligible = accompanied - count(present, person -> !person.eligible);
        long active = count(present, person -> person.active);
        return List.of(
                rate("MSSANTE", messages.size(), eligible),
                rate("DMP", count(present, person -> person.eligible && person.dmp), eligible),
                rate("DOSSIERS_ACTIFS", active, accompanied),
                rate("PROJET_PERSONNALISE", count(present, person -> person.active && person.projet), active),
                rate("EVENEMENT_AGENDA", count(present, person -> person.active && person.evenement), active));
    }

    private static long count(Collection<Person> persons, Predicate<Person> condition) {
        return persons.stream()
                .filter(person -> person.present)
                .filter(condition)
                .count();
    }

    private String rate(String indicateur, long numerator, long denominator) {
        return finess + ';' + indicateur + ';' + numerator + ';' + denominator;
    }
}
