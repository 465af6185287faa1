package org.liandong;

import java.io.File;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * The browsers of a test process. One that was used forgets everything and rests until the next
 * test wants one of its kind: a new one takes two seconds.
 */
final class Chromium {
  /** What a page is looked at with. */
  enum Device {
    PHONE,
    DESKTOP,
    WITHOUT_SCRIPTS
  }

  private static final int MOST_RESTING = 2;
  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--force-prefers-reduced-motion",
          "--lang=zh-CN",
          "--accept-lang=zh-CN,zh",
          "--window-size=1440,900");
  private static final Map<Device, Queue<ChromeDriver>> RESTING = new EnumMap<>(Device.class);

  static {
    for (var device : Device.values()) RESTING.put(device, new ConcurrentLinkedQueue<>());
    Runtime.getRuntime().addShutdownHook(new Thread(Chromium::end));
  }

  private Chromium() {}

  static ChromeDriver take(Device device) {
    var rested = RESTING.get(device).poll();
    return rested == null ? start(device) : rested;
  }

  /** Puts a browser back; one that does not answer, or is one too many, is ended. */
  static void give(Device device, ChromeDriver driver, Collection<String> visited) {
    try {
      forget(device, driver, visited);
      if (RESTING.get(device).size() < MOST_RESTING) {
        RESTING.get(device).add(driver);
        return;
      }
    } catch (WebDriverException broken) {
      // a test may have ended it
    }
    driver.quit();
  }

  private static void forget(Device device, ChromeDriver driver, Collection<String> visited) {
    driver.get("about:blank");
    for (var address : visited)
      driver.executeCdpCommand(
          "Storage.clearDataForOrigin", Map.of("origin", address, "storageTypes", "all"));
    driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    if (device == Device.PHONE) {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", 390, "height", 844, "deviceScaleFactor", 2, "mobile", true));
    } else driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    driver.manage().logs().get(LogType.BROWSER);
  }

  private static ChromeDriver start(Device device) {
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(program("chromedriver"))
            .usingAnyFreePort()
            .build();
    var driver = new ChromeDriver(service, options(device));
    driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
    return driver;
  }

  private static ChromeOptions options(Device device) {
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.WARNING);
    var options = new ChromeOptions().setBinary(program("chromium")).addArguments(FLAGS);
    options.setCapability("goog:loggingPrefs", logs);
    switch (device) {
      case PHONE ->
          options.setExperimentalOption(
              "mobileEmulation",
              Map.of("deviceMetrics", Map.of("width", 390, "height", 844, "pixelRatio", 2.0)));
      case WITHOUT_SCRIPTS ->
          options.setExperimentalOption(
              "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
      case DESKTOP -> {}
    }
    return options;
  }

  private static File program(String name) {
    var file = new File("/usr/bin/" + name);
    if (!file.canExecute())
      throw new IllegalStateException(name + " is missing: bin/test installs it");
    return file;
  }

  private static void end() {
    RESTING.values().forEach(resting -> resting.forEach(ChromeDriver::quit));
  }
}
