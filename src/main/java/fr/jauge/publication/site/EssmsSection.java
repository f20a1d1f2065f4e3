package fr.jauge.publication.site;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.indicator.IndicatorResult;
import fr.jauge.indicator.Ratio;
import fr.jauge.lexicon.AnomalyCode;
import fr.jauge.lexicon.Indicateur;
import fr.jauge.lexicon.IndicatorStatus;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.publication.EssmsFigures;
import fr.jauge.publication.PastMonth;
import fr.jauge.registry.Essms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Show what an ESSMS came to: its section in the page of its projet. */
public final class EssmsSection {
    private static final int SHORT = 60;

    private final SiteMonth month;
    private final EssmsResult result;
    private final List<IndicatorResult> five;
    private final List<IndicatorResult> optional;
    private final List<MonthLine> history;

    EssmsSection(SiteMonth month, EssmsResult result) {
        this.month = month;
        this.result = result;
        this.five = withTarget(result, true);
        this.optional = withTarget(result, false);
        this.history = lines();
    }

    public EssmsResult result() {
        return result;
    }

    public Essms essms() {
        return result.essms();
    }

    public String name() {
        return Words.text(essms().raisonSociale());
    }

    /** The name, cut where it is too long for a line. */
    public String shortName() {
        String name = name().strip();
        return name.codePointCount(0, name.length()) <= SHORT
                ? name
                : name.substring(0, name.offsetByCodePoints(0, SHORT)).strip() + "…";
    }

    public String anchor() {
        return PageNames.anchor(essms().finess());
    }

    /** The days over which it is measured. */
    public String window() {
        return result.window()
                .map(days -> "du " + French.date(days.firstDay()) + " au " + French.date(days.lastDay())
                        + (days.firstMeasure() ? " (première mesure, trois mois)" : ""))
                .orElseGet(() -> essms().premiereMesure()
                        .map(first -> "première mesure en " + French.month(first))
                        .orElse("première mesure non déclarée"));
    }

    /** The five with a target. */
    public List<IndicatorResult> five() {
        return five;
    }

    /** The optional two. */
    public List<IndicatorResult> optional() {
        return optional;
    }

    private static List<IndicatorResult> withTarget(EssmsResult result, boolean target) {
        List<IndicatorResult> found = new ArrayList<>();
        for (IndicatorResult each : result.indicators()) {
            if (each.indicateur().hasTarget() == target) {
                found.add(each);
            }
        }
        return found;
    }

    /** The five that keep it from being conform. */
    public List<IndicatorResult> blocking() {
        return five().stream()
                .filter(each ->
                        each.status() != IndicatorStatus.ATTEINT && each.status() != IndicatorStatus.NON_APPLICABLE)
                .toList();
    }

    /** The gauge of an indicator that has a rate. */
    public Optional<Gauge> gauge(IndicatorResult indicator) {
        Optional<Ratio> ratio = indicator.ratio();
        return ratio.isPresent() && ratio.get().isDefined()
                ? Optional.of(Gauge.of(indicator, ratio.get()))
                : Optional.empty();
    }

    /** The rejected rows that bear its FINESS, by code. */
    public Map<RowRejection, Long> rejections() {
        return month.rejections().of(essms().finess().value());
    }

    /** Whether {@link #rejections} holds all of them, and not only those listed. */
    public boolean knowsAllRejections() {
        return month.rejections().complete();
    }

    public Map<AnomalyCode, Long> anomalies() {
        return result.anomalies();
    }

    /** The months to show, the present one last. */
    public List<MonthLine> history() {
        return history;
    }

    private List<MonthLine> lines() {
        List<MonthLine> lines = new ArrayList<>();
        for (PastMonth past : month.pastShown()) {
            lines.add(new MonthLine(
                    French.shortMonth(past.period()),
                    past.provisional(),
                    remark(past),
                    Optional.ofNullable(past.essms().get(essms().finess().value())),
                    List.of()));
        }
        lines.add(new MonthLine(
                French.shortMonth(month.report().period()),
                month.identity().provisional(),
                "",
                Optional.empty(),
                five()));
        return lines;
    }

    private String remark(PastMonth past) {
        if (!past.isShown()) {
            return past.revision() == 0 ? "non publié" : "fichiers absents ou modifiés";
        }
        return past.essms().containsKey(essms().finess().value()) ? "" : "ne participait pas";
    }

    /** The line of an indicator over the history, where two months at least have a rate. */
    public Optional<Trend> trend(Indicateur indicateur) {
        StringBuilder points = new StringBuilder();
        String first = "";
        String last = "";
        for (int i = 0; i < history.size(); i++) {
            OptionalLong rate = history.get(i).rate(indicateur);
            if (rate.isPresent()) {
                points.append(points.isEmpty() ? "" : " ")
                        .append(Trend.x(i, history.size()))
                        .append(',')
                        .append(Trend.y(rate.getAsLong()));
                last = French.percent(rate.getAsLong()) + " en "
                        + history.get(i).month();
                first = first.isEmpty() ? last : first;
            }
        }
        if (first.equals(last)) {
            return Optional.empty();
        }
        long target = five().stream()
                .filter(each -> each.indicateur() == indicateur)
                .mapToLong(each -> 100L * each.target().orElseThrow())
                .sum();
        return Optional.of(new Trend(
                points.toString(),
                Trend.y(target),
                Words.name(indicateur) + "\u00A0: de " + first + " à " + last + ", cible " + French.percent(target)));
    }

    /**
     * Hold a month of the history.
     *
     * @param month in digits
     * @param remark why there are no figures; empty where there are
     * @param past what an earlier month published
     * @param present what the present one came to
     */
    public record MonthLine(
            String month,
            boolean provisional,
            String remark,
            Optional<EssmsFigures> past,
            List<IndicatorResult> present) {

        /** The status of one of the five. */
        public Optional<IndicatorStatus> status(Indicateur indicateur) {
            return past.isPresent()
                    ? past.get().status(indicateur)
                    : of(indicateur).map(IndicatorResult::status);
        }

        /** Its rate in hundredths of a percent. */
        public OptionalLong rate(Indicateur indicateur) {
            if (past.isPresent()) {
                return past.get().rate(indicateur);
            }
            return of(indicateur)
                    .flatMap(IndicatorResult::ratio)
                    .filter(ratio -> ratio.isDefined())
                    .map(ratio -> OptionalLong.of(ratio.hundredthsOfPercent()))
                    .orElse(OptionalLong.empty());
        }

        /** The sign of the status and the rate. */
        public String cell(Indicateur indicateur) {
            String sign = status(indicateur).map(Words::sign).orElse("");
            OptionalLong rate = rate(indicateur);
            return rate.isPresent() ? sign + "\u00A0" + French.percent(rate.getAsLong()) : sign;
        }

        private Optional<IndicatorResult> of(Indicateur indicateur) {
            return present.stream()
                    .filter(each -> each.indicateur() == indicateur)
                    .findFirst();
        }
    }
}
