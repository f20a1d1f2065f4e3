package fr.jauge.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Print aligned columns: numbers to the right, all else to the left, and nothing that could command a terminal. */
final class TextTable {
    private static final String GAP = "  ";
    private static final Pattern NUMBER = Pattern.compile("[0-9\\h]*[0-9]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    private final List<List<String>> lines = new ArrayList<>();

    TextTable(List<String> headings) {
        lines.add(headings);
    }

    /** Adds a row: a cell for each heading. */
    TextTable add(List<String> row) {
        if (row.size() != lines.get(0).size()) {
            throw new IllegalArgumentException("a row has a cell for each heading");
        }
        lines.add(row.stream().map(TextTable::plain).toList());
        return this;
    }

    void print(PrintWriter out) {
        List<Integer> widths = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (int column = 0; column < lines.get(0).size(); column++) {
            int at = column;
            widths.add(
                    lines.stream().mapToInt(line -> width(line.get(at))).max().orElse(0));
            right.add(lines.stream().skip(1).allMatch(line -> isNumber(line.get(at))));
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < line.size(); column++) {
                String cell = line.get(column);
                String blanks = " ".repeat(widths.get(column) - width(cell));
                text.append(column == 0 ? "" : GAP).append(right.get(column) ? blanks + cell : cell + blanks);
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** A count as it is read in French. */
    static String number(long value) {
        return String.format(Locale.FRANCE, "%,d", value);
    }

    /** A text of somebody else's, without line breaks nor other control characters. */
    static String plain(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    private static boolean isNumber(String cell) {
        return cell.isEmpty() || NUMBER.matcher(cell).matches();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
