package org.liandong.engine.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.liandong.engine.BadInput;
import org.liandong.engine.Run;

/**
 * What is asked of a public file.
 *
 * @param open how many sites; 0 as the file says
 * @param radius for covering, in the file's unit; infinite otherwise
 * @param capacitated whether the file's capacities hold
 * @param existing sites that stay, from 0
 */
public record Siting(int open, double radius, boolean capacitated, int[] existing) {
  /** The p-median of a file. */
  public static Solution median(Path file, Run run) throws IOException {
    return new Siting(0, Double.POSITIVE_INFINITY, false, new int[0]).of(file, run);
  }

  /** The maximal covering of a file. */
  public static Solution cover(Path file, int open, double radius, Run run) throws IOException {
    return new Siting(open, radius, false, new int[0]).of(file, run);
  }

  /** The capacitated p-median of a file. */
  public static Solution clusters(Path file, Run run) throws IOException {
    return new Siting(0, Double.POSITIVE_INFINITY, true, new int[0]).of(file, run);
  }

  Solution of(Path file, Run run) throws IOException {
    var content = Reader.read(file);
    int sites = open > 0 ? open : content.open();
    if (sites == 0) throw new BadInput("--p is missing: the file does not say how many sites");
    for (int site : existing)
      if (site >= content.way().length) throw new BadInput("there is no site " + (site + 1));
    return Solver.solve(problem(content, sites).withExisting(existing), run);
  }

  private Problem problem(Reader.Content content, int sites) {
    if (radius < Double.POSITIVE_INFINITY)
      return Problem.cover(content.way(), content.demand(), sites, radius);
    if (!capacitated) return Problem.median(content.way(), content.demand(), sites);
    if (Arrays.stream(content.capacity()).allMatch(Double::isInfinite))
      throw new BadInput("the file has no capacities");
    var ones = new double[content.demand().length];
    Arrays.fill(ones, 1);
    return Problem.capacitated(content.way(), content.demand(), ones, sites, content.capacity());
  }
}
