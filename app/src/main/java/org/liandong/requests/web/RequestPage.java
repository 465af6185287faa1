package org.liandong.requests.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.LineOfSteps;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.ui.Form;
import org.liandong.ui.Left;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Mark;
import org.liandong.ui.tag.Step;

/**
 * One request as its reader sees it.
 *
 * @param desk whether the reader works at the desk
 * @param may the steps this reader may take now
 * @param colleagues to whom it can be handed over
 * @param rule the rule its clock rests on
 */
public record RequestPage(
    Request request,
    boolean desk,
    Names names,
    Left left,
    List<Event> events,
    List<Kind> may,
    List<Colleague> colleagues,
    ClockRule rule,
    Form form) {

  /** What codes and people are called, for this reader. */
  public record Names(String category, String place, String resident) {}

  /**
   * A fact in words.
   *
   * @param by who did it, as this reader may know it; empty for the platform
   * @param behalf for whom, in agent mode
   * @param holder in whose hands it came with this step
   */
  public record Event(
      Kind kind,
      Instant at,
      String by,
      @Nullable String behalf,
      String words,
      String holder,
      List<String> pictures) {}

  /** Somebody who is in charge nearby. */
  public record Colleague(String account, String name, String place) {}

  /**
   * The rule in words, its value in working days, and where it comes from.
   *
   * @param ruling the address of the kept ruling; null for the reader who may not see it
   */
  public record ClockRule(String title, int days, String source, @Nullable String ruling) {}

  public boolean may(Kind kind) {
    return may.contains(kind);
  }

  public String title() {
    return Requests.title(request.words());
  }

  /** Is the reader the resident, or acting for them? */
  public boolean resident() {
    return may(Kind.CONFIRMED) || may(Kind.WITHDRAWN) || may(Kind.REOPENED);
  }

  public String holder() {
    var holder = request.standing().holder();
    return holder.community() ? t("requests.holder.community") : holder.name();
  }

  public String tone() {
    return Row.tone(request.stage());
  }

  /** Kept, broken, or still running. */
  public Mark mark() {
    return left.state() == Left.State.LATE ? Mark.NO : Mark.YES;
  }

  public String label() {
    return "%s-%06d".formatted(request.id().county(), request.number());
  }

  public List<Choice> successors() {
    return colleagues.stream()
        .map(it -> Choice.of(it.account(), it.name() + " · " + it.place()))
        .toList();
  }

  /** Received, in hand, answered, confirmed: where it is and since when. */
  public List<Step> steps() {
    return LineOfSteps.of(request, answered());
  }

  private @Nullable Instant answered() {
    return events.stream()
        .filter(event -> event.kind() == Kind.ANSWERED)
        .reduce((_, later) -> later)
        .map(Event::at)
        .orElse(null);
  }
}
