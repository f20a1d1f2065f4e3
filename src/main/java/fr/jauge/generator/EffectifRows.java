package fr.jauge.generator;

import fr.jauge.lexicon.RowRejection;
import java.io.IOException;

/** Write how many persons each ESSMS says it accompanied over its window: mostly as many as its dossiers show. */
final class EffectifRows implements RowSource {

    @Override
    public void collect(Share share, RowKeys keys) {
        keys.add(share.month().lastDay() * Timeline.MINUTES_A_DAY, share.population(), 0, 0);
    }

    @Override
    public void write(long key, Share share, RowWriter row) throws IOException {
        Population population = share.population();
        int present =
                population.present(share.windowStart().firstDay(), share.month().lastDay());
        long hash = MonthlyRows.hash(key, population);
        row.begin(hash);
        boolean twice = row.carries(RowRejection.EFFECTIF_EN_DOUBLE);
        for (int i = twice ? 2 : 1; i > 0; i--) {
            row.finess(population.finess()).number(declared(present, hash)).end();
            if (i > 1) {
                row.again();
            }
        }
    }

    private static int declared(int present, long hash) {
        int few = present * 3 / 100;
        return switch (Draw.below(hash, 25)) {
            case 0 -> present + few;
            case 1 -> present - few;
            default -> present;
        };
    }
}
