package fr.jauge.generator;

import java.io.IOException;

/** Write the MSSanté messages of the month: sent, some received or refused, a few delivered twice. */
final class MessageRows extends MonthlyRows {
    private static final int RECEIVED_PERCENT = 30;
    private static final int REFUSED_ONE_IN = 30;
    private static final int TWICE_ONE_IN = 250;

    private final Habits habits;

    MessageRows(Timeline timeline, Habits habits) {
        super(timeline);
        this.habits = habits;
    }

    @Override
    void collect(Population population, Month month, RowKeys keys) {
        int sent = population.usage().messages(population, month);
        Draw draw = new Draw(Draw.mix(population.essms().seed(), 0x350000L + month.index()));
        for (int i = 0; i < sent; i++) {
            int minute = minute(month, draw.next());
            keys.add(minute, population, 0, i);
            if (draw.below(TWICE_ONE_IN) == 0) {
                keys.add(minute + 1, population, 0, i);
            }
        }
        for (int i = sent * RECEIVED_PERCENT / 100; i > 0; i--) {
            keys.add(minute(month, draw.next()), population, 0, RowKeys.SECOND_KIND + i);
        }
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        long hash = hash(key, population);
        boolean received = RowKeys.ordinal(key) >= RowKeys.SECOND_KIND;
        boolean refused = received && Draw.below(hash, REFUSED_ONE_IN) == 0;
        row.begin(hash)
                .finess(population.finess())
                .identifier('M', countedOnce(key, population))
                .moment(RowKeys.minute(key))
                .code(received && !refused ? Code.RECU : Code.EMIS)
                .code(refused ? Code.REJETE : habits.defaults() ? Code.ABSENT : Code.ACCEPTE)
                .end();
    }
}
