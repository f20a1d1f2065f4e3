package fr.jauge.publication.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Turn a page into a PDF/A-2a with its structure (PDF/UA) and its fonts: what is kept with a payment can be read as long as
 * it is kept, and by a screen reader. Nothing is fetched while it is made.
 */
final class PdfDocument {
    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final byte[] regular = font("DejaVuSansCondensed.ttf");
    private final byte[] bold = font("DejaVuSansCondensed-Bold.ttf");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfDocument() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * Makes a PDF.
     *
     * @param page well-formed XHTML, in UTF-8
     */
    byte[] of(byte[] page) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(1 << 16);
        new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .useColorProfile(colours)
                .useFont(() -> new ByteArrayInputStream(regular), FAMILY, REGULAR, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(bold), FAMILY, BOLD, FontStyle.NORMAL, true)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useUnicodeLineBreaker(new SpaceBreaker())
                .withProducer("Jauge")
                .withW3cDocument(parse(page), "")
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    private static Document parse(byte[] page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(page));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("a page to be printed is well-formed", e);
        }
    }

    private static byte[] font(String name) {
        try (InputStream file = PdfDocument.class.getResourceAsStream(FONTS + name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is part of the program");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
