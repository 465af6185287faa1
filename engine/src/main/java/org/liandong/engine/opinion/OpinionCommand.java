package org.liandong.engine.opinion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Command;
import org.liandong.engine.Run;
import org.liandong.engine.Words;
import org.liandong.engine.opinion.Opinion.State;

/** {@code opinion}: groups of opinion and what unites them. */
public final class OpinionCommand implements Command {
  @Override
  public String name() {
    return "opinion";
  }

  @Override
  public String usage() {
    return """
    Usage: bin/engine opinion DIR|VOTES [--groups FILE] [--then VOTES] [--robust]
      DIR            with votes.csv or votes.json, and comments.csv or comments.json
      VOTES          votes.csv (timestamp, comment-id, voter-id, vote) or participants-votes.csv
      --groups FILE  the figures of groups found elsewhere (participant, group-id; or math-pca2.json)
      --then VOTES   follows further votes from what was found, without finding it anew
      --robust       shows accounts that vote nearly the same, and the result without them
    Example: bin/engine opinion openData/brexit-consensus --robust\
    """;
  }

  @Override
  public Object run(Words words, Run run) throws IOException {
    var path = words.path("the folder or file of votes");
    var given = words.file("--groups");
    var then = words.file("--then");
    boolean robust = words.flag("--robust");
    words.end();
    if (given.isPresent() && then.isPresent())
      throw new BadInput("--groups and --then do not go together");
    var problem = Problem.read(path);
    if (then.isPresent()) return followed(problem, then.get(), robust, run.seed());
    State state =
        given.isPresent()
            ? Opinion.given(problem, Given.read(given.get(), problem), run.seed())
            : Opinion.state(problem, run.seed());
    return Opinion.shown(state, suspicion(state, robust, run.seed()), null);
  }

  private static @Nullable Robust suspicion(State state, boolean wanted, long seed) {
    return wanted ? Suspicion.of(state, seed) : null;
  }

  private static Solution followed(Problem problem, Path file, boolean robust, long seed)
      throws IOException {
    var later = new Ballots();
    Reading.votesCsv(file, later);
    if (later.isEmpty()) throw new BadInput(file.getFileName() + ": there are no votes");
    var follower = Follower.of(problem, seed);
    var more = later.problem(java.util.Map.of(), java.util.Set.of());
    var votes = new ArrayList<Follower.Vote>();
    for (int i = 0; i < more.people().length; i++)
      for (int j = 0; j < more.comments().length; j++)
        if (more.cells()[i][j] != Problem.NONE)
          votes.add(new Follower.Vote(more.people()[i], more.comments()[j], more.cells()[i][j]));
    var followed = follower.take(votes);
    var state = follower.state();
    return Opinion.shown(state, suspicion(state, robust, seed), followed);
  }
}
