package fr.jauge.publication.site;

import fr.jauge.indicator.EssmsResult;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.CsvText;
import fr.jauge.publication.EcartsSummary;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.PastMonth;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Hold all that the pages of a revision are drawn from; nothing in it depends on when or where the revision is made.
 *
 * @param superseded the number of the revision that it replaces
 * @param past the eleven months before, the nearest last
 * @param ecarts what it changes of the superseded revision
 * @param registry the files read of the registry
 * @param essms the participating ESSMS by projet
 */
record SiteMonth(
        MonthReport report,
        RevisionIdentity identity,
        OptionalInt superseded,
        List<PastMonth> past,
        Optional<EcartsSummary> ecarts,
        Rejections rejections,
        Deliveries deliveries,
        PageNames names,
        List<FileDigest> registry,
        Map<String, List<EssmsResult>> essms) {
    /** With the month itself, a year. */
    private static final int PAST = 11;

    /**
     * Gathers what is known.
     *
     * @param folder of the revision under way, its CSV files written
     */
    static SiteMonth of(Path folder, RevisionContent content) throws IOException {
        MonthReport report = content.report();
        Map<String, List<EssmsResult>> essms = new LinkedHashMap<>();
        report.projets().forEach(result -> essms.put(result.projet().id(), new ArrayList<>()));
        report.essms()
                .forEach(result -> essms.getOrDefault(result.essms().projetId(), new ArrayList<>())
                        .add(result));
        return new SiteMonth(
                report,
                content.identity(),
                content.superseded(),
                PastMonth.before(content.folders().out(), report.period(), PAST),
                EcartsSummary.of(folder),
                Rejections.of(report),
                new Deliveries(report),
                new PageNames(List.copyOf(essms.keySet())),
                content.identity().inputs().stream()
                        .filter(file -> file.name().startsWith("referentiel/"))
                        .toList(),
                essms);
    }

    /** The participating ESSMS of a projet, by FINESS. */
    List<EssmsResult> essmsOf(String projet) {
        return essms.getOrDefault(projet, List.of());
    }

    /** What a projet was in an earlier month, where that can be shown. */
    static Optional<PastMonth.ProjetMonth> projet(PastMonth month, String id) {
        return Optional.ofNullable(month.projets().get(CsvText.input(id)));
    }

    /** The earlier months from the first that was published on. */
    List<PastMonth> pastShown() {
        int first = 0;
        while (first < past.size() && past.get(first).revision() == 0) {
            first++;
        }
        return past.subList(first, past.size());
    }

    /** The month before, if it was published. */
    Optional<PastMonth> lastMonth() {
        return Optional.of(past.get(past.size() - 1)).filter(PastMonth::isShown);
    }
}
