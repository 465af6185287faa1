package org.liandong.engine.draw;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.liandong.engine.BadInput;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Verdict;
import org.liandong.engine.Words;
import org.liandong.engine.draw.Solution.Pick;

/** {@code draw}: who is drawn from a published list by published seeds. */
public final class DrawCommand implements Command {
  /**
   * A draw compared with what was announced.
   *
   * @param holds whether the announced positions are the drawn ones, in order
   * @param reason what differs first, or that nothing does
   */
  public record Comparison(boolean holds, String reason, Solution drawn) implements Verdict {}

  @Override
  public String name() {
    return "draw";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine draw SEEDS NAMES --count N [--expect 17,7,2] [--ids 3,9]
      SEEDS            one published source a line: whole numbers, or "float" and reals; # comments
      NAMES            one name a line, in the published order
      --count N        how many are drawn
      --expect LIST    compares with announced positions: exit code 1 when they differ
      --ids LIST       shows only the picks of these positions
    Example: bin/engine draw seeds.txt names.txt --count 16\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var seeds = words.path("the file of seeds");
    var names = words.path("the file of names");
    int count = (int) words.whole("--count", 0, 1, Problem.MOST);
    if (count == 0) throw new BadInput("--count is missing");
    var expected = words.text("--expect").map(text -> positions("--expect", text));
    var wanted = words.text("--ids").map(text -> positions("--ids", text));
    words.end();
    var drawn = Lots.draw(Problem.read(seeds, names, count));
    var shown = wanted.map(ids -> only(drawn, ids)).orElse(drawn);
    return expected.<Object>map(list -> compare(list, drawn, shown)).orElse(shown);
  }

  private static Solution only(Solution drawn, List<Integer> ids) {
    var picks = drawn.picks().stream().filter(pick -> ids.contains(pick.position())).toList();
    return new Solution(drawn.key(), drawn.pool(), drawn.entropyBits(), picks, drawn.checked());
  }

  private static Comparison compare(List<Integer> expected, Solution drawn, Solution shown) {
    var positions = drawn.picks().stream().map(Pick::position).toList();
    if (positions.equals(expected))
      return new Comparison(true, "the announced positions were drawn, in this order", shown);
    int at = 0;
    while (at < Math.min(expected.size(), positions.size())
        && expected.get(at).equals(positions.get(at))) at++;
    var reason =
        at == Math.min(expected.size(), positions.size())
            ? "%d were announced and %d drawn".formatted(expected.size(), positions.size())
            : "pick %d is %d and was announced as %d"
                .formatted(at + 1, positions.get(at), expected.get(at));
    return new Comparison(false, reason, shown);
  }

  private static List<Integer> positions(String option, String text) {
    try {
      return Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).toList();
    } catch (NumberFormatException _) {
      throw new BadInput(option + " takes positions like 17,7,2, not " + text);
    }
  }
}
