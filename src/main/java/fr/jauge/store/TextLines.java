package fr.jauge.store;

import java.util.ArrayList;
import java.util.List;

/** Keep several names in one column, a line each, the first hundred: a hostile file may have a million. */
final class TextLines {
    private static final int KEPT = 100;
    private static final int LONGEST = 300;

    private TextLines() {}

    static String join(List<String> names) {
        StringBuilder text = new StringBuilder();
        kept(names).forEach(name -> text.append(name).append('\n'));
        return text.toString();
    }

    /** The names that are kept, without control characters. */
    static List<String> kept(List<String> names) {
        return names.isEmpty()
                ? names
                : names.stream().limit(KEPT).map(TextLines::clean).toList();
    }

    /** The lines of a text of which every line is ended. */
    static List<String> split(String text) {
        return text.isEmpty() ? List.of() : cells(text.substring(0, text.length() - 1), '\n');
    }

    /** What stands between the separators, one more than there are of these. */
    static List<String> cells(String text, char separator) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            cells.add(text.substring(from, at));
            from = at + 1;
        }
        cells.add(text.substring(from));
        return cells;
    }

    private static String clean(String name) {
        String shortened = name.length() <= LONGEST ? name : name.substring(0, LONGEST);
        return shortened.replaceAll("\\p{Cntrl}", "?");
    }
}
