package fr.jauge.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern DATE_TIME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "(?:[T \t]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:(?<=:[0-9]{2}:[0-9]{2})\\.[0-9]+)?"
            + "(Z|[+-](?:0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)?)?");

    private final Days days = new Days();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            # written                          , day in Paris
            2023-10-31                         , 2023-10-31
            2024-02-29                         , 2024-02-29
            0001-01-01                         , 0001-01-01
            9999-12-31                         , 9999-12-31
            1899-12-31                         , 1899-12-31
            1900-01-01                         , 1900-01-01
            2099-12-31                         , 2099-12-31
            2100-02-28                         , 2100-02-28
            2023-10-31T23:59                   , 2023-10-31
            2023-10-31 23:59:59                , 2023-10-31
            2023-10-31T00:00:00                , 2023-10-31
            2023-10-31T19:09:49                , 2023-10-31
            2023-10-31T23:59:59.999999999999   , 2023-10-31
            2023-10-31T22:59Z                  , 2023-10-31
            2023-10-31T23:00Z                  , 2023-11-01
            2023-06-30T21:59:59.9Z             , 2023-06-30
            2023-06-30T22:00Z                  , 2023-07-01
            2023-10-31T23:30+01:00             , 2023-10-31
            2023-10-31T23:30+00:30             , 2023-11-01
            2023-11-01T00:30+02:00             , 2023-10-31
            2023-11-01T00:30-05:00             , 2023-11-01
            2023-11-01T19:00:00-05:00          , 2023-11-02
            2023-11-01T10:00+18:00             , 2023-10-31
            2023-10-31T10:00-18:00             , 2023-11-01
            """)
    void dayOfADateTime(String written, LocalDate day) {
        assertThat(dateTime(written)).isEqualTo(day.toEpochDay());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            2023-02-29
            2023-02-30
            2100-02-29
            2023-04-31
            2023-00-10
            2023-13-01
            2023-01-00
            0000-01-01
            10000-01-01
            -001-01-01
            23-10-31
            2023-1-1
            2023/10/31
            31/10/2023
            20231031
            2023-10-3
            2023-10-3a
            2023-10-31T
            2023-10-31T10
            2023-10-31T10:
            2023-10-31T10:0
            2023-10-31T24:00
            2023-10-31T10:60
            2023-10-31T10:00:60
            2023-10-31T24:00:00
            2023-10-31T2a:00:00
            2023-10-31T10:60:00
            2023-10-31T10:00.00
            2023-10-31_10:00:00
            2023-10-31T10:00:
            2023-10-31T10:00:0
            2023-10-31T10:00:00.
            2023-10-31T10:00:00.Z
            2023-10-31T10:00.5
            "2023-10-31T10:00:00,5"
            2023-10-31t10:00
            2023-10-31T10:00z
            2023-10-31T10:00ZZ
            2023-10-31T10:00 Z
            2023-10-31T10:00+01
            2023-10-31T10:00+0100
            2023-10-31T10:00+1:00
            2023-10-31T10:00+01:60
            2023-10-31T10:00+18:01
            2023-10-31T10:00+19:00
            2023-10-31T10:00+01:000
            2023-10-31T10:00[Europe/Paris]
            2023-10-31_10:00
            2023-10-31  10:00
            2023-10-31Z
            ２０２３-10-31
            date
            """)
    void whatIsNoDateTime(String written) {
        assertThat(dateTime(written)).isEqualTo(Days.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-10-31T10:00", "2023-10-31 ", "2023-10-31Z", "2023-10-3", "2023-10-310"})
    void dateIsTenCharacters(String written) {
        assertThat(date(written)).isEqualTo(Days.INVALID);
    }

    @Test
    void everyDayFromYearOneToTheLastIsRead() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        // a step prime to months and years meets every kind of day
        for (LocalDate day = LocalDate.of(1, 1, 1); day.isBefore(last); day = day.plusDays(13)) {
            assertThat(date(day.toString())).isEqualTo(day.toEpochDay());
        }
        for (LocalDate day = LocalDate.of(1898, 1, 1); day.getYear() < 2103; day = day.plusDays(1)) {
            assertThat(date(day.toString())).isEqualTo(day.toEpochDay());
        }
    }

    @Test
    void everyMonthHasItsLengthAndNoMore() {
        for (int year : new int[] {1, 1899, 1900, 1904, 2000, 2023, 2024, 2099, 2100, 2400, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String written = String.format("%04d-%02d-%02d", year, month, day);
                    assertThat(date(written)).as(written).isEqualTo(judge(written));
                }
            }
        }
    }

    @Test
    void everyHourAroundTheChangesOfTimeIsConverted() {
        LocalDateTime from = LocalDateTime.of(2022, 1, 1, 0, 0);
        for (int i = 0; i < 3 * 365 * 24; i++) {
            String written = from.plusHours(i) + "Z";
            assertThat(dateTime(written)).as(written).isEqualTo(judge(written));
        }
    }

    /** One reader for all, so that the offset it remembers is put to the test, forwards and backwards in time. */
    @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithJavaTime(@ForAll("dateTimes") String written) {
        assertThat(dateTime(written)).isEqualTo(judge(written));
    }

    @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
    void agreesWithJavaTimeOnTextsWithAFault(
            @ForAll("dateTimes") String written, @ForAll int place, @ForAll("faults") String fault) {
        int at = Math.floorMod(place, written.length());
        String replaced = written.substring(0, at) + fault + written.substring(Math.min(written.length(), at + 1));
        assertThat(dateTime(replaced)).as(replaced).isEqualTo(judge(replaced));
        String cut = written.substring(0, at);
        assertThat(dateTime(cut)).as(cut).isEqualTo(judge(cut));
    }

    private int dateTime(String text) {
        return days.dateTime(Values.buffer(text), Values.FROM, Values.to(text));
    }

    private static int date(String text) {
        return new Days().date(Values.buffer(text), Values.FROM, Values.to(text));
    }

    private static int judge(String text) {
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches() || text.startsWith("0000")) {
            return Days.INVALID;
        }
        try {
            LocalDate date = LocalDate.parse(parts.group(1));
            if (parts.group(2) == null) {
                return (int) date.toEpochDay();
            }
            LocalDateTime local = LocalDateTime.parse(date + "T" + parts.group(2));
            if (parts.group(3) == null) {
                return (int) date.toEpochDay();
            }
            return (int) local.atOffset(ZoneOffset.of(parts.group(3)))
                    .atZoneSameInstant(PARIS)
                    .toLocalDate()
                    .toEpochDay();
        } catch (DateTimeParseException e) {
            return Days.INVALID;
        }
    }

    @Provide
    Arbitrary<String> faults() {
        return Arbitraries.of("", "0", "5", "9", "-", "+", ":", ".", "T", " ", "Z", "é", "/", "00");
    }

    @Provide
    Arbitrary<String> dateTimes() {
        Arbitrary<Integer> years = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(2015, 2035)),
                Tuple.of(1, Arbitraries.integers().between(1, 9999)));
        Arbitrary<String> dates = Combinators.combine(
                        years,
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 31))
                .as((y, m, d) -> String.format("%04d-%02d-%02d", y, m, d));
        Arbitrary<String> times = Combinators.combine(
                        Arbitraries.integers().between(0, 24),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of("", ":00", ":59", ":60", ":30.5", ":59.999999999"))
                .as((h, m, s) -> String.format("%02d:%02d%s", h, m, s));
        Arbitrary<String> offsets = Combinators.combine(
                        Arbitraries.of("+", "-"),
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.of(0, 0, 0, 30, 45, 59, 60))
                .as((s, h, m) -> String.format("%s%02d:%02d", s, h, m));
        Arbitrary<String> ends = Arbitraries.oneOf(Arbitraries.of("", "Z"), offsets);
        Arbitrary<String> tails = Combinators.combine(Arbitraries.of("T", " ", "\t"), times, ends)
                .as((separator, time, end) -> separator + time + end);
        return Combinators.combine(dates, Arbitraries.oneOf(Arbitraries.just(""), tails, tails, tails))
                .as((date, tail) -> date + tail);
    }
}
