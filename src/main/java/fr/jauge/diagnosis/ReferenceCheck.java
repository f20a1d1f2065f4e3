package fr.jauge.diagnosis;

import fr.jauge.campagne.CampagneCatalog;
import fr.jauge.campagne.CatalogReader;
import fr.jauge.campagne.CatalogReading;
import fr.jauge.inventory.Folders;
import fr.jauge.inventory.InputMessages;
import fr.jauge.lexicon.Period;
import fr.jauge.registry.Registry;
import fr.jauge.registry.RegistryReader;
import fr.jauge.registry.RegistryReading;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Read the rules of the campaigns and the registry whole: every error at once. */
public final class ReferenceCheck {
    private static final String RULES = "Règles des campagnes";
    private static final String REGISTRY = "Référentiel";

    private final Folders folders;
    private final Period period;
    private int essms;

    public ReferenceCheck(Folders folders, Period period) {
        this.folders = folders;
        this.period = period;
    }

    /** Looks; without rules the registry cannot be judged, and only the rules are. */
    public List<Observation> observations() {
        CatalogReading reading = folders.campagnes().map(CatalogReader::read).orElseGet(CatalogReader::read);
        List<Observation> seen = new ArrayList<>();
        if (reading instanceof CatalogReading.Valid valid) {
            seen.add(Observation.fine(RULES, "lisibles : " + years(valid.catalog())));
            if (Files.isDirectory(folders.referentiel())) { // that it is not there is told with the folders
                registry(valid.catalog(), seen);
            }
        } else if (reading instanceof CatalogReading.Invalid invalid) {
            invalid.errors()
                    .forEach(error -> seen.add(Observation.mend(
                            RULES,
                            InputMessages.of(error),
                            "corriger ce fichier : sans règles le référentiel n’est pas lu")));
        }
        return seen;
    }

    /** Establishments that take part in the period; 0 when the registry is not right. */
    public int essms() {
        return essms;
    }

    private void registry(CampagneCatalog catalog, List<Observation> seen) {
        RegistryReading reading = new RegistryReader(catalog).read(folders.referentiel());
        if (reading instanceof RegistryReading.Valid valid) {
            Registry registry = valid.registry();
            essms = (int) registry.essms().stream()
                    .filter(each -> each.participates(period))
                    .count();
            String text = registry.projets().size() + " projets, "
                    + registry.essms().size() + " ESSMS, dont " + essms + " participent en " + period;
            seen.add(
                    essms > 0
                            ? Observation.fine(REGISTRY, text)
                            : Observation.watch(
                                    REGISTRY, text, "vérifier --period, et les dates de participation des ESSMS"));
            valid.unknownColumns()
                    .forEach(column -> seen.add(Observation.watch(
                            REGISTRY,
                            InputMessages.unknownColumn(column.file(), column.name()),
                            "vérifier l’orthographe de la colonne, ou l’ôter")));
        } else if (reading instanceof RegistryReading.Invalid invalid) {
            invalid.errors()
                    .forEach(error ->
                            seen.add(Observation.mend(REGISTRY, InputMessages.of(error), "corriger le référentiel")));
        }
    }

    private static String years(CampagneCatalog catalog) {
        return catalog.byYear().entrySet().stream()
                .map(each -> each.getKey() + " (version " + each.getValue().version() + ")")
                .collect(Collectors.joining(", "));
    }
}
