package org.liandong.procedures.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.procedures.Act;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Stage;
import org.liandong.ui.Figures;
import org.liandong.ui.Form;
import org.liandong.ui.Left;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Step;

/**
 * Where a procedure is, as its reader sees it.
 *
 * @param desk whether the reader works at the desk
 * @param holders for whom the open gates wait
 * @param deeds what the reader can do now
 * @param withdraws whether the reader may take it back
 */
public record ProcedurePage(
    Procedure procedure,
    Progress progress,
    boolean desk,
    String place,
    List<Holder> holders,
    List<Event> events,
    List<Deed> deeds,
    boolean withdraws,
    Form form) {

  /** One who is waited for, since when, and how long still. */
  public record Holder(String gate, String who, Instant since, Left left) {}

  /**
   * A fact in words.
   *
   * @param hat the hat that was worn
   * @param said the result in figures, or the verdict
   * @param papers attachments that came with it
   */
  public record Event(
      int nr,
      int round,
      Instant at,
      Act.Kind kind,
      String gate,
      String who,
      String hat,
      @Nullable String seat,
      String said,
      String words,
      List<Paper> papers) {}

  public record Paper(String href, String name, boolean picture) {}

  public String label() {
    return "%s-P%05d".formatted(procedure.id().county(), procedure.number());
  }

  public String route() {
    return RouteWords.name(progress.route().name());
  }

  public String kind() {
    return RouteWords.kind(progress.route(), procedure.subject().kind());
  }

  public @Nullable String amount() {
    var amount = procedure.subject().amount();
    return amount == null ? null : Figures.money(amount);
  }

  public String tone() {
    return RouteWords.tone(procedure.standing().stage());
  }

  public boolean running() {
    return progress.stage() == Stage.RUNNING;
  }

  /** The steps this subject goes through, as a line. */
  public List<Step> steps() {
    var steps = progress.route().steps();
    return java.util.stream.IntStream.range(0, steps.size())
        .filter(i -> !steps.get(i).gates(progress.subject()).isEmpty())
        .mapToObj(i ->
            new Step(RouteWords.name(steps.get(i).name()), note(i), Drawing.state(progress, i)))
        .toList();
  }

  private @Nullable String note(int index) {
    if (index != progress.step()) return null;
    return running()
        ? t("procedures.step.since", Times.when(progress.since()))
        : t("procedures.stage." + progress.stage());
  }

  public Drawing drawing() {
    return Drawing.of(progress.route(), progress);
  }
}
