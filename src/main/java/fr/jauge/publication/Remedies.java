package fr.jauge.publication;

import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.DepotRefusal;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileRefusal;
import fr.jauge.lexicon.RowRejection;

/**
 * Explain to those who deliver extracts every code under which something is refused, rejected or remarked upon. The one
 * place where these texts are written.
 */
public final class Remedies {
    /** Of a depot of which no row names an ESSMS of the registry. */
    public static final Explanation NO_KNOWN_ESSMS = new Explanation(
            "Des lignes ont été lues, et aucune ne porte le FINESS d’un établissement du référentiel.",
            "Vérifier la colonne finess_et, et que ce dépôt est bien celui du projet.");

    /** Of an extract that means nothing without another. */
    public static final Explanation UNREAD_FILE = new Explanation(
            "Le fichier n’a pas été lu : dossiers.csv ou effectifs.csv, sans lequel il ne dit rien, manque ou est refusé.",
            "Corriger ce fichier et livrer le dépôt à nouveau.");

    private Remedies() {}

    /** Of an extract that is awaited and not there. */
    public static Explanation absent(Extrait extrait) {
        return new Explanation(
                "Le fichier n’est pas dans le dépôt.",
                extrait == Extrait.MISES_A_JOUR
                        ? "Le livrer quand l’extraction n’a pas lieu le dernier jour du mois."
                        : "Le livrer, avec son en-tête même quand il n’a aucune ligne.");
    }

    /** Why a row is rejected. */
    public static Explanation of(RowRejection code) {
        return switch (code) {
            case COLONNES ->
                new Explanation(
                        "La ligne n’a pas autant de champs que l’en-tête.",
                        "Mettre entre guillemets les valeurs qui contiennent le séparateur ; ne pas supprimer les"
                                + " champs vides en fin de ligne.");
            case VALEUR_ABSENTE ->
                new Explanation(
                        "Une valeur obligatoire est vide.", "La renseigner dans le DUI, ou ne pas exporter la ligne.");
            case DATE_INVALIDE ->
                new Explanation(
                        "Ce n’est pas une date, ou ce jour ou cette heure n’existe pas.",
                        "Écrire 2023-10-31 ou 2023-10-31T14:30:00, jamais 31/10/2023.");
            case CODE_INCONNU ->
                new Explanation(
                        "Le code n’est pas dans la liste admise.",
                        "Traduire les codes du logiciel : eligible_projet OUI, NON ; origine METIER, TECHNIQUE ; projet"
                                + " personnalisé ENPREPARATION, ENCOURS, ENPAUSE, TERMINE ; évènement PLANIFIE, VALIDE,"
                                + " TERMINE, ANNULE ; sens EMIS, RECU ; message ou document ACCEPTE, REJETE.");
            case NOMBRE_INVALIDE ->
                new Explanation(
                        "Ce n’est pas un nombre entier de 0 à 999\u202F999\u202F999.",
                        "N’écrire que des chiffres, sans décimales ni espaces.");
            case IDENTIFIANT_INVALIDE ->
                new Explanation(
                        "L’identifiant dépasse 64 caractères, ou contient un caractère de contrôle.",
                        "Envoyer l’identifiant technique du DUI.");
            case IDENTIFIANT_NOMINATIF ->
                new Explanation(
                        "L’identifiant a la forme d’un numéro national d’identité (INS, NIR).",
                        "Envoyer un autre identifiant : l’INS et le NIR ne doivent pas sortir du DUI.");
            case FINESS_INVALIDE ->
                new Explanation(
                        "Le FINESS n’a pas la bonne forme, ou sa clé est fausse.",
                        "Envoyer les neuf caractères comme du texte : un tableur ôte les zéros de tête.");
            case FINESS_INCONNU ->
                new Explanation(
                        "Le FINESS n’est pas dans le référentiel, ou l’établissement ne participe pas à la période.",
                        "Faire compléter le référentiel par son gestionnaire, ou ne pas exporter cet établissement.");
            case ESSMS_ABSENT ->
                new Explanation(
                        "Aucune ligne acceptée de dossiers.csv ni de effectifs.csv du dépôt ne porte ce FINESS.",
                        "Livrer les dossiers de l’établissement dans le même dépôt.");
            case DOSSIER_INCONNU ->
                new Explanation(
                        "Aucune ligne acceptée de dossiers.csv ne porte ce dossier pour ce FINESS.",
                        "Livrer aussi le dossier, sous le même identifiant.");
            case DATES_INCOHERENTES -> new Explanation("Une fin précède son début.", "Corriger les dates dans le DUI.");
            case EFFECTIF_EN_DOUBLE ->
                new Explanation(
                        "effectifs.csv donne un second nombre pour l’établissement.",
                        "N’envoyer qu’une ligne par établissement.");
        };
    }

