package fr.jauge.wording;

import fr.jauge.lexicon.Indicateur;

/** Name what each indicator counts. */
public final class IndicateurWords {
    private IndicateurWords() {}

    /** What its rate is of, in a few words. */
    public static String name(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE -> "messages envoyés par MSSanté";
            case DMP -> "DMP alimentés";
            case DOSSIERS_ACTIFS -> "dossiers actifs";
            case PROJET_PERSONNALISE -> "projets personnalisés";
            case EVENEMENT_AGENDA -> "événements d’agenda";
            case E_PRESCRIPTION -> "prescriptions électroniques importées";
            case E_PARCOURS -> "échanges avec une plateforme e-Parcours";
        };
    }

    /** What a numerator or a count is made of, with its number. */
    public static String numerator(Indicateur indicateur, long count) {
        return switch (indicateur) {
            case MSSANTE ->
                French.counted(count, "message distinct envoyé et accepté", "messages distincts envoyés et acceptés")
                        + " dans la fenêtre";
            case DMP ->
                persons(count, "présente et éligible", "présentes et éligibles")
                        + " dont le DMP a reçu au moins un document dans la fenêtre";
            case DOSSIERS_ACTIFS ->
                persons(count, "présente", "présentes") + " dont un dossier a été mis à jour dans la fenêtre";
            case PROJET_PERSONNALISE ->
                persons(count, "active", "actives")
                        + " avec un projet personnalisé en préparation ou en cours dans la fenêtre";
            case EVENEMENT_AGENDA ->
                persons(count, "active", "actives")
                        + " avec au moins un événement d’agenda, non annulé, dans la fenêtre";
            case E_PRESCRIPTION ->
                French.counted(count, "prescription distincte importée", "prescriptions distinctes importées")
                        + " dans la fenêtre";
            case E_PARCOURS -> French.counted(count, "échange distinct", "échanges distincts") + " dans la fenêtre";
        };
    }

    /** What a numerator lacks: {@code 3 dossiers}, {@code 1 message}. */
    public static String lacking(Indicateur indicateur, long count) {
        return French.counted(count, indicateur == Indicateur.MSSANTE ? "message" : "dossier");
    }

    private static String persons(long count, String one, String several) {
        return French.counted(count, "personne " + one, "personnes " + several);
    }
}
