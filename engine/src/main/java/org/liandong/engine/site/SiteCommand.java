package org.liandong.engine.site;

import java.io.IOException;
import java.util.Arrays;
import org.liandong.engine.BadInput;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;

/** The word {@code site}. */
public final class SiteCommand implements Command {
  @Override
  public String name() {
    return "site";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine site FILE [--p P] [--radius R] [--capacitated] [--existing 3,17]
    FILE is a graph (OR-Library: n edges p, then a b length), points with capacity and demand
    (n p, then x y capacity demand), or points with demand (a first line of 4 words, then
    x y demand). --p is needed where the file does not say it. With --radius as much demand as
    possible is covered; otherwise the ways are shortest, with --capacitated within capacities.
    Example: bin/engine site SJC324.txt --p 3 --radius 800\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var file = words.path("FILE");
    int asked = (int) words.whole("--p", 0, 0, Problem.MOST);
    double radius = words.number("--radius", Double.POSITIVE_INFINITY, 0, 1e12);
    boolean capacitated = words.flag("--capacitated");
    var existing = words.text("--existing").map(SiteCommand::sites).orElse(new int[0]);
    words.end();
    if (capacitated && radius < Double.POSITIVE_INFINITY)
      throw new BadInput("--radius and --capacitated together are not solved");
    return new Siting(asked, radius, capacitated, existing).of(file, run);
  }

  private static int[] sites(String text) {
    if (!text.matches("[1-9]\\d{0,6}(,[1-9]\\d{0,6})*"))
      throw new BadInput("--existing takes numbers of sites as in 3,17, not " + text);
    return Arrays.stream(text.split(",")).mapToInt(word -> Integer.parseInt(word) - 1).toArray();
  }
}
