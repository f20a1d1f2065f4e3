package fr.jauge.publication.pdf;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.publication.DurableFiles;
import fr.jauge.publication.PdfManifest;
import fr.jauge.publication.SealedPart;
import fr.jauge.publication.Workers;
import fr.jauge.publication.site.ProjetPage;
import fr.jauge.publication.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** Publish the reports of the projets that were chosen, several at a time. */
public final class PdfReports implements SealedPart {
    private final Site site;
    private final PdfChoice choice;
    private final PdfProgress progress;

    /** @param site that of the revision, written before */
    public PdfReports(Site site, PdfChoice choice, PdfProgress progress) {
        this.site = site;
        this.choice = choice;
        this.progress = progress;
    }

    @Override
    public void write(Path folder, String manifestSha256) throws IOException {
        Path reports = Files.createDirectory(folder.resolve(PdfManifest.FOLDER));
        List<ProjetPage> chosen = choice == PdfChoice.NONE
                ? List.of()
                : site.projets().stream().filter(choice::takes).toList();
        progress.reportsBegin(chosen.size());
        new PdfManifest(manifestSha256, chosen.isEmpty() ? List.of() : write(reports, chosen, manifestSha256))
                .write(reports);
    }

    private List<FileDigest> write(Path folder, List<ProjetPage> chosen, String manifestSha256) throws IOException {
        PdfDocument document = new PdfDocument();
        DurableFiles files = new DurableFiles();
        List<FileDigest> written = new ArrayList<>();
        try (Workers workers = new Workers()) {
            List<Future<FileDigest>> reports = new ArrayList<>();
            for (ProjetPage page : chosen) {
                reports.add(workers.begin(() -> write(files, folder, document, page, manifestSha256)));
            }
            for (Future<FileDigest> report : reports) {
                written.add(Workers.result(report));
            }
        }
        files.await();
        return written;
    }

    private FileDigest write(
            DurableFiles files, Path folder, PdfDocument document, ProjetPage page, String manifestSha256)
            throws IOException {
        byte[] pdf = document.of(site.report(page, manifestSha256));
        FileDigest written = files.write(folder, site.fileName(page) + ".pdf", pdf);
        progress.reportMade();
        return written;
    }
}
