package fr.jauge.generator;

import java.io.IOException;

/** Write the updates of the month: those that make a person active, and those made by the software itself. */
final class UpdateRows extends MonthlyRows {
    private static final int MOST_EARLIER = 3;

    UpdateRows(Timeline timeline) {
        super(timeline);
    }

    @Override
    void collect(Population population, Month month, RowKeys keys) {
        for (Person person : population.persons()) {
            if (!person.isPresent(month)) {
                continue;
            }
            long hash = Draw.mix(person.seed, 0x3A0000L + month.index());
            if (population.usage().isActive(person, month)) {
                int last = population.usage().update(person, month);
                int first = Math.max(person.entry, month.firstDay()) * Timeline.MINUTES_A_DAY + 8 * 60;
                keys.add(last, population, person.index, 0);
                for (int i = (int) (hash & 0xFF) % MOST_EARLIER; i > 0; i--) {
                    keys.add(first + Draw.below(Draw.mix(hash, i), last - first + 1), population, person.index, i);
                }
            }
            if (Draw.below(hash, 10) < 3) {
                keys.add(person.minute(month, Draw.mix(hash)), population, person.index, RowKeys.SECOND_KIND);
            }
        }
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        row.begin(hash(key, population))
                .finess(population.finess())
                .dossier(population.person(RowKeys.person(key)).dossier)
                .moment(RowKeys.minute(key))
                .code(RowKeys.ordinal(key) == RowKeys.SECOND_KIND ? Code.TECHNIQUE : Code.METIER)
                .end();
    }
}
