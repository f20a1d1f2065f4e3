package fr.jauge.cli;

import fr.jauge.decision.EssmsObstacle;
import fr.jauge.explanation.EssmsExplanation;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.indicator.Trend;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.IndicatorHistory;
import fr.jauge.wording.French;
import fr.jauge.wording.IndicateurWords;
import fr.jauge.wording.TrendWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Print what is in the way of a solde: each ESSMS, each of its targets that is not reached, what it lacks and where it goes.
 *
 * @param essms those of the projet
 */
record ObstacleText(Period period, List<EssmsExplanation> essms, IndicatorHistory history) {

    void print(List<EssmsObstacle> obstacles, PrintWriter out) {
        int number = 0;
        for (EssmsObstacle obstacle : obstacles) {
            number++;
            EssmsExplanation explained = of(obstacle.finess());
            out.println("  " + number + ". " + obstacle.finess() + ", " + TextTable.plain(explained.raisonSociale())
                    + " : " + obstacle.status() + summary(obstacle, explained));
            below(obstacle, out);
            withoutFigure(obstacle, explained, out);
        }
    }

    private EssmsExplanation of(Finess finess) {
        return essms.stream()
                .filter(each -> each.finess().equals(finess))
                .findFirst()
                .orElseThrow();
    }

    private static String summary(EssmsObstacle obstacle, EssmsExplanation explained) {
        if (obstacle.status() == EssmsStatus.NON_MESURE) {
            return explained
                    .firstMeasure()
                    .map(month -> ", première mesure en " + month)
                    .orElse(", aucun mois de première mesure n’est déclaré");
        }
        if (obstacle.indicators().isEmpty()) {
            return ", les cinq cibles sont exclues : aucune ne peut être atteinte";
        }
        if (obstacle.status() == EssmsStatus.NON_CONFORME) {
            long without = obstacle.withoutFigure();
            return ", il manque " + French.number(obstacle.lacking()) + " en tout"
                    + (without == 0 ? "" : ", et " + French.counted(without, "cible") + " sans chiffre");
        }
        return "";
    }

    private void below(EssmsObstacle obstacle, PrintWriter out) {
        for (IndicatorResult indicator : obstacle.indicators()) {
            if (indicator.status() == IndicatorStatus.NON_ATTEINT) {
                Ratio ratio = indicator.ratio().orElseThrow();
                int target = indicator.target().orElseThrow();
                out.println("       " + indicator.indicateur() + " : " + French.percent(ratio) + " ("
                        + French.number(ratio.numerator()) + "/" + French.number(ratio.denominator()) + "), cible "
                        + target + " %, manque "
                        + IndicateurWords.lacking(indicator.indicateur(), ratio.lacking(target)));
                out.println("         " + projection(obstacle.finess(), indicator, history));
            }
        }
    }

    /** Those without a figure, the ones of one reason together. */
    private void withoutFigure(EssmsObstacle obstacle, EssmsExplanation explained, PrintWriter out) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (IndicatorResult indicator : obstacle.indicators()) {
            if (indicator.status() != IndicatorStatus.NON_ATTEINT
                    && !indicator.motif().isEmpty()) {
                MotifText motif = new MotifText(period, explained, indicator);
                reasons.computeIfAbsent(motif.code() + " ; à faire : " + motif.remedy(), each -> new ArrayList<>())
                        .add(indicator.indicateur().name());
            }
        }
        reasons.forEach((reason, names) -> out.println("       " + String.join(", ", names) + " : " + reason));
    }

    /** Where a rate that is not reached goes, or why nothing says it. */
    static String projection(Finess finess, IndicatorResult indicator, IndicatorHistory history) {
        return history.trend(finess, indicator.indicateur())
                .map(trend -> of(trend, indicator))
                .orElseGet(() -> TrendWords.none(history.comparableMonths(finess, indicator.indicateur())));
    }

    private static String of(Trend trend, IndicatorResult indicator) {
        return TrendWords.projection(trend, indicator.target().orElseThrow());
    }
}
