package org.liandong.requests.web;

import java.util.List;
import org.liandong.requests.Scene;

/** The three scenes of 邻e家, each with its figures. */
public record ScenesPage(String place, List<Entry> entries) {

  /** One scene and how it goes there. */
  public record Entry(Scene scene, SceneFigures figures) {}
}