    /** Why a file is refused. */
    public static Explanation of(FileRefusal code) {
        return switch (code) {
            case DONNEE_NOMINATIVE ->
                new Explanation(
                        "Une colonne désigne une personne (nom, prénom, NIR, INS, date de naissance, adresse…).",
                        "Retirer cette colonne de l’export.");
            case ENTETE ->
                new Explanation(
                        "Fichier vide, colonne obligatoire absente, colonne en double ou en-tête illisible.",
                        "Envoyer l’en-tête complet, même quand il n’y a aucune ligne.");
            case ENCODAGE -> new Explanation("Le fichier n’est pas en UTF-8.", "Exporter en UTF-8.");
            case GUILLEMETS ->
                new Explanation(
                        "Un guillemet n’est jamais refermé.",
                        "Doubler les guillemets à l’intérieur d’une valeur entre guillemets.");
            case TROP_DE_REJETS ->
                new Explanation(
                        "Trop de lignes sont rejetées, ou trop de lignes de dossiers.csv n’ont pas de FINESS lisible.",
                        "Corriger l’export d’après les rejets, et livrer le dépôt à nouveau.");
        };
    }

    /** Why a depot is refused. */
    public static Explanation of(DepotRefusal code) {
        return switch (code) {
            case NOM_INVALIDE ->
                new Explanation(
                        "Le nom du dossier ou de l’archive n’est pas admis.",
                        "Le renommer : de 1 à 64 lettres sans accent, chiffres, points, tirets ou soulignés, une lettre"
                                + " ou un chiffre en tête.");
            case DEPOT_EN_DOUBLE ->
                new Explanation(
                        "Un dossier et une archive portent le même nom, ou deux noms ne diffèrent que par la casse.",
                        "N’en garder qu’un.");
            case ARCHIVE_ILLISIBLE ->
                new Explanation(
                        "L’archive est endommagée, incomplète ou chiffrée.", "L’envoyer à nouveau, sans mot de passe.");
            case ARCHIVE_DANGEREUSE ->
                new Explanation(
                        "Une entrée mène hors de l’archive, ou sa taille est démesurée.",
                        "Mettre les fichiers à la racine d’une archive zip ordinaire.");
            case FICHIER_EN_DOUBLE ->
                new Explanation("Deux fichiers portent le même nom, à la casse près.", "N’en garder qu’un.");
        };
    }

    /** What deserves a look. */
    public static Explanation of(AnomalyCode code) {
        return switch (code) {
            case DOSSIERS_REJETES ->
                new Explanation(
                        "Des lignes rejetées de dossiers.csv portent ce FINESS : chacune peut cacher une personne, et"
                                + " augmente les dénominateurs.",
                        "Corriger ces lignes et livrer à nouveau.");
            case LIGNES_REJETEES ->
                new Explanation(
                        "Des lignes rejetées des autres fichiers portent ce FINESS.",
                        "Corriger ces lignes et livrer à nouveau.");
            case EFFECTIF_SOUS_DECLARE ->
                new Explanation(
                        "L’effectif déclaré est inférieur aux personnes trouvées ; le plus grand des deux compte.",
                        "Vérifier effectifs.csv.");
            case EFFECTIF_NON_DECLARE ->
                new Explanation("L’établissement n’a pas d’effectif déclaré.", "Ajouter sa ligne dans effectifs.csv.");
            case MOTIF_ABSENT ->
                new Explanation(
                        "Des dossiers sont dits non éligibles sans motif ; ils comptent comme éligibles.",
                        "Renseigner motif_non_eligible.");
            case NON_ELIGIBLES_NOMBREUX ->
                new Explanation(
                        "Plus d’une personne présente sur cinq est dite non éligible.",
                        "Vérifier ces dossiers avec l’établissement.");
            case ACTIVITE_INDETERMINABLE ->
                new Explanation(
                        "Des dossiers ne montrent qu’une mise à jour postérieure à la période ; ils ne comptent pas"
                                + " comme actifs.",
                        "Livrer mises_a_jour.csv.");
            case PROJET_ECHU ->
                new Explanation(
                        "Des projets personnalisés en cours ont pris fin avant la période ; ils ne comptent pas.",
                        "Renouveler ces projets, ou corriger leur date de fin dans le DUI.");
            case PREPARATION_ANCIENNE ->
                new Explanation(
                        "Des projets personnalisés sont en préparation depuis plus de 365 jours.",
                        "Vérifier qu’ils sont encore préparés.");
            case EVENEMENT_LONG ->
                new Explanation("Des évènements de l’agenda durent plus de 31 jours.", "Vérifier leurs dates.");
            case MOIS_MANQUANT ->
                new Explanation(
                        "Des mois antérieurs de la première mesure n’ont pas de dossiers.csv accepté.",
                        "Livrer ces mois, ou tout livrer dans le dépôt de la période.");
            case DELAI_INDICATIF_DEPASSE ->
                new Explanation(
                        "Le délai indicatif du projet est dépassé, de ce nombre de mois.",
                        "Le rappeler au porteur ; le verdict n’en dépend pas.");
            case ESSMS_HORS_PERIODE ->
                new Explanation(
                        "Des établissements du projet ne participent pas à la période.",
                        "Vérifier leurs dates de participation dans le référentiel.");
        };
    }
}
