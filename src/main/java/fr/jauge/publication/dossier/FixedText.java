package fr.jauge.publication.dossier;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.escape.Escape;
import gg.jte.output.Utf8ByteOutput;

/** Hold what stands in thousands of pages, as they have it: escaped and encoded once. */
final class FixedText implements Content {
    private final byte[] utf8;

    private FixedText(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** A text, for the inside of an element. */
    static FixedText of(String text) {
        Utf8ByteOutput escaped = new Utf8ByteOutput();
        Escape.htmlContent(text, escaped);
        return new FixedText(escaped.toByteArray());
    }

    /** A style sheet of the program, in which nothing is escaped. */
    static FixedText ofStyle(String style) {
        Utf8ByteOutput same = new Utf8ByteOutput();
        same.writeContent(style);
        return new FixedText(same.toByteArray());
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeBinaryContent(utf8);
    }
}
