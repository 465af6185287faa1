package org.liandong.disputes.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.disputes.events.GroupEvent;
import org.liandong.disputes.events.GroupEvent.Fact;
import org.liandong.disputes.events.GroupEvent.Kind;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Event;

/** One matter of many people, with its plan. */
public record EventPage(
    EventsPage.Item item,
    List<Fact> facts,
    List<Point> plan,
    List<Ruled.Line> rulings,
    Form form,
    May may) {

  /** A step of the plan. */
  public record Point(String code, String name) {}

  /**
   * What the reader may do.
   *
   * @param level takes it and closes it
   * @param works records steps of the plan
   */
  public record May(boolean level, boolean works) {}

  public GroupEvent event() {
    return item.event();
  }

  public String action() {
    return item.href() + "/steps";
  }

  public int version() {
    return event().standing().version();
  }

  public boolean takes() {
    return may.level && event().stage() == Stage.WAITING;
  }

  public boolean goes() {
    return may.works && event().stage() == Stage.TAKEN;
  }

  public boolean closes() {
    return may.level && event().stage() == Stage.TAKEN;
  }

  /** The last time a step of the plan was done; null when it was not. */
  public @Nullable Fact done(Point point) {
    return facts.reversed().stream()
        .filter(fact -> point.code().equals(fact.item()))
        .findFirst()
        .orElse(null);
  }

  public List<Choice> choices() {
    return plan.stream().map(point -> Choice.of(point.code(), point.name())).toList();
  }

  public List<Event> history() {
    return facts.reversed().stream().map(this::told).toList();
  }

  private Event told(Fact fact) {
    var what = t("disputes.event.did." + fact.kind(), t("disputes.rung." + fact.rung()));
    var step = fact.kind() == Kind.DONE ? what + " · " + name(fact) : what;
    var who = fact.name().isEmpty() ? t("disputes.event.clock") : fact.name();
    return new Event(fact.at(), step, who, fact.words().isEmpty() ? null : fact.words());
  }

  private String name(Fact fact) {
    return plan.stream()
        .filter(point -> point.code().equals(fact.item()))
        .map(Point::name)
        .findFirst()
        .orElse(Objects.requireNonNullElse(fact.item(), ""));
  }
}
