package fr.jauge.publication;

import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Period;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.Rejection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Hold all that is published of a period, in the order in which it is published.
 *
 * @param essms the participating ESSMS
 * @param projets every projet of the registry
 * @param depots of all months read
 */
public record MonthReport(
        Period period,
        List<EssmsResult> essms,
        List<ProjetResult> projets,
        List<DepotReading> depots,
        RejectionSource rejections) {

    /** Find the rejections listed of the extracts of a depot. */
    @FunctionalInterface
    public interface RejectionSource {
        /** By line; the extracts without one may be left out. */
        Map<Extrait, List<Rejection>> of(DepotReading depot);
    }

    /** Puts everything in order. */
    public MonthReport {
        essms = essms.stream()
                .sorted(Comparator.comparing(
                                (EssmsResult r) -> Cells.input(r.essms().projetId()), Cells.ORDER)
                        .thenComparing(r -> r.essms().finess()))
                .toList();
        projets = projets.stream()
                .sorted(Comparator.comparing(r -> Cells.input(r.projet().id()), Cells.ORDER))
                .toList();
        depots = depots.stream()
                .sorted(Comparator.comparing(DepotReading::month)
                        .thenComparing(depot -> Cells.input(depot.name()), Cells.ORDER))
                .toList();
    }

    /** Whether a depot or a file is refused. */
    public boolean hasRefusal() {
        return depots.stream().anyMatch(DepotReading::hasRefusal);
    }
}
