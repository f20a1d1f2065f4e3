package fr.jauge.cli;

import fr.jauge.explanation.EssmsExplanation;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Population;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.EssmsCounts;
import fr.jauge.publication.IndicatorHistory;
import fr.jauge.wording.FormulaWords;
import fr.jauge.wording.French;
import fr.jauge.wording.IndicateurWords;
import fr.jauge.wording.StatusWords;
import java.io.PrintWriter;

/** Print an indicator of an ESSMS that has a figure, taken apart: its numerator, its denominator, the comparison. */
record IndicatorExplanationText(
        Period period, EssmsExplanation essms, IndicatorResult indicator, IndicatorHistory history) {

    void print(PrintWriter out) {
        Indicateur indicateur = indicator.indicateur();
        out.println(indicateur + ", " + IndicateurWords.name(indicateur) + " : " + headline());
        if (indicator.numerator().isPresent()) {
            out.println("  Numérateur : "
                    + IndicateurWords.numerator(
                            indicateur, indicator.numerator().getAsLong()));
        }
        indicator.ratio().ifPresent(ratio -> rate(ratio, out));
        if (!indicator.motif().isEmpty()) {
            MotifText motif = new MotifText(period, essms, indicator);
            out.println("  " + motif.reason());
            if (!motif.remedy().isEmpty()) {
                out.println("  À faire : " + motif.remedy() + ".");
            }
        }
        if (indicator.status() == IndicatorStatus.ATTEINT) {
            history.reachedSince(essms.finess(), indicateur)
                    .ifPresent(since -> out.println("  Atteint depuis " + since.from()
                            + (since.atLeast() ? " au moins, rien n’étant publié avant" : "")));
        }
        if (indicator.status() == IndicatorStatus.NON_ATTEINT) {
            out.println("  Projection : " + ObstacleText.projection(essms.finess(), indicator, history));
        }
    }

    private String headline() {
        String status = StatusWords.of(indicator.status());
        if (indicator.ratio().filter(Ratio::isDefined).isEmpty()) {
            return indicator.status() == IndicatorStatus.INFORMATIF
                            && indicator.numerator().isPresent()
                    ? French.number(indicator.numerator().getAsLong()) + ", " + status
                    : status;
        }
        Ratio ratio = indicator.ratio().get();
        int target = indicator.target().orElseThrow();
        String figures = French.number(ratio.numerator()) + "/" + French.number(ratio.denominator()) + " = "
                + French.percent(ratio) + ", cible " + target + " % : " + status;
        return indicator.status() == IndicatorStatus.NON_ATTEINT
                ? figures + ", manque " + IndicateurWords.lacking(indicator.indicateur(), ratio.lacking(target))
                : figures;
    }

    private void rate(Ratio ratio, PrintWriter out) {
        Population population = essms.counts().map(EssmsCounts::population).orElseThrow();
        out.println("  Dénominateur : " + French.number(ratio.denominator()) + ", "
                + switch (indicator.indicateur()) {
                    case MSSANTE, DMP -> FormulaWords.eligible(population);
                    case DOSSIERS_ACTIFS -> FormulaWords.accompanied(population);
                    case PROJET_PERSONNALISE, EVENEMENT_AGENDA -> FormulaWords.activeBase(population);
                    case E_PRESCRIPTION, E_PARCOURS -> "";
                }
                + " (" + ratio.source() + ")");
        if (ratio.isDefined()) {
            out.println("  Comparaison : "
                    + FormulaWords.comparison(ratio, indicator.target().orElseThrow()));
        }
    }
}
