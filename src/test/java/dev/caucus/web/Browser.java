package dev.caucus.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** Debian's Chromium, driven the way a person would use it. */
final class Browser implements AutoCloseable {

  static final String CHROMIUM = "/usr/bin/chromium";
  static final String DRIVER = "/usr/bin/chromedriver";

  private static final String AXE = "classpath*:META-INF/resources/webjars/axe-core/*/axe.min.js";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Path profile;
  private final ChromeDriver driver;

  Browser() {
    try {
      profile = Files.createTempDirectory("caucus-browser");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER))
                .usingAnyFreePort()
                .build(),
            options());
  }

  private ChromeOptions options() {
    return new ChromeOptions()
        .setBinary(CHROMIUM)
        .addArguments(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--user-data-dir=" + profile);
  }

  /** A window of that size with nothing remembered, in light or dark. */
  void fresh(String url, int width, int height, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    driver.get(url);
    complaints();
    run("sessionStorage.clear(); localStorage.clear()");
    driver.manage().deleteAllCookies();
    driver.get(url);
  }

  /** Cuts the browser off from every server, or lets it back. */
  void disconnect(boolean offline) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  ChromeDriver driver() {
    return driver;
  }

  /** The first element that matches, as soon as it can be seen. */
  WebElement see(String css) {
    return see(css, "");
  }

  /** The first element that matches and shows that text, as soon as there is one. */
  WebElement see(String css, String text) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .ignoreException(StaleElementReferenceException.class)
        .until(() -> matching(css, text).findFirst(), Optional::isPresent)
        .orElseThrow();
  }

  boolean shows(String css) {
    return matching(css, "").findAny().isPresent();
  }

  private Stream<WebElement> matching(String css, String text) {
    return driver.findElements(By.cssSelector(css)).stream()
        .filter(element -> element.isDisplayed() && element.getText().contains(text));
  }

  Object run(String script, Object... arguments) {
    Object result = ((JavascriptExecutor) driver).executeScript(script, arguments);
    return result == null ? "" : result;
  }

  /** What axe finds seriously or critically wrong with the page, for each violation one line. */
  List<?> barriers() throws IOException {
    var axe = new PathMatchingResourcePatternResolver().getResources(AXE)[0];
    run(axe.getContentAsString(StandardCharsets.UTF_8));
    return (List<?>)
        Objects.requireNonNull(
            driver.executeAsyncScript(
                """
                const done = arguments[arguments.length - 1];
                axe.run().then(found => done(found.violations
                    .filter(violation => ["serious", "critical"].includes(violation.impact))
                    .map(violation => violation.id + ": " + violation.help + " at "
                        + violation.nodes.map(node => node.html + " " + node.failureSummary).join(" | "))));
                """));
  }

  /** The errors on the browser's console since it was asked last. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().equals(Level.SEVERE))
        .map(LogEntry::toString)
        .toList();
  }

  @Override
  public void close() throws IOException {
    driver.quit();
    FileSystemUtils.deleteRecursively(profile);
  }
}
