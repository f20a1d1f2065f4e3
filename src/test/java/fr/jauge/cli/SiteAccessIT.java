package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.jauge.cli.PublishedReports.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Everybody can use the site: on a phone and on a desk, by the keyboard, by ear, without scripts; and no name does harm. */
@ExtendWith(PublishedReports.class)
@SuppressWarnings("NullAway.Init") // opened before all
class SiteAccessIT {
    private static final int PHONE = 375;
    private static final int WIDE = 1440;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {PHONE, WIDE})
    void axeFindsNothing(int width, Reports reports) throws IOException {
        List<Path> pages = new ArrayList<>(pages(reports.sample()));
        pages.addAll(pages(reports.root().resolve("sample/rapports-prive/2023-10/r1")));
        pages.add(reports.hostile().resolve("index.html"));
        pages.add(pages(reports.hostile()).get(1));
        for (Path page : pages) {
            browser.show(page, width);
            assertThat(browser.violations()).as("%s at %s", page, width).isEmpty();
            // WCAG 1.4.10: nothing but tables is scrolled sideways
            assertThat(Integer.parseInt(browser.said("return document.documentElement.scrollWidth")))
                    .as("width of %s", page)
                    .isLessThanOrEqualTo(width);
        }
        browser.show(reports.sample().resolve("index.html"), width);
        browser.picture("index-" + width);
        browser.show(reports.sample().resolve("projets/P2022-IDF-01.html"), width);
        browser.picture("projet-" + width);
    }

    /** axe can say no. */
    @Test
    void axeFindsWhatIsWrong(Reports reports) {
        browser.show(reports.sample().resolve("index.html"), WIDE);
        browser.said("document.documentElement.removeAttribute('lang')");
        assertThat(browser.violations()).anyMatch(found -> found.startsWith("html-has-lang"));
    }

    @Test
    void keyboardReachesTheContentAndTheTools(Reports reports) {
        browser.show(reports.sample().resolve("index.html"), WIDE);
        browser.one("body").sendKeys(Keys.TAB);
        WebElement first = browser.driver().switchTo().activeElement();
        assertThat(first.getText()).isEqualTo("Aller au contenu");
        first.sendKeys(Keys.ENTER);
        assertThat(browser.driver().getCurrentUrl()).endsWith("#contenu");

        WebElement heading = browser.one("#t-projets ~ thead th button");
        heading.sendKeys(Keys.ENTER);
        heading.sendKeys(Keys.ENTER);
        assertThat(browser.texts("#t-projets ~ tbody tr th")).startsWith("P2023-HDF-03");
        assertThat(heading).isEqualTo(browser.driver().switchTo().activeElement());
    }

    @Test
    void everythingIsThereWithoutScripts(Reports reports) {
        try (Browser plain = Browser.withoutScripts()) {
            plain.show(reports.sample().resolve("index.html"), WIDE);
            assertThat(plain.texts("#t-projets ~ tbody tr th"))
                    .containsExactly("P2022-IDF-01", "P2023-COR-02", "P2023-HDF-03");
            assertThat(plain.all("input, select, button")).isEmpty();
            plain.one("#t-projets ~ tbody tr th a").click();
            assertThat(plain.texts("h1")).containsExactly("Grappe fictive Val de Seine");
            plain.one("#t-essms ~ tbody a").click();
            assertThat(plain.one("#essms-759900012 h3").isDisplayed()).isTrue();
        }
    }

    @Test
    void hostileNamesAreShownAndDoNothing(Reports reports) throws IOException {
        List<Path> pages = pages(reports.hostile());
        // the month, the depots, the one depot there is, and each projet
        assertThat(pages).hasSize(3 + HostileNames.IDS.size());
        for (Path page : pages) {
            browser.show(page, WIDE);
            assertThat(browser.said("return window.harm")).as("%s", page).isEqualTo("null");
            assertThat(browser.all("body img, body b b, main script, i")).isEmpty();
        }
        browser.show(reports.hostile().resolve("index.html"), WIDE);
        assertThat(browser.texts("#t-projets ~ tbody tr th")).containsExactlyInAnyOrderElementsOf(HostileNames.IDS);
        assertThat(browser.texts("#t-projets ~ tbody tr td:nth-child(2)"))
                .contains(HostileNames.SCRIPT, HostileNames.IMAGE, HostileNames.FORMULA, HostileNames.HEBREW)
                .contains(HostileNames.ENDS_A_SCRIPT, HostileNames.LONG);
        // what turns its own direction leaves that of its neighbours alone
        assertThat(browser.said("return getComputedStyle(document.querySelector('bdi')).unicodeBidi"))
                .isEqualTo("isolate");
        browser.one("#cherche-essms").sendKeys("989000013");
        assertThat(browser.texts("#recherche-essms li"))
                .singleElement()
                .asString()
                .startsWith(HostileNames.SCRIPT);
        browser.picture("hostile");
    }

    private static List<Path> pages(Path revision) throws IOException {
        try (Stream<Path> files = Files.walk(revision)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }
}
