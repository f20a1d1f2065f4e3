package fr.jauge.generator;

import static fr.jauge.generator.Deliveries.cell;
import static fr.jauge.generator.Deliveries.day;
import static fr.jauge.generator.Deliveries.is;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Measure a synthetic month without faults by the plain reading of the contract, to see its proportions. It knows no
 * rejected row and no earlier depot.
 */
final class UsageJudge {
    private static final Map<Indicateur, Integer> TARGETS = Map.of(
            Indicateur.MSSANTE, 70,
            Indicateur.DMP, 70,
            Indicateur.DOSSIERS_ACTIFS, 90,
            Indicateur.PROJET_PERSONNALISE, 90,
            Indicateur.EVENEMENT_AGENDA, 90);

    private final Map<String, Facts> essms = new HashMap<>();
    private final Map<Indicateur, Integer> reached = new EnumMap<>(Indicateur.class);
    private int measured;
    private int conform;
    private int firstMeasures;
    private long accompanied;
    private long events;

    /** What was read of one ESSMS. */
    private static final class Facts {
        private final Window window;
        private final Map<String, String> personOfDossier = new HashMap<>();
        private final Set<String> present = new HashSet<>();
        private final Set<String> eligible = new HashSet<>();
        private final Set<String> active = new HashSet<>();
        private final Set<String> planned = new HashSet<>();
        private final Set<String> busy = new HashSet<>();
        private final Set<String> deposited = new HashSet<>();
        private final Set<String> messages = new HashSet<>();
        private long declared;

        Facts(Window window) {
            this.window = window;
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(window.firstDay()) && !day.isAfter(window.lastDay());
        }

        boolean overlaps(LocalDate first, LocalDate last) {
            return !first.isAfter(window.lastDay()) && !last.isBefore(window.firstDay());
        }

        String person(NamedCsvRecord row) {
            return personOfDossier.getOrDefault(cell(row, "dossier_id"), "");
        }
    }

    UsageJudge(Path out, Period period) {
        Deliveries deliveries = new Deliveries(out);
        deliveries.registry("etablissements.csv", row -> {
            String first = cell(row, "premiere_mesure");
            if (!first.isEmpty() && first.compareTo(period.toString()) <= 0) {
                Window window = new Window(period, first.equals(period.toString()));
                essms.put(cell(row, "finess_et"), new Facts(window));
            }
        });
        for (Path depot : deliveries.depots(period.toString())) {
            read(depot);
        }
        essms.values().forEach(this::judge);
    }

    double share(Indicateur indicateur) {
        return (double) reached.getOrDefault(indicateur, 0) / measured;
    }

    double conform() {
        return (double) conform / measured;
    }

    double firstMeasures() {
        return (double) firstMeasures / measured;
    }

    double personsAnEssms() {
        return (double) accompanied / measured;
    }

    double eventsAPerson() {
        return (double) events / accompanied;
    }

    private void read(Path depot) {
        Deliveries.rows(depot, Extrait.DOSSIERS, row -> with(row, this::dossier));
        Deliveries.rows(
                depot,
                Extrait.EFFECTIFS,
                row -> with(
                        row, (facts, cells) -> facts.declared = Long.parseLong(cell(cells, "personnes_accompagnees"))));
        Deliveries.rows(
                depot,
                Extrait.MISES_A_JOUR,
                row -> with(row, (facts, cells) -> {
                    if (!is(cells, "origine", "TECHNIQUE") && facts.holds(day(cells, "date_mise_a_jour"))) {
                        facts.active.add(facts.person(cells));
                    }
                }));
        Deliveries.rows(depot, Extrait.PROJETS_PERSONNALISES, row -> with(row, this::plan));
        Deliveries.rows(
                depot,
                Extrait.EVENEMENTS_AGENDA,
                row -> with(row, (facts, cells) -> {
                    events++;
                    if (!is(cells, "statut", "ANNULE") && facts.holds(day(cells, "date_debut"))) {
                        facts.busy.add(facts.person(cells));
                    }
                }));
        Deliveries.rows(
                depot,
                Extrait.MESSAGES_MSSANTE,
                row -> with(row, (facts, cells) -> {
                    if (!is(cells, "sens", "RECU")
                            && !is(cells, "statut", "REJETE")
                            && facts.holds(day(cells, "date_envoi"))) {
                        facts.messages.add(cell(cells, "message_id"));
                    }
                }));
        Deliveries.rows(
                depot,
                Extrait.ALIMENTATIONS_DMP,
                row -> with(row, (facts, cells) -> {
                    if (!is(cells, "statut", "REJETE") && facts.holds(day(cells, "date_alimentation"))) {
                        facts.deposited.add(facts.person(cells));
                    }
                }));
    }

    private interface Reading {
        void read(Facts facts, NamedCsvRecord row);
    }

    private void with(NamedCsvRecord row, Reading reading) {
        Facts facts = essms.get(cell(row, "finess_et"));
        if (facts != null) {
            reading.read(facts, row);
        }
    }

    private void dossier(Facts facts, NamedCsvRecord row) {
        String dossier = cell(row, "dossier_id");
        String usager = cell(row, "usager_id");
        String person = facts.personOfDossier.computeIfAbsent(dossier, key -> usager.isEmpty() ? dossier : usager);
        if (facts.overlaps(day(row, "date_entree"), day(row, "date_sortie"))) {
            facts.present.add(person);
            if (!is(row, "eligible_projet", "NON")
                    || cell(row, "motif_non_eligible").isEmpty()) {
                facts.eligible.add(person);
            }
        }
        if (facts.holds(day(row, "derniere_mise_a_jour"))) {
            facts.active.add(person);
        }
    }

    private void plan(Facts facts, NamedCsvRecord row) {
        boolean preparing =
                is(row, "statut", "ENPREPARATION") && !day(row, "date_fin").isBefore(facts.window.firstDay());
        boolean running = is(row, "statut", "ENCOURS") && facts.overlaps(day(row, "date_debut"), day(row, "date_fin"));
        if (preparing || running) {
            facts.planned.add(facts.person(row));
        }
    }

    private void judge(Facts facts) {
        if (facts.present.isEmpty()) {
            return;
        }
        long persons = Math.max(facts.present.size(), facts.declared);
        long eligible = persons - (facts.present.size() - facts.eligible.size());
        facts.active.retainAll(facts.present);
        facts.deposited.retainAll(facts.eligible);
        facts.planned.retainAll(facts.active);
        facts.busy.retainAll(facts.active);
        measured++;
        accompanied += persons;
        firstMeasures += facts.window.firstMeasure() ? 1 : 0;
        int before = reachedInAll();
        count(Indicateur.MSSANTE, facts.messages.size(), eligible);
        count(Indicateur.DMP, facts.deposited.size(), eligible);
        count(Indicateur.DOSSIERS_ACTIFS, facts.active.size(), persons);
        count(Indicateur.PROJET_PERSONNALISE, facts.planned.size(), facts.active.size());
        count(Indicateur.EVENEMENT_AGENDA, facts.busy.size(), facts.active.size());
        conform += reachedInAll() - before == TARGETS.size() ? 1 : 0;
    }

    private int reachedInAll() {
        return reached.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void count(Indicateur indicateur, long numerator, long denominator) {
        boolean isReached = denominator > 0 && 100 * numerator >= TARGETS.getOrDefault(indicateur, 0) * denominator;
        reached.merge(indicateur, isReached ? 1 : 0, Integer::sum);
    }
}
