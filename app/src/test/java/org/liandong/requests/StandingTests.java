package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.AccountId;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.requests.Fact.By;
import org.liandong.requests.Fact.Holder;

class StandingTests {
  private static final By SOMEBODY = new By(AccountId.NONE, "", Position.RESIDENT, null);
  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  @Test
  @Covers({"NEJ-03", "NEJ-08"})
  void replayEqualsTheLiveFoldOverRandomHistories() {
    for (long seed = 0; seed < 20_000; seed++) {
      var random = new SplittableRandom(seed);
      var facts = new ArrayList<>(List.of(fact(1, new Action.Submit("x"), holder(0))));
      var live = Standing.begin(facts.getFirst());
      for (int i = 0; i < 40; i++) {
        var holder = holder(random.nextInt(3));
        var action = action(random, holder);
        var fact = fact(facts.size() + 1, action, holderAfter(live, action, holder));
        try {
          live = live.after(fact);
          facts.add(fact);
        } catch (Refused refused) {
          continue;
        }
      }
      assertThat(Standing.of(facts)).as("seed %d", seed).isEqualTo(live);
      assertThat(live.version()).isEqualTo(facts.size());
      assertThat(live.round()).isEqualTo(1 + reopened(facts));
      assertThat(live.stage().open()).isEqualTo(live.settled() == null);
      assertThat(live.stage() == Stage.MERGED).isEqualTo(live.aside().main() != null);
      assertThat(live.aside().joined()).isEqualTo((int) count(facts, Action.Join.class));
      assertThat(live.aside().question() != null)
          .isEqualTo(count(facts, Action.Ask.class) > count(facts, Action.Reply.class));
      assertThat(readBack(facts)).isEqualTo(facts);
    }
  }

  private static long reopened(List<Fact> facts) {
    return count(facts, Action.Reopen.class);
  }

  private static long count(List<Fact> facts, Class<? extends Action> kind) {
    return facts.stream().filter(fact -> kind.isInstance(fact.action())).count();
  }

  /** Every fact as its row would give it back. */
  private static List<Fact> readBack(List<Fact> facts) {
    return facts.stream()
        .map(it -> {
          var row = Spoken.of(it.action(), it.holder());
          var action = row.action(it.action().kind());
          return new Fact(it.nr(), it.at(), it.by(), action, it.holder(), it.due());
        })
        .toList();
  }

  /** A hand-over goes to somebody, giving back to the sender, everything else leaves it there. */
  private static Holder holderAfter(Standing live, Action action, Holder to) {
    var sender = live.aside().sender();
    return switch (action) {
      case Action.Take _, Action.HandOver _ -> to;
      case Action.Return _ when sender != null -> sender;
      default -> live.holder();
    };
  }

  private static Action action(SplittableRandom random, Holder holder) {
    var action = LifecycleTests.ACTIONS.get(random.nextInt(LifecycleTests.ACTIONS.size()));
    return action instanceof Action.HandOver ? new Action.HandOver(holder, "x") : action;
  }

  private static Holder holder(int n) {
    return new Holder(new AccountId(new UUID(1, n)), "h" + n);
  }

  private static Fact fact(int nr, Action action, Holder holder) {
    var at = START.plusSeconds(nr);
    return new Fact(nr, at, SOMEBODY, action, holder, at.plusSeconds(60));
  }
}
