package fr.jauge.wording;

import fr.jauge.lexicon.AnomalyCode;

/** Say what an anomaly means, with its count, and what to do about it. None changes a figure by itself. */
public final class AnomalyWords {
    private static final String CORRECT_ROWS =
            "corriger les lignes que nomme rejets.csv (dépôt, ligne, colonne, code), puis redéposer";

    private AnomalyWords() {}

    /**
     * What was found.
     *
     * @param count as it is published, 1 or more
     */
    public static String meaning(AnomalyCode code, long count) {
        boolean one = count < 2;
        return switch (code) {
            case DOSSIERS_REJETES ->
                one
                        ? "1 ligne rejetée de dossiers.csv porte son FINESS : elle peut cacher une personne, et élargit les"
                                + " dénominateurs"
                        : French.number(count)
                                + " lignes rejetées de dossiers.csv portent son FINESS : chacune peut cacher"
                                + " une personne, et élargit les dénominateurs";
            case LIGNES_REJETEES ->
                French.counted(count, "ligne rejetée", "lignes rejetées")
                        + " dans ses autres extraits ; celles de mises_a_jour.csv élargissent la base des deux derniers taux";
            case EFFECTIF_SOUS_DECLARE ->
                "l’effectif déclaré est inférieur aux personnes présentes ou en doute, qui sont comptées à sa place";
            case EFFECTIF_NON_DECLARE ->
                "aucun effectif n’est déclaré : les personnes accompagnées sont celles des dossiers";
            case MOTIF_ABSENT ->
                French.counted(count, "ligne", "lignes")
                        + " de dossiers.csv sans motif pour un NON, qui vaut alors OUI";
            case NON_ELIGIBLES_NOMBREUX ->
                French.counted(count, "personne non éligible", "personnes non éligibles")
                        + ", plus de 20 % des présentes";
            case ACTIVITE_INDETERMINABLE ->
                French.counted(count, "personne", "personnes")
                        + " sans mise à jour connue dans la fenêtre, mais dont un dossier a été mis à jour après elle : cette"
                        + " date a pu en cacher une";
            case PROJET_ECHU ->
                French.counted(count, "projet personnalisé ENCOURS échu", "projets personnalisés ENCOURS échus")
                        + " avant la fenêtre, sans effet sur le taux";
            case PREPARATION_ANCIENNE ->
                French.counted(count, "personne", "personnes")
                        + " avec un projet personnalisé en préparation depuis plus d’un an, compté tout de même";
            case EVENEMENT_LONG ->
                French.counted(count, "personne", "personnes")
                        + " avec un événement d’agenda de plus de 31 jours, compté tout de même";
            case MOIS_MANQUANT ->
                French.counted(count, "mois antérieur", "mois antérieurs")
                        + " de la première fenêtre sans dossiers.csv accepté";
            case DELAI_INDICATIF_DEPASSE ->
                "la durée indicative est dépassée de " + French.number(count)
                        + " mois, un mois commencé comptant pour un";
            case ESSMS_HORS_PERIODE ->
                French.counted(count, "établissement", "établissements")
                        + " hors de la période, sans mesure ni jugement, mais dans les montants";
        };
    }

    public static String remedy(AnomalyCode code) {
        return switch (code) {
            case DOSSIERS_REJETES, LIGNES_REJETEES -> CORRECT_ROWS;
            case EFFECTIF_SOUS_DECLARE -> "corriger effectifs.csv, ou clore dans le DUI les séjours terminés";
            case EFFECTIF_NON_DECLARE -> "déclarer dans effectifs.csv le nombre de personnes accompagnées";
            case MOTIF_ABSENT -> "renseigner motif_non_eligible";
            case NON_ELIGIBLES_NOMBREUX -> "vérifier les motifs, que l’ARS peut demander";
            case ACTIVITE_INDETERMINABLE -> "joindre mises_a_jour.csv, ou extraire au dernier jour du mois";
            case PROJET_ECHU -> "renouveler les projets personnalisés échus, ou les clore";
            case PREPARATION_ANCIENNE -> "faire aboutir ces projets personnalisés";
            case EVENEMENT_LONG -> "vérifier les dates de ces événements";
            case MOIS_MANQUANT ->
                "redéposer ces mois puis relancer, à moins que le dépôt du mois n’en porte déjà les lignes";
            case DELAI_INDICATIF_DEPASSE -> "convenir de la suite avec l’ARS ; le verdict n’en dépend pas";
            case ESSMS_HORS_PERIODE -> "vérifier debut_participation et fin_participation dans le référentiel";
        };
    }
}
