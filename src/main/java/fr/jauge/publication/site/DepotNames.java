package fr.jauge.publication.site;

import fr.jauge.measure.DepotReading;
import fr.jauge.publication.MonthReport;
import java.util.HashMap;
import java.util.Map;

/** Name the page of each depot: one for all the months read of a name, spelt as in the latest of them. */
public final class DepotNames {
    /** Where the pages of depots lie in a revision. */
    public static final String FOLDER = "depots/";

    private final Map<String, String> spellings = new HashMap<>();
    private final PageNames names;

    /** Takes the depots as the report has them: by month, the latest last. */
    public DepotNames(MonthReport report) {
        report.depots().forEach(depot -> spellings.put(depot.key(), depot.name()));
        names = new PageNames("depot", spellings.values());
    }

    /** The page of a depot, from the folder of the revision. */
    public String page(DepotReading depot) {
        return FOLDER + fileName(depot);
    }

    /** The page of a depot, from the folder of the pages of depots. */
    public String fileName(DepotReading depot) {
        return names.of(spellings.getOrDefault(depot.key(), depot.name())) + ".html";
    }
}
