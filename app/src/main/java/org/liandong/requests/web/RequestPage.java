package org.liandong.requests.web;

import static org.liandong.ui.Screen.t;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.Affair;
import org.liandong.requests.LineOfSteps;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.ui.Form;
import org.liandong.ui.Left;
import org.liandong.ui.Screen;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Mark;
import org.liandong.ui.tag.Step;

/**
 * One request as its reader sees it.
 *
 * @param desk whether the reader works at the desk
 * @param may the steps this reader may take now
 * @param work what the form that is open offers
 * @param rule the rule its clock rests on
 */
public record RequestPage(
    Request request,
    boolean desk,
    Names names,
    Left left,
    List<Event> events,
    List<Kind> may,
    Work work,
    ClockRule rule,
    Form form) {

  /** Steps beside the way, each with a form of its own, in the order they are offered. */
  private static final List<Kind> BESIDE =
      List.of(
          Kind.REPLIED,
          Kind.HANDED_OVER,
          Kind.RETURNED,
          Kind.ARRANGED,
          Kind.ARRIVED,
          Kind.SIGNED,
          Kind.CALLED_OFF,
          Kind.CLASSIFIED,
          Kind.MERGED,
          Kind.SPLIT,
          Kind.ASKED);

  /** What codes and people are called, for this reader. */
  public record Names(String category, String place, String resident) {}

  /**
   * A fact in words.
   *
   * @param by who did it, as this reader may know it; empty for the platform
   * @param behalf for whom, in agent mode
   * @param from in whose hands it was before this step
   * @param holder in whose hands it came with this step
   * @param other the page of another request this step speaks of
   */
  public record Event(
      Kind kind,
      Instant at,
      String by,
      @Nullable String behalf,
      String words,
      String from,
      String holder,
      @Nullable String other,
      List<String> pictures) {

    /** Did it change hands? */
    public boolean moved() {
      return (kind == Kind.HANDED_OVER || kind == Kind.RETURNED) && !holder.isEmpty();
    }
  }

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

  /** The term was set as the rule says; whether it is kept, the clock above tells. */
  public Mark mark() {
    return Mark.YES;
  }

  public String label() {
    return request.label();
  }

  /** Is the form of this step open? */
  public boolean doing(Kind kind) {
    return work.doing() == kind && may(kind);
  }

  /** Is no other form than that of the next step open? */
  public boolean plain() {
    var doing = work.doing();
    return doing == null || !BESIDE.contains(doing) || !may(doing);
  }

  /** What else the reader may do, besides the next step. */
  public List<Kind> beside() {
    return BESIDE.stream().filter(this::may).filter(kind -> kind != Kind.REPLIED).toList();
  }

  /** What the form that is open makes, as in its address. */
  public String resource() {
    return switch (work.doing()) {
      case HANDED_OVER -> "handovers";
      case RETURNED -> "returns";
      case ARRANGED -> "visits";
      case ARRIVED -> "arrivals";
      case SIGNED -> "signatures";
      case CALLED_OFF -> "cancellations";
      case CLASSIFIED -> "classifications";
      case MERGED -> "mergers";
      case SPLIT -> "parts";
      case ASKED -> "questions";
      case null, default -> "replies";
    };
  }

  public boolean own() {
    return request.of(Screen.actor());
  }

  public List<Choice> affairs() {
    return Arrays.stream(Affair.values())
        .map(affair -> Choice.of(affair.name(), t("requests.affair." + affair)))
        .toList();
  }

  public List<Choice> stars() {
    return IntStream.rangeClosed(1, 5)
        .mapToObj(stars -> Choice.of("" + stars, "★".repeat(stars)))
        .toList();
  }

  /** The pictures that came with the report. */
  public List<String> before() {
    return events.getFirst().pictures();
  }

  /** The pictures of the last result. */
  public List<String> after() {
    return events.stream()
        .filter(event -> event.kind() == Kind.ANSWERED)
        .reduce((_, later) -> later)
        .map(Event::pictures)
        .orElse(List.of());
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
