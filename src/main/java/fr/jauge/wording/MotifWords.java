package fr.jauge.wording;

import fr.jauge.lexicon.Motif;

/** Say why an indicator has no figure, and what gives it one. */
public final class MotifWords {
    private MotifWords() {}

    public static String meaning(Motif motif) {
        return switch (motif) {
            case DEPOT_REFUSE -> "le dépôt attendu a été refusé, ou son dossiers.csv ou son effectifs.csv";
            case DEPOT_ABSENT ->
                "aucun dépôt du mois n’a de ligne acceptée de l’établissement dans dossiers.csv ou"
                        + " effectifs.csv ; ce qui est absent n’est pas zéro";
            case DEPOTS_CONCURRENTS -> "l’établissement est reçu dans plusieurs dépôts, et rien ne dit lequel fait foi";
            case EXTRAIT_ABSENT -> "un extrait nécessaire est absent du dépôt";
            case EXTRAIT_REFUSE -> "un extrait nécessaire, ou l’effectif déclaré, a été refusé";
            case DENOMINATEUR_NUL -> "le dénominateur est nul : personne n’est à compter";
        };
    }

    public static String remedy(Motif motif) {
        return switch (motif) {
            case DEPOT_REFUSE -> "corriger ce que disent depots.csv et fichiers.csv, puis redéposer";
            case DEPOT_ABSENT -> "déposer le mois, sous un nom qui ne change pas";
            case DEPOTS_CONCURRENTS -> "l’ôter de tous les dépôts sauf un, puis relancer";
            case EXTRAIT_ABSENT -> "ajouter l’extrait au dépôt ; sans activité, il n’a que son en-tête";
            case EXTRAIT_REFUSE -> "corriger ce que disent fichiers.csv et rejets.csv, puis redéposer";
            case DENOMINATEUR_NUL -> "vérifier les séjours du DUI et l’effectif déclaré";
        };
    }
}
