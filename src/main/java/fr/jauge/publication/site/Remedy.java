package fr.jauge.publication.site;

import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.RowRejection;

/**
 * Say of a code of rejection or refusal what it means and what the sender does, in French.
 *
 * @param meaning what is wrong
 * @param remedy what the sender does
 */
public record Remedy(String meaning, String remedy) {

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
                        "Traduire les codes du logiciel dans ceux que le format d’échange prévoit.");
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
}
