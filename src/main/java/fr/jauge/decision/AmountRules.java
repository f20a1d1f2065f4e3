package fr.jauge.decision;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import fr.jauge.campagne.CampagneRules;
import fr.jauge.campagne.SituationAmounts;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Situation;
import fr.jauge.registry.Essms;
import fr.jauge.registry.Projet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compute the grant of a projet from the rules of its campaign (ESMS numérique 2023, §4.5 and §4.6; ARS Île-de-France, 29
 * March 2022, for the campaign of 2022).
 *
 * <p>Over all ESSMS of the projet in the registry, participating or not, so that the amount does not move with time. In
 * 2023, 50 acquisitions are worth 49 x (7,000 + 14,000) + (2,000 + 3,000) = 1,034,000 €.
 */
public final class AmountRules {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CampagneRules rules;

    /** @param rules those of the projet's campaign */
    public AmountRules(CampagneRules rules) {
        this.rules = rules;
    }

    /**
     * The grant of the projet.
     *
     * @param essms every ESSMS of the projet in the registry, in any order
     * @throws IllegalArgumentException when the campaign pays by whether the vendor is listed, and an ESSMS does not say
     */
    public Subvention subvention(Projet projet, Collection<Essms> essms) {
        List<AmountLine> lines = lines(essms);
        BigDecimal materielCap = rules.materielParEssms().multiply(BigDecimal.valueOf(essms.size()));
        Optional<CappedExpense> materiel = projet.montantMateriel().map(spent -> CappedExpense.of(spent, materielCap));
        Optional<CappedExpense> amoa =
                projet.montantAmoa().map(spent -> CappedExpense.of(spent, rules.amoaParProjet()));
        BigDecimal total = lines.stream()
                .map(AmountLine::montant)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .add(montant(materiel))
                .add(montant(amoa))
                .setScale(2, RoundingMode.UNNECESSARY);
        BigDecimal avance =
                total.multiply(BigDecimal.valueOf(rules.avancePourcent())).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        SortedMap<Finess, Long> largerOgs = largerOgs(projet, essms);
        return new Subvention(
                lines, materiel, amoa, total, avance, total.subtract(avance), reserves(essms, largerOgs), largerOgs);
    }

    private List<AmountLine> lines(Collection<Essms> essms) {
        Map<Situation, Integer> ranks = new EnumMap<>(Situation.class);
        List<AmountLine> lines = new ArrayList<>();
        for (Essms each : essms.stream().sorted(comparing(Essms::finess)).toList()) {
            int rank = ranks.merge(each.situation(), 1, Integer::sum);
            SituationAmounts amounts = rules.montants(each.situation());
            BigDecimal usage = amounts.usage().at(rank);
            BigDecimal logiciel = amounts.logiciel(rank, each.editeurReference());
            BigDecimal montant = AmountLine.montant(usage, logiciel, each.partMedicoSociale());
            lines.add(new AmountLine(
                    each.finess(), each.situation(), rank, usage, logiciel, each.partMedicoSociale(), montant));
        }
        return lines;
    }

    private static BigDecimal montant(Optional<CappedExpense> expense) {
        return expense.map(CappedExpense::montant).orElse(BigDecimal.ZERO);
    }

    private static Set<Reserve> reserves(Collection<Essms> essms, SortedMap<Finess, Long> largerOgs) {
        Set<Reserve> reserves = EnumSet.noneOf(Reserve.class);
        if (essms.stream().map(Essms::situation).distinct().count() > 1) {
            reserves.add(Reserve.SITUATIONS_MIXTES);
        }
        if (!largerOgs.isEmpty()) {
            reserves.add(Reserve.OG_NON_PETIT);
        }
        return reserves;
    }

    /**
     * The OGs that the aid of small OGs is not for, none when the projet asks for no such aid. An ESSMS whose legal entity
     * the registry does not say counts for none.
     */
    private SortedMap<Finess, Long> largerOgs(Projet projet, Collection<Essms> essms) {
        if (!isPositive(projet.montantMateriel()) && !isPositive(projet.montantAmoa())) {
            return new TreeMap<>();
        }
        SortedMap<Finess, Long> byOg = essms.stream()
                .flatMap(each -> each.finessEj().stream())
                .collect(groupingBy(og -> og, TreeMap::new, counting()));
        byOg.values().removeIf(count -> rules.petitOg().includes(count, projet.region()));
        return byOg;
    }

    private static boolean isPositive(Optional<BigDecimal> euros) {
        return euros.isPresent() && euros.get().signum() > 0;
    }
}
