package fr.jauge.publication.site;

import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;

/** Say in one line how a figure was obtained, or why there is none. */
public final class Explanation {
    private Explanation() {}

    /** Of any of the seven. */
    public static String of(IndicatorResult result) {
        if (result.ratio().isPresent()) {
            return ratio(result, result.ratio().get());
        }
        if (result.numerator().isPresent()) {
            return sentence(Words.numerator(result.indicateur())) + "\u00A0: " + French.number(result.numerator())
                    + ".";
        }
        return switch (result.status()) {
            case NON_MESURE -> "La première mesure de l’établissement n’a pas encore eu lieu.";
            case NON_APPLICABLE -> "L’indicateur ne s’applique pas à l’établissement, et ne peut être calculé.";
            default ->
                sentence(Words.motif(result.motif())) + ". " + "Fichiers nécessaires\u00A0: "
                        + needs(result.indicateur()) + ".";
        };
    }

    /** What the last cell of a row says: how much the numerator lacks, or why that cannot be told. */
    public static String lacking(IndicatorResult result) {
        if (result.status() == IndicatorStatus.NON_ATTEINT) {
            return "il en manque\u00A0" + French.number(result.lacking());
        }
        return result.status() == IndicatorStatus.ATTEINT ? "rien" : Words.motif(result.motif());
    }

    /** The files an indicator is computed from. */
    public static String needs(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE -> "messages_mssante.csv, et dossiers.csv ou effectifs.csv";
            case DMP -> "alimentations_dmp.csv et dossiers.csv";
            case DOSSIERS_ACTIFS -> "dossiers.csv";
            case PROJET_PERSONNALISE -> "dossiers.csv et projets_personnalises.csv";
            case EVENEMENT_AGENDA -> "dossiers.csv et evenements_agenda.csv";
            case E_PRESCRIPTION -> "eprescriptions.csv";
            case E_PARCOURS -> "echanges_eparcours.csv";
        };
    }

    private static String ratio(IndicatorResult result, Ratio ratio) {
        String parts = sentence(Words.numerator(result.indicateur())) + "\u00A0: " + French.number(ratio.numerator())
                + ". " + sentence(Words.denominator(result.indicateur())) + "\u00A0: "
                + French.number(ratio.denominator()) + source(result.indicateur(), ratio) + ". ";
        if (!ratio.isDefined()) {
            return parts + "Le dénominateur est nul\u00A0: il n’y a pas de taux.";
        }
        int target = result.target().orElseThrow();
        boolean reached = ratio.reaches(target);
        return parts + French.number(ratio.numerator()) + "\u00A0÷\u00A0" + French.number(ratio.denominator())
                + "\u00A0=\u00A0" + French.percent(ratio.hundredthsOfPercent()) + ". 100\u00A0×\u00A0"
                + French.number(ratio.numerator()) + "\u00A0=\u00A0"
                + French.number(Math.multiplyExact(100, ratio.numerator())) + (reached ? "\u00A0≥ " : "\u00A0< ")
                + target + "\u00A0×\u00A0" + French.number(ratio.denominator()) + "\u00A0=\u00A0"
                + French.number(Math.multiplyExact(target, ratio.denominator())) + "\u00A0: la cible de "
                + French.percent(100L * target)
                + (reached
                        ? " est atteinte."
                        : " n’est pas atteinte, il manque\u00A0" + French.number(result.lacking()) + " au numérateur.");
    }

    private static String source(Indicateur indicateur, Ratio ratio) {
        return switch (indicateur) {
            case MSSANTE, DMP, DOSSIERS_ACTIFS ->
                ratio.source() == DenominatorSource.DECLARE ? " (effectif déclaré)" : " (effectif calculé)";
            case PROJET_PERSONNALISE, EVENEMENT_AGENDA, E_PRESCRIPTION, E_PARCOURS -> "";
        };
    }

    private static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
