package fr.jauge.generator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Hold the persons of one ESSMS, drawn from its seed alone: the same whichever months are written. */
final class Population {
    /** Leavers of a bit more than a year are still in the DUI. */
    private static final int DAYS_OF_LEAVERS = 400;

    private static final double MOST_LEAVERS = 0.6;
    private static final int LONGEST_STAY = 12_000;
    private static final long PERSONS = 0x50;

    private final int slot;
    private final Essms essms;
    private final byte[] finess;
    private final Usage usage;
    private final List<Person> persons = new ArrayList<>();

    /**
     * @param slot the rank of the ESSMS in its depot
     * @param reference the last month written
     */
    Population(int slot, Essms essms, Month reference, Dialect dialect) {
        this.slot = slot;
        this.essms = essms;
        finess = essms.finess().value().getBytes(StandardCharsets.US_ASCII);
        usage = new Usage(essms);
        Draw draw = new Draw(Draw.mix(essms.seed(), PERSONS));
        int stayDays = essms.profile().stayDays();
        for (int i = essms.places(); i > 0; i--) {
            add(draw, reference.lastDay() - stay(draw, stayDays), Person.STAYS, dialect);
        }
        for (int i = (int) (essms.places() * Math.min(MOST_LEAVERS, (double) DAYS_OF_LEAVERS / stayDays)); i > 0; i--) {
            int exit = reference.lastDay() - draw.below(DAYS_OF_LEAVERS);
            add(draw, exit - 1 - stay(draw, stayDays), exit, dialect);
        }
    }

    int slot() {
        return slot;
    }

    Essms essms() {
        return essms;
    }

    byte[] finess() {
        return finess;
    }

    Usage usage() {
        return usage;
    }

    List<Person> persons() {
        return persons;
    }

    Person person(int index) {
        return persons.get(index);
    }

    /** The persons present on a day at least of the span. */
    int present(int firstDay, int lastDay) {
        int count = 0;
        for (Person person : persons) {
            count += person.isPresent(firstDay, lastDay) ? 1 : 0;
        }
        return count;
    }

    private void add(Draw draw, int entry, int exit, Dialect dialect) {
        int index = persons.size();
        int salt = (int) essms.seed();
        IdentifierStyle style = dialect.identifiers();
        boolean twice = dialect.habits().usagerIds() && draw.chance(0.02);
        persons.add(new Person(
                index,
                draw.next(),
                entry,
                exit,
                style.stored('D', index, salt),
                twice ? style.stored('E', index, salt) : new byte[0],
                dialect.habits().usagerIds() ? style.stored('U', index, salt) : new byte[0]));
    }

    private static int stay(Draw draw, int mean) {
        return (int) Math.min(LONGEST_STAY, -mean * StrictMath.log(1 - draw.unit()));
    }
}
