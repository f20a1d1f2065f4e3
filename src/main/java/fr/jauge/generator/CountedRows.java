package fr.jauge.generator;

import java.io.IOException;

/** Write one of the two optional extracts, of which only distinct identifiers are counted. */
final class CountedRows extends MonthlyRows {
    private final char prefix;
    private final int percentOfPlaces;

    CountedRows(Timeline timeline, char prefix, int percentOfPlaces) {
        super(timeline);
        this.prefix = prefix;
        this.percentOfPlaces = percentOfPlaces;
    }

    @Override
    void collect(Population population, Month month, RowKeys keys) {
        Draw draw = new Draw(Draw.mix(population.essms().seed(), ((long) prefix << 32) + month.index()));
        for (int i = population.essms().places() * percentOfPlaces / 100; i > 0; i--) {
            keys.add(minute(month, draw.next()), population, 0, i);
        }
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        row.begin(hash(key, population))
                .finess(population.finess())
                .identifier(prefix, countedOnce(key, population))
                .moment(RowKeys.minute(key))
                .end();
    }
}
