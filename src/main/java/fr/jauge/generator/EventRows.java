package fr.jauge.generator;

import java.io.IOException;

/** Write the agenda of the month: most of what a depot weighs. */
final class EventRows extends MonthlyRows {
    private static final int QUARTER = 15;
    private static final int OPENING = 8 * 60;
    private static final int QUARTERS_OPEN = 44;
    private static final int MINUTES_OF_LONG_EVENT = 40 * Timeline.MINUTES_A_DAY;

    private final Habits habits;

    EventRows(Timeline timeline, Habits habits) {
        super(timeline);
        this.habits = habits;
    }

    @Override
    void collect(Population population, Month month, RowKeys keys) {
        double mean = population.essms().profile().events() / UsageRates.MEAN_AGENDA;
        for (Person person : population.persons()) {
            if (!person.isPresent(month)) {
                continue;
            }
            long hash = Draw.mix(person.seed, 0xA60000L + month.index());
            if (population.usage().hasEvents(person, month)) {
                double share = Draw.unit(hash) + Draw.unit(Draw.mix(hash));
                int events = 1 + (int) ((mean - 0.5) * share);
                for (int i = 0; i < events; i++) {
                    keys.add(start(person, month, Draw.mix(hash + i), i), population, person.index, i);
                }
            } else if (Draw.below(hash, 10) < 3) {
                keys.add(start(person, month, hash, 0), population, person.index, RowKeys.SECOND_KIND);
            }
        }
    }

    /** The first event is in the month; another may lie some days out of it, as vendors deliver weeks. */
    private int start(Person person, Month month, long hash, int rank) {
        int day = person.day(month, hash);
        int quarter = (int) (hash & 0xFFFF) % QUARTERS_OPEN;
        if (habits.overlapping() && rank > 0 && (hash & 0x1F0000) == 0) {
            day = (hash & 0x200000) == 0 ? month.lastDay() + 1 + (day & 3) : month.firstDay() - 1 - (day & 1);
        }
        boolean night = (hash & 0x3F0000) == 0x10000;
        return day * Timeline.MINUTES_A_DAY + (night ? 60 : OPENING) + quarter * QUARTER / (night ? 2 : 1);
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        Person person = population.person(RowKeys.person(key));
        long hash = hash(key, population);
        int start = RowKeys.minute(key);
        boolean second = person.secondDossier.length > 0 && (hash & 3) == 0;
        row.begin(hash)
                .finess(population.finess())
                .dossier(second ? person.secondDossier : person.dossier)
                .identifier('E', (int) (hash >>> 16))
                .moment(start)
                .endMoment(habits.eventEnds() ? end(start, hash) : RowWriter.NO_END, start)
                .code(statut(RowKeys.ordinal(key), hash))
                .end();
    }

    private static int end(int start, long hash) {
        if ((hash & 0x1FFF0) == 0) {
            return start + MINUTES_OF_LONG_EVENT;
        }
        return start + QUARTER * (1 + (int) ((hash >>> 20) & 7));
    }

    private Code statut(int ordinal, long hash) {
        int choice = Draw.below(hash, 100);
        if (ordinal == RowKeys.SECOND_KIND || (ordinal > 0 && choice < 7)) {
            return Code.ANNULE;
        }
        if (choice < 20) {
            return habits.defaults() ? Code.ABSENT : Code.PLANIFIE;
        }
        return choice < 50 ? Code.VALIDE : Code.TERMINE;
    }
}
