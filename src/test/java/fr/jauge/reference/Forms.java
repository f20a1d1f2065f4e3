package fr.jauge.reference;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value may look like. A day is its ISO date, so that days compare as texts. */
final class Forms {
    private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern TIME = Pattern.compile(
            "(.{10})(?:[T \t]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:[.][0-9]+)?)?(?:(Z)|([+-])([0-9]{2}):([0-9]{2}))?)?",
            Pattern.DOTALL);
    private static final Pattern FINESS = Pattern.compile("(0[1-9]|1[0-9]|2[1-9AB]|[3-8][0-9]|9[0-578])[0-9]{7}");
    private static final Pattern NATIONAL = Pattern.compile("[123478][0-9]{14}");
    private static final int LONGEST = 64;
    private static final int LARGEST_OFFSET = 18 * 60;
    private static final Map<String, String> SAME_CODE =
            Map.of("EN_PREPARATION", "ENPREPARATION", "EN_COURS", "ENCOURS", "ACTIF", "ENCOURS", "EN_PAUSE", "ENPAUSE");

    private Forms() {}

    static Optional<String> day(String text) {
        Matcher parts = DAY.matcher(text);
        if (!parts.matches() || parts.group(1).equals("0000")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The civil day of Europe/Paris of a date-time. */
    static Optional<String> dayOfTime(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<String> day = day(parts.group(1));
        if (day.isEmpty() || parts.group(2) == null) {
            return day;
        }
        try {
            LocalTime time =
                    LocalTime.of(number(parts, 2), number(parts, 3), parts.group(4) == null ? 0 : number(parts, 4));
            if (parts.group(5) == null && parts.group(6) == null) {
                return day;
            }
            int hours = parts.group(6) == null ? 0 : number(parts, 7);
            int minutes = parts.group(6) == null ? 0 : number(parts, 8);
            if (minutes > 59 || hours * 60 + minutes > LARGEST_OFFSET) {
                return Optional.empty();
            }
            int sign = "-".equals(parts.group(6)) ? -1 : 1;
            ZoneOffset offset = ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
            return Optional.of(OffsetDateTime.of(LocalDate.parse(day.get()), time, offset)
                    .atZoneSameInstant(ZoneId.of("Europe/Paris"))
                    .toLocalDate()
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** The code as it is printed. */
    static Optional<String> code(Columns.Column column, String text) {
        return column.codes().stream()
                .filter(code -> code.equalsIgnoreCase(text))
                .map(code -> SAME_CODE.getOrDefault(code, code))
                .findFirst();
    }

    static boolean isNumber(String text) {
        return text.matches("[0-9]+") && new BigInteger(text).compareTo(BigInteger.valueOf(999_999_999)) <= 0;
    }

    static boolean isIdentifier(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && text.codePoints().noneMatch(c -> c < 0x20 || (c >= 0x7F && c <= 0x9F));
    }

    static boolean isNationalNumber(String text) {
        String digits = text;
        if (text.startsWith("2A", 5)) {
            digits = text.substring(0, 5) + "19" + text.substring(7);
        } else if (text.startsWith("2B", 5)) {
            digits = text.substring(0, 5) + "18" + text.substring(7);
        }
        return NATIONAL.matcher(digits).matches()
                && Long.parseLong(digits.substring(13)) == 97 - Long.parseLong(digits.substring(0, 13)) % 97;
    }

    static boolean isFiness(String text) {
        if (!FINESS.matcher(text).matches()) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            char c = text.charAt(i);
            int digit = c == 'A' ? 1 : c == 'B' ? 2 : c - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed / 10 + weighed % 10;
        }
        return sum % 10 == 0;
    }

    /** Without the blanks around it, which are space and tab. */
    static String trim(String text) {
        return text.replaceAll("^[ \t]+|[ \t]+$", "");
    }
}
