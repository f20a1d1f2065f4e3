package fr.jauge.publication.site;

import fr.jauge.lexicon.Extrait;
import fr.jauge.lexicon.RowOutcome;
import fr.jauge.lexicon.RowRejection;
import fr.jauge.measure.DepotReading;
import fr.jauge.measure.FileMeasure;
import fr.jauge.measure.Rejection;
import fr.jauge.publication.MonthReport;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Count the rejected rows that bear the FINESS of an ESSMS, by code, over the rows that are listed: the first 1,000 of each
 * file.
 *
 * @param byFiness by FINESS, then by code, each count above 0
 * @param complete whether every rejected row is listed, so that the counts are exact
 */
record Rejections(Map<String, Map<RowRejection, Long>> byFiness, boolean complete) {

    static Rejections of(MonthReport report) {
        Map<String, Map<RowRejection, Long>> byFiness = new HashMap<>();
        boolean complete = true;
        for (DepotReading depot : report.depots()) {
            if (!depot.hasRejections()) {
                continue;
            }
            Map<Extrait, List<Rejection>> listed = report.rejections().of(depot);
            for (FileMeasure file : depot.files()) {
                long rejected = file.counts().of(RowOutcome.REJETEE);
                if (rejected > 0) {
                    List<Rejection> ofFile = listed.getOrDefault(file.extrait(), List.of());
                    for (Rejection rejection : ofFile) {
                        byFiness.computeIfAbsent(rejection.finess(), finess -> new EnumMap<>(RowRejection.class))
                                .merge(rejection.code(), 1L, Long::sum);
                    }
                    complete &= ofFile.size() == rejected;
                }
            }
        }
        return new Rejections(byFiness, complete);
    }

    Map<RowRejection, Long> of(String finess) {
        return byFiness.getOrDefault(finess, Map.of());
    }
}
