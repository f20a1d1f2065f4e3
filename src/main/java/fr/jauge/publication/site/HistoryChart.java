package fr.jauge.publication.site;

import java.util.List;

/** Draw how many ESSMS of a projet were conform, and how many were not, month by month: columns in an SVG. */
public record HistoryChart(List<Month> months) {
    /** The height of the highest column. */
    public static final int HEIGHT = 120;

    private static final int STEP = 58;
    private static final int LEFT = 12;

    public HistoryChart {
        months = List.copyOf(months);
    }

    /** Hold a month: of all its ESSMS, those that were conform and those that were not. */
    public record Month(String label, long conformes, long nonConformes, long essms) {}

    public int width() {
        return LEFT + STEP * months.size();
    }

    /** Where the column of a month begins. */
    public int x(int index) {
        return LEFT + STEP * index;
    }

    /** The height of so many ESSMS. */
    public long height(long essms) {
        long most = months.stream().mapToLong(Month::essms).max().orElse(0);
        return most == 0 ? 0 : essms * HEIGHT / most;
    }

    /** The chart in words. */
    public String words() {
        Month first = months.get(0);
        Month last = months.get(months.size() - 1);
        return "Établissements conformes par mois\u00A0: " + French.number(first.conformes) + " sur "
                + French.number(first.essms) + " en " + first.label + ", " + French.number(last.conformes) + " sur "
                + French.number(last.essms) + " en " + last.label + ".";
    }
}
