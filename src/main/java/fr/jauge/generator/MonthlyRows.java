package fr.jauge.generator;

/** Make the rows of an extract that tells what happened in each month, rather than how things stand. */
abstract class MonthlyRows implements RowSource {
    private final Timeline timeline;

    MonthlyRows(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public final void collect(Share share, RowKeys keys) {
        for (int index = share.oldest().index(); index <= share.month().index(); index++) {
            collect(share.population(), timeline.month(index), keys);
        }
    }

    abstract void collect(Population population, Month month, RowKeys keys);

    /** An identifier of what is counted once: the same for one ESSMS, month and ordinal, and for no other. */
    final int countedOnce(long key, Population population) {
        int number = (timeline.monthOf(RowKeys.day(key)) << 13) | RowKeys.ordinal(key);
        return Draw.mix32(number ^ (int) population.essms().seed());
    }

    static long hash(long key, Population population) {
        return Draw.mix(key ^ population.essms().seed());
    }

    /** A minute of the month from 8 a.m. to 8 p.m. */
    static int minute(Month month, long hash) {
        int day = month.firstDay() + Draw.below(hash, month.lastDay() - month.firstDay() + 1);
        return day * Timeline.MINUTES_A_DAY + 8 * 60 + (int) (hash & 0xFFFF) % (12 * 60);
    }
}
