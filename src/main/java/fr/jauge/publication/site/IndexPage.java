package fr.jauge.publication.site;

import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Region;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.Verdict;
import fr.jauge.measure.FileMeasure;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Show the month at a glance: the first page of a revision. */
public final class IndexPage {
    private final SiteMonth month;
    private final List<String> documents;

    /** @param documents the names of the files that stand beside it */
    IndexPage(SiteMonth month, List<String> documents) {
        this.month = month;
        this.documents = List.copyOf(documents);
    }

    public Heading heading() {
        return new Heading(month);
    }

    /** The files read of the registry. */
    public List<FileDigest> registry() {
        return month.registry();
    }

    public List<ProjetResult> projets() {
        return month.report().projets();
    }

    public long essms() {
        return month.report().essms().size();
    }

    /** Of a name in the registry, as a page may hold it. */
    public String page(ProjetResult result) {
        return month.names().page(result.projet().id());
    }

    public List<VerdictLine> verdicts() {
        return VerdictLine.of(projets());
    }

    /** The sum of an amount over the verdicts that release the solde, or over the others. */
    public BigDecimal solde(boolean released) {
        return verdicts().stream()
                .filter(line -> line.releases() == released)
                .map(VerdictLine::solde)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How many ESSMS of each status, in order. */
    public Map<EssmsStatus, Long> statuses() {
        Map<EssmsStatus, Long> counts = new EnumMap<>(EssmsStatus.class);
        Arrays.stream(EssmsStatus.values()).forEach(status -> counts.put(status, 0L));
        for (EssmsResult result : month.report().essms()) {
            counts.merge(result.status(), 1L, Long::sum);
        }
        return counts;
    }

    public List<Distribution> distributions() {
        return Distribution.of(month.report().essms());
    }

    public Missing missing() {
        return new Missing(month);
    }

    public Changes changes() {
        return new Changes(month);
    }

    /** By region, how many projets have each verdict. */
    public Map<Region, Map<Verdict, Long>> regions() {
        Map<Region, Map<Verdict, Long>> regions = new TreeMap<>();
        for (ProjetResult result : projets()) {
            regions.computeIfAbsent(result.projet().region(), region -> new EnumMap<>(Verdict.class))
                    .merge(result.verdict().verdict(), 1L, Long::sum);
        }
        return regions;
    }

    /** The rows read that came to an end. */
    public long rows(RowOutcome outcome) {
        return month.report().depots().stream()
                .flatMap(depot -> depot.files().stream())
                .map(FileMeasure::counts)
                .mapToLong(counts -> counts.of(outcome))
                .sum();
    }

    public int depots() {
        return month.report().depots().size();
    }

    /** The list in which establishments are looked up. */
    public String searchList() {
        return SearchList.of(month);
    }

    /** The files that stand beside it. */
    public List<String> documents() {
        return documents;
    }
}
