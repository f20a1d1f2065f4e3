package fr.jauge.publication.site;

import fr.jauge.decision.AmountLine;
import fr.jauge.decision.EssmsObstacle;
import fr.jauge.decision.ProjetResult;
import fr.jauge.decision.Subvention;
import fr.jauge.indicator.DenominatorSource;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Finess;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.measure.DepotReading;
import fr.jauge.publication.CsvText;
import fr.jauge.publication.PastMonth;
import fr.jauge.registry.Projet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Show what a projet came to: its page, and the report that is made of it. */
public final class ProjetPage {
    /**
     * How many ESSMS a report shows in full, which leaves it four sheets with the longest of names: with more, it shows
     * first those that are not conform, and of the others only which they are.
     */
    public static final int PRINTED_ESSMS = 26;
    /** How many of those that block a report names before its table. */
    public static final int PRINTED_BLOCKING = 8;
    /** How many files read a report names. */
    public static final int PRINTED_FILES = 16;

    private final SiteMonth month;
    private final ProjetResult result;
    private final List<EssmsSection> sections;

    ProjetPage(SiteMonth month, ProjetResult result) {
        this.month = month;
        this.result = result;
        this.sections = month.essmsOf(result.projet().id()).stream()
                .map(essms -> new EssmsSection(month, essms))
                .toList();
    }

    /** What the revision is. */
    public Heading heading() {
        return new Heading(month);
    }

    /** The files read of the registry. */
    public List<FileDigest> registry() {
        return month.registry();
    }

    public ProjetResult result() {
        return result;
    }

    public Projet projet() {
        return result.projet();
    }

    public String name() {
        return Words.text(projet().intitule());
    }

    public String porteur() {
        return Words.text(projet().porteur());
    }

    public String id() {
        return Words.text(projet().id());
    }

    /** For where no element can keep its direction to itself. */
    public String title() {
        return Words.isolated(projet().intitule()) + " (" + Words.isolated(projet().id()) + ")";
    }

    public String region() {
        return Regions.name(projet().region());
    }

    public String sentence() {
        return Sentences.verdict(result);
    }

    public List<EssmsSection> sections() {
        return sections;
    }

