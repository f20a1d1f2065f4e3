package fr.jauge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Look at pages as people do: in a real Chromium, that reaches no network. */
final class Browser implements AutoCloseable {
    private static final int HEIGHT = 900;
    private static final Path PICTURES = Path.of("target/screenshots").toAbsolutePath();

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one; where there is none, CI fails, and others are told what to install. */
    static Browser open(String... arguments) {
        return open(true, arguments);
    }

    static Browser withoutScripts() {
        return open(false);
    }

    private static Browser open(boolean scripts, String... more) {
        Optional<Path> chromium = program("chromium", "chromium-browser", "google-chrome");
        Optional<Path> chromedriver = program("chromedriver");
        if (chromium.isEmpty() || chromedriver.isEmpty()) {
            String message = "No Chromium here: install it with its driver (Debian: chromium, chromium-driver).";
            return System.getenv("CI") == null ? abort(message) : fail(message);
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--host-resolver-rules=MAP * ~NOTFOUND");
        options.addArguments(more);
        options.setCapability("goog:loggingPrefs", logs);
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.get().toFile())
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens a page that many CSS pixels wide; whatever the page complains of is a failure. */
    void show(Path page, int width) {
        show(page.toUri(), width);
    }

    /** The same of a page that is served. */
    void show(URI page, int width) {
        size(width);
        driver.get(page.toString());
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .as("what the browser said of %s", page)
                .isEmpty();
    }

    /** Sends that with every request. */
    void header(String name, String value) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand("Network.setExtraHTTPHeaders", Map.of("headers", Map.of(name, value)));
    }

    private void size(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
        driver.manage().window().setSize(new Dimension(width, HEIGHT));
    }

    ChromeDriver driver() {
        return driver;
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    /** The texts of what is found, as they are seen, whatever their blanks. */
    List<String> texts(String css) {
        return all(css).stream()
                .map(element -> element.getText().replace('\u00A0', ' ').strip())
                .toList();
    }

    /** What a script of ours says of the page, as text. */
    String said(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /** The same, of a script that gives a list. */
    List<String> list(String script) {
        return driver.executeScript(script) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Everything axe-core finds wrong, as rule, impact and places. */
    List<String> violations() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .map(Browser::violation)
                        .toList();
    }

    private static String violation(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getTarget() + " " + node.getHtml())
                        .toList();
    }

    /** Keeps what is seen, for a person to look at. */
    void picture(String name) throws IOException {
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    private static Optional<Path> program(String... names) {
        List<Path> folders = Stream.of(System.getenv("PATH").split(File.pathSeparator, 0))
                .map(Path::of)
                .toList();
        return Stream.of(names)
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
