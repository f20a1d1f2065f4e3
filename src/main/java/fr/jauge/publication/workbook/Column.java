package fr.jauge.publication.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Describe a column of a sheet.
 *
 * @param width in characters
 * @param value a text, a number, a day or a period; an empty text for a cell that is not there
 * @param highlights the colours of its cells, by the first condition that holds
 */
record Column<T>(String title, int width, Form form, Function<T, Object> value, List<Highlight> highlights) {
    private static final String NOTHING = "";

    /**
     * Give cells a colour when a condition holds.
     *
     * @param condition a test as spreadsheets write it, to which the reference of the cell is prefixed
     */
    record Highlight(String condition, Tone tone) {}

    Column(String title, int width, Form form, Function<T, Object> value) {
        this(title, width, form, value, List.of());
    }

    static <T> Column<T> text(String title, int width, Function<T, Object> value) {
        return new Column<>(title, width, Form.PLAIN, value);
    }

    static <T> Column<T> count(String title, int width, Function<T, Object> value) {
        return new Column<>(title, width, Form.COUNT, value);
    }

    /** The same with a colour for each of some codes. */
    Column<T> toned(Map<? extends Enum<?>, Tone> tones) {
        return new Column<>(
                title,
                width,
                form,
                value,
                tones.entrySet().stream()
                        .map(entry -> new Highlight("=\"" + entry.getKey() + "\"", entry.getValue()))
                        .sorted(java.util.Comparator.comparing(Highlight::condition))
                        .toList());
    }

    static Object of(OptionalLong value) {
        return value.isPresent() ? (Object) value.getAsLong() : NOTHING;
    }

    static Object of(OptionalInt value) {
        return value.isPresent() ? (Object) value.getAsInt() : NOTHING;
    }

    static Object of(Optional<?> value) {
        return value.isPresent() ? value.get() : NOTHING;
    }
}
