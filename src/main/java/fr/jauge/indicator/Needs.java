package fr.jauge.indicator;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Indicateur;
import java.util.List;

/** Say which extracts an indicator cannot do without, and which only forbid it when they are refused. */
public final class Needs {
    private Needs() {}

    /** Those that must be present and accepted. */
    public static List<Extrait> extracts(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE -> List.of(Extrait.MESSAGES_MSSANTE);
            case DMP -> List.of(Extrait.ALIMENTATIONS_DMP, Extrait.DOSSIERS);
            case DOSSIERS_ACTIFS -> List.of(Extrait.DOSSIERS);
            case PROJET_PERSONNALISE -> List.of(Extrait.DOSSIERS, Extrait.PROJETS_PERSONNALISES);
            case EVENEMENT_AGENDA -> List.of(Extrait.DOSSIERS, Extrait.EVENEMENTS_AGENDA);
            case E_PRESCRIPTION -> List.of(Extrait.EPRESCRIPTIONS);
            case E_PARCOURS -> List.of(Extrait.ECHANGES_EPARCOURS);
        };
    }

    /** Whether a refused {@code effectifs.csv}, or a rejected row of it, forbids the indicator. */
    public static boolean headcount(Indicateur indicateur) {
        return switch (indicateur) {
            case MSSANTE, DMP, DOSSIERS_ACTIFS -> true;
            case PROJET_PERSONNALISE, EVENEMENT_AGENDA, E_PRESCRIPTION, E_PARCOURS -> false;
        };
    }

    /** Whether a refused {@code mises_a_jour.csv} forbids the indicator. */
    public static boolean updates(Indicateur indicateur) {
        return switch (indicateur) {
            case DOSSIERS_ACTIFS, PROJET_PERSONNALISE, EVENEMENT_AGENDA -> true;
            case MSSANTE, DMP, E_PRESCRIPTION, E_PARCOURS -> false;
        };
    }
}
