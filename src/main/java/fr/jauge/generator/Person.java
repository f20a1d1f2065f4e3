package fr.jauge.generator;

/** Hold one invented person: a place in an ESSMS, from one day to another. No name, no birth date, only numbers. */
final class Person {
    /** The exit of a person still there. */
    static final int STAYS = Integer.MAX_VALUE;

    final int index;
    final long seed;
    final int entry;
    final int exit;
    final byte[] dossier;
    final byte[] secondDossier;
    final byte[] usager;

    /** @param secondDossier empty when the person has but one */
    Person(int index, long seed, int entry, int exit, byte[] dossier, byte[] secondDossier, byte[] usager) {
        this.index = index;
        this.seed = seed;
        this.entry = entry;
        this.exit = exit;
        this.dossier = dossier;
        this.secondDossier = secondDossier;
        this.usager = usager;
    }

    boolean isPresent(int firstDay, int lastDay) {
        return entry <= lastDay && exit >= firstDay;
    }

    boolean isPresent(Month month) {
        return isPresent(month.firstDay(), month.lastDay());
    }

    /** A day of the month on which the person is there, from a hash; only for a person present in the month. */
    int day(Month month, long hash) {
        int first = Math.max(entry, month.firstDay());
        int last = Math.min(exit, month.lastDay());
        return first + Draw.below(hash, last - first + 1);
    }

    /** A minute of such a day, between 8 a.m. and 8 p.m. */
    int minute(Month month, long hash) {
        return day(month, hash) * Timeline.MINUTES_A_DAY + 8 * 60 + (int) (hash & 0xFFFF) % (12 * 60);
    }

    /** Says whether the person came back to the same dossier after an earlier stay. */
    boolean hasEarlierStay() {
        return Draw.below(seed, 100) < 3;
    }

    int earlierEntry() {
        return entry - 200 - (int) (seed & 0x1FF);
    }

    int earlierExit() {
        return entry - 20 - (int) (seed & 0x7F);
    }
}
