package org.liandong.procedures;

import java.time.Clock;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Holders;
import org.liandong.procedures.Fact.By;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Seat;
import org.springframework.stereotype.Component;

/** Under which hat somebody acts at a gate: the one worn, or that of an absent colleague. */
@Component
class Hats {
  private final StandIns standIns;
  private final Holders holders;
  private final Clock clock;

  Hats(StandIns standIns, Holders holders, Clock clock) {
    this.standIns = standIns;
    this.holders = holders;
    this.clock = clock;
  }

  By exercised(Actor actor, Progress progress, Act act) {
    var own = By.of(actor);
    var seats =
        progress
            .open()
            .filter(gate -> gate.key().equals(act.gate()))
            .flatMap(gate -> seats(gate, act))
            .toList();
    var place = progress.subject().place();
    if (seats.isEmpty() || seats.stream().anyMatch(seat -> seat.fits(actor.hat(), place)))
      return own;
    return standIns.of(actor).stream()
        .filter(it -> seats.stream().anyMatch(seat -> seat.fits(it.hat(), place)))
        .filter(this::stillHeld)
        .findFirst()
        .map(it ->
            new By(actor.account(), actor.name(), it.hat(), it.absent(), it.absentName(), null))
        .orElse(own);
  }

  private static java.util.stream.Stream<Seat> seats(Gate gate, Act act) {
    if (gate instanceof Gate.Confirmation at && act instanceof Act.Confirmed signed)
      return at.parties().stream()
          .filter(party -> party.key().equals(signed.party()))
          .flatMap(party -> java.util.stream.Stream.ofNullable(party.seat()));
    return gate.seats().stream();
  }

  /** A stand-in has no more than the absent one still has. */
  private boolean stillHeld(StandIn standIn) {
    var hat = standIn.hat();
    var today = clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
    return holders.of(hat.position(), hat.place(), hat.line(), today).stream()
        .anyMatch(holder -> holder.account().equals(standIn.absent()));
  }
}
