package org.liandong;

import java.time.Duration;
import java.util.List;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** Draws on a canvas with a mouse or a finger, as somebody signs. */
public final class Pen {
  private Pen() {}

  public static void draw(Browser browser, String canvas, PointerInput.Kind kind) {
    browser.see(canvas);
    browser.reveal(canvas);
    var at = PointerInput.Origin.fromElement(browser.see(canvas));
    var pen = new PointerInput(kind, kind.name());
    var stroke = new Sequence(pen, 0);
    stroke.addAction(pen.createPointerMove(Duration.ZERO, at, -60, 0));
    stroke.addAction(pen.createPointerDown(PointerInput.MouseButton.LEFT.asArg()));
    for (int x = -40; x <= 60; x += 20)
      stroke.addAction(pen.createPointerMove(Duration.ofMillis(30), at, x, x % 40 == 0 ? 15 : -15));
    stroke.addAction(pen.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
    browser.driver().perform(List.of(stroke));
  }
}
