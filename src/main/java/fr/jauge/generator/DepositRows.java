package fr.jauge.generator;

import java.io.IOException;

/** Write the deposits in the DMP of the month: mostly one a person, some refused. */
final class DepositRows extends MonthlyRows {
    private final Habits habits;

    DepositRows(Timeline timeline, Habits habits) {
        super(timeline);
        this.habits = habits;
    }

    @Override
    void collect(Population population, Month month, RowKeys keys) {
        for (Person person : population.persons()) {
            if (!person.isPresent(month)) {
                continue;
            }
            long hash = Draw.mix(person.seed, 0xD30000L + month.index());
            if (population.usage().hasDeposit(person, month)) {
                keys.add(person.minute(month, hash), population, person.index, 0);
                if ((hash & 7) == 0) {
                    keys.add(person.minute(month, Draw.mix(hash)), population, person.index, 1);
                }
            }
            if (Draw.below(hash, 100) < 3) {
                keys.add(person.minute(month, ~hash), population, person.index, RowKeys.SECOND_KIND);
            }
        }
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        long hash = hash(key, population);
        boolean refused = RowKeys.ordinal(key) == RowKeys.SECOND_KIND;
        row.begin(hash)
                .finess(population.finess())
                .dossier(population.person(RowKeys.person(key)).dossier)
                .identifier('T', (int) (hash >>> 16))
                .moment(RowKeys.minute(key))
                .code(refused ? Code.REJETE : habits.defaults() ? Code.ABSENT : Code.ACCEPTE)
                .end();
    }
}
