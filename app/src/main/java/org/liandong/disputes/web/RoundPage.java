package org.liandong.disputes.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.rounds.Round;
import org.liandong.ui.Form;

/**
 * One round, grid by grid, as far as the reader sees them.
 *
 * @param ends whether the reader may end it with grids left out
 */
public record RoundPage(RoundsPage.Item item, List<Line> lines, Form form, boolean ends) {

  /**
   * One grid.
   *
   * @param look null when nobody looked yet
   * @param reported disputes reported there since the round began
   * @param may whether the reader looks there
   */
  public record Line(
      PlaceCode grid, String name, Round.@Nullable Look look, int reported, boolean may) {
    public boolean open() {
      return look == null && may;
    }
  }

  public Round round() {
    return item.round();
  }

  public int found() {
    int found = 0;
    for (var line : lines) found += line.look() == null ? 0 : line.look().found();
    return found;
  }

  /** What was typed belongs to one of the grids only. */
  public Form form(Line line) {
    return form.value("grid").equals(line.grid().value()) ? form : Form.EMPTY;
  }
}
