package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.World;
import org.liandong.identity.Residents;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.Actions;

/** A grid is drawn, moved and saved on the map, with the mouse and with the arrow keys. */
@Tag("browser")
@Covers("GRD-01")
class DrawingBrowserTests {
  private static final String WORK = "/territory/" + World.OTHER_COMMITTEE;
  private static final int[][] CORNERS = {{-120, -60}, {120, -60}, {120, 60}, {-120, 60}};

  private static String outline(Browser browser) {
    return browser.find("#shape").getAttribute("value");
  }

  private static void corners(Browser browser) {
    var map = browser.see(".map.leaflet-container");
    for (var corner : CORNERS)
      new Actions(browser.driver()).moveToElement(map, corner[0], corner[1]).click().perform();
  }

  private static void openGrid(Browser browser, String name) {
    browser.open(WORK).driver().findElement(By.linkText(name)).click();
    browser.see(".shape-corner.whole");
  }

  @Test
  void aWorkerDrawsAGridMovesItAndFindsItAsItWasSaved() {
    Residents.staff("高远（示例）", "drawing", "community-worker", World.OTHER_COMMITTEE.value());
    try (var browser = Browser.desktop()) {
      Residents.signIn(browser, "drawing");
      browser.open(WORK + "/new/grid").type("name", "南塘网格");
      corners(browser);
      assertThat(outline(browser)).as("not closed yet").isEmpty();
      browser.press("画完了").axe();
      assertThat(outline(browser)).startsWith("{\"type\":\"Polygon\"");
      browser.press("新增");
      assertThat(browser.see("main .flash").getText()).contains("南塘网格");

      openGrid(browser, "南塘网格");
      var drawn = outline(browser);
      var whole = browser.see(".shape-corner.whole");
      new Actions(browser.driver()).dragAndDropBy(whole, 40, 25).perform();
      var moved = outline(browser);
      assertThat(moved).isNotEqualTo(drawn);
      browser.press("退一步");
      assertThat(outline(browser)).isEqualTo(drawn);
      whole = browser.see(".shape-corner.whole");
      new Actions(browser.driver()).dragAndDropBy(whole, 40, 25).perform();
      var kept = outline(browser);
      browser.screenshot("territory-drawing").press("保存");
      assertThat(browser.see("main .flash").getText()).contains("南塘网格");
      openGrid(browser, "南塘网格");
      assertThat(outline(browser)).isEqualTo(kept);
      browser.quiet();
    }
  }
}
