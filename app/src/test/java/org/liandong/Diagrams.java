package org.liandong;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.liandong.base.Refused;

/** Draws a lifecycle from its total function and compares it with the committed page. */
public final class Diagrams {
  private Diagrams() {}

  public static <S extends Enum<S>, A> void check(
      String module,
      S[] stages,
      List<A> actions,
      Function<A, String> name,
      BiFunction<S, A, S> next) {
    var drawn = new StringBuilder("# Lifecycle of " + module + "\n\n");
    drawn.append(
        "Generated from the code by its test; do not edit.\n\n```mermaid\nstateDiagram-v2\n");
    for (var stage : stages)
      for (var action : actions) {
        var after = after(stage, action, next);
        if (after != null)
          drawn.append("  %s --> %s: %s\n".formatted(stage, after, name.apply(action)));
      }
    drawn.append("```\n");
    Committed.check(Path.of("lifecycles", module + ".md"), drawn.toString());
  }

  private static <S extends Enum<S>, A> S after(S stage, A action, BiFunction<S, A, S> next) {
    try {
      return next.apply(stage, action);
    } catch (Refused refused) {
      return null;
    }
  }
}
