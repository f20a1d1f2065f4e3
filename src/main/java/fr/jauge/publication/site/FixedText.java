package fr.jauge.publication.site;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;

/** Hold a text that stands in many places of a page, outside of attributes: it is escaped and encoded once. */
public final class FixedText implements Content {
    private final byte[] bytes;

    /** Of a text as it is read. */
    public FixedText(String text) {
        PageOutput output = new PageOutput();
        Escape.htmlContent(text, output);
        bytes = output.toByteArray();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(bytes);
    }
}
