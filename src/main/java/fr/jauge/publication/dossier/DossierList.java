package fr.jauge.publication.dossier;

import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.publication.DossierId;
import fr.jauge.publication.site.FixedText;
import gg.jte.Content;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Show the dossiers that lack what one indicator counts.
 *
 * @param dossiers in the order of the list
 */
public record DossierList(IndicatorResult result, List<DossierId> dossiers) {
    private static final Set<Indicateur> LISTED = EnumSet.of(
            Indicateur.DMP, Indicateur.DOSSIERS_ACTIFS, Indicateur.PROJET_PERSONNALISE, Indicateur.EVENEMENT_AGENDA);
    private static final Map<Indicateur, Content> LACKS = fixed(DossierList::lack);
    private static final Map<Indicateur, Content> REMEDIES = fixed(DossierList::remedy);

    /** The dossiers as items. */
    public Content items() {
        return new DossierItems(dossiers);
    }

    /** What these dossiers have in common. */
    public Content lack() {
        return Objects.requireNonNull(LACKS.get(result.indicateur()));
    }

    /** What makes a dossier leave the list next month. */
    public Content remedy() {
        return Objects.requireNonNull(REMEDIES.get(result.indicateur()));
    }

    private static String lack(Indicateur indicateur) {
        return switch (indicateur) {
            case DMP -> "Personnes présentes et éligibles dont le DMP n’a reçu aucun document pendant la fenêtre.";
            case DOSSIERS_ACTIFS -> "Personnes présentes dont aucun dossier n’a été mis à jour pendant la fenêtre.";
            case PROJET_PERSONNALISE ->
                "Personnes au dossier actif, sans projet personnalisé en préparation ou en cours pendant la fenêtre.";
            case EVENEMENT_AGENDA ->
                "Personnes au dossier actif, sans événement d’agenda pendant la fenêtre, les annulés ne comptant pas.";
            case MSSANTE, E_PRESCRIPTION, E_PARCOURS -> throw noList(indicateur);
        };
    }

    private static String remedy(Indicateur indicateur) {
        return switch (indicateur) {
            case DMP -> "Envoyer au DMP un document au moins depuis le DUI.";
            case DOSSIERS_ACTIFS -> "Mettre le dossier à jour dans le DUI, ou clore le séjour s’il a pris fin.";
            case PROJET_PERSONNALISE ->
                "Ouvrir un projet personnalisé dans le DUI, renouveler celui qui est échu, ou corriger ses dates.";
            case EVENEMENT_AGENDA -> "Inscrire dans le DUI ce qui est prévu ou ce qui a eu lieu.";
            case MSSANTE, E_PRESCRIPTION, E_PARCOURS -> throw noList(indicateur);
        };
    }

    private static Map<Indicateur, Content> fixed(Function<Indicateur, String> wording) {
        Map<Indicateur, Content> fixed = new EnumMap<>(Indicateur.class);
        for (Indicateur indicateur : LISTED) {
            fixed.put(indicateur, new FixedText(wording.apply(indicateur)));
        }
        return fixed;
    }

    private static IllegalStateException noList(Indicateur indicateur) {
        return new IllegalStateException("no dossier lacks " + indicateur);
    }
}
