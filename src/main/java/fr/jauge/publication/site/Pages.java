package fr.jauge.publication.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Make pages from the templates of {@code src/main/jte}, which were compiled with the program. Every text put into a page is
 * escaped for the place where it stands.
 */
public final class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Queue<PageOutput> idle = new ConcurrentLinkedQueue<>();

    /** Ready to make pages, by several threads. */
    public Pages() {
        templates.setBinaryStaticContent(true);
    }

    /**
     * Makes a page, in UTF-8.
     *
     * @param template its path below {@code src/main/jte}
     * @param parameters by the names that the template gives them
     */
    public byte[] page(String template, Map<String, Object> parameters) {
        PageOutput used = idle.poll();
        PageOutput output = used == null ? new PageOutput() : used;
        output.clear();
        templates.render(template, parameters, output);
        byte[] page = output.toByteArray();
        idle.add(output);
        return page;
    }
}