    /** The ESSMS that block, the nearest to being solved first. */
    public List<EssmsSection> blocking() {
        Set<Finess> finess = Set.copyOf(result.verdict().bloquants());
        return sections.stream()
                .filter(section -> finess.contains(section.essms().finess()))
                .map(section -> Map.entry(EssmsObstacle.of(section.result()).orElseThrow(), section))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    public long count(EssmsStatus status) {
        return result.count(status);
    }

    /** The sum of numerators over the sum of denominators of what is compared with a target, for information. */
    public Optional<Ratio> total(Indicateur indicateur) {
        long numerator = 0;
        long denominator = 0;
        Optional<DenominatorSource> source = Optional.empty();
        for (EssmsResult essms : month.essmsOf(projet().id())) {
            for (IndicatorResult each : essms.indicators()) {
                if (each.indicateur() == indicateur
                        && isCompared(each)
                        && each.ratio().isPresent()) {
                    Ratio ratio = each.ratio().get();
                    numerator += ratio.numerator();
                    denominator += ratio.denominator();
                    source = source.isPresent() ? source : Optional.of(ratio.source());
                }
            }
        }
        return source.isPresent() ? Optional.of(new Ratio(numerator, denominator, source.get())) : Optional.empty();
    }

    private static boolean isCompared(IndicatorResult result) {
        return result.status() == IndicatorStatus.ATTEINT || result.status() == IndicatorStatus.NON_ATTEINT;
    }

    public Subvention subvention() {
        return result.subvention();
    }

    /** The amounts of its ESSMS, by how they come by their DUI and by what they bring. */
    public List<AmountGroup> amounts() {
        Map<String, List<AmountLine>> groups = new TreeMap<>();
        for (AmountLine line : subvention().lignes()) {
            groups.computeIfAbsent(
                            line.situation() + " " + line.usage() + " " + line.logiciel() + " "
                                    + line.partMedicoSociale().isPresent(),
                            key -> new ArrayList<>())
                    .add(line);
        }
        return groups.values().stream().map(AmountGroup::of).toList();
    }

    /** Why its amounts are to be confirmed. */
    public List<String> reserves() {
        return subvention().reserves().stream().sorted().map(Sentences::of).toList();
    }

    /** How many of its ESSMS are ready for the VA. */
    public long readyForVa() {
        return sections.stream()
                .filter(section -> section.result().readyForVa())
                .count();
    }

    /** Whether the VSR is late for the period. */
    public boolean isVsrAfterPeriod() {
        return projet().dateVsr().filter(day -> day.isAfter(lastDay())).isPresent();
    }

    public LocalDate lastDay() {
        return month.report().period().lastDay();
    }

    /** The anomalies of the projet itself. */
    public Map<AnomalyCode, Long> anomalies() {
        return new TreeMap<>(result.anomalies());
    }

    /** Over its ESSMS, how many have an anomaly and the sum of its counts, by code. */
    public Map<AnomalyCode, AnomalyTotal> essmsAnomalies() {
        Map<AnomalyCode, AnomalyTotal> totals = new EnumMap<>(AnomalyCode.class);
        for (EssmsResult essms : month.essmsOf(projet().id())) {
            essms.anomalies()
                    .forEach((code, count) -> totals.merge(code, new AnomalyTotal(1, count), AnomalyTotal::plus));
        }
        return totals;
    }

    /** The depots named after it, its legal entities or its ESSMS. */
    public List<DepotReading> deliveries() {
        return month.deliveries().of(projet(), month.essmsOf(projet().id()));
    }

    /** The page of a depot, from the folder of the revision. */
    public String depotPage(DepotReading depot) {
        return month.deliveries().page(depot);
    }

    /** How many files these depots hold. */
    public long deliveredFiles() {
        return deliveries().stream().mapToLong(depot -> depot.files().size()).sum();
    }

    /** The ESSMS that a report shows in full. */
    public List<EssmsSection> printed() {
        return sections.size() <= PRINTED_ESSMS
                ? sections
                : sections.stream()
                        .filter(section -> section.result().status() != EssmsStatus.CONFORME)
                        .limit(PRINTED_ESSMS)
                        .toList();
    }

    /** The FINESS of those that a report does not show in full: those that are conform, or those that are not. */
    public List<String> leftOut(boolean conform) {
        List<EssmsSection> printed = printed();
        return sections.stream()
                .filter(section -> (section.result().status() == EssmsStatus.CONFORME) == conform)
                .filter(section -> !printed.contains(section))
                .map(section -> section.essms().finess().value())
                .toList();
    }

    /**
     * Whether its verdict is another than in the revision that this one replaces, or than in the month before; what the one
     * before did not know is another too.
     */
    public boolean verdictChanged() {
        boolean sinceRevision = month.ecarts()
                .filter(ecarts -> ecarts.verdicts().stream()
                        .anyMatch(change -> change.subject().equals(CsvText.input(projet().id()))))
                .isPresent();
        return sinceRevision
                || month.lastMonth()
                        .filter(before -> !SiteMonth.projet(before, projet().id())
                                .map(PastMonth.ProjetMonth::verdict)
                                .equals(Optional.of(result.verdict().verdict())))
                        .isPresent();
    }

    /** The earlier months, from the first published on. */
    public List<PastMonth> past() {
        return month.pastShown();
    }

    /** What it was in an earlier month. */
    public Optional<PastMonth.ProjetMonth> past(PastMonth earlier) {
        return SiteMonth.projet(earlier, projet().id());
    }

    /** The columns of the history: how many ESSMS were conform, how many were not, a month each. */
    public Optional<HistoryChart> historyChart() {
        List<HistoryChart.Month> months = new ArrayList<>();
        for (PastMonth earlier : past()) {
            past(earlier)
                    .ifPresent(then -> months.add(new HistoryChart.Month(
                            French.shortMonth(earlier.period()), then.conformes(), then.nonConformes(), then.essms())));
        }
        months.add(new HistoryChart.Month(
                French.shortMonth(month.report().period()),
                count(EssmsStatus.CONFORME),
                count(EssmsStatus.NON_CONFORME),
                sections.size()));
        return months.size() < 2 ? Optional.empty() : Optional.of(new HistoryChart(months));
    }

    /** The sectors of its ESSMS. */
    public String secteurs() {
        return sections.stream()
                .map(section -> Words.of(section.essms().secteur()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Add the anomalies of one code up. */
    public record AnomalyTotal(long essms, long count) {
        private AnomalyTotal plus(AnomalyTotal other) {
            return new AnomalyTotal(essms + other.essms, count + other.count);
        }
    }
}
