package fr.jauge.publication.site;

import fr.jauge.decision.ProjetResult;
import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.EssmsStatus;
import fr.jauge.lexicon.Verdict;
import fr.jauge.publication.EcartsSummary;
import fr.jauge.publication.EssmsFigures;
import fr.jauge.publication.PastMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tell what the month changes of the month before, and the revision of the one that it replaces. */
public final class Changes {
    /** What is named; the rest is counted, and stands in the CSV files. */
    public static final int LISTED = 50;

    private final SiteMonth month;

    Changes(SiteMonth month) {
        this.month = month;
    }

    /** What the revision changes of the one that it replaces, if it replaces one. */
    public Optional<EcartsSummary> revision() {
        return month.ecarts();
    }

    /** The number of the revision that it replaces. */
    public int superseded() {
        return month.superseded().orElse(0);
    }

    /** The month before, if it was published. */
    public Optional<PastMonth> lastMonth() {
        return month.lastMonth();
    }

    /** The projets whose verdict is not that of the month before, those it did not have among them. */
    public List<VerdictChange> verdicts() {
        List<VerdictChange> changes = new ArrayList<>();
        month.lastMonth().ifPresent(before -> {
            for (ProjetResult result : month.report().projets()) {
                Optional<Verdict> then =
                        SiteMonth.projet(before, result.projet().id()).map(PastMonth.ProjetMonth::verdict);
                if (!then.equals(Optional.of(result.verdict().verdict()))) {
                    changes.add(new VerdictChange(
                            Words.text(result.projet().intitule()),
                            Words.text(result.projet().id()),
                            month.names().page(result.projet().id()),
                            then,
                            result.verdict().verdict()));
                }
            }
        });
        return changes;
    }

    /** How many ESSMS went from each status to another since the month before. */
    public List<StatusChange> statuses() {
        Map<EssmsStatus, Map<EssmsStatus, Long>> counts = new EnumMap<>(EssmsStatus.class);
        month.lastMonth().ifPresent(before -> {
            for (EssmsResult result : month.report().essms()) {
                EssmsFigures then = before.essms().get(result.essms().finess().value());
                if (then != null && then.status() != result.status()) {
                    counts.computeIfAbsent(then.status(), status -> new EnumMap<>(EssmsStatus.class))
                            .merge(result.status(), 1L, Long::sum);
                }
            }
        });
        return counts.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new StatusChange(from.getKey(), to.getKey(), to.getValue())))
                .toList();
    }

    /** Hold a projet whose verdict changed. */
    public record VerdictChange(String name, String id, String page, Optional<Verdict> before, Verdict after) {
        public String words() {
            return before.map(Words::of).orElse("projet absent du référentiel");
        }
    }

    /** Count the ESSMS that went from one status to another. */
    public record StatusChange(EssmsStatus before, EssmsStatus after, long essms) {}
}
