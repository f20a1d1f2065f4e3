package fr.jauge.publication.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.lexicon.FileDigest;
import fr.jauge.lexicon.Period;
import fr.jauge.publication.DurableFiles;
import fr.jauge.publication.MonthReport;
import fr.jauge.publication.Reports;
import fr.jauge.publication.RevisionContent;
import fr.jauge.publication.RevisionFolders;
import fr.jauge.publication.RevisionIdentity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SiteTest {
    private static final Period OCTOBER = Period.parse("2023-10").orElseThrow();

    @TempDir
    private Path root = Path.of("");

    @Test
    void filesWrittenAreThoseThatAreSaid() throws IOException {
        Path folder = Files.createDirectories(root.resolve("r"));
        List<FileDigest> written =
                site().write(folder, content(Reports.sample(), Reports.identity(1)), new DurableFiles());
        assertThat(written)
                .extracting(FileDigest::name)
                .containsExactlyInAnyOrderElementsOf(pages(folder).keySet());
        assertThat(written).extracting(FileDigest::name).contains("index.html", "projets/P1.html");
        for (FileDigest file : written) {
            assertThat(file).isEqualTo(FileDigest.of(file.name(), Files.readAllBytes(folder.resolve(file.name()))));
        }
    }

    @Test
    void sameInputsGiveTheSameBytes() throws IOException {
        assertThat(publish(Reports.sample(), Reports.identity(1), "a"))
                .isEqualTo(publish(Reports.sample(), Reports.identity(1), "b"));
    }

    @Test
    void nothingIsPublishedAndNobodyParticipates() throws IOException {
        assertThat(publish(Reports.empty(), Reports.identity(1), "a")).containsOnlyKeys("index.html");
    }

    @Test
    void everyPageOfAnOpenMonthIsProvisional() throws IOException {
        RevisionIdentity ended = Reports.identity(1);
        RevisionIdentity open = new RevisionIdentity(
                1,
                true,
                ended.fingerprint(),
                "",
                "",
                ended.started(),
                "",
                ended.rules(),
                ended.inputs(),
                ended.passedOver());
        assertThat(publish(Reports.sample(), open, "a"))
                .allSatisfy((name, page) -> assertThat(page)
                        .contains("(PROVISOIRE)</title>", "PROVISOIRE&#160;: la période n’est pas terminée"));
        assertThat(publish(Reports.sample(), ended, "b"))
                .allSatisfy((name, page) -> assertThat(page).doesNotContain("PROVISOIRE"));
    }

    /** No page fetches, sends, or runs anything but what stands in it. */
    @Test
    void everyPageIsWholeAndClosed() throws IOException {
        publish(Reports.sample(), Reports.identity(1), "a").forEach((name, page) -> {
            assertThat(page.strip()).as(name).startsWith("<!DOCTYPE html>\n<html lang=\"fr\">");
            assertThat(page).as(name).doesNotContain("<link", "src=", "http:", "https:", " style=", " onclick");
            assertThat(page)
                    .as(name)
                    .containsPattern("Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src"
                            + " &#39;sha256-[^&]+&#39;; script-src &#39;sha256-[^&]+&#39;; base-uri");
        });
    }

    /** A page is XML too, so that it can be printed; its own words are set as in France. */
    @ParameterizedTest
    @ValueSource(strings = {"index.html", "projets/P1.html"})
    void ownWordsAreSetAsInFrance(String name) throws IOException, SAXException, ParserConfigurationException {
        String page = String.valueOf(
                publish(Reports.sample(), Reports.identity(2), "a").get(name));
        List<String> texts = new ArrayList<>();
        ownTexts(parse(page).getDocumentElement(), texts);
        String all = String.join("\n", texts);
        assertThat(found(all, "[^ \u00A0\u202F\n?][;!?%»](?![0-9a-z/.])"))
                .as("no blank before")
                .isEmpty();
        assertThat(found(all, "[A-Za-zé] [;:!?%»€]"))
                .as("a blank that breaks before")
                .isEmpty();
        assertThat(found(all, "[a-zé]'[a-zé]")).as("straight apostrophes").isEmpty();
        assertThat(found(all, "[0-9]\\.[0-9]{1,2}[ \u202F]?%"))
                .as("decimal points")
                .isEmpty();
        assertThat(found(all, "20[0-9]{2}-[0-9]{2}-[0-9]{2}(?!T| ou)"))
                .as("dates")
                .isEmpty();
    }

    @Test
    void namesStandWhereNothingTheyHoldCanReachTheRest()
            throws IOException, SAXException, ParserConfigurationException {
        String page = String.valueOf(
                publish(Reports.sample(), Reports.identity(1), "a").get("projets/P1.html"));
        assertThat(page).contains("<h1><bdi>Grappe \"Nord\"</bdi></h1>");
        NodeList names = parse(page).getElementsByTagName("bdi");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < names.getLength(); i++) {
            texts.add(names.item(i).getTextContent());
        }
        assertThat(texts)
                .contains("Grappe \"Nord\"", "=cmd|' /C calc'!A0", "Les; \"Tilleuls\" annexe", "\u202EGlycines");
    }

    private Map<String, String> publish(MonthReport report, RevisionIdentity identity, String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        site().write(folder, content(report, identity), new DurableFiles());
        return pages(folder);
    }

    private static Site site() {
        return new Site(List.of());
    }

    private RevisionContent content(MonthReport report, RevisionIdentity identity) {
        RevisionFolders folders = new RevisionFolders(root.resolve("rapports"), OCTOBER);
        return new RevisionContent(report, identity, folders, OptionalInt.empty());
    }

    private static Map<String, String> pages(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return pages;
    }

    private static Document parse(String page) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        String prefixed = page.replaceAll("(?s)<script[^>]*>.*?</script>", "");
        return builder.parse(new ByteArrayInputStream(prefixed.getBytes(StandardCharsets.UTF_8)));
    }

    /** The texts of ours: not those of the registry, which stand in {@code bdi}, nor codes, nor the style. */
    private static void ownTexts(Node node, List<String> texts) {
        if (node instanceof Element element && List.of("bdi", "code", "style").contains(element.getTagName())) {
            return;
        }
        if (node.getNodeType() == Node.TEXT_NODE) {
            texts.add(String.valueOf(node.getNodeValue()));
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            ownTexts(child, texts);
        }
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile("[^\n]{0,20}(?:" + pattern + ")[^\n]{0,20}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
