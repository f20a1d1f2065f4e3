package fr.jauge.metrics;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Add the indicators of a group of ESSMS up; what is not computed adds nothing. */
final class Sums {
    private final Map<EssmsStatus, Long> statuses = new EnumMap<>(EssmsStatus.class);
    private final Map<Indicateur, Sum> indicators = new EnumMap<>(Indicateur.class);

    /** Adds every ESSMS up in its group. */
    static Map<String, Sums> by(Function<Essms, String> group, MonthFigures month) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        for (Essms essms : month.essms()) {
            sums.computeIfAbsent(group.apply(essms), first -> new Sums()).add(essms);
        }
        return sums;
    }

    private void add(Essms essms) {
        statuses.merge(essms.status(), 1L, Long::sum);
        for (Essms.Measured each : essms.indicators()) {
            indicators.computeIfAbsent(each.indicateur(), first -> new Sum()).add(each);
        }
    }

    long essms(EssmsStatus status) {
        return statuses.getOrDefault(status, 0L);
    }

    Map<Indicateur, Sum> indicators() {
        return indicators;
    }

    /** Add one indicator up. */
    static final class Sum {
        private final Map<IndicatorStatus, Long> statuses = new EnumMap<>(IndicatorStatus.class);
        private long numerator;
        private long denominator;
        private boolean isComputed;
        private OptionalInt target = OptionalInt.empty();

        private void add(Essms.Measured measured) {
            statuses.merge(measured.status(), 1L, Long::sum);
            isComputed = isComputed || measured.numerator().isPresent();
            numerator += measured.numerator().orElse(0);
            denominator += measured.denominator().orElse(0);
            if (measured.target().isPresent()) {
                target = measured.target();
            }
        }

        Map<IndicatorStatus, Long> statuses() {
            return statuses;
        }

        /** From 0, usually to 1; empty when nothing is below the line. */
        OptionalDouble ratio() {
            return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
        }

        /** What is counted; empty when nobody could count it. */
        OptionalDouble count() {
            return isComputed ? OptionalDouble.of((double) numerator) : OptionalDouble.empty();
        }

        /** In percent; the ESSMS of a projet have the same. */
        OptionalInt target() {
            return target;
        }
    }
}
