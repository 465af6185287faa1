package org.liandong.purchases.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.liandong.purchases.OfficeTasks;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * Tasks of offices.
 *
 * @param bound contracts a task can be handed to
 */
public record TasksPage(
    List<OfficeTasks.OfficeTask> rows, List<Choice> bound, boolean buys, Form form) {

  public long count(OfficeTasks.State state) {
    return rows.stream().filter(row -> row.state() == state).count();
  }

  /** Of those that can be handed over, how many were; below 0 when there are none. */
  public int percent() {
    long done = count(OfficeTasks.State.TRANSFERRED);
    long all = done + count(OfficeTasks.State.TRANSFERABLE);
    return all == 0 ? -1 : (int) (100 * done / all);
  }

  public String share() {
    return percent() < 0 ? "—" : percent() + "%";
  }

  public List<Choice> states() {
    return List.of(
        Choice.of("TRANSFERABLE", t("purchases.office.TRANSFERABLE")),
        Choice.of("KEEP", t("purchases.office.KEEP")));
  }

  public static String tone(OfficeTasks.State state) {
    return switch (state) {
      case OPEN -> "";
      case KEEP -> "info";
      case TRANSFERABLE -> "wait";
      case TRANSFERRED -> "ok";
    };
  }
}
