package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.liandong.engine.Run;
import org.liandong.engine.opinion.Follower;
import org.liandong.engine.opinion.Opinion;
import org.liandong.engine.opinion.Problem;

/** Real conversations, and made ones of growing size. */
final class Opinions implements Suite {
  private static final int[][] SIZES = {
    {500, 200, 1}, {2_000, 900, 3}, {10_000, 1_000, 15}, {33_000, 1_000, 30}
  };
  private static final int VOTES = 60;

  @Override
  public String name() {
    return "opinion";
  }

  @Override
  public List<Case> cases(Path data) throws IOException {
    var cases = new ArrayList<Case>();
    for (var set : List.of("polis/fixtures", "polis/openData")) {
      if (!Files.isDirectory(data.resolve(set))) continue;
      try (var folders = Files.list(data.resolve(set))) {
        for (var folder : folders.filter(Files::isDirectory).sorted().toList())
          cases.add(new Case(folder.getFileName().toString(), "", run -> real(folder, run)));
      }
    }
    for (int[] size : SIZES) {
      cases.add(
          new Case(
              "%,d people x %,d statements".formatted(size[0], size[1]),
              "< " + size[2] + " s",
              run -> made(size, run)));
      cases.add(
          new Case(
              "%,d x %,d, 100 further votes followed".formatted(size[0], size[1]),
              "< 1 s",
              run -> followed(size, run)));
    }
    return cases;
  }

  private static Measured real(Path folder, Run run) throws IOException {
    var found = Opinion.solve(Problem.read(folder), run.seed());
    return new Measured(said(found.groups().size(), found.silhouette()), "", true);
  }

  private static String said(int groups, double silhouette) {
    return String.format(Locale.ROOT, "%d groups, silhouette %.3f", groups, silhouette);
  }

  private static Measured made(int[] size, Run run) throws IOException {
    var file = Files.createTempFile("votes", ".csv");
    try {
      write(file, size[0], size[1]);
      var begun = Run.of(run.limit(), run.seed());
      var found = Opinion.solve(Problem.read(file), run.seed());
      double seconds = begun.taken().toMillis() / 1000.0;
      return new Measured(
          said(found.groups().size(), found.silhouette()),
          String.format(Locale.ROOT, "%.1f s", seconds),
          seconds < size[2]);
    } finally {
      Files.delete(file);
    }
  }

  private static Measured followed(int[] size, Run run) throws IOException {
    var file = Files.createTempFile("votes", ".csv");
    try {
      write(file, size[0], size[1]);
      var follower = Follower.of(Problem.read(file), run.seed());
      var random = new Random(9);
      var votes = new ArrayList<Follower.Vote>();
      for (int i = 0; i < 100; i++)
        votes.add(
            new Follower.Vote(
                random.nextInt(size[0]), random.nextInt(size[1]), (byte) random.nextInt(3)));
      var taken = follower.take(votes);
      return new Measured(
          String.format(Locale.ROOT, "%.3f s", taken.seconds()),
          String.format(Locale.ROOT, "alike %.3f", taken.alike()),
          taken.seconds() < 1);
    } finally {
      Files.delete(file);
    }
  }

  /** Four views of every statement; most votes follow the view of their voter. */
  private static void write(Path file, int people, int statements) throws IOException {
    var random = new Random(5);
    var views = new int[4][statements];
    for (var view : views) for (int j = 0; j < statements; j++) view[j] = random.nextInt(3) - 1;
    try (var out = Files.newBufferedWriter(file)) {
      out.write("comment-id,voter-id,vote\n");
      for (int i = 0; i < people; i++) {
        var view = views[random.nextInt(4)];
        for (int n = 3 + random.nextInt(2 * VOTES); n > 0; n--) {
          int j = random.nextInt(statements);
          int vote = random.nextInt(10) < 7 ? view[j] : random.nextInt(3) - 1;
          out.write(j + "," + i + "," + vote + "\n");
        }
      }
    }
  }
}
