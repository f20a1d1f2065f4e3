package fr.jauge.wording;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.IndicatorStatus;

/** Say what the statuses mean. */
public final class StatusWords {
    private StatusWords() {}

    /** In two words. */
    public static String of(IndicatorStatus status) {
        return switch (status) {
            case ATTEINT -> "atteint";
            case NON_ATTEINT -> "non atteint";
            case NON_APPLICABLE -> "non applicable";
            case NON_CALCULABLE -> "non calculable";
            case DONNEES_ABSENTES -> "données absentes";
            case NON_MESURE -> "non mesuré";
            case INFORMATIF -> "pour information";
        };
    }

    /** The same of an ESSMS. */
    public static String of(EssmsStatus status) {
        return switch (status) {
            case CONFORME -> "conforme";
            case NON_CONFORME -> "non conforme";
            case NON_EVALUABLE -> "non évaluable";
            case NON_MESURE -> "non mesuré";
        };
    }

    /** What an ESSMS came to, in a sentence. */
    public static String meaning(EssmsStatus status) {
        return switch (status) {
            case CONFORME -> "toutes les cibles applicables sont atteintes";
            case NON_CONFORME -> "une cible applicable au moins n’est pas atteinte";
            case NON_EVALUABLE ->
                "aucune cible n’est manquée, mais une au moins ne peut être jugée, ou aucune ne s’applique";
            case NON_MESURE -> "le mois de la première mesure n’est pas venu, ou n’est pas déclaré";
        };
    }

    /** How many ESSMS have a status: {@code 3 non conformes}. */
    public static String counted(EssmsStatus status, long count) {
        return French.counted(count, of(status));
    }

    /** What became of a file, in a word. */
    public static String of(FileStatus status) {
        return switch (status) {
            case ACCEPTE -> "accepté";
            case REFUSE -> "refusé";
            case NON_LU -> "non lu";
            case ABSENT -> "absent";
        };
    }
}
