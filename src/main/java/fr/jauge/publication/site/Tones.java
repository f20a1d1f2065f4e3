package fr.jauge.publication.site;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.IndicatorStatus;
import java.util.Optional;

/** Name the class of the style sheet that colours a status; its sign and its word stand beside it. */
public final class Tones {
    private static final String GOOD = "a";
    private static final String BAD = "k";
    private static final String WAITING = "w";
    private static final String NEUTRAL = "z";

    private Tones() {}

    public static String of(IndicatorStatus status) {
        return switch (status) {
            case ATTEINT -> GOOD;
            case NON_ATTEINT -> BAD;
            case NON_CALCULABLE, DONNEES_ABSENTES -> WAITING;
            case NON_APPLICABLE, NON_MESURE, INFORMATIF -> NEUTRAL;
        };
    }

    public static String of(EssmsStatus status) {
        return switch (status) {
            case CONFORME -> GOOD;
            case NON_CONFORME -> BAD;
            case NON_EVALUABLE -> WAITING;
            case NON_MESURE -> NEUTRAL;
        };
    }

    /** Where a figure stands among others: by its rate, those without one before all. */
    public static long order(IndicatorResult result) {
        Optional<Ratio> ratio = result.ratio();
        return ratio.isPresent() && ratio.get().isDefined() ? ratio.get().hundredthsOfPercent() : -1;
    }
}
