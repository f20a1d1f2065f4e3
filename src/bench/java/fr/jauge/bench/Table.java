package fr.jauge.bench;

import java.util.ArrayList;
import java.util.List;

/** Write rows of cells as a Markdown table whose columns line up. */
final class Table {
    private Table() {}

    /** @param rows the header first, all of one length */
    static List<String> of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < columns; i++) {
                String blanks = " ".repeat(widths[i] - row.get(i).length());
                line.append(' ')
                        .append(i == 0 ? row.get(i) + blanks : blanks + row.get(i))
                        .append(" |");
            }
            lines.add(line.toString());
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private static String rule(int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            line.append("-".repeat(widths[i] + 1)).append(i == 0 ? "-|" : ":|");
        }
        return line.toString();
    }
}
