package fr.jauge.publication.site;

import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Indicateur;
import gg.jte.TemplateOutput;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Say how a rate was obtained and compared with its target: the longest text of a page, of which every ESSMS has five. Only
 * its numbers are written anew.
 */
final class RatioText {
    private static final FixedText EQUALS = new FixedText("\u00A0=\u00A0");
    private static final FixedText DIVIDED = new FixedText("\u00A0÷\u00A0");
    private static final FixedText TIMES = new FixedText("\u00A0×\u00A0");
    private static final FixedText HUNDRED_TIMES = new FixedText(". 100\u00A0×\u00A0");
    private static final FixedText NOT_LESS = new FixedText("\u00A0≥ ");
    private static final FixedText LESS = new FixedText("\u00A0< ");
    private static final FixedText TARGET = new FixedText("\u00A0: la cible de ");
    private static final FixedText REACHED = new FixedText(" est atteinte.");
    private static final FixedText NOT_REACHED = new FixedText(" n’est pas atteinte, il manque\u00A0");
    private static final FixedText LACKING = new FixedText(" au numérateur.");
    private static final FixedText UNDEFINED = new FixedText("Le dénominateur est nul\u00A0: il n’y a pas de taux.");

    private static final Map<Indicateur, Parts> PARTS = parts();

    private RatioText() {}

    static void write(TemplateOutput page, IndicatorResult result, Ratio ratio) {
        Parts parts = Objects.requireNonNull(PARTS.get(result.indicateur()));
        String numerator = French.number(ratio.numerator());
        String denominator = French.number(ratio.denominator());
        page.writeUserContent(parts.numerator);
        page.writeUserContent(numerator);
        page.writeUserContent(parts.denominator);
        page.writeUserContent(denominator);
        page.writeUserContent(ratio.source() == DenominatorSource.DECLARE ? parts.declared : parts.computed);
        if (!ratio.isDefined()) {
            page.writeUserContent(UNDEFINED);
            return;
        }
        page.writeUserContent(numerator);
        page.writeUserContent(DIVIDED);
        page.writeUserContent(denominator);
        page.writeUserContent(EQUALS);
        page.writeUserContent(French.percent(ratio.hundredthsOfPercent()));
        compare(page, result, ratio, numerator, denominator);
    }

    private static void compare(
            TemplateOutput page, IndicatorResult result, Ratio ratio, String numerator, String denominator) {
        int target = result.target().orElseThrow();
        boolean reached = ratio.reaches(target);
        page.writeUserContent(HUNDRED_TIMES);
        page.writeUserContent(numerator);
        page.writeUserContent(EQUALS);
        page.writeUserContent(French.number(Math.multiplyExact(100, ratio.numerator())));
        page.writeUserContent(reached ? NOT_LESS : LESS);
        page.writeUserContent(target);
        page.writeUserContent(TIMES);
        page.writeUserContent(denominator);
        page.writeUserContent(EQUALS);
        page.writeUserContent(French.number(Math.multiplyExact(target, ratio.denominator())));
        page.writeUserContent(TARGET);
        page.writeUserContent(French.percent(100L * target));
        if (reached) {
            page.writeUserContent(REACHED);
        } else {
            page.writeUserContent(NOT_REACHED);
            page.writeUserContent(French.number(result.lacking()));
            page.writeUserContent(LACKING);
        }
    }

    private static Map<Indicateur, Parts> parts() {
        Map<Indicateur, Parts> parts = new EnumMap<>(Indicateur.class);
        for (Indicateur indicateur : Indicateur.values()) {
            parts.put(indicateur, Parts.of(indicateur));
        }
        return parts;
    }

    /**
     * Hold the words about the two numbers of an indicator.
     *
     * @param numerator what stands before the numerator
     * @param denominator what stands between the two
     * @param declared what stands after a denominator that the ESSMS declares
     * @param computed what stands after one that is counted
     */
    private record Parts(FixedText numerator, FixedText denominator, FixedText declared, FixedText computed) {
        static Parts of(Indicateur indicateur) {
            boolean persons = switch (indicateur) {
                case MSSANTE, DMP, DOSSIERS_ACTIFS -> true;
                case PROJET_PERSONNALISE, EVENEMENT_AGENDA, E_PRESCRIPTION, E_PARCOURS -> false;
            };
            return new Parts(
                    new FixedText(Explanation.sentence(Words.numerator(indicateur)) + "\u00A0: "),
                    new FixedText(". " + Explanation.sentence(Words.denominator(indicateur)) + "\u00A0: "),
                    new FixedText(persons ? " (effectif déclaré). " : ". "),
                    new FixedText(persons ? " (effectif calculé). " : ". "));
        }
    }
}
