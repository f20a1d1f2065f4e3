package fr.jauge.serve;

import fr.jauge.serve.PublishedPaths.Elsewhere;
import fr.jauge.serve.PublishedPaths.Found;
import fr.jauge.serve.PublishedPaths.PublishedFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Hand out the published files, whole or by ranges. A file of a numbered revision is kept by browsers for good; the paths
 * of the revision that stands lead to it, so that all a reader sees is of one revision.
 */
final class ReportsHandler extends ResourceHttpRequestHandler {
    /** Where the reports are handed out. */
    static final String REPORTS = "/rapports/";

    static final String HTTP_CSP = "Content-Security-Policy";
    private static final String FOUND = ReportsHandler.class.getName() + ".found";

    private static final Map<String, MediaType> TYPES = Map.of(
            "html", text("html"),
            "csv", text("csv"),
            "yml", text("plain"),
            "LATEST", text("plain"),
            "json", MediaType.APPLICATION_JSON,
            "pdf", MediaType.APPLICATION_PDF,
            "xlsx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    private final PublishedPaths paths;

    ReportsHandler(PublishedPaths paths) {
        this.paths = paths;
        setEtagGenerator(ReportsHandler::etag);
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        checkRequest(request); // GET and HEAD alone
        Optional<Found> found = paths.find(path(request));
        if (found.isPresent() && found.get() instanceof Elsewhere elsewhere) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + REPORTS + elsewhere.path());
            response.setStatus(HttpStatus.FOUND.value());
            return;
        }
        if (found.isPresent() && found.get() instanceof PublishedFile file) {
            request.setAttribute(FOUND, file.path());
            // a file that is there never changes; it is for who may read it, not for caches in between
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    file.forever() ? "private, max-age=31536000, immutable" : "private, no-cache");
            response.setHeader(HTTP_CSP, PagePolicy.of(file.path()));
        }
        super.handleRequest(request, response);
    }

    @Override
    protected @Nullable Resource getResource(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof Path path ? new FileSystemResource(path) : null;
    }

    @Override
    protected MediaType getMediaType(HttpServletRequest request, Resource resource) {
        String name = String.valueOf(resource.getFilename());
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), MediaType.APPLICATION_OCTET_STREAM);
    }

    private static String path(HttpServletRequest request) {
        String sent = request.getRequestURI().substring(request.getContextPath().length());
        return sent.startsWith(REPORTS) ? sent.substring(REPORTS.length()) : "";
    }

    private static String etag(Resource resource) {
        try {
            return "\"" + Long.toHexString(resource.lastModified()) + "-" + Long.toHexString(resource.contentLength())
                    + "\"";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static MediaType text(String subtype) {
        return new MediaType("text", subtype, StandardCharsets.UTF_8);
    }
}
