package org.liandong.meetings.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motions;
import org.liandong.meetings.Results;
import org.liandong.meetings.Roll;
import org.liandong.meetings.Sight;
import org.liandong.meetings.Votes;
import org.liandong.policy.Rulings;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The page of one motion. How the vote stands is not shown before it is closed. */
@Component
@Transactional(readOnly = true)
class MotionPages {
  private final Motions motions;
  private final Meetings meetings;
  private final Bodies bodies;
  private final Votes votes;
  private final Results results;
  private final Rulings rulings;

  MotionPages(
      Motions motions,
      Meetings meetings,
      Bodies bodies,
      Votes votes,
      Results results,
      Rulings rulings) {
    this.motions = motions;
    this.meetings = meetings;
    this.bodies = bodies;
    this.votes = votes;
    this.results = results;
    this.rulings = rulings;
  }

  public MotionPage one(Actor actor, Motion.Id id, @Nullable String receipt, Form form) {
    var motion = motions.find(actor, id);
    var meeting = meetings.find(actor, motion.meeting());
    var body = bodies.find(actor, meeting.body());
    var roll = meetings.roll(actor, meeting.id());
    var register = votes.register(id);
    var decided = motion.stage().decided();
    return new MotionPage(
        motion,
        meeting,
        lines(roll, register, decided ? votes.named(id) : Map.of()),
        decided ? votes.slips(id) : List.of(),
        votes.counts(id),
        results.find(id).orElse(null),
        decided ? said(actor, id) : List.of(),
        mine(actor, motion, roll, register),
        bodies.convenes(actor, body),
        Sight.desk(actor),
        body.open(),
        receipt,
        form);
  }

  /** The reader's own seat on the roll, or null. */
  public @Nullable UUID own(Actor actor, Motion.Id id) {
    var motion = motions.find(actor, id);
    return meetings.roll(actor, motion.meeting()).of(actor).map(Roll.Member::seat).orElse(null);
  }

  private static List<MotionPage.Line> lines(
      Roll roll, Map<UUID, Motion.Channel> register, Map<UUID, Motion.Choice> named) {
    return roll.members().stream()
        .map(member ->
            new MotionPage.Line(
                member,
                roll.takesPart(member),
                register.get(member.seat()),
                named.get(member.seat())))
        .toList();
  }

  /** For which seats the reader may still vote: the own one first. */
  private static List<Choice> mine(
      Actor actor, Motion motion, Roll roll, Map<UUID, Motion.Channel> register) {
    var own = roll.of(actor).orElse(null);
    if (own == null || !motion.online() || motion.stage() != Motion.Stage.VOTING) return List.of();
    return Stream.concat(Stream.of(own), roll.representedBy(own.seat()).stream())
        .filter(member -> member.votes() && !register.containsKey(member.seat()))
        .map(member -> Choice.of(member.seat().toString(), member.name()))
        .toList();
  }

  private List<MotionPage.Said> said(Actor actor, Motion.Id id) {
    var locale = LocaleContextHolder.getLocale();
    return rulings.on(actor, id.county(), id.toString()).stream()
        .map(kept -> {
          var ruling = kept.ruling();
          var clause = rulings.explain(ruling, locale);
          return new MotionPage.Said(
              ruling.kept(), ruling.definition().title(locale), clause.sentence(), clause.source());
        })
        .toList();
  }
}
