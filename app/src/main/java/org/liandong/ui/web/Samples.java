package org.liandong.ui.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.liandong.base.WorkingDays;
import org.liandong.ui.Left;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.liandong.ui.tag.Chart;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Event;
import org.liandong.ui.tag.Filter;
import org.liandong.ui.tag.Key;
import org.liandong.ui.tag.Step;

/**
 * Made-up content for the catalogue, in the reader's language. Nobody in it exists.
 *
 * @param layout the layout they are shown in
 * @param words the words of {@code ui.elements.<key>}
 */
public record Samples(String layout, UnaryOperator<String> words, Instant now) {
  private static final WorkingDays CALENDAR = new WorkingDays(Set.of(), Set.of());

  /** One row of the sample table. */
  public record Row(
      String number, String title, String note, String place, Left left, String who) {}

  private String say(String key) {
    return words.apply(key);
  }

  public List<Step> steps() {
    return List.of(
        new Step(say("step.received"), say("step.received.note"), Step.State.DONE),
        new Step(say("step.sent"), "9:15", Step.State.DONE),
        new Step(say("step.working"), say("step.working.note"), Step.State.NOW),
        new Step(say("step.confirm"), null, Step.State.AHEAD));
  }

  /** A long route: 001 甘肃, pre-steps and five levels. */
  public List<Step> route() {
    return List.of(
        new Step(say("route.1"), say("route.1.note"), Step.State.DONE),
        new Step(say("route.2"), say("route.2.note"), Step.State.DONE),
        new Step(say("route.3"), say("route.3.note"), Step.State.DONE),
        new Step(say("route.4"), say("route.4.note"), Step.State.DONE),
        new Step(say("route.5"), say("route.5.note"), Step.State.NOW),
        new Step(say("route.6"), null, Step.State.AHEAD),
        new Step(say("route.7"), say("route.7.note"), Step.State.AHEAD));
  }

  public List<Left> clocks() {
    return List.of(
        new Left(Left.State.CALM, "ui.left.days", 3),
        new Left(Left.State.SOON, "ui.left.days", 1),
        new Left(Left.State.SOON, "ui.left.minutes", 40),
        new Left(Left.State.LATE, "ui.late.hours", 4),
        Left.answered(),
        Left.done());
  }

  public List<Row> rows() {
    return List.of(
        row("530111-00412", "row.1", late()),
        row("530111-00409", "row.2", Left.until(now, now.plus(40, ChronoUnit.MINUTES), CALENDAR)),
        row("530111-00398", "row.3", new Left(Left.State.CALM, "ui.left.days", 3)),
        row("530111-00391", "row.4", Left.done()));
  }

  private static Left late() {
    return new Left(Left.State.LATE, "ui.late.hours", 4);
  }

  private Row row(String number, String key, Left left) {
    return new Row(
        number, say(key), say(key + ".note"), say(key + ".place"), left, say(key + ".who"));
  }

  public List<Filter> filters() {
    return List.of(
        new Filter(say("filter.waiting"), "#", 17L, true),
        new Filter(say("filter.late"), "#", 2L, false),
        new Filter(say("filter.week"), "#", 6L, false));
  }

  public List<Filter> views() {
    return List.of(
        new Filter(say("view.table"), "#", null, true),
        new Filter(say("view.board"), "#", null, false),
        new Filter(say("view.map"), "#", 243L, false));
  }

  public List<Filter> layouts() {
    return Stream.of("open", "resident", "staff", "plain")
        .map(
            name -> new Filter(say("layout." + name), "?layout=" + name, null, name.equals(layout)))
        .toList();
  }

  public List<Choice> categories() {
    return List.of(
        Choice.of("light", say("category.light")),
        Choice.of("clean", say("category.clean")),
        Choice.of("parking", say("category.parking")),
        Choice.of("neighbours", say("category.neighbours")));
  }

  public List<Crumb> crumbs() {
    return List.of(new Crumb(say("crumb.county"), "#"), new Crumb(say("crumb.street"), "#"));
  }

  public List<MenuItem> tabs() {
    return List.of(
        MenuItem.of(Group.TABS, "ui.elements.tab.home", "#home", "home"),
        MenuItem.of(Group.TABS, "ui.elements.tab.mine", "#mine", "mine"),
        MenuItem.of(Group.TABS, "ui.elements.tab.report", "#report", "report"),
        MenuItem.of(Group.TABS, "ui.elements.tab.messages", "#messages", "bell")
            .counting(actor -> 3),
        MenuItem.of(Group.TABS, "ui.elements.tab.me", "#me", "person"));
  }

  public List<Event> events() {
    return List.of(
        new Event(
            now.minus(2, ChronoUnit.HOURS),
            say("event.3"),
            say("event.3.who"),
            say("event.3.note")),
        new Event(now.minus(1, ChronoUnit.DAYS), say("event.2"), say("event.2.who"), null),
        new Event(now.minus(3, ChronoUnit.DAYS), say("event.1"), null, null));
  }

  public Chart months() {
    return Chart.of(
            Chart.Kind.line,
            say("chart.line"),
            say("chart.line.unit"),
            List.of("6", "7", "8", "9", "10", "11"),
            new Chart.Series(say("chart.here"), List.of(84.2, 86.0, 88.9, 90.3, 91.0, 91.4)),
            new Chart.Series(say("chart.street"), List.of(81.5, 82.2, 84.0, 85.1, 85.9, 87.0)))
        .goal(90, say("chart.goal"));
  }

  public Chart kinds() {
    return Chart.of(
        Chart.Kind.lying,
        say("chart.lying"),
        say("chart.lying.unit"),
        List.of(
            say("category.light"),
            say("category.parking"),
            say("category.clean"),
            say("category.neighbours")),
        new Chart.Series(say("chart.count"), List.of(86, 61, 54, 38)));
  }

  public List<Key> keys() {
    return List.of(new Key(1, "0–5"), new Key(3, "6–10"), new Key(4, "11+"));
  }
}
