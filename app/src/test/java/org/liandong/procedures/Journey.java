package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.Browser;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody does in a browser on the way of a procedure: forms filled, sent, waited for. */
public final class Journey {
  private Journey() {}

  public static Browser as(String name) {
    var browser = Browser.desktop();
    Residents.signIn(browser, name);
    return browser;
  }

  public static <T> T everywhere(Supplier<T> work) {
    return Browser.bean(Reaches.class).within(Reach.EVERYTHING, work::get);
  }

  /** The place takes the route of a pack's file, with one word of it changed. */
  public static boolean adopt(PlaceCode place, String file, String word, String other) {
    try {
      var text = Files.readString(Path.of("src/main/resources/packs", file)).replace(word, other);
      Browser.bean(Routes.class)
          .adopt(Actor.PLATFORM, place, text, LocalDate.of(2020, 1, 1), "测试（示例）");
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the procedure stands at a step; the line and the diagram say the same. */
  public static void step(Browser browser, String address, String name) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(_ -> browser.open(address).see("ol.steps li.now").getText().contains(name));
    var drawn = browser.find("svg.route-drawing g.box.now").getDomProperty("textContent");
    assertThat(drawn).contains(name);
  }

  /** Waits until it is over: every step of the line and every box of the diagram is done. */
  public static void done(Browser browser, String address) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(_ -> browser.open(address).text().contains("已办结"));
    for (var css : new String[] {"ol.steps li", "svg.route-drawing g.box"})
      assertThat(browser.driver().findElements(By.cssSelector(css)))
          .isNotEmpty()
          .allMatch(part -> (" " + part.getDomAttribute("class") + " ").contains(" done "));
  }

  /** Sends the form of that action and waits for the next page. */
  public static void press(Browser browser, String action) {
    var button = By.cssSelector("main form[action$='" + action + "'] button");
    leave(browser, browser.driver().findElements(button).getLast());
  }

  /** Sends what is to be done at the gate that waits. */
  public static void act(Browser browser) {
    leave(browser, browser.find("main .deed > form[action$='/facts'] button.lead"));
  }

  /** Sends it back to an earlier step, with the reason; a second round begins. */
  public static void sendBack(Browser browser, String step, String reason) {
    browser.press("退回");
    set(browser, "step", step);
    browser.type("reason", reason);
    var form = By.xpath("//main//form[.//select[@name='step']]//button");
    leave(browser, browser.driver().findElement(form));
  }

  public static void leave(Browser browser, WebElement button) {
    click(browser, button);
    browser.patience(10).until(ExpectedConditions.stalenessOf(button));
    browser.see("main h1");
  }

  public static void click(Browser browser, WebElement element) {
    browser.driver().executeScript("arguments[0].click()", element);
  }

  public static void clickAll(Browser browser, String css) {
    for (var box : browser.driver().findElements(By.cssSelector(css))) click(browser, box);
  }

  public static void check(Browser browser, String name, @Nullable String value) {
    var of = value == null ? "" : "[value='" + value + "']";
    click(browser, browser.find("main input[name='" + name + "']" + of));
  }

  /** Into a field that a person would pick from: a day, a list. */
  public static void set(Browser browser, String name, String value) {
    var field = browser.find("main [name='" + name + "']");
    browser.driver().executeScript("arguments[0].value = arguments[1]", field, value);
    assertThat(field.getDomProperty("value")).isEqualTo(value);
  }
}
