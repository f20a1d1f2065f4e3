package fr.jauge.store;

import java.util.List;

/** Keep several names in one column, a line each, the first hundred: a hostile file may have a million. */
final class TextLines {
    private static final int KEPT = 100;

    private TextLines() {}

    static String join(List<String> names) {
        StringBuilder text = new StringBuilder();
        names.stream().limit(KEPT).forEach(name -> text.append(clean(name)).append('\n'));
        return text.toString();
    }

    static List<String> split(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    private static String clean(String name) {
        String shortened = name.length() <= 300 ? name : name.substring(0, 300);
        return shortened.replaceAll("\\p{Cntrl}", "?");
    }
}
