package fr.jauge.campagne;

/** Word for the operator what is wrong in a rules file: what was expected, what to do. */
final class Reasons {
    static final String NO_FOLDER =
            "Le dossier des règles de campagne n'existe pas : créez-le ou retirez l'option qui le désigne.";
    static final String UNREADABLE = "La lecture a échoué : vérifiez les droits d'accès et le disque.";
    static final String NAME = "Un fichier de règles se nomme AAAA.yml, de 2020.yml à 2099.yml : renommez-le ou"
            + " retirez-le du dossier.";
    static final String ENCODING = "Le fichier n'est pas en UTF-8 : enregistrez-le de nouveau dans cet encodage.";
    static final String NOT_A_SECTION =
            "Une section est attendue, c'est-à-dire des lignes « clé : valeur » en retrait.";
    static final String NOT_A_LIST = "Une liste non vide est attendue, chaque élément précédé d'un tiret.";
    static final String NOT_A_TEXT = "Un texte est attendu sur cette ligne.";
    static final String MISSING = "La clé est absente ou vide : ajoutez-la, sur le modèle des campagnes livrées.";
    static final String UNKNOWN = "La clé est inconnue : corrigez son orthographe ou retirez-la.";
    static final String OTHER_YEAR = "L'année doit être celle du nom du fichier : corrigez l'une ou l'autre.";
    static final String EUROS =
            "Un montant en euros est attendu, positif ou nul, au plus neuf chiffres puis deux décimales après un point.";
    static final String REGION = "Un code INSEE de région est attendu, sur deux chiffres, zéro initial compris.";
    static final String RANKS = "Les tranches doivent partir du rang 1, puis de rangs toujours plus élevés.";
    static final String LOGICIEL_TWICE =
            "Donnez soit « logiciel », soit les deux clés « logiciel_editeur_reference » et"
                    + " « logiciel_editeur_non_reference », mais pas les deux formes.";

    private Reasons() {}

    static String malformed(int line) {
        return "Le fichier n'est pas du YAML lisible à partir de la ligne " + line
                + " : corrigez les retraits, les deux-points et les guillemets.";
    }

    static String duplicate(int line) {
        return "La clé est écrite deux fois, de nouveau à la ligne " + line + " : retirez l'une des deux.";
    }

    static String integer(int min, int max) {
        return "Un nombre entier de " + min + " à " + max + " est attendu, en chiffres seuls.";
    }
}
