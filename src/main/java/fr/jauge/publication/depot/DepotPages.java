package fr.jauge.publication.depot;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.measure.DepotReading;
import fr.jauge.publication.DurableFiles;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionPart;
import fr.jauge.publication.site.Assets;
import fr.jauge.publication.site.DepotNames;
import fr.jauge.publication.site.Heading;
import fr.jauge.publication.site.Pages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Publish a page a depot, and the list of them, {@code depots.html}. */
public final class DepotPages implements RevisionPart {
    /** The list, in the folder of the revision: a depot may be named index. */
    public static final String LIST = "depots.html";

    private final Pages pages = new Pages();

    @Override
    public List<FileDigest> write(Path folder, RevisionContent content, DurableFiles files) throws IOException {
        Heading heading = new Heading(content.report(), content.identity());
        DepotNames names = new DepotNames(content.report());
        Files.createDirectories(folder.resolve(DepotNames.FOLDER));
        Assets assets = Assets.ofTheSite();
        List<DepotLine> lines = new ArrayList<>();
        List<FileDigest> written = new ArrayList<>();
        for (List<DepotReading> months : byName(content.report()).values()) {
            DepotReading latest = months.get(0);
            DepotPage page = new DepotPage(
                    heading,
                    months.stream().map(depot -> month(content.report(), depot)).toList());
            written.add(files.write(
                    folder,
                    names.page(latest),
                    pages.page("depot.jte", Map.of("page", page, "assets", assets.withoutScript()))));
            lines.add(DepotLine.of(names.page(latest), page));
        }
        written.add(files.write(
                folder, LIST, pages.page("depots.jte", Map.of("heading", heading, "lines", lines, "assets", assets))));
        return written;
    }

    /** The depots of each name, the latest month first. */
    private static Map<String, List<DepotReading>> byName(MonthReport report) {
        Map<String, List<DepotReading>> byName = new TreeMap<>();
        report.depots()
                .forEach(depot -> byName.computeIfAbsent(depot.key(), key -> new ArrayList<>())
                        .add(0, depot));
        return byName;
    }

    private static DepotMonth month(MonthReport report, DepotReading depot) {
        return new DepotMonth(
                depot,
                depot.month().equals(report.period()),
                depot.hasRejections() ? report.rejections().of(depot) : Map.of());
    }
}
