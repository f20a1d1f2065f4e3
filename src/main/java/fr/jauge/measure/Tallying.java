package fr.jauge.measure;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Turn what was noted of a depot's dossiers and ESSMS into tallies, once every file is read. */
final class Tallying {
    /** The indicators that name the dossiers they lack. */
    private static final List<Indicateur> LISTED = List.of(
            Indicateur.DMP, Indicateur.DOSSIERS_ACTIFS, Indicateur.PROJET_PERSONNALISE, Indicateur.EVENEMENT_AGENDA);
    /** Every set of them: in place n those whose bits n has. */
    private static final List<Set<Indicateur>> SETS =
            IntStream.range(0, 1 << LISTED.size()).mapToObj(Tallying::set).toList();

    private final DepotState state;
    private final List<DepotMonth> months;
    private final DossierBook book;
    private final int depot;
    private final List<EssmsState> states;

    private final List<PersonCounts> persons = new ArrayList<>();
    private long[] doubtful = new long[0];

    /** @param months the period's first */
    Tallying(DepotState state, List<DepotMonth> months) {
        this.state = state;
        this.months = months;
        this.book = state.book();
        this.depot = book.depots();
        this.states = List.copyOf(state.essms().states());
    }

    DepotMeasure measure() {
        List<DepotReading> readings = months.stream().map(DepotMonth::result).toList();
        if (!months.get(0).isUsable()) {
            return new DepotMeasure(readings, List.of(), (wanted, visitor) -> {});
        }
        doubtful = months.get(0).hasDossiers() ? state.doubts().count(states.size(), book) : new long[states.size()];
        countPersons(states.size());
        List<Tally> tallies = states.stream()
                .filter(essms -> essms.received && essms.isMeasured())
                .map(this::tally)
                .toList();
        return new DepotMeasure(readings, tallies, this::visitLacking);
    }

    private void countPersons(int essmsCount) {
        for (int i = 0; i < essmsCount; i++) {
            persons.add(new PersonCounts());
        }
        book.gather();
        for (int p = 0; p < book.persons(); p++) {
            persons.get(book.essmsOfPerson(p)).add(book.personMarks(p));
        }
    }

    private Tally tally(EssmsState essms) {
        PersonCounts counted = persons.get(essms.local);
        DepotMonth current = months.get(0);
        Map<Extrait, Availability> extracts = new EnumMap<>(Extrait.class);
        for (Extrait extrait : Extrait.values()) {
            extracts.put(extrait, current.availability(extrait));
        }
        boolean declared = essms.declared != EssmsState.NOT_DECLARED;
        List<DepotMonth> read = essms.firstMeasure ? months : months.subList(0, 1);
        long monthsWithDossiers =
                months.stream().skip(1).filter(DepotMonth::hasDossiers).count();
        return new Tally(
                state.essms().finess(essms),
                current.name(),
                counted.present,
                doubtful[essms.local],
                declared ? OptionalLong.of(essms.declared) : OptionalLong.empty(),
                headcount(essms, current),
                counted.notEligible,
                counted.active,
                essms.misesAJourRejected,
                read.stream().anyMatch(month -> month.isRefused(Extrait.MISES_A_JOUR)),
                essms.messages,
                counted.dmp,
                counted.projets,
                counted.evenements,
                essms.prescriptions,
                essms.exchanges,
                extracts,
                new Tally.Signals(
                        essms.othersRejected,
                        essms.motifsAbsent,
                        counted.activityUnknown,
                        essms.projetsEchus,
                        counted.oldPreparations,
                        counted.longEvenements,
                        essms.firstMeasure ? 2 - monthsWithDossiers : 0),
                essms.rows);
    }

    private static Availability headcount(EssmsState essms, DepotMonth current) {
        if (essms.declared != EssmsState.NOT_DECLARED) {
            return Availability.AVAILABLE;
        }
        return current.isRefused(Extrait.EFFECTIFS) || essms.effectifsRejected > 0
                ? Availability.REFUSED
                : Availability.ABSENT;
    }

    private void visitLacking(Function<Finess, Set<Indicateur>> wanted, LackingDossiers.Visitor visitor)
            throws IOException {
        if (book.depots() != depot) {
            throw new IllegalStateException("the dossiers are those of another depot by now");
        }
        List<Set<Indicateur>> wantedOf = states.stream()
                .map(essms -> essms.isMeasured() ? wanted.apply(state.essms().finess(essms)) : Set.<Indicateur>of())
                .toList();
        for (int d = 0; d < book.dossiers(); d++) {
            int essms = book.essmsOfDossier(d);
            if (!wantedOf.get(essms).isEmpty() && book.hasStay(d) && book.isPresent(d)) {
                visit(wantedOf.get(essms), visitor, state.essms().finess(states.get(essms)), d);
            }
        }
    }

    private void visit(Set<Indicateur> wanted, LackingDossiers.Visitor visitor, Finess finess, int d)
            throws IOException {
        int marks = book.personMarks(book.personOf(d));
        int lacking = 0;
        for (int i = 0; i < LISTED.size(); i++) {
            Indicateur indicateur = LISTED.get(i);
            lacking |= wanted.contains(indicateur) && lacks(marks, indicateur) ? 1 << i : 0;
        }
        if (lacking != 0) {
            visitor.visit(finess, SETS.get(lacking), book.identifier(d));
        }
    }

    private static Set<Indicateur> set(int bits) {
        Set<Indicateur> set = EnumSet.noneOf(Indicateur.class);
        for (int i = 0; i < LISTED.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                set.add(LISTED.get(i));
            }
        }
        return Collections.unmodifiableSet(set);
    }

    private static boolean lacks(int marks, Indicateur indicateur) {
        boolean active = (marks & Marks.UPDATED) != 0;
        return switch (indicateur) {
            case DMP -> (marks & Marks.ELIGIBLE) != 0 && (marks & Marks.DMP) == 0;
            case DOSSIERS_ACTIFS -> !active;
            case PROJET_PERSONNALISE -> active && (marks & Marks.PROJET) == 0;
            case EVENEMENT_AGENDA -> active && (marks & Marks.EVENEMENT) == 0;
            case MSSANTE, E_PRESCRIPTION, E_PARCOURS -> false;
        };
    }

    /** Count the persons of one ESSMS by their marks. */
    private static final class PersonCounts {
        private long present;
        private long notEligible;
        private long active;
        private long dmp;
        private long projets;
        private long evenements;
        private long activityUnknown;
        private long oldPreparations;
        private long longEvenements;

        void add(int marks) {
            if ((marks & Marks.STAY) == 0) {
                return;
            }
            boolean isActive = (marks & Marks.UPDATED) != 0;
            present++;
            notEligible += (marks & Marks.ELIGIBLE) == 0 ? 1 : 0;
            active += isActive ? 1 : 0;
            dmp += one(marks, Marks.DMP);
            projets += isActive ? one(marks, Marks.PROJET) : 0;
            evenements += isActive ? one(marks, Marks.EVENEMENT) : 0;
            activityUnknown += isActive ? 0 : one(marks, Marks.UPDATED_AFTER);
            oldPreparations += one(marks, Marks.OLD_PREPARATION);
            longEvenements += one(marks, Marks.LONG_EVENEMENT);
        }

        private static int one(int marks, int mark) {
            return (marks & mark) != 0 ? 1 : 0;
        }
    }
}
