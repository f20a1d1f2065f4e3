package fr.jauge.publication.site;

import fr.jauge.decision.Justificatif;
import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.FileStatus;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.Motif;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.wording.Remedy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tell what is missing this month: data, files, depots, evidence. */
public final class Missing {
    /** What is named; the rest is counted, and stands in the CSV files. */
    public static final int LISTED = 50;

    private final SiteMonth month;

    Missing(SiteMonth month) {
        this.month = month;
    }

    /** How many ESSMS have an indicator that could not be computed, by why; one ESSMS can have several reasons. */
    public Map<Motif, Long> motifs() {
        Map<Motif, Long> counts = new EnumMap<>(Motif.class);
        for (EssmsResult result : month.report().essms()) {
            for (Motif motif : lacks(result)) {
                counts.merge(motif, 1L, Long::sum);
            }
        }
        return counts;
    }

    private static Set<Motif> lacks(EssmsResult result) {
        Set<Motif> lacks = EnumSet.noneOf(Motif.class);
        for (IndicatorResult each : result.indicators()) {
            if (each.status() == IndicatorStatus.DONNEES_ABSENTES || each.status() == IndicatorStatus.NON_CALCULABLE) {
                Arrays.stream(Motif.values())
                        .filter(motif -> each.motif().equals(motif.name()))
                        .forEach(lacks::add);
            }
        }
        return lacks;
    }

    /** How many ESSMS are not measured yet. */
    public long notMeasured() {
        return month.report().essms().stream()
                .filter(each -> each.status() == EssmsStatus.NON_MESURE)
                .count();
    }

    /** The projets whose ESSMS cannot all be judged, those that lack most first. */
    public List<Line> projets() {
        return month.report().projets().stream()
                .filter(each -> unknown(each) > 0)
                .sorted(Comparator.comparingLong(Missing::unknown).reversed())
                .map(each -> new Line(
                        Words.text(each.projet().intitule()),
                        Words.text(each.projet().id()),
                        month.names().page(each.projet().id()),
                        unknown(each),
                        each.statuses().size()))
                .toList();
    }

    /** How many projets wait for that evidence alone, or for it among others. */
    public long awaiting(Justificatif evidence) {
        return month.report().projets().stream()
                .filter(each -> each.verdict().manquants().contains(evidence))
                .count();
    }

    /** The depots and files that were refused, of all months read. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        for (DepotReading depot : month.report().depots()) {
            depot.refusal()
                    .ifPresent(code -> refusals.add(new Refusal(
                            French.shortMonth(depot.month()), depot.name(), "", code.name(), Remedy.of(code))));
            for (FileMeasure file : depot.files()) {
                file.refusal()
                        .ifPresent(code -> refusals.add(new Refusal(
                                French.shortMonth(depot.month()),
                                depot.name(),
                                file.extrait().fileName(),
                                code.name(),
                                Remedy.of(code))));
            }
        }
        return refusals;
    }

    /** How many accepted depots of the month lack each of the expected files. */
    public Map<Extrait, Long> files() {
        Map<Extrait, Long> counts = new EnumMap<>(Extrait.class);
        month.report().depots().stream()
                .filter(depot -> depot.month().equals(month.report().period()))
                .flatMap(depot -> depot.files().stream())
                .filter(file -> file.status() == FileStatus.ABSENT)
                .forEach(file -> counts.merge(file.extrait(), 1L, Long::sum));
        return counts;
    }

    private static long unknown(ProjetResult result) {
        return result.count(EssmsStatus.NON_EVALUABLE) + result.count(EssmsStatus.NON_MESURE);
    }

    /** Hold a projet, how many of its ESSMS cannot be judged, and how many it has. */
    public record Line(String name, String id, String page, long unknown, long essms) {}

    /** Hold a depot or, where there is one, a file of it that was refused. */
    public record Refusal(String month, String depot, String file, String code, Remedy remedy) {
        /** As it is shown. */
        public String name() {
            return Words.text(depot);
        }
    }
}
