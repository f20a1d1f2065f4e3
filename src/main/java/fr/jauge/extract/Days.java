package fr.jauge.extract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Read the civil day, in Europe/Paris, of a date {@code YYYY-MM-DD} or of a date-time, which goes on with {@code T} or a
 * blank, {@code HH:MM[:SS[.fraction]]} and nothing, {@code Z} or {@code ±HH:MM} (to 18:00). A date-time without an offset
 * is local already. Days are counted as by {@link LocalDate#toEpochDay()}.
 *
 * <p>Not safe for use by several threads: it remembers the last day and the offset of the last instant.
 */
final class Days {
    /** What is read is not a date, or not a real day or time of the years 1 to 9999. */
    static final int INVALID = Integer.MAX_VALUE;
    /** No value stood there. */
    static final int ABSENT = Integer.MIN_VALUE;

    private static final int DATE_LENGTH = 10;
    /** Of a date-time with its seconds, and nothing behind them. */
    private static final int WITH_SECONDS = 19;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int LARGEST_OFFSET = 18 * 3600;
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;
    private static final int[] MONTH_STARTS = monthStarts();
    private static final ZoneRules PARIS = ZoneId.of("Europe/Paris").getRules();

    /** Between these instants, in seconds, Paris is this far from UTC. */
    private long knownFrom;

    private long knownTo;
    private int knownOffset;
    /** The bytes of the last date, and its day. */
    private long lastHead;

    private int lastTail;
    private int lastDay = INVALID;

    /** Reads a date; the array goes on for eight bytes behind it. */
    int date(byte[] b, int from, int to) {
        return to - from == DATE_LENGTH ? day(b, from) : INVALID;
    }

    /** Reads a date-time or a date. */
    int dateTime(byte[] b, int from, int to) {
        int length = to - from;
        if (length < DATE_LENGTH) {
            return INVALID;
        }
        int day = day(b, from);
        if (length == WITH_SECONDS && isClock(Swar.load(b, from + 11)) && isSeparator(b[from + 10])) {
            return day;
        }
        if (length == DATE_LENGTH || day == INVALID) {
            return day;
        }
        if (length < 16 || !isSeparator(b[from + 10])) {
            return INVALID;
        }
        // separator, digits, colon, digits, and behind them what may be anything
        long time = Swar.load(b, from + 10) ^ 0x0000_3030_3A30_3000L;
        int hour = (int) (time >>> 8 & 0xFF) * 10 + (int) (time >>> 16 & 0xFF);
        int minute = (int) (time >>> 32 & 0xFF) * 10 + (int) (time >>> 40 & 0xFF);
        boolean digits = ((time | (time + 0x0000_0606_0006_0600L)) & 0x0000_F0F0_FFF0_F000L) == 0;
        if (!digits || hour > 23 || minute > 59) {
            return INVALID;
        }
        int second = 0;
        int at = from + 16;
        if (at < to && b[at] == ':') {
            second = at + 3 <= to ? twoDigits(b, at + 1) : -1;
            if (second < 0 || second > 59) {
                return INVALID;
            }
            at = behindFraction(b, at + 3, to);
        }
        return at == to ? day : withOffset(b, at, to, day, hour * 3600 + minute * 60 + second);
    }

    private static boolean isSeparator(byte b) {
        return b == 'T' || b == ' ' || b == '\t';
    }

    /** Whether eight bytes are {@code HH:MM:SS}, a time of the day. */
    private static boolean isClock(long time) {
        // what each byte is above zero, or above the colon; a bit is high where that is more than 29:59:59 has there
        long digits = time ^ 0x3030_3A30_303A_3030L;
        long above = digits | (digits + 0x767A_7F76_7A7F_767DL);
        return (above & Swar.HIGHS) == 0 && (digits & 0xFF) * 10 + (digits >>> 8 & 0xFF) < 24;
    }

    /** The place behind a point and at least one digit; the same place when there is no such fraction. */
    private static int behindFraction(byte[] b, int from, int to) {
        if (from == to || b[from] != '.') {
            return from;
        }
        int at = from + 1;
        while (at < to && b[at] >= '0' && b[at] <= '9') {
            at++;
        }
        return at == from + 1 ? from : at;
    }

    private int withOffset(byte[] b, int at, int to, int day, int secondOfDay) {
        int offset;
        if (b[at] == 'Z' && at + 1 == to) {
            offset = 0;
        } else if ((b[at] == '+' || b[at] == '-') && at + 6 == to && b[at + 3] == ':') {
            int hours = twoDigits(b, at + 1);
            int minutes = twoDigits(b, at + 4);
            offset = hours * 3600 + minutes * 60;
            if (hours < 0 || minutes < 0 || minutes > 59 || offset > LARGEST_OFFSET) {
                return INVALID;
            }
            offset = b[at] == '-' ? -offset : offset;
        } else {
            return INVALID;
        }
        long instant = (long) day * SECONDS_OF_DAY + secondOfDay - offset;
        return (int) Math.floorDiv(instant + parisOffset(instant), SECONDS_OF_DAY);
    }

    private int parisOffset(long instant) {
        if (instant < knownFrom || instant >= knownTo) {
            Instant moment = Instant.ofEpochSecond(instant);
            ZoneOffset offset = PARIS.getOffset(moment);
            ZoneOffsetTransition next = PARIS.nextTransition(moment);
            knownOffset = offset.getTotalSeconds();
            knownFrom = instant;
            knownTo = next == null ? Long.MAX_VALUE : next.toEpochSecond();
        }
        return knownOffset;
    }

    /** Reads ten bytes; the day of the row before comes again most often. */
    private int day(byte[] b, int from) {
        long head = Swar.load(b, from);
        int tail = (b[from + 8] & 0xFF) << 8 | (b[from + 9] & 0xFF);
        if (head == lastHead && tail == lastTail) {
            return lastDay;
        }
        lastHead = head;
        lastTail = tail;
        lastDay = day(b, from, head);
        return lastDay;
    }

    private static int day(byte[] b, int from, long head) {
        // digits, digits, digits, digits, dash, digits, digits, dash: a digit is 0x30 to 0x39
        long digits = head ^ 0x2D30302D30303030L;
        if (((digits | (digits + 0x0006060006060606L)) & 0xFFF0F0FFF0F0F0F0L) != 0) {
            return INVALID;
        }
        int year = (b[from] - '0') * 1000 + (b[from + 1] - '0') * 100 + (b[from + 2] - '0') * 10 + b[from + 3] - '0';
        int month = (b[from + 5] - '0') * 10 + b[from + 6] - '0';
        int dayOfMonth = twoDigits(b, from + 8);
        if (month < 1 || month > 12 || dayOfMonth < 1 || year == 0) {
            return INVALID;
        }
        int index = (year - FIRST_YEAR) * 12 + month - 1;
        if (index < 0 || index >= YEARS * 12) {
            return distantDay(year, month, dayOfMonth);
        }
        int day = MONTH_STARTS[index] + dayOfMonth - 1;
        return day < MONTH_STARTS[index + 1] ? day : INVALID;
    }

    private static int distantDay(int year, int month, int dayOfMonth) {
        LocalDate first = LocalDate.of(year, month, 1);
        return dayOfMonth <= first.lengthOfMonth() ? (int) first.toEpochDay() + dayOfMonth - 1 : INVALID;
    }

    private static int twoDigits(byte[] b, int at) {
        int tens = b[at] - '0';
        int units = b[at + 1] - '0';
        return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? 10 * tens + units : -1;
    }

    private static int[] monthStarts() {
        int[] starts = new int[YEARS * 12 + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (int) LocalDate.of(FIRST_YEAR + i / 12, i % 12 + 1, 1).toEpochDay();
        }
        return starts;
    }
}
