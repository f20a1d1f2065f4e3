package fr.jauge.generator;

import java.io.IOException;

/** Write the projets personnalisés as they stand at the end of the month, by day of beginning. */
final class PlanRows implements RowSource {
    private static final int CURRENT = 0;
    private static final int NOT_COUNTING = 1;
    private static final int PAST = 2;
    private static final int STARTING = 3;
    /** A plan is renewed within two years. */
    private static final int CYCLE = 730;

    private final Month reference;
    private final Habits habits;

    /** @param reference the last month written, from which renewals are counted back */
    PlanRows(Month reference, Habits habits) {
        this.reference = reference;
        this.habits = habits;
    }

    @Override
    public void collect(Share share, RowKeys keys) {
        Population population = share.population();
        for (Person person : population.persons()) {
            if (!share.shows(person, habits.leavers())) {
                continue;
            }
            int start = start(person, share.month());
            boolean past = Draw.below(person.seed, 100) < 20 && start - CYCLE > person.entry;
            boolean left = person.exit < share.windowStart().firstDay();
            if (past || left) {
                add(keys, Math.max(person.entry, start - CYCLE), population, person, PAST);
            }
            if (left) {
                continue;
            }
            if (population.usage().hasProjet(person)) {
                add(keys, Math.max(person.entry, start), population, person, start < person.entry ? STARTING : CURRENT);
            } else if (Draw.below(Draw.mix(person.seed), 100) < 65) {
                add(keys, Math.max(person.entry, start), population, person, NOT_COUNTING);
            }
        }
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        Person person = population.person(RowKeys.person(key));
        long hash = MonthlyRows.hash(key, population);
        int start = RowKeys.day(key);
        row.begin(hash).finess(population.finess()).dossier(person.dossier).identifier('P', (int)
                Draw.mix(person.seed, key));
        switch (RowKeys.ordinal(key)) {
            case PAST -> plan(row, Code.TERMINE, start, Math.min(start + CYCLE - 30, person.exit));
            case STARTING -> plan(row, Code.ENPREPARATION, start, RowWriter.NO_END);
            case CURRENT -> {
                if (Draw.below(hash, 100) < 8) {
                    plan(row, Code.ENPREPARATION, start, RowWriter.NO_END);
                } else {
                    plan(
                            row,
                            Code.ENCOURS,
                            start,
                            hash < 0 ? RowWriter.NO_END : start + CYCLE + 1 + (int) (hash & 0xFF));
                }
            }
            default -> notCounting(row, hash, start, share);
        }
        row.end();
    }

    private static void notCounting(RowWriter row, long hash, int start, Share share) {
        int kind = Draw.below(hash, 100);
        if (kind < 45) {
            plan(row, Code.TERMINE, start, start + (int) (hash & 0x7F));
        } else if (kind < 75) {
            plan(row, Code.ENPAUSE, start, RowWriter.NO_END);
        } else {
            int end = share.windowStart().firstDay() - 1 - (int) (hash & 0x3F);
            plan(row, Code.ENCOURS, end - CYCLE / 2, end);
        }
    }

    private static void plan(RowWriter row, Code statut, int start, int end) {
        row.code(statut).day(start).endDay(end, start);
    }

    /** Some weeks after the entry, then every other year; before the entry when the first plan is yet to begin. */
    private int start(Person person, Month month) {
        int first = person.entry + 10 + (int) (person.seed & 0x3F);
        int renewed = reference.lastDay() - 5 - (int) ((person.seed >>> 8) & 0x3FF) % (CYCLE - 40);
        int start = Math.max(first, renewed);
        while (start > month.lastDay()) {
            start -= CYCLE;
        }
        return start;
    }

    private static void add(RowKeys keys, int day, Population population, Person person, int kind) {
        keys.add(day * Timeline.MINUTES_A_DAY, population, person.index, kind);
    }
}
