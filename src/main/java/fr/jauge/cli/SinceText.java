package fr.jauge.cli;

import fr.jauge.explanation.EssmsExplanation;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.publication.IndicatorHistory;
import fr.jauge.wording.StatusWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Print since when each target has been reached, an ESSMS a line. */
record SinceText(List<EssmsExplanation> essms, IndicatorHistory history) {

    void print(PrintWriter out) {
        List<String> headings = new ArrayList<>(List.of("FINESS", "Établissement", "Statut"));
        Indicateur.WITH_TARGET.forEach(indicateur -> headings.add(indicateur.name()));
        TextTable table = new TextTable(headings);
        for (EssmsExplanation each : essms) {
            List<String> cells = new ArrayList<>(List.of(
                    each.finess().value(), each.raisonSociale(), each.status().name()));
            each.indicators().stream()
                    .filter(indicator -> indicator.indicateur().hasTarget())
                    .forEach(indicator -> cells.add(cell(each, indicator)));
            table.add(cells);
        }
        table.print(out);
    }

    private String cell(EssmsExplanation essms, IndicatorResult indicator) {
        return indicator.status() == IndicatorStatus.ATTEINT
                ? since(essms, indicator)
                : StatusWords.of(indicator.status());
    }

    private String since(EssmsExplanation essms, IndicatorResult indicator) {
        return history.reachedSince(essms.finess(), indicator.indicateur())
                .map(since -> (since.atLeast() ? "≤ " : "") + since.from())
                .orElse("atteint");
    }
}
