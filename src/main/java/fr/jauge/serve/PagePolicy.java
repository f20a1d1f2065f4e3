package fr.jauge.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Say what a browser may do with what is handed out: nothing, but for the style and the script of a published page, which
 * it names by their SHA-256 in its head. Every version of Jauge has others, so they are read from the page; a policy of any
 * other form opens nothing.
 */
final class PagePolicy {
    /** Nothing is run, fetched, sent or framed. */
    static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final int HEAD = 1024;
    private static final String HASH = "'sha256-[A-Za-z0-9+/]{43}='";
    private static final Pattern META = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\""
            + "(default-src 'none'; style-src " + HASH + "; script-src " + HASH
            + "; base-uri 'none'; form-action 'none')\"/>");

    private PagePolicy() {}

    /** The policy of a published file. */
    static String of(Path file) throws IOException {
        if (!String.valueOf(file.getFileName()).endsWith(".html")) {
            return NOTHING;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEAD));
        }
    }

    /** The policy of a page. */
    static String of(byte[] page) {
        String head =
                new String(page, 0, Math.min(HEAD, page.length), StandardCharsets.ISO_8859_1).replace("&#39;", "'");
        Matcher meta = META.matcher(head);
        return meta.find() ? meta.group(1) + "; frame-ancestors 'none'" : NOTHING;
    }
}
