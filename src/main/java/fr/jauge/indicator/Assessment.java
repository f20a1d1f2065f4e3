package fr.jauge.indicator;

import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.lexicon.Period;
import fr.jauge.lexicon.Window;
import fr.jauge.registry.Essms;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Give each indicator of an ESSMS its status, by the first that holds: not measured yet, excluded by a text, not
 * received, not computable; else the comparison with its target. No averaging, no tolerance.
 */
public final class Assessment {
    private static final List<Indicateur> FOR_VA =
            List.of(Indicateur.DOSSIERS_ACTIFS, Indicateur.PROJET_PERSONNALISE, Indicateur.EVENEMENT_AGENDA);

    private final Essms essms;
    private final Optional<Window> window;
    private final Reception reception;
    private final Optional<Formulas> formulas;
    private final ToIntFunction<Indicateur> targets;

    private Assessment(Essms essms, Period period, Reception reception, ToIntFunction<Indicateur> targets) {
        this.essms = essms;
        this.window = essms.window(period);
        this.reception = reception;
        this.formulas = window.flatMap(w -> reception.tally()).map(Formulas::new);
        this.targets = targets;
    }

    /**
     * Assesses a participating ESSMS.
     *
     * @param targets of the five, in percent
     */
    public static EssmsResult assess(
            Essms essms, Period period, Reception reception, ToIntFunction<Indicateur> targets) {
        return new Assessment(essms, period, reception, targets).result();
    }

    /**
     * The indicators of a participating ESSMS whose target is not reached, as {@link #assess} gives them; it takes a part
     * of the time.
     *
     * @param targets of the five, in percent
     */
    public static Set<Indicateur> notReached(
            Essms essms, Period period, Reception reception, ToIntFunction<Indicateur> targets) {
        Assessment assessment = new Assessment(essms, period, reception, targets);
        Set<Indicateur> notReached = EnumSet.noneOf(Indicateur.class);
        for (Indicateur indicateur : Indicateur.ALL) {
            if (assessment.indicator(indicateur).status() == IndicatorStatus.NON_ATTEINT) {
                notReached.add(indicateur);
            }
        }
        return notReached;
    }

    private EssmsResult result() {
        List<IndicatorResult> indicators = new ArrayList<>(Indicateur.ALL.size());
        for (Indicateur indicateur : Indicateur.ALL) {
            indicators.add(indicator(indicateur));
        }
        Optional<Population> known =
                formulas.filter(Formulas::isPopulationKnown).map(Formulas::population);
        return new EssmsResult(
                essms,
                window,
                status(indicators),
                known.map(p -> OptionalLong.of(p.accompanied())).orElse(OptionalLong.empty()),
                known.map(p -> OptionalLong.of(p.eligible())).orElse(OptionalLong.empty()),
                formulas.filter(Formulas::isActivityKnown)
                        .map(Formulas::population)
                        .map(p -> OptionalLong.of(p.active()))
                        .orElse(OptionalLong.empty()),
                indicators,
                isReadyForVa(indicators),
                window.flatMap(w -> reception.tally()).map(EssmsAnomalies::of).orElse(Map.of()),
                reception);
    }

    private static boolean isReadyForVa(List<IndicatorResult> indicators) {
        for (IndicatorResult each : indicators) {
            if (FOR_VA.contains(each.indicateur()) && each.numerator().orElse(0) <= 0) {
                return false;
            }
        }
        return true;
    }

    private IndicatorResult indicator(Indicateur indicateur) {
        Optional<Motif> lack = lack(indicateur);
        boolean computed = formulas.isPresent() && lack.isEmpty();
        if (!indicateur.hasTarget()) {
            return new IndicatorResult(
                    indicateur,
                    IndicatorStatus.INFORMATIF,
                    lack.map(Motif::name).orElse(""),
                    Optional.empty(),
                    computed ? OptionalLong.of(formulas.orElseThrow().numerator(indicateur)) : OptionalLong.empty(),
                    OptionalInt.empty());
        }
        int target = targets.applyAsInt(indicateur);
        Optional<Ratio> ratio = computed ? Optional.of(formulas.orElseThrow().ratio(indicateur)) : Optional.empty();
        IndicatorStatus status = status(indicateur, lack, ratio, target);
        return new IndicatorResult(
                indicateur, status, motif(status, lack), ratio, OptionalLong.empty(), OptionalInt.of(target));
    }

    /** Why the indicator cannot be computed; empty for an ESSMS that is not measured, for which that says all. */
    private Optional<Motif> lack(Indicateur indicateur) {
        if (window.isEmpty()) {
            return Optional.empty();
        }
        return reception.missing().isPresent() ? reception.missing() : formulas.flatMap(each -> each.lack(indicateur));
    }

    private IndicatorStatus status(Indicateur indicateur, Optional<Motif> lack, Optional<Ratio> ratio, int target) {
        if (window.isEmpty()) {
            return IndicatorStatus.NON_MESURE;
        }
        if (essms.indicateursExclus().contains(indicateur)) {
            return IndicatorStatus.NON_APPLICABLE;
        }
        if (lack.isPresent()) {
            boolean absent = lack.get() == Motif.DEPOT_ABSENT || lack.get() == Motif.DEPOT_REFUSE;
            return absent ? IndicatorStatus.DONNEES_ABSENTES : IndicatorStatus.NON_CALCULABLE;
        }
        if (!ratio.orElseThrow().isDefined()) {
            return IndicatorStatus.NON_CALCULABLE;
        }
        return ratio.get().reaches(target) ? IndicatorStatus.ATTEINT : IndicatorStatus.NON_ATTEINT;
    }

    private String motif(IndicatorStatus status, Optional<Motif> lack) {
        return switch (status) {
            case NON_APPLICABLE -> essms.baseLegaleExclusion().orElse("");
            case NON_CALCULABLE -> lack.orElse(Motif.DENOMINATEUR_NUL).name();
            case DONNEES_ABSENTES -> lack.map(Motif::name).orElse("");
            case ATTEINT, NON_ATTEINT, NON_MESURE, INFORMATIF -> "";
        };
    }

    private EssmsStatus status(List<IndicatorResult> indicators) {
        if (window.isEmpty()) {
            return EssmsStatus.NON_MESURE;
        }
        int applicable = 0;
        int reached = 0;
        for (IndicatorResult each : indicators) {
            if (each.status() == IndicatorStatus.NON_ATTEINT) {
                return EssmsStatus.NON_CONFORME;
            }
            if (each.indicateur().hasTarget() && each.status() != IndicatorStatus.NON_APPLICABLE) {
                applicable++;
                reached += each.status() == IndicatorStatus.ATTEINT ? 1 : 0;
            }
        }
        return applicable > 0 && reached == applicable ? EssmsStatus.CONFORME : EssmsStatus.NON_EVALUABLE;
    }
}
