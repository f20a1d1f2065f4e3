package fr.jauge.serve;

import fr.jauge.publication.PublishedRevisions;
import fr.jauge.publication.site.PeriodsPage;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Show which periods are published. */
@RestController
class ReportsController {
    private final PublishedRevisions published;
    private final PeriodsPage page = new PeriodsPage();

    ReportsController(PublishedRevisions published) {
        this.published = published;
    }

    @GetMapping({"/", "/rapports"})
    ResponseEntity<Void> begin() {
        return ResponseEntity.status(302)
                .location(URI.create(ReportsHandler.REPORTS))
                .build();
    }

    @GetMapping(ReportsHandler.REPORTS)
    ResponseEntity<byte[]> periods() throws IOException {
        byte[] content = page.page(published.standing());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(ReportsHandler.HTTP_CSP, PagePolicy.of(content))
                .body(content);
    }
}
