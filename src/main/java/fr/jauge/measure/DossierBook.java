package fr.jauge.measure;

import fr.jauge.extract.Row;
import fr.jauge.extract.Schema;
import java.util.Arrays;

/**
 * Know the dossiers of a depot, whose they are, and what was noted of each. A dossier is what the latest month that has
 * it says; earlier months, read later, add marks to it and no stay.
 *
 * <p>What the file under way notes stays apart until it is accepted.
 */
final class DossierBook {
    private final KeyTable dossiers = new KeyTable();
    private final KeyTable persons = new KeyTable();
    private int[] personOf = new int[64];
    private byte[] monthOf = new byte[64];
    private int[] marks = new int[64];
    private int[] staged = new int[64];
    private int[] personMarks = new int[0];
    private int dossiersAtStart;
    private int personsAtStart;
    private int depots;

    /** Begins a depot: forgets the one before. */
    void clear() {
        Arrays.fill(staged, 0, dossiers.size(), 0);
        dossiers.clear();
        persons.clear();
        depots++;
    }

    /** How many depots were begun: what was said of one does not hold for the next. */
    int depots() {
        return depots;
    }

    /** Begins a file; what is added from here on can be taken back. */
    void begin() {
        dossiersAtStart = dossiers.size();
        personsAtStart = persons.size();
    }

    /** Takes back what the file under way added and noted. */
    void rollback() {
        dossiers.truncate(dossiersAtStart);
        persons.truncate(personsAtStart);
        Arrays.fill(staged, 0);
    }

    /** Keeps what the file under way added and noted. */
    void commit() {
        for (int d = 0; d < dossiers.size(); d++) {
            marks[d] |= staged[d];
            staged[d] = 0;
        }
    }

    /** The number of the row's dossier, or {@link KeyTable#NONE}. */
    int find(EssmsState essms, Row row) {
        return dossiers.find(essms.local, row.bytes(), row.from(Schema.DOSSIER_ID), row.to(Schema.DOSSIER_ID));
    }

    int find(int local, byte[] bytes, int from, int to) {
        return dossiers.find(local, bytes, from, to);
    }

    /**
     * The number of the dossier of a row of {@code dossiers.csv}, added with its person when it was not known.
     *
     * @param age of the row's month: 0 the period, 1 the month before, 2
     */
    int findOrAdd(EssmsState essms, Row row, int age) {
        int known = dossiers.size();
        int d = dossiers.findOrAdd(essms.local, row.bytes(), row.from(Schema.DOSSIER_ID), row.to(Schema.DOSSIER_ID));
        if (d == known) {
            makeRoom(d);
            int usager = row.has(Schema.DOSSIER_USAGER_ID) ? Schema.DOSSIER_USAGER_ID : Schema.DOSSIER_ID;
            personOf[d] = persons.findOrAdd(essms.local, row.bytes(), row.from(usager), row.to(usager));
            monthOf[d] = (byte) age;
        }
        return d;
    }

    /** The age of the month that says what the dossier is. */
    int age(int dossier) {
        return monthOf[dossier];
    }

    void stage(int dossier, int mark) {
        staged[dossier] |= mark;
    }

    /** Ends the reading of {@code dossiers.csv} files: who is present is known from here on. */
    void settle(boolean anyonePresent) {
        if (personMarks.length < persons.size()) {
            personMarks = new int[Math.max(2 * personMarks.length, persons.size())];
        }
        Arrays.fill(personMarks, 0, persons.size(), 0);
        for (int d = 0; anyonePresent && d < dossiers.size(); d++) {
            personMarks[personOf[d]] |= marks[d] & (Marks.STAY | Marks.ELIGIBLE);
        }
    }

    boolean isPresent(int dossier) {
        return (personMarks[personOf[dossier]] & Marks.STAY) != 0;
    }

    boolean isEligible(int dossier) {
        return (personMarks[personOf[dossier]] & Marks.ELIGIBLE) != 0;
    }

    /** Ends the reading of all files: a person has the marks of all their dossiers. */
    void gather() {
        for (int d = 0; d < dossiers.size(); d++) {
            if (isPresent(d)) {
                personMarks[personOf[d]] |= marks[d];
            }
        }
    }

    int dossiers() {
        return dossiers.size();
    }

    int persons() {
        return persons.size();
    }

    /** Everything noted of a person; nothing of one who is not present. */
    int personMarks(int person) {
        return personMarks[person];
    }

    int personOf(int dossier) {
        return personOf[dossier];
    }

    /** The number of the person's ESSMS in the depot. */
    int essmsOfPerson(int person) {
        return persons.scope(person);
    }

    int essmsOfDossier(int dossier) {
        return dossiers.scope(dossier);
    }

    boolean hasStay(int dossier) {
        return (marks[dossier] & Marks.STAY) != 0;
    }

    byte[] identifier(int dossier) {
        return dossiers.copy(dossier);
    }

    private void makeRoom(int d) {
        if (d >= personOf.length) {
            int capacity = 2 * personOf.length;
            personOf = Arrays.copyOf(personOf, capacity);
            monthOf = Arrays.copyOf(monthOf, capacity);
            marks = Arrays.copyOf(marks, capacity);
            staged = Arrays.copyOf(staged, capacity);
        }
        marks[d] = 0;
    }
}
