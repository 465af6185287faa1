package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.liandong.Chromium.Device;
import org.liandong.identity.TestPasswords;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A headless Chromium in front of the real application, for tests tagged {@code browser}. The
 * application is started once a run, on a free port and a database of its own.
 *
 * <pre>{@code
 * try (var browser = Browser.phone()) {
 *   browser.open("/report").type("words", "楼道灯坏了").press("提交");
 *   browser.axe();
 *   browser.screenshot("report-sent-phone");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {
  private static final Path SCREENS = Path.of("target/screens");
  private static ConfigurableApplicationContext application;

  private final Device device;
  private final ChromeDriver driver;
  private final Set<String> visited = new HashSet<>();
  private String address = "";

  private Browser(Device device) {
    this.device = device;
    this.driver = Chromium.take(device);
  }

  /** A telephone of 390 x 844. */
  public static Browser phone() {
    return new Browser(Device.PHONE);
  }

  /** A telephone or a screen, by its width. */
  public static Browser of(int width) {
    return width < 500 ? phone() : desktop();
  }

  /** The page shown now on another width, as when a telephone is turned or a window pulled. */
  public Browser width(int pixels) {
    var metrics =
        Map.<String, Object>of(
            "width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 700);
    driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", metrics);
    return this;
  }

  /** A screen of 1440 x 900. */
  public static Browser desktop() {
    return new Browser(Device.DESKTOP);
  }

  /** A desktop whose browser runs no scripts: every page must work in it. */
  public static Browser withoutScripts() {
    return new Browser(Device.WITHOUT_SCRIPTS);
  }

  /** The application behind the browser: to prepare data and to look at them. */
  public static synchronized ConfigurableApplicationContext application() {
    if (application == null)
      application =
          new SpringApplicationBuilder(Liandong.class, TestPasswords.class, TestTime.class)
              .initializers(new TestDatabase())
              .profiles("test")
              .run("--server.port=0", "--liandong.demo=false");
    return application;
  }

  public static <T> T bean(Class<T> type) {
    return application().getBean(type);
  }

  /** Goes to another application than the usual one. */
  public Browser at(String other) {
    address = other;
    visited.add(other);
    return this;
  }

  private String here() {
    return address.isEmpty() ? address() : address;
  }

  public static String address() {
    return "http://localhost:" + application().getEnvironment().getProperty("local.server.port");
  }

  public ChromeDriver driver() {
    return driver;
  }

  public Browser open(String path) {
    driver.get(here() + path);
    return this;
  }

  /** The path and query shown now. */
  public String path() {
    return driver.getCurrentUrl().substring(here().length());
  }

  /** Waits that long for something, and looks again and again soon: half a second is too long. */
  public WebDriverWait patience(int seconds) {
    return new WebDriverWait(driver, Duration.ofSeconds(seconds), Duration.ofMillis(50));
  }

  /** Waits for an element and gives it. */
  public WebElement see(String css) {
    return patience(10).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
  }

  /** Waits for an element that may lie inside something folded. */
  public WebElement find(String css) {
    return patience(10).until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  public Browser type(String name, String text) {
    var field = see("[name='" + name + "']");
    field.clear();
    field.sendKeys(text);
    return this;
  }

  /** Presses the button, or follows the link, that carries these words; in the page's main part. */
  public Browser press(String words) {
    var xpath =
        "//main//*[self::a or self::button or self::summary][contains(normalize-space(), '%s')]";
    current(() -> {
      var target =
          patience(10)
              .until(ExpectedConditions.elementToBeClickable(By.xpath(xpath.formatted(words))));
      driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
      target.click();
      return target;
    });
    return this;
  }

  /** Again when the page was replaced between finding something and using it. */
  private <T> T current(Supplier<T> use) {
    return patience(10).ignoring(StaleElementReferenceException.class).until(page -> use.get());
  }

  /** Scrolls an element into the middle of the screen. */
  public Browser reveal(String css) {
    var target = driver.findElement(By.cssSelector(css));
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", target);
    return this;
  }

  public String text() {
    return current(() -> driver.findElement(By.tagName("main")).getText());
  }

  /**
   * The whole page as a picture, in {@code target/screens/<name>.png}, when the tests are run with
   * {@code -Dpictures=true}: to be looked at, which a run of all tests need not wait for.
   */
  public Browser screenshot(String name) {
    if (!Boolean.getBoolean("pictures")) return this;
    var shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    var file = SCREENS.resolve(name + ".png");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, Base64.getDecoder().decode((String) shot.get("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** No violation of the accessibility rules, and nothing wider than the screen. */
  public Browser axe() {
    assertThat(violations()).as(path()).isEmpty();
    return fits();
  }

  /**
   * What breaks the accessibility rules, in words. A page in a page is looked at from a second
   * window; without one that window is saved.
   */
  public List<String> violations() {
    return new AxeBuilder()
            .setLegacyMode(driver.findElements(By.tagName("iframe")).isEmpty())
            .analyze(driver)
            .getViolations()
            .stream()
            .map(Browser::describe)
            .toList();
  }

  /** Nothing is wider than the screen. */
  public Browser fits() {
    var wide = "return document.documentElement.scrollWidth > window.innerWidth + 1";
    assertThat(driver.executeScript(wide)).as("%s scrolls sideways", path()).isEqualTo(false);
    return this;
  }

  private static String describe(Rule rule) {
    var where = rule.getNodes().stream().map(node -> node.getTarget() + " " + node.getHtml());
    return rule.getId() + ": " + rule.getHelp() + "\n  " + String.join("\n  ", where.toList());
  }

  /** Nothing was blocked by the content policy and no script failed. */
  public Browser quiet() {
    var said = driver.manage().logs().get(LogType.BROWSER).getAll();
    assertThat(said.stream().map(LogEntry::getMessage)).as(path()).isEmpty();
    return this;
  }

  @Override
  public void close() {
    if (application != null) visited.add(address());
    Chromium.give(device, driver, visited);
  }
}
