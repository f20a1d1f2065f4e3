package fr.jauge.publication.site;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import gg.jte.Content;

/** Say in one line how a figure was obtained, or why there is none. */
public final class Explanation {
    private Explanation() {}

    /** Of any of the seven. */
    public static Content of(IndicatorResult result) {
        return result.ratio().isPresent()
                ? page -> RatioText.write(page, result, result.ratio().get())
                : page -> page.writeUserContent(withoutRatio(result));
    }

    private static String withoutRatio(IndicatorResult result) {
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

    /** With a capital letter. */
    static String sentence(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
