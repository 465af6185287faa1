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
      for (int i = 0; i < 14; i++) {
        var holder = holder(random.nextInt(3));
        var fact = fact(facts.size() + 1, action(random, holder), holder);
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
    }
  }

  private static long reopened(List<Fact> facts) {
    return facts.stream().filter(fact -> fact.action() instanceof Action.Reopen).count();
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
