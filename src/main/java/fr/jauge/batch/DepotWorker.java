package fr.jauge.batch;

import fr.jauge.extract.Depot;
import fr.jauge.indicator.Assessment;
import fr.jauge.indicator.Reception;
import fr.jauge.inventory.MonthInputs;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.measure.DepotMeasure;
import fr.jauge.measure.DepotMeasurer;
import fr.jauge.measure.Tally;
import fr.jauge.publication.GatheredLists;
import fr.jauge.registry.Essms;
import fr.jauge.registry.Projet;
import fr.jauge.store.MeasureStore;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** Measure the depots of one share, and keep what each gives: counts in the database, private lists in their folder. */
final class DepotWorker {
    private final MonthRun run;
    private final long runId;
    private final MeasureStore store;
    private final TransactionTemplate transaction;
    private final DepotMeasurer measurer;
    private final Map<String, Depot> depots = new HashMap<>();

    DepotWorker(MonthRun run, long runId, MeasureStore store, TransactionTemplate transaction) {
        this.run = run;
        this.runId = runId;
        this.store = store;
        this.transaction = transaction;
        MonthInputs inputs = run.inputs();
        this.measurer = new DepotMeasurer(
                run.roster(),
                inputs.limits().archive(),
                inputs.digests(),
                inputs.limits().rejections(),
                inputs::earlier,
                run.progress());
        inputs.month().depots().forEach(depot -> depots.put(depot.key(), depot));
    }

    /**
     * Measures one depot, in one transaction.
     *
     * @throws IOException when its files cannot be read, or the private lists not be written
     */
    void measure(String depotKey) throws IOException {
        Depot depot = depots.get(depotKey);
        if (depot == null) {
            throw new IllegalStateException("the plan names a depot that the inputs lack");
        }
        try {
            DepotMeasure measure = measurer.measure(depot);
            String lists = run.gatheredLists().keep(depotKey, gather(measure));
            transaction.executeWithoutResult(status -> store.save(runId, depotKey, measure, lists));
        } catch (IOException | RuntimeException e) {
            run.giveUp();
            throw e;
        }
        run.progress().depotMeasured();
    }

    private GatheredLists.Gathering gather(DepotMeasure measure) throws IOException {
        Map<Finess, Set<Indicateur>> below = new HashMap<>();
        for (Tally tally : measure.tallies()) {
            below.put(tally.finess(), below(tally));
        }
        GatheredLists.Gathering gathering = new GatheredLists.Gathering();
        measure.lacking().forEach(finess -> below.getOrDefault(finess, Set.of()), gathering::add);
        return gathering;
    }

    private Set<Indicateur> below(Tally tally) {
        MonthInputs inputs = run.inputs();
        Essms essms = inputs.registry().essms(tally.finess()).orElseThrow();
        Projet projet = inputs.registry().projet(essms.projetId()).orElseThrow();
        return Assessment.notReached(essms, inputs.period(), Reception.of(tally), inputs.rules(projet)::cible);
    }
}
