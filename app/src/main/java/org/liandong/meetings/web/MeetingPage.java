package org.liandong.meetings.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Action;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Minutes;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Resolution;
import org.liandong.meetings.Roll;
import org.liandong.meetings.Stage;
import org.liandong.ui.Form;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Step;

/**
 * One meeting as its reader sees it.
 *
 * @param own the reader's place on the roll, or null
 * @param quorum how many have come against the rule, or null where none is needed
 * @param minutes the text that holds, or null
 * @param proxies how many others a member may act for
 */
public record MeetingPage(
    Meeting meeting,
    Names names,
    List<Meeting.Fact> facts,
    Roll roll,
    Roll.@Nullable Member own,
    MotionPage.@Nullable Said quorum,
    List<Motion> motions,
    List<Resolution> resolutions,
    Minutes.@Nullable Text minutes,
    int proxies,
    List<Action> may,
    boolean convenes,
    boolean desk,
    Form form) {

  /** What codes are called. */
  public record Names(String body, String bodyHref, String place) {}

  public String base() {
    return "/meetings/" + meeting.id();
  }

  public boolean may(String action) {
    return may.contains(Action.valueOf(action));
  }

  public String tone() {
    return MeetingRow.tone(meeting.stage());
  }

  public boolean called() {
    return meeting.stage() == Stage.CALLED || meeting.stage() == Stage.SITTING;
  }

  /** Called and not begun: who is not here yet may still come. */
  public boolean waiting() {
    return meeting.stage() == Stage.CALLED;
  }

  public boolean mayResolve() {
    return convenes && (meeting.stage() == Stage.SITTING || meeting.stage() == Stage.HELD);
  }

  public boolean mayTable() {
    return convenes && (meeting.stage().ahead() || meeting.stage() == Stage.SITTING);
  }

  public boolean signed(UUID seat) {
    var text = minutes;
    return text != null && text.signatures().stream().anyMatch(it -> it.seat().equals(seat));
  }

  /** Whether the reader is to put the own name under the minutes. */
  public boolean toSign() {
    var me = own;
    return me != null
        && me.here()
        && minutes != null
        && meeting.stage() == Stage.HELD
        && !signed(me.seat());
  }

  public String name(UUID seat) {
    return roll.find(seat).map(Roll.Member::name).orElse("");
  }

  public List<Choice> members() {
    return roll.members().stream()
        .map(member -> Choice.of(member.seat().toString(), label(member)))
        .toList();
  }

  public List<Choice> absent() {
    return roll.members().stream()
        .filter(member -> !member.here())
        .map(member -> Choice.of(member.seat().toString(), label(member)))
        .toList();
  }

  public List<Choice> voters() {
    return roll.members().stream()
        .filter(Roll.Member::votes)
        .map(member -> Choice.of(member.seat().toString(), label(member)))
        .toList();
  }

  public List<Choice> carried() {
    return motions.stream()
        .filter(motion -> motion.stage() == Motion.Stage.CARRIED)
        .map(motion -> Choice.of(motion.id().toString(), motion.title()))
        .toList();
  }

  private static String label(Roll.Member member) {
    return member.unit().isEmpty() ? member.name() : member.name() + " · " + member.unit();
  }

  /** The begin as a date field wants it. */
  public String begins() {
    return LocalDateTime.ofInstant(meeting.begins(), WorkingDays.ZONE)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  /** Planned, called, in session, held, recorded. */
  public List<Step> steps() {
    var steps = new ArrayList<Step>();
    for (var stage :
        List.of(Stage.PLANNED, Stage.CALLED, Stage.SITTING, Stage.HELD, Stage.RECORDED)) {
      if (meeting.stage() == Stage.CANCELLED && stage != Stage.PLANNED) break;
      steps.add(new Step(t("meetings.stage." + stage), when(stage), state(stage)));
    }
    if (meeting.stage() == Stage.CANCELLED)
      steps.add(new Step(t("meetings.stage.CANCELLED"), null, Step.State.STOPPED));
    return steps;
  }

  private Step.State state(Stage stage) {
    if (meeting.stage() == Stage.CANCELLED || meeting.stage() == Stage.RECORDED)
      return Step.State.DONE;
    int order = stage.compareTo(meeting.stage());
    return order < 0 ? Step.State.DONE : order == 0 ? Step.State.NOW : Step.State.AHEAD;
  }

  private @Nullable String when(Stage stage) {
    var wanted =
        switch (stage) {
          case PLANNED -> Action.PLANNED;
          case CALLED -> Action.CALLED;
          case SITTING -> Action.OPENED;
          case HELD -> Action.CLOSED;
          case RECORDED -> Action.RECORDED;
          case CANCELLED -> Action.CANCELLED;
        };
    return facts.stream()
        .filter(fact -> fact.action() == wanted)
        .findFirst()
        .map(fact -> Times.when(fact.at()))
        .orElse(null);
  }
}
