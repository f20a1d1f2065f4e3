package fr.jauge.metrics;

import java.util.List;

/** Say what every ESSMS came to, unless there are too many of them. */
final class EssmsMetrics {
    private static final double HUNDRED = 100;

    private final Samples samples;
    private final int most;

    /** @param most above so many ESSMS none has series of its own */
    EssmsMetrics(Samples samples, int most) {
        this.samples = samples;
        this.most = most;
    }

    void add(MonthFigures month, LostTargets lost) {
        List<Essms> essms = month.essms();
        boolean tooMany = essms.size() > most;
        samples.add(MetricName.ESSMS_OMITTED, tooMany ? essms.size() : 0);
        if (tooMany) {
            return;
        }
        essms.forEach(this::add);
        lost.all()
                .forEach(each -> samples.addInfo(
                        MetricName.ESSMS_PERDUE,
                        each.essms().projet(),
                        each.essms().finess(),
                        each.indicateur().name()));
    }

    private void add(Essms essms) {
        String projet = essms.projet();
        String finess = essms.finess();
        samples.addInfo(MetricName.ESSMS, projet, finess, essms.name(), essms.secteur());
        samples.addInfo(
                MetricName.ESSMS_STATUT,
                projet,
                finess,
                essms.secteur(),
                essms.status().name());
        essms.absence().ifPresent(motif -> samples.addInfo(MetricName.ESSMS_ABSENT, projet, finess, motif));
        for (Essms.Measured each : essms.indicators()) {
            String code = each.indicateur().name();
            if (each.denominator().orElse(0) > 0) {
                double ratio =
                        (double) each.numerator().orElse(0) / each.denominator().getAsLong();
                samples.add(MetricName.ESSMS_RATIO, ratio, projet, finess, code);
            }
            each.target()
                    .ifPresent(target -> samples.add(MetricName.ESSMS_CIBLE, target / HUNDRED, projet, finess, code));
            if (each.isJudged()) {
                samples.add(MetricName.ESSMS_ATTEINT, each.isReached(), projet, finess, code);
            }
        }
    }
}
