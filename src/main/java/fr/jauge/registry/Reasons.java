package fr.jauge.registry;

import fr.jauge.lexicon.Region;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Word for the operator what is wrong in the registry: what was expected, what to do. */
final class Reasons {
    static final String FILE_TWICE = "Plusieurs fichiers portent ce nom, aux majuscules près : n'en gardez qu'un.";
    static final String UNREADABLE = "La lecture a échoué : vérifiez les droits d'accès et le disque.";
    static final String ENCODING =
            "Du texte en UTF-8 est attendu à partir d'ici : enregistrez de nouveau le fichier en « CSV UTF-8 ».";
    static final String EMPTY = "Le fichier est vide : une ligne d'en-tête est attendue, suivie d'une ligne par objet.";
    static final String QUOTE =
            "Le guillemet ouvert dans cette ligne n'est jamais fermé : fermez-le, ou doublez-le s'il fait partie du texte.";
    static final String COLUMN_MISSING = "Cette colonne obligatoire est absente de l'en-tête : ajoutez-la.";
    static final String COLUMN_TWICE = "Cette colonne figure deux fois dans l'en-tête : n'en gardez qu'une.";
    static final String VALUE_MISSING = "Une valeur est obligatoire : complétez la cellule.";
    static final String DATE =
            "Une date réelle est attendue, écrite AAAA-MM-JJ, des années 0001 à 9999 : corrigez le jour ou son écriture.";
    static final String MONTH = "Un mois est attendu, écrit AAAA-MM, comme 2023-10 : corrigez-le.";
    static final String EUROS =
            "Un montant en euros positif ou nul est attendu, en chiffres, décimales après un point ou une virgule,"
                    + " sans espace ni symbole : corrigez-le.";
    static final String PART = "Une part supérieure à 0 et au plus égale à 1 est attendue, comme 0.37 ou 0,37 :"
            + " divisez un pourcentage par cent.";
    static final String FINESS = "Un numéro FINESS est attendu : neuf caractères à la clé juste, zéros initiaux et"
            + " majuscules compris. Vérifiez-le dans le répertoire national, et que le tableur n'a pas ôté un zéro.";
    static final String IDENTIFIER =
            "Un identifiant de 1 à 64 caractères est attendu, sans caractère de commande : raccourcissez ou nettoyez-le.";
    static final String NOMINATIVE = "Un numéro de sécurité sociale ne peut servir d'identifiant : remplacez-le.";
    static final String REGION = "Un code INSEE de région est attendu, zéro initial compris, parmi "
            + String.join(", ", Region.CODES) + " : corrigez-le.";
    static final String OUI_NON = "OUI ou NON est attendu : corrigez la cellule.";
    static final String PROJET_UNKNOWN =
            "Aucun projet de projets.csv ne porte cet identifiant, majuscules comprises : corrigez-le ou déclarez le projet.";
    static final String NO_LEGAL_BASIS =
            "Une exclusion d'indicateur exige sa base légale : citez le texte, ou retirez l'exclusion.";
    static final String END_BEFORE_START =
            "La fin de participation précède son début (colonne debut_participation) : corrigez l'une des deux dates.";
    static final String EDITEUR_MISSING = "La campagne du projet paie le logiciel selon que l'éditeur est référencé ou"
            + " non : indiquez OUI ou NON.";
    static final String MASKED = "(masqué)";

    private Reasons() {}

    static String fileMissing(String folder) {
        return "Le fichier est absent du dossier " + folder + " : déposez-le, ou corrigez le dossier du référentiel.";
    }

    static String width(int expected, int found) {
        return "La ligne compte " + found + " champs au lieu des " + expected
                + " de l'en-tête : ajoutez les séparateurs"
                + " qui manquent, ou mettez entre guillemets le texte qui en contient.";
    }

    static String campagne(Collection<Integer> years) {
        return "Une année de campagne dont les règles sont connues est attendue ("
                + years.stream().map(String::valueOf).collect(Collectors.joining(", "))
                + ") : corrigez-la, ou ajoutez le fichier de règles de cette campagne.";
    }

    static String code(List<? extends Enum<?>> codes) {
        return "Un code est attendu parmi " + codes.stream().map(Enum::name).collect(Collectors.joining(", "))
                + " : corrigez la cellule.";
    }

    static String indicateurs(List<? extends Enum<?>> codes) {
        return "Des codes séparés par des espaces sont attendus, parmi "
                + codes.stream().map(Enum::name).collect(Collectors.joining(", ")) + " : corrigez la cellule.";
    }

    static String duplicate(long firstLine) {
        return "Cette valeur est déjà déclarée à la ligne " + firstLine + " : gardez une seule des deux lignes.";
    }
}
