package fr.jauge.publication.site;

import fr.jauge.decision.ProjetResult;
import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.PageFile;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Publish the site of a revision: {@code index.html}, and a page a projet in which each of its ESSMS has its section. Every
 * page is whole: it opens from a file share or a mail, without a server nor a network.
 */
public final class Site implements RevisionPart {
    static final String INDEX = "index.html";

    @Override
    public List<FileDigest> write(Path folder, RevisionContent content) throws IOException {
        SiteMonth month = SiteMonth.of(folder, content);
        Pages pages = new Pages();
        Assets assets = Assets.ofTheSite();
        Files.createDirectories(folder.resolve(PageNames.FOLDER));
        List<FileDigest> written = new ArrayList<>();
        try {
            written.addAll(month.report().projets().parallelStream()
                    .map(result -> write(folder, month, result, pages, assets))
                    .toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        IndexPage index = new IndexPage(month, documents(folder));
        written.add(PageFile.write(folder, INDEX, pages.page("index.jte", Map.of("page", index, "assets", assets))));
        return written;
    }

    private static FileDigest write(Path folder, SiteMonth month, ProjetResult result, Pages pages, Assets assets) {
        ProjetPage page = new ProjetPage(month, result);
        try {
            return PageFile.write(
                    folder,
                    month.names().page(result.projet().id()),
                    pages.page("projet.jte", Map.of("page", page, "assets", assets)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
