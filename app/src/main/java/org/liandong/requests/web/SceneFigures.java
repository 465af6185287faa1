package org.liandong.requests.web;

import org.liandong.exchange.HelpFigures;
import org.liandong.requests.PublicFigures;
import org.liandong.requests.Stage;

/**
 * How one scene of 邻e家 goes at a place, over the last ninety days.
 *
 * @param confirmed whoever asked says that it is solved
 */
public record SceneFigures(int total, int open, int confirmed) {
  static final SceneFigures NONE = new SceneFigures(0, 0, 0);

  static SceneFigures of(PublicFigures requests) {
    return new SceneFigures(
        requests.total(), requests.at(Stage.WAITING, Stage.WORKING), requests.at(Stage.CONFIRMED));
  }

  /** With what neighbours ask of each other. */
  SceneFigures with(HelpFigures.Asks asks) {
    return new SceneFigures(total + asks.total(), open + asks.open(), confirmed + asks.helped());
  }
}
