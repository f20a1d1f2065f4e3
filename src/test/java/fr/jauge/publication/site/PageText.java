package fr.jauge.publication.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Read a page as what it is, well-formed, and give what stands in it. */
public final class PageText {
    private final Document page;

    private PageText(Document page) {
        this.page = page;
    }

    public static PageText of(byte[] page) throws IOException {
        try {
            return new PageText(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(withoutScripts(page))));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** A script is no XML. */
    private static byte[] withoutScripts(byte[] page) {
        return new String(page, StandardCharsets.UTF_8)
                .replaceAll("(?s)<script[^>]*+>.*?</script>", "<script/>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The texts of all elements of a name, in order. */
    public List<String> all(String element) {
        List<String> texts = new ArrayList<>();
        NodeList found = page.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(text((Element) found.item(i)));
        }
        return texts;
    }

    /** The rows of all tables but their headings, their cells parted by a bar. */
    public List<String> rows() {
        List<String> rows = new ArrayList<>();
        NodeList bodies = page.getElementsByTagName("tbody");
        for (int b = 0; b < bodies.getLength(); b++) {
            NodeList lines = ((Element) bodies.item(b)).getElementsByTagName("tr");
            for (int i = 0; i < lines.getLength(); i++) {
                List<String> cells = new ArrayList<>();
                NodeList children = lines.item(i).getChildNodes();
                for (int c = 0; c < children.getLength(); c++) {
                    if (children.item(c) instanceof Element cell) {
                        cells.add(text(cell));
                    }
                }
                rows.add(String.join("|", cells));
            }
        }
        return rows;
    }

    /** The values of an attribute, in order. */
    public List<String> attributes(String element, String name) {
        List<String> values = new ArrayList<>();
        NodeList found = page.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(name));
        }
        return values;
    }

    private static String text(Element element) {
        return element.getTextContent()
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .strip();
    }
}
