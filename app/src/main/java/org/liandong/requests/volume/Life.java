package org.liandong.requests.volume;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.requests.Action;
import org.liandong.requests.Fact;
import org.liandong.requests.Fact.By;
import org.liandong.requests.Fact.Holder;

/**
 * The life of one made-up request, told up to a moment: what would come later has not happened yet,
 * so the recent ones are open.
 */
final class Life {
  private static final By PLATFORM = By.of(Actor.PLATFORM);
  private final List<Fact> facts = new ArrayList<>();
  private final RandomGenerator random;
  private final Spot spot;
  private final By resident;
  private final Instant now;
  private final UnaryOperator<Instant> clock;

  /**
   * @param clock when an answer is due for what begins at a moment
   */
  Life(RandomGenerator random, Spot spot, By resident, Instant now, UnaryOperator<Instant> clock) {
    this.random = random;
    this.spot = spot;
    this.resident = resident;
    this.now = now;
    this.clock = clock;
  }

  List<Fact> tell(Instant submitted, String words) {
    var action = new Action.Submit(words);
    facts.add(new Fact(1, submitted, resident, action, spot.holder(), clock.apply(submitted)));
    if (chance(3)) then(hours(1, 48), resident, new Action.Withdraw("已自行解决（示例）"));
    else if (taken() && answered("已到现场处理，恢复正常（示例）")) last();
    return facts;
  }

  private boolean taken() {
    if (!chance(10)) return then(hours(1, 72), by(spot.worker()), new Action.Take(""));
    var over = new Action.HandOver(spot.colleague(), "属其职责范围（示例）");
    return then(hours(1, 48), by(spot.worker()), over)
        && then(hours(1, 48), by(spot.colleague()), new Action.Take(""));
  }

  private boolean answered(String words) {
    return then(hours(12, 240), by(holder()), new Action.Answer(words));
  }

  /** The resident's word, or the end of the days in which it was awaited. */
  private void last() {
    if (chance(20)) then(hours(15 * 24, 16 * 24), PLATFORM, new Action.Lapse(""));
    else if (!chance(10)) then(hours(1, 160), resident, new Action.Confirm(""));
    else if (then(hours(1, 160), resident, new Action.Reopen("过了几天又出现了（示例）"))
        && answered("再次处理（示例）")) then(hours(1, 96), resident, new Action.Confirm("谢谢（示例）"));
  }

  /** Adds a step, unless its time has not come. */
  private boolean then(Duration later, By by, Action action) {
    var before = facts.getLast();
    var at = before.at().plus(later);
    if (at.isAfter(now)) return false;
    var due = action instanceof Action.Reopen ? clock.apply(at) : before.due();
    return facts.add(new Fact(before.nr() + 1, at, by, action, holder(action, by), due));
  }

  private Holder holder(Action action, By by) {
    return switch (action) {
      case Action.Take _ -> new Holder(by.account(), by.name());
      case Action.HandOver over -> over.to();
      default -> holder();
    };
  }

  private Holder holder() {
    return facts.getLast().holder();
  }

  private static By by(Holder holder) {
    return new By(holder.account(), holder.name(), Position.GRID_OWNER, null);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private Duration hours(int from, int until) {
    return Duration.ofSeconds(random.nextLong(from * 3600L, until * 3600L));
  }
}
