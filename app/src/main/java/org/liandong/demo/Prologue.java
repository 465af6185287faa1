package org.liandong.demo;

import static org.liandong.demo.db.Tables.PLAYER;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets the stage in one transaction: packs adopted, towns built, people with their posts. */
@Component
class Prologue {
  private static final String EARLIER = "-150d 09:00";
  private static final Map<String, String> PACKS = Map.of("530111", "guandu", "330203", "haishu");
  private final Adoptions adoptions;
  private final Towns towns;
  private final Players players;
  private final Chapters chapters;
  private final DSLContext sql;
  private final Reaches reaches;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Prologue(
      Adoptions adoptions,
      Towns towns,
      Players players,
      Chapters chapters,
      DSLContext sql,
      Reaches reaches,
      TransactionTemplate transaction,
      Clock clock) {
    this.adoptions = adoptions;
    this.towns = towns;
    this.players = players;
    this.chapters = chapters;
    this.sql = sql;
    this.reaches = reaches;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** False where somebody has accounts already: no demonstration is mixed into real work. */
  boolean tell(Script script) {
    var now = clock.instant();
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            Objects.requireNonNull(
                transaction.execute(status -> {
                  if (players.there()) return false;
                  Moment.at(When.of(EARLIER, now), () -> stand(script));
                  chapters.tell(Chapters.BEGIN, now);
                  return true;
                })));
  }

  private boolean stand(Script script) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    PACKS.forEach((place, pack) ->
        adoptions.adoptLatest(
            Actor.PLATFORM, new PlaceCode(place), pack, new Period(today, null), "演示用（示例）"));
    script.towns().forEach(towns::build);
    keep(players.open(script.cast(), towns.names(script.towns())));
    return true;
  }

  private void keep(Map<String, AccountId> people) {
    people.forEach((key, account) ->
        sql.insertInto(PLAYER).set(PLAYER.KEY, key).set(PLAYER.ACCOUNT, account.value()).execute());
  }

  /** The stage as it stands, also when it was set by an earlier start. */
  Tellings.Stage stage(Script script) {
    var people =
        sql.selectFrom(PLAYER).fetchMap(PLAYER.KEY, row -> new AccountId(row.getAccount()));
    Instant begun = chapters.told(Chapters.BEGIN).orElseThrow();
    return new Tellings.Stage(people, towns.names(script.towns()), begun);
  }
}
