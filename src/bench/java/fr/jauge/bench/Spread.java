package fr.jauge.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Hold the median of some values, and how far they lie apart. */
record Spread(double median, double least, double most) {
    static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int last = sorted.length - 1;
        return new Spread((sorted[last / 2] + sorted[(last + 1) / 2]) / 2, sorted[0], sorted[last]);
    }

    static <T> Spread of(Collection<T> all, ToDoubleFunction<T> value) {
        return of(all.stream().mapToDouble(value).toArray());
    }

    /** The three of them. */
    String text(String form) {
        return String.format(Locale.ROOT, form + " (" + form + "–" + form + ")", median, least, most);
    }
}
