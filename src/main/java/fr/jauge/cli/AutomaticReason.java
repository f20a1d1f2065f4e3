package fr.jauge.cli;

import fr.jauge.inventory.MonthInputs;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.InputChanges;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Word the reason of a revision that nobody asked for by hand: what arrived since the one before, by depot. A depot with a
 * file that was there before is not new.
 */
final class AutomaticReason {
    private static final int NAMED = 10;
    private static final String DEPOTS = "depots/";

    private final Period period;
    private final int last;
    private final InputChanges changes;
    private final Set<String> here = new HashSet<>();
    private final Set<String> kept = new HashSet<>();

    private AutomaticReason(Period period, int last, List<FileDigest> inputs, InputChanges changes) {
        this.period = period;
        this.last = last;
        this.changes = changes;
        Set<String> added = new HashSet<>(changes.added());
        inputs.stream().map(FileDigest::name).filter(AutomaticReason::isOfDepot).forEach(name -> {
            here.add(depot(name));
            if (!added.contains(name)) {
                kept.add(depot(name));
            }
        });
    }

    /** The digests of the rules a run is about to use, the year as the name. */
    static List<FileDigest> rules(MonthInputs inputs) {
        List<FileDigest> rules = new ArrayList<>();
        inputs.catalog()
                .byYear()
                .forEach((year, each) -> rules.add(
                        new FileDigest(Integer.toString(year), 0, each.file().sha256())));
        return rules;
    }

    /**
     * Words it.
     *
     * @param last the number of the revision before
     * @param inputs every file about to be read
     * @param changes since that revision
     */
    static String of(Period period, int last, List<FileDigest> inputs, InputChanges changes) {
        return new AutomaticReason(period, last, inputs, changes).words();
    }

    private String words() {
        Set<String> received = new TreeSet<>();
        Set<String> modified = new TreeSet<>();
        Set<String> withdrawn = new TreeSet<>();
        Set<String> before = new HashSet<>(kept);
        changes.removed().stream().filter(AutomaticReason::isOfDepot).forEach(name -> before.add(depot(name)));
        for (String name : touched()) {
            (!before.contains(name) ? received : here.contains(name) ? modified : withdrawn).add(name);
        }
        List<String> parts = new ArrayList<>();
        add(parts, "dépôts reçus", received);
        add(parts, "dépôts modifiés", modified);
        add(parts, "dépôts retirés", withdrawn);
        add(parts, "autres entrées modifiées", others());
        return parts.isEmpty()
                ? "Automatique : mêmes fichiers que la révision " + last
                        + ", lus par une autre version de Jauge ou sous d’autres réglages"
                : "Automatique : depuis la révision " + last + ", " + String.join(" ; ", parts);
    }

    private Set<String> touched() {
        Set<String> depots = new TreeSet<>();
        for (List<String> names : List.of(changes.added(), changes.changed(), changes.removed())) {
            names.stream().filter(AutomaticReason::isOfDepot).forEach(name -> depots.add(depot(name)));
        }
        return depots;
    }

    private Set<String> others() {
        Set<String> others = new TreeSet<>();
        for (List<String> names : List.of(changes.added(), changes.changed(), changes.removed())) {
            names.stream().filter(name -> !isOfDepot(name)).forEach(others::add);
        }
        return others;
    }

    private static void add(List<String> parts, String words, Set<String> names) {
        if (!names.isEmpty()) {
            int rest = names.size() - NAMED;
            parts.add(words + " : "
                    + String.join(", ", names.stream().limit(NAMED).toList())
                    + (rest > 0 ? " et " + rest + (rest == 1 ? " autre" : " autres") : ""));
        }
    }

    private static boolean isOfDepot(String name) {
        return name.startsWith(DEPOTS);
    }

    /** The depot of a file {@code depots/<month>/<depot>/...}, with its month when it is an earlier one. */
    private String depot(String name) {
        String[] segments = name.split("/", 4);
        String depot = segments.length > 2 ? segments[2] : name;
        String bare = depot.endsWith(".zip") ? depot.substring(0, depot.length() - 4) : depot;
        return segments.length > 2 && !segments[1].equals(period.toString()) ? bare + " (" + segments[1] + ")" : bare;
    }
}
