package fr.jauge.publication.workbook;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Verdict;

/** Say in a French sentence or less what the codes of the results mean. */
final class Meanings {
    private Meanings() {}

    static String of(Verdict code) {
        return Typography.french(
                switch (code) {
                    case CIBLES_NON_ATTEINTES -> "Un établissement au moins n’atteint pas une cible.";
                    case MESURE_INCOMPLETE ->
                        "Un établissement au moins ne peut pas être évalué, ou aucun ne participe.";
                    case EN_ATTENTE_JUSTIFICATIFS -> "Cibles atteintes ; la VSR ou le visa des dépenses manque.";
                    case SOLDE_ELIGIBLE -> "Cibles atteintes et justificatifs fournis : le solde peut être versé.";
                });
    }

    static String of(EssmsStatus code) {
        return Typography.french(
                switch (code) {
                    case CONFORME -> "Toutes les cibles applicables sont atteintes.";
                    case NON_CONFORME -> "Une cible au moins n’est pas atteinte.";
                    case NON_EVALUABLE -> "Des données manquent pour conclure.";
                    case NON_MESURE -> "La première mesure n’a pas encore eu lieu.";
                });
    }

    static String of(IndicatorStatus code) {
        return Typography.french(
                switch (code) {
                    case ATTEINT -> "La cible est atteinte.";
                    case NON_ATTEINT -> "Le taux est sous la cible.";
                    case NON_APPLICABLE -> "L’établissement en est exempté, sur une base légale.";
                    case NON_CALCULABLE -> "Un fichier nécessaire manque ou est refusé, ou le dénominateur est nul.";
                    case DONNEES_ABSENTES -> "L’établissement n’a rien livré qui soit accepté.";
                    case NON_MESURE -> "La première mesure n’a pas encore eu lieu.";
                    case INFORMATIF -> "Nombre donné pour information, sans cible.";
                });
    }

    static String of(Motif code) {
        return Typography.french(
                switch (code) {
                    case DEPOT_REFUSE -> "Le dépôt, ou un de ses fichiers indispensables, est refusé.";
                    case DEPOT_ABSENT -> "Aucun dépôt accepté ne parle de l’établissement.";
                    case DEPOTS_CONCURRENTS -> "L’établissement figure dans deux dépôts à la fois.";
                    case EXTRAIT_ABSENT -> "Un fichier nécessaire n’est pas dans le dépôt.";
                    case EXTRAIT_REFUSE -> "Un fichier nécessaire est refusé.";
                    case DENOMINATEUR_NUL -> "Le dénominateur est nul : il n’y a pas de taux.";
                });
    }

    /** What an indicator counts, over what. */
    static String of(Indicateur code) {
        return Typography.french(
                switch (code) {
                    case MSSANTE ->
                        "Messages MSSanté envoyés / personnes éligibles au projet d’accueil et d’accompagnement";
                    case DMP -> "DMP alimentés / personnes éligibles au projet d’accueil et d’accompagnement";
                    case DOSSIERS_ACTIFS -> "Dossiers actifs / personnes accompagnées";
                    case PROJET_PERSONNALISE -> "Dossiers actifs avec un projet personnalisé / dossiers actifs";
                    case EVENEMENT_AGENDA -> "Dossiers actifs avec un événement d’agenda / dossiers actifs";
                    case E_PRESCRIPTION -> "Prescriptions électroniques importées";
                    case E_PARCOURS -> "Échanges avec une plateforme de parcours";
                });
    }
}
