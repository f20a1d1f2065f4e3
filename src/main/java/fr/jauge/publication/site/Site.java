package fr.jauge.publication.site;

import fr.jauge.decision.ProjetResult;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.DurableFiles;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionPart;
import fr.jauge.publication.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Publish the site of a revision: {@code index.html}, and a page a projet in which each of its ESSMS has its section. Every
 * page is whole: it opens from a file share or a mail, without a server nor a network.
 */
public final class Site implements RevisionPart {
    private static final String INDEX = "index.html";
    private static final String PROJET = "projet.jte";

    private final Pages pages = new Pages();
    private final List<String> beside;
    private Optional<SiteMonth> drawn = Optional.empty();

    /** @param beside the names of what is published at the same time, for the index to name */
    public Site(List<String> beside) {
        this.beside = List.copyOf(beside);
    }

    @Override
    public List<FileDigest> write(Path folder, RevisionContent content, DurableFiles files) throws IOException {
        SiteMonth month = SiteMonth.of(folder, content);
        drawn = Optional.of(month);
        Assets assets = Assets.ofTheSite();
        Files.createDirectories(folder.resolve(PageNames.FOLDER));
        List<Future<FileDigest>> written = new ArrayList<>();
        List<FileDigest> outputs = new ArrayList<>();
        try (Workers workers = new Workers()) {
            IndexPage index = new IndexPage(month, documents(folder));
            written.add(workers.begin(() ->
                    files.write(folder, INDEX, pages.page("index.jte", Map.of("page", index, "assets", assets)))));
            for (ProjetResult result : month.report().projets()) {
                written.add(workers.begin(() -> write(files, folder, month, result, assets)));
            }
            for (Future<FileDigest> page : written) {
                outputs.add(Workers.result(page));
            }
        }
        return outputs;
    }

    /** The projets of the revision written last, in order. */
    public List<ProjetPage> projets() {
        SiteMonth month = month();
        return month.report().projets().stream()
                .map(result -> new ProjetPage(month, result))
                .toList();
    }

    /**
     * The page of a projet to be printed, as XHTML.
     *
     * @param manifestSha256 that of the manifest of the revision, which stands on every sheet
     */
    public byte[] report(ProjetPage page, String manifestSha256) {
        return pages.page(PROJET, Map.of("page", page, "assets", Assets.ofTheReports(), "manifest", manifestSha256));
    }

    /** The name of the files of a projet, without an ending. */
    public String fileName(ProjetPage page) {
        return month().names().of(page.projet().id());
    }

    private SiteMonth month() {
        return drawn.orElseThrow(() -> new IllegalStateException("the site is not written yet"));
    }

    private FileDigest write(DurableFiles files, Path folder, SiteMonth month, ProjetResult result, Assets assets)
            throws IOException {
        ProjetPage page = new ProjetPage(month, result);
        return files.write(
                folder,
                month.names().page(result.projet().id()),
                pages.page(PROJET, Map.of("page", page, "assets", assets)));
    }

    private List<String> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Stream.concat(
                            beside.stream(),
                            files.map(file -> String.valueOf(file.getFileName()))
                                    .filter(name -> name.endsWith(".csv"))
                                    .sorted())
                    .toList();
        }
    }
}
