package fr.jauge.wording;

import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.RowRejection;

/**
 * Say of a code of rejection, of refusal or of an anomaly what it means and what the sender does, in French. The one place
 * where these texts are written.
 *
 * @param meaning what is wrong
 * @param remedy what the sender does
 */
public record Remedy(String meaning, String remedy) {
    /** Of a depot of which no row names an ESSMS of the registry. */
    public static final Remedy NO_KNOWN_ESSMS = new Remedy(
            "Des lignes ont été lues, et aucune ne porte le FINESS d’un établissement du référentiel.",
            "Vérifier la colonne finess_et, et que ce dépôt est bien celui du projet.");

    /** Of an extract that means nothing without another. */
    public static final Remedy UNREAD_FILE = new Remedy(
            "Le fichier n’a pas été lu\u00A0: dossiers.csv ou effectifs.csv, sans lequel il ne dit rien, manque ou est refusé.",
            "Corriger ce fichier et livrer le dépôt à nouveau.");

    /** Of an extract that is awaited and not there. */
    public static Remedy absent(Extrait extrait) {
        return new Remedy(
                "Le fichier n’est pas dans le dépôt.",
                extrait == Extrait.MISES_A_JOUR
                        ? "Le livrer quand l’extraction n’a pas lieu le dernier jour du mois."
                        : "Le livrer, avec son en-tête même quand il n’a aucune ligne.");
    }

    /** Of a row. */
    public static Remedy of(RowRejection code) {
        return switch (code) {
            case COLONNES ->
                new Remedy(
                        "La ligne n’a pas autant de champs que l’en-tête.",
                        "Mettre entre guillemets les valeurs qui contiennent un séparateur, et garder les champs vides"
                                + " en fin de ligne.");
            case VALEUR_ABSENTE ->
                new Remedy(
                        "Une valeur obligatoire est vide.", "La renseigner dans le DUI, ou ne pas envoyer la ligne.");
            case DATE_INVALIDE ->
                new Remedy(
                        "Ce n’est pas une date, ou ce jour ou cette heure n’existent pas.",
                        "Écrire 2023-10-31 ou 2023-10-31T14:30:00, jamais 31/10/2023.");
            case CODE_INCONNU ->
                new Remedy(
                        "Le code n’est pas dans sa liste.",
                        "Traduire les codes du logiciel\u00A0: eligible_projet OUI, NON\u202F; origine METIER, TECHNIQUE\u202F;"
                                + " projet personnalisé ENPREPARATION, ENCOURS, ENPAUSE, TERMINE\u202F; événement"
                                + " PLANIFIE, VALIDE, TERMINE, ANNULE\u202F; sens EMIS, RECU\u202F; message ou document"
                                + " ACCEPTE, REJETE.");
            case NOMBRE_INVALIDE ->
                new Remedy(
                        "Ce n’est pas un nombre entier de 0 à 999\u202F999\u202F999.",
                        "N’écrire que des chiffres, sans décimales ni espaces.");
            case IDENTIFIANT_INVALIDE ->
                new Remedy(
                        "L’identifiant dépasse 64\u00A0caractères ou contient un caractère de contrôle.",
                        "Envoyer l’identifiant technique du DUI.");
            case IDENTIFIANT_NOMINATIF ->
                new Remedy(
                        "L’identifiant a la forme d’un numéro national d’identité.",
                        "Envoyer un autre identifiant\u00A0: l’INS et le NIR ne doivent pas sortir du DUI.");
            case FINESS_INVALIDE ->
                new Remedy(
                        "Ni la forme ni la clé d’un numéro FINESS.",
                        "Envoyer neuf caractères, en texte\u00A0: un tableur retire les zéros de tête.");
            case FINESS_INCONNU ->
                new Remedy(
                        "L’établissement n’est pas au référentiel, ou ne participe pas à la période.",
                        "Demander à l’exploitant de compléter le référentiel, ou ne pas envoyer cet établissement.");
            case ESSMS_ABSENT ->
                new Remedy(
                        "L’établissement n’a aucune ligne acceptée dans dossiers.csv ni dans effectifs.csv du dépôt.",
                        "Envoyer ses dossiers dans le même dépôt.");
            case DOSSIER_INCONNU ->
                new Remedy(
                        "Aucune ligne acceptée de dossiers.csv ne porte ce dossier pour cet établissement.",
                        "Envoyer aussi le dossier, sous le même identifiant.");
            case DATES_INCOHERENTES -> new Remedy("La fin est avant le début.", "Corriger les dates dans le DUI.");
            case EFFECTIF_EN_DOUBLE ->
                new Remedy(
                        "Un second effectif est déclaré pour l’établissement.",
                        "Envoyer une seule ligne par établissement dans effectifs.csv.");
        };
    }

