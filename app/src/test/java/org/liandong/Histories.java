package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Random histories of a lifecycle: what was stored is what a replay of its actions gives. */
public final class Histories {
  private static final int HISTORIES = 100_000;
  private static final int LONGEST = 10;

  private Histories() {}

  /**
   * A lifecycle under test.
   *
   * @param first the action that begins every history
   * @param begun the stage it leads to
   */
  public record Life<S, A>(
      A first,
      S begun,
      List<A> actions,
      BiPredicate<S, A> allows,
      BiFunction<S, A, S> next,
      Function<List<A>, S> fold) {}

  public static <S, A> void replay(Life<S, A> life) {
    for (long seed = 0; seed < HISTORIES; seed++) {
      var random = new SplittableRandom(seed);
      var actions = new ArrayList<>(List.of(life.first()));
      var live = life.begun();
      for (int i = 0; i < LONGEST; i++) {
        var action = life.actions().get(random.nextInt(life.actions().size()));
        if (!life.allows().test(live, action)) continue;
        live = life.next().apply(live, action);
        actions.add(action);
      }
      assertThat(life.fold().apply(actions)).as("seed %d", seed).isEqualTo(live);
    }
  }
}
