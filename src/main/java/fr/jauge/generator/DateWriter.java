package fr.jauge.generator;

/** Write days and minutes of the timeline in a vendor's style, as copies of bytes and digits. */
final class DateWriter {
    private final ByteSink sink;
    private final MomentStyle style;
    private final Timeline timeline;

    DateWriter(ByteSink sink, MomentStyle style, Timeline timeline) {
        this.sink = sink;
        this.style = style;
        this.timeline = timeline;
    }

    void day(int day) {
        sink.put(timeline.dates(), day * Timeline.DATE_LENGTH, Timeline.DATE_LENGTH);
    }

    /**
     * Writes a date-time.
     *
     * @param local the minute in Paris
     * @param hash where the seconds come from, in the styles that have them
     */
    void moment(int local, long hash) {
        int offset = timeline.offset(local / Timeline.MINUTES_A_DAY);
        int written = style == MomentStyle.UTC ? local - offset * 60 : local;
        int minuteOfDay = written % Timeline.MINUTES_A_DAY;
        day(written / Timeline.MINUTES_A_DAY);
        sink.put((byte) (style == MomentStyle.BLANK ? ' ' : 'T'));
        sink.twoDigits(minuteOfDay / 60);
        colonAndTwoDigits(minuteOfDay % 60);
        int seconds = (int) (hash & 63) % 60;
        switch (style) {
            case MINUTE, BLANK -> {}
            case SECOND -> colonAndTwoDigits(seconds);
            case UTC -> {
                colonAndTwoDigits(seconds);
                sink.put((byte) 'Z');
            }
            case OFFSET -> {
                colonAndTwoDigits(seconds);
                sink.put((byte) '+');
                sink.twoDigits(offset);
                colonAndTwoDigits(0);
            }
        }
    }

    private void colonAndTwoDigits(int number) {
        sink.put((byte) ':');
        sink.twoDigits(number);
    }
}
