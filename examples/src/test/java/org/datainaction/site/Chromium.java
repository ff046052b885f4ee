package org.datainaction.site;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The installed Chromium, without a window. Nothing is downloaded. */
final class Chromium implements AutoCloseable {
  private static final String AXE = resource("/axe.min.js");
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts it; the tests are skipped where it is not installed. */
  static Chromium start() {
    Optional<Path> browser = installed("chromium", "chromium-browser", "google-chrome");
    Optional<Path> chromedriver = installed("chromedriver");
    assumeThat(browser).as("SKIPPED: Chromium is not installed").isPresent();
    assumeThat(chromedriver).as("SKIPPED: chromedriver is not installed").isPresent();

    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.orElseThrow().toString());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
    options.addArguments("--disable-gpu", "--no-first-run");
    options.setCapability("goog:loggingPrefs", logs);
    File driver = chromedriver.orElseThrow().toFile();
    ChromeDriver started =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(driver).build(), options);
    started.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    started.executeCdpCommand("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    return new Chromium(started);
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  /** As wide as this many CSS pixels, each made of so many of the screen's. */
  void width(int pixels, int zoom) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", zoom, "mobile", false));
  }

  /** What the reader asked of the system, like {@code prefers-color-scheme}: {@code dark}. */
  void prefers(Map<String, String> features) {
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            features.entrySet().stream()
                .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                .toList()));
  }

  /** Presses a key, by its name. */
  void key(String name) {
    cdp("Page.bringToFront", Map.of());
    new Actions(driver).sendKeys(Keys.valueOf(name)).perform();
  }

  void fontSize(int pixels) {
    cdp("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", pixels, "fixed", pixels)));
  }

  void scripts(boolean on) {
    cdp("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
  }

  Object run(String script, Object... arguments) {
    return Optional.ofNullable(driver.executeScript(script, arguments)).orElse("");
  }

  /** What the browser complained about since it was last asked. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** How many sheets of paper the page takes. */
  int printedPages() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("printBackground", false));
    byte[] pdf = Base64.getDecoder().decode(String.valueOf(printed.get("data")));
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    return text.split("/Type\\s*/Page\\b(?!s)", -1).length - 1;
  }

  /** Runs axe on the page as it is now. */
  Findings axe() {
    driver.executeScript(AXE);
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: arguments[0]}).then(
              r => done([r.passes.length, r.violations.flatMap(v => v.nodes.map(
                n => v.id + ': ' + n.target.join(' ') + ' ' + n.html.slice(0, 200) + ' ' + n.failureSummary))]),
              e => done([0, [String(e)]]));
            """,
            RULES);
    List<?> parts = (List<?>) Optional.ofNullable(found).orElse(List.of(0L, List.of()));
    List<String> violations = new ArrayList<>();
    ((List<?>) parts.get(1)).forEach(violation -> violations.add(String.valueOf(violation)));
    return new Findings(((Number) parts.get(0)).intValue(), violations);
  }

  @Override
  public void close() {
    driver.quit();
  }

  /**
   * What axe found.
   *
   * @param passes rules that were tried on something and held
   * @param violations one text for each place at which a rule is broken
   */
  record Findings(int passes, List<String> violations) {}

  private void cdp(String command, Map<String, Object> parameters) {
    driver.executeCdpCommand(command, parameters);
  }

  private static Optional<Path> installed(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(names)
        .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(d -> Path.of(d, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static String resource(String name) {
    try (InputStream in = Chromium.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
