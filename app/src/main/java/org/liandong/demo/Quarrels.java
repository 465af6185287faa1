package org.liandong.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.demo.Tellings.Stage;
import org.liandong.disputes.Action;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.Mediation;
import org.liandong.disputes.Report;
import org.liandong.platform.Moment;
import org.springframework.stereotype.Component;

/**
 * Quarrels in every state, from {@code demo/quarrels.yaml}; what warns of itself warns here too.
 */
@Component
class Quarrels {
  private final Disputes disputes;
  private final Mediation mediation;
  private final Players players;

  /**
   * One of them.
   *
   * @param other a key of the cast, or a name
   * @param by who mediates; null before somebody did
   * @param text the agreement, or where it was referred to
   */
  record Quarrel(
      String who,
      String other,
      String place,
      String kind,
      String begin,
      @Nullable String by,
      org.liandong.disputes.Stage until,
      String words,
      @Nullable String text) {
    String told() {
      return text == null ? "" : text;
    }
  }

  Quarrels(Disputes disputes, Mediation mediation, Players players) {
    this.disputes = disputes;
    this.mediation = mediation;
    this.players = players;
  }

  void tell(Stage stage) {
    for (var quarrel : Script.read("quarrels", Quarrel[].class)) tell(quarrel, stage);
  }

  private void tell(Quarrel quarrel, Stage stage) {
    var begin = When.of(quarrel.begin(), stage.now());
    var opener = players.actor(stage.person(quarrel.who()));
    var place = Players.known(stage.places(), quarrel.place());
    var other = phone(quarrel.other()) == null ? quarrel.other() : "";
    var report = new Report(place, quarrel.kind(), quarrel.words(), other, UUID.randomUUID());
    var id = Moment.at(begin, () -> disputes.open(opener, report));
    if (quarrel.until() == org.liandong.disputes.Stage.WITHDRAWN)
      at(begin, 20, () -> disputes.withdraw(opener, id, 1, "物业已经解释清楚了。"));
    var by = quarrel.by();
    if (by != null) mediated(quarrel, id, begin, players.actor(stage.person(by)));
    if (by != null) settled(quarrel, stage, id, begin);
  }

  private void mediated(Quarrel quarrel, Dispute.Id id, Instant begin, Actor mediator) {
    at(begin, 15, () -> disputes.take(mediator, id, version(id), "我来找双方谈谈。"));
    var phone = phone(quarrel.other());
    if (phone != null)
      at(begin, 16, () -> mediation.invite(mediator, id, version(id), name(quarrel), phone));
    at(begin, 20, () -> mediation.say(mediator, id, "先听听双方怎么说，周末到社区坐一坐。"));
    at(begin, 21, () -> disputes.note(mediator, id, "双方都愿意谈，语气比较急。"));
    if (quarrel.until() == org.liandong.disputes.Stage.REFERRED)
      at(begin, 60, () -> disputes.refer(mediator, id, version(id), quarrel.told()));
    else if (quarrel.text() != null)
      at(begin, 40, () -> mediation.propose(mediator, id, version(id), quarrel.told()));
  }

  /** The texts that were agreed: signed by both, and some visited. */
  private void settled(Quarrel quarrel, Stage stage, Dispute.Id id, Instant begin) {
    var agreed =
        switch (quarrel.until()) {
          case AGREED, FOLLOWED_UP -> true;
          default -> false;
        };
    if (!agreed) return;
    var opener = players.actor(stage.person(quarrel.who()));
    at(begin, 44, () -> mediation.confirm(opener, id, 1));
    var other = players.actor(stage.person(quarrel.other()));
    at(begin, 46, () -> mediation.confirm(other, id, 1));
    if (quarrel.until() != org.liandong.disputes.Stage.FOLLOWED_UP) return;
    var mediator = players.actor(stage.person(String.valueOf(quarrel.by())));
    var visit = begin.plus(Duration.ofDays(9));
    var kept = new Action.Visit(LocalDate.ofInstant(visit, WorkingDays.ZONE), true, "双方都说没再吵。");
    at(begin, 24 * 9, () -> disputes.visit(mediator, id, version(id), kept));
  }

  private int version(Dispute.Id id) {
    return disputes.find(Actor.PLATFORM, id).standing().version();
  }

  private static String name(Quarrel quarrel) {
    return resident(quarrel.other()).name() + "（示例）";
  }

  private static @Nullable String phone(String key) {
    return Script.read().cast().residents().stream()
        .filter(resident -> resident.key().equals(key))
        .map(Script.Resident::phone)
        .findFirst()
        .orElse(null);
  }

  private static Script.Resident resident(String key) {
    return Script.read().cast().residents().stream()
        .filter(resident -> resident.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static void at(Instant begin, int hours, Runnable step) {
    Moment.at(
        begin.plus(Duration.ofHours(hours)),
        () -> {
          step.run();
          return true;
        });
  }
}
