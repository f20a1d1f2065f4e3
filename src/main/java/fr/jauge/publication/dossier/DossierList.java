package fr.jauge.publication.dossier;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.Indicateur;
import java.util.List;

/**
 * Show the dossiers that lack what one indicator counts.
 *
 * @param dossiers in the order of the list
 */
public record DossierList(IndicatorResult result, List<String> dossiers) {

    /** What these dossiers have in common. */
    public String lack() {
        return switch (result.indicateur()) {
            case DMP -> "Personnes présentes et éligibles dont le DMP n’a reçu aucun document pendant la fenêtre.";
            case DOSSIERS_ACTIFS -> "Personnes présentes dont aucun dossier n’a été mis à jour pendant la fenêtre.";
            case PROJET_PERSONNALISE ->
                "Personnes au dossier actif, sans projet personnalisé en préparation ou en cours pendant la fenêtre.";
            case EVENEMENT_AGENDA ->
                "Personnes au dossier actif, sans événement d’agenda pendant la fenêtre, les annulés ne comptant pas.";
            case MSSANTE, E_PRESCRIPTION, E_PARCOURS -> throw noList(result.indicateur());
        };
    }

    /** What makes a dossier leave the list next month. */
    public String remedy() {
        return switch (result.indicateur()) {
            case DMP -> "Envoyer au DMP un document au moins depuis le DUI.";
            case DOSSIERS_ACTIFS -> "Mettre le dossier à jour dans le DUI, ou clore le séjour s’il a pris fin.";
            case PROJET_PERSONNALISE ->
                "Ouvrir un projet personnalisé dans le DUI, renouveler celui qui est échu, ou corriger ses dates.";
            case EVENEMENT_AGENDA -> "Inscrire dans le DUI ce qui est prévu ou ce qui a eu lieu.";
            case MSSANTE, E_PRESCRIPTION, E_PARCOURS -> throw noList(result.indicateur());
        };
    }

    private static IllegalStateException noList(Indicateur indicateur) {
        return new IllegalStateException("no dossier lacks " + indicateur);
    }
}
