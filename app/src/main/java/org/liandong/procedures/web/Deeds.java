package org.liandong.procedures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meetings;
import org.liandong.policy.Calendars;
import org.liandong.procedures.Act;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.procedures.ReferralReading;
import org.liandong.procedures.StandIn;
import org.liandong.procedures.StandIns;
import org.liandong.procedures.Trial;
import org.liandong.procedures.route.Gate;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;

/** What a reader can do at the open gates: asked of the same rules that will decide on it. */
@Component
class Deeds {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingDays.ZONE);
  private final Procedures procedures;
  private final ReferralReading referrals;
  private final Meetings meetings;
  private final StandIns standIns;
  private final Calendars calendars;
  private final Clock clock;

  Deeds(
      Procedures procedures,
      ReferralReading referrals,
      Meetings meetings,
      StandIns standIns,
      Calendars calendars,
      Clock clock) {
    this.procedures = procedures;
    this.referrals = referrals;
    this.meetings = meetings;
    this.standIns = standIns;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** One reader at one procedure. */
  private record At(Actor actor, Procedure procedure, Progress progress) {}

  List<Deed> of(Actor actor, Procedure procedure, Progress progress) {
    if (!actor.signedIn()) return List.of();
    var at = new At(actor, procedure, progress);
    var deeds = new ArrayList<Deed>();
    for (var gate : progress.waiting().toList())
      switch (gate) {
        case Gate.Opinion it -> opinion(at, it, deeds);
        case Gate.Meeting it -> meeting(at, it, deeds);
        case Gate.Notice it -> notice(at, it, deeds);
        case Gate.Evidence it -> evidence(at, it, deeds);
        case Gate.Confirmation it -> confirmation(at, it, deeds);
        case Gate.Ranking it -> {
          if (may(at, new Act.Ranked(it.key(), 1, 1, "")))
            deeds.add(deed(at, "ranking", it, List.of()));
        }
        case Gate.Window _, Gate.Quota _ -> {}
      }
    return deeds;
  }

  private boolean may(At at, Act act) {
    return procedures.may(at.actor(), at.progress(), act, 1);
  }

  private void opinion(At at, Gate.Opinion gate, List<Deed> deeds) {
    if (may(at, new Act.Opined(gate.key(), Verdict.AGREE, "")))
      deeds.add(deed(at, "opinion", gate, List.of()));
  }

  /** Where the body stands its meeting decides; elsewhere the minutes are filed. */
  private void meeting(At at, Gate.Meeting gate, List<Deed> deeds) {
    if (!may(at, Trial.of(gate, today()))) return;
    var body = referrals.body(at.procedure(), gate).orElse(null);
    if (body == null) deeds.add(deed(at, "meeting", gate, List.of()));
    else if (running(at, gate)) waiting(at, gate, deeds);
    else deeds.add(deed(at, "convening", gate, sessions(at.actor(), body)));
  }

  private List<Choice> sessions(Actor actor, Body body) {
    return meetings.ahead(actor, body.id()).stream()
        .map(it -> Choice.of(it.id().toString(), it.title() + " · " + MINUTE.format(it.begins())))
        .toList();
  }

  private void notice(At at, Gate.Notice gate, List<Deed> deeds) {
    if (!may(at, Trial.of(gate, at.progress(), today()))) return;
    if (!running(at, gate)) deeds.add(deed(at, "publishing", gate, List.of()));
    else if (referrals.unphotographed(at.procedure().id(), at.progress(), gate.key()))
      deeds.add(deed(at, "closing", gate, List.of()));
    else waiting(at, gate, deeds);
  }

  private boolean running(At at, Gate gate) {
    return referrals.running(at.procedure().id(), at.progress(), gate.key()).isPresent();
  }

  /** All that can be done meanwhile is to send it back. */
  private void waiting(At at, Gate gate, List<Deed> deeds) {
    if (!back(at, gate).isEmpty()) deeds.add(deed(at, "waiting", gate, List.of()));
  }

  private void evidence(At at, Gate.Evidence gate, List<Deed> deeds) {
    var open =
        gate.kinds().stream()
            .filter(kind -> may(at, new Act.Filed(gate.key(), kind.key(), "")))
            .map(kind -> Choice.of(kind.key(), RouteWords.name(kind.name())))
            .toList();
    if (!open.isEmpty()) deeds.add(deed(at, "evidence", gate, open));
  }

  private void confirmation(At at, Gate.Confirmation gate, List<Deed> deeds) {
    var open =
        gate.parties().stream()
            .filter(party -> may(at, new Act.Confirmed(gate.key(), party.key(), "")))
            .map(party -> Choice.of(party.key(), RouteWords.name(party.name())))
            .toList();
    if (!open.isEmpty()) deeds.add(deed(at, "confirmation", gate, open));
  }

  private Deed deed(At at, String kind, Gate gate, List<Choice> choices) {
    return new Deed(
        at.procedure().id(),
        kind,
        gate,
        choices,
        back(at, gate),
        gate instanceof Gate.Meeting meeting ? meeting.roster() : 0,
        gate instanceof Gate.Notice notice
            ? earliest(referrals.least(at.procedure(), notice))
            : null,
        absent(at, gate));
  }

  private List<Choice> back(At at, Gate gate) {
    return at.progress().earlier().stream()
        .filter(step -> may(at, new Act.Returned(gate.key(), step.key(), "")))
        .map(step -> Choice.of(step.key(), RouteWords.name(step.name())))
        .toList();
  }

  private LocalDate earliest(int days) {
    return calendars
        .workingDays()
        .due(clock.instant(), days)
        .atZone(WorkingDays.ZONE)
        .toLocalDate();
  }

  private @Nullable String absent(At at, Gate gate) {
    var place = at.procedure().place();
    if (gate.seats().stream().anyMatch(seat -> seat.fits(at.actor().hat(), place))) return null;
    return standIns.of(at.actor()).stream()
        .filter(it -> gate.seats().stream().anyMatch(seat -> seat.fits(it.hat(), place)))
        .map(StandIn::absentName)
        .findFirst()
        .orElse(null);
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }
}