    /** Of a file. */
    public static Remedy of(FileRefusal code) {
        return switch (code) {
            case DONNEE_NOMINATIVE ->
                new Remedy(
                        "Une colonne nomme une personne (nom, prénom, NIR, INS, date de naissance, adresse…).",
                        "Retirer la colonne de l’export.");
            case ENTETE ->
                new Remedy(
                        "Fichier vide, colonne obligatoire absente ou en double, ou en-tête illisible.",
                        "Envoyer l’en-tête attendu, même quand il n’y a aucune ligne.");
            case ENCODAGE -> new Remedy("Le fichier n’est pas en UTF-8.", "Exporter en UTF-8.");
            case GUILLEMETS ->
                new Remedy(
                        "Un guillemet n’est jamais refermé.",
                        "Doubler les guillemets à l’intérieur d’une valeur entre guillemets.");
            case TROP_DE_REJETS ->
                new Remedy(
                        "Trop de lignes sont rejetées pour que le reste fasse foi.",
                        "Corriger l’export d’après les lignes rejetées et déposer de nouveau.");
        };
    }

    /** Of a depot. */
    public static Remedy of(DepotRefusal code) {
        return switch (code) {
            case NOM_INVALIDE ->
                new Remedy(
                        "Le nom du dossier ou de l’archive n’est pas permis.",
                        "Le renommer\u00A0: 1 à 64 lettres, chiffres, points, tirets, une lettre ou un chiffre d’abord.");
            case DEPOT_EN_DOUBLE ->
                new Remedy(
                        "Un dossier et une archive ont le même nom, ou deux noms ne diffèrent que par la casse.",
                        "N’en garder qu’un.");
            case ARCHIVE_ILLISIBLE ->
                new Remedy("L’archive est abîmée, coupée ou chiffrée.", "L’envoyer de nouveau, sans mot de passe.");
            case ARCHIVE_DANGEREUSE ->
                new Remedy(
                        "Une entrée sort de l’archive, ou la taille décompressée est hors de proportion.",
                        "Mettre les fichiers à la racine d’une archive zip ordinaire.");
            case FICHIER_EN_DOUBLE ->
                new Remedy("Deux fichiers ont le même nom, à la casse près.", "N’en garder qu’un.");
        };
    }

    /** Of what deserves a look. */
    public static Remedy of(AnomalyCode code) {
        return switch (code) {
            case DOSSIERS_REJETES ->
                new Remedy(
                        "Des lignes rejetées de dossiers.csv portent ce FINESS\u00A0: chacune peut cacher une personne, et"
                                + " augmente les dénominateurs.",
                        "Corriger ces lignes et livrer à nouveau.");
            case LIGNES_REJETEES ->
                new Remedy(
                        "Des lignes rejetées des autres fichiers portent ce FINESS.",
                        "Corriger ces lignes et livrer à nouveau.");
            case EFFECTIF_SOUS_DECLARE ->
                new Remedy(
                        "L’effectif déclaré est inférieur aux personnes trouvées\u202F; le plus grand des deux compte.",
                        "Vérifier effectifs.csv.");
            case EFFECTIF_NON_DECLARE ->
                new Remedy("L’établissement n’a pas d’effectif déclaré.", "Ajouter sa ligne dans effectifs.csv.");
            case MOTIF_ABSENT ->
                new Remedy(
                        "Des dossiers sont dits non éligibles sans motif\u202F; ils comptent comme éligibles.",
                        "Renseigner motif_non_eligible.");
            case NON_ELIGIBLES_NOMBREUX ->
                new Remedy(
                        "Plus d’une personne présente sur cinq est dite non éligible.",
                        "Vérifier ces dossiers avec l’établissement.");
            case ACTIVITE_INDETERMINABLE ->
                new Remedy(
                        "Des dossiers ne montrent qu’une mise à jour postérieure à la période\u202F; ils ne comptent pas"
                                + " comme actifs.",
                        "Livrer mises_a_jour.csv.");
            case PROJET_ECHU ->
                new Remedy(
                        "Des projets personnalisés en cours ont pris fin avant la période\u202F; ils ne comptent pas.",
                        "Renouveler ces projets, ou corriger leur date de fin dans le DUI.");
            case PREPARATION_ANCIENNE ->
                new Remedy(
                        "Des projets personnalisés sont en préparation depuis plus de 365 jours.",
                        "Vérifier qu’ils sont encore préparés.");
            case EVENEMENT_LONG ->
                new Remedy("Des événements de l’agenda durent plus de 31 jours.", "Vérifier leurs dates.");
            case MOIS_MANQUANT ->
                new Remedy(
                        "Des mois antérieurs de la première mesure n’ont pas de dossiers.csv accepté.",
                        "Livrer ces mois, ou tout livrer dans le dépôt de la période.");
            case DELAI_INDICATIF_DEPASSE ->
                new Remedy(
                        "Le délai indicatif du projet est dépassé, de ce nombre de mois.",
                        "Le rappeler au porteur\u202F; le verdict n’en dépend pas.");
            case ESSMS_HORS_PERIODE ->
                new Remedy(
                        "Des établissements du projet ne participent pas à la période.",
                        "Vérifier leurs dates de participation dans le référentiel.");
        };
    }
}
