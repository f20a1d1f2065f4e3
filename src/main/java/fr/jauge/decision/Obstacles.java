package fr.jauge.decision;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Verdict;
import java.util.Collection;
import java.util.List;

/**
 * Hold all that stands between a projet and its solde, the nearest to being solved first, whichever rule decides: once
 * what decides the verdict is solved, the rest is what remains.
 *
 * @param essms those that are not CONFORME
 * @param justificatifs the evidence that is missing, awaited once every ESSMS is CONFORME
 */
public record Obstacles(List<EssmsObstacle> essms, List<Justificatif> justificatifs) {

    public Obstacles {
        essms = essms.stream().sorted().toList();
        justificatifs = List.copyOf(justificatifs);
    }

    /** The obstacles of a projet: an ESSMS each, in any order, and the evidence it lacks. */
    public static Obstacles of(Collection<EssmsObstacle> essms, Collection<Justificatif> missing) {
        return new Obstacles(List.copyOf(essms), List.copyOf(missing));
    }

    /** The ESSMS by which that verdict was given; none when it was given by the evidence, or by there being no ESSMS. */
    public List<EssmsObstacle> deciding(Verdict verdict) {
        return essms.stream().filter(each -> decides(each, verdict)).toList();
    }

    /** The ESSMS that would still be in the way once those that decide that verdict are CONFORME. */
    public List<EssmsObstacle> remaining(Verdict verdict) {
        return essms.stream().filter(each -> !decides(each, verdict)).toList();
    }

    private static boolean decides(EssmsObstacle obstacle, Verdict verdict) {
        return switch (verdict) {
            case CIBLES_NON_ATTEINTES -> obstacle.status() == EssmsStatus.NON_CONFORME;
            case MESURE_INCOMPLETE -> true;
            case EN_ATTENTE_JUSTIFICATIFS, SOLDE_ELIGIBLE -> false;
        };
    }
}
