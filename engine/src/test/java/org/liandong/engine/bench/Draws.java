package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.liandong.engine.draw.Lots;
import org.liandong.engine.draw.Problem;

/** The reference draw of RFC 3797. */
final class Draws implements Suite {
  private static final String PICKS = "17 7 2 16 25 23 8 24 19 13 22 5 18 9 1 4";

  @Override
  public String name() {
    return "draw";
  }

  @Override
  public List<Case> cases(Path data) {
    var folder = data.resolve("crypto");
    if (!Files.exists(folder.resolve("ref.seeds"))) return List.of();
    return List.of(new Case("RFC 3797 reference", PICKS, _ -> drawn(folder)));
  }

  private static Measured drawn(Path folder) throws IOException {
    var problem = Problem.read(folder.resolve("ref.seeds"), folder.resolve("ref.names"), 16);
    var picks =
        Lots.draw(problem).picks().stream()
            .map(pick -> String.valueOf(pick.position()))
            .collect(Collectors.joining(" "));
    return new Measured(picks, picks.equals(PICKS) ? "equal" : "differs", picks.equals(PICKS));
  }
}
