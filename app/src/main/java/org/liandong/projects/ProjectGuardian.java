package org.liandong.projects;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.procedures.Act;
import org.liandong.procedures.Guardian;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Progress;
import org.liandong.procedures.route.Gate;
import org.springframework.stereotype.Component;

/**
 * A project follows its procedure in the same transaction: whoever decides and wherever, what has
 * to hold at that step holds.
 */
@Component
class ProjectGuardian implements Guardian {
  static final String HREF = "/projects/";

  /** The step of a route in which those who apply send the application up. */
  static final String APPLY = "apply";

  private final ProjectReading reading;
  private final ContentReading contents;
  private final Steps steps;
  private final Submissions submissions;
  private final Approvals approvals;
  private final Selections selections;

  ProjectGuardian(
      ProjectReading reading,
      ContentReading contents,
      Steps steps,
      Submissions submissions,
      Approvals approvals,
      Selections selections) {
    this.reading = reading;
    this.contents = contents;
    this.steps = steps;
    this.submissions = submissions;
    this.approvals = approvals;
    this.selections = selections;
  }

  @Override
  public boolean guards(Procedure procedure) {
    var href = procedure.href();
    return href != null && href.startsWith(HREF);
  }

  @Override
  public void moved(Actor actor, Procedure procedure, Move move) {
    of(List.of(procedure)).moved(actor, procedure, move);
  }

  @Override
  public Guardian of(List<Procedure> held) {
    return new Together(new Followed(reading, contents, held));
  }

  /** Projects that move in one transaction. */
  private final class Together implements Guardian {
    private final Followed followed;

    Together(Followed followed) {
      this.followed = followed;
    }

    @Override
    public boolean guards(Procedure procedure) {
      return ProjectGuardian.this.guards(procedure);
    }

    @Override
    public void moved(Actor actor, Procedure procedure, Move move) {
      var project = followed.project(procedure);
      var action =
          project.stage().editable()
              ? drafted(actor, project, move)
              : project.stage() == Stage.REVIEW ? reviewed(actor, project, move) : null;
      steps.follow(actor, project, action, waits(move.after()));
    }

    private @Nullable Action reviewed(Actor actor, Project project, Move move) {
      var words = move.act().words();
      if (cityAgrees(move)) selections.enough(actor, project);
      if (back(move)) return new Action.Return(words);
      if (move.after().stage() != org.liandong.procedures.Stage.DONE)
        return ended(move.after(), words);
      var content = followed.content(project);
      return new Action.Approve(
          approvals.check(actor, project, content, move.after(), words), words);
    }
  }

  private @Nullable Action drafted(Actor actor, Project project, Move move) {
    var words = move.act().words();
    if (!(move.act() instanceof Act.Confirmed) || !at(move.before(), APPLY))
      return ended(move.after(), words);
    submissions.check(actor, project, words);
    return new Action.Submit(words);
  }

  /** Sent back to those who apply. */
  private static boolean back(Guardian.Move move) {
    return move.act() instanceof Act.Returned
        && move.after().step() <= move.after().route().index(APPLY);
  }

  /** The city re-examines what the county selected (市级民政部门复核), and passes it on. */
  private static boolean cityAgrees(Move move) {
    return move.act() instanceof Act.Opined said
        && said.verdict() == Act.Verdict.AGREE
        && move.before()
            .waiting()
            .filter(gate -> gate.key().equals(said.gate()))
            .anyMatch(gate ->
                gate instanceof Gate.Opinion it && it.seat().role() == Position.CITY_OFFICER);
  }

  /** Whose opinion comes next; empty for nobody's. */
  private static String waits(Progress after) {
    if (after.stage() != org.liandong.procedures.Stage.RUNNING) return "";
    return after
        .waiting()
        .flatMap(gate -> gate instanceof Gate.Opinion it ? Stream.of(it) : Stream.empty())
        .findFirst()
        .map(gate -> gate.seat().role().name())
        .orElse("");
  }

  private static @Nullable Action ended(Progress after, String words) {
    return switch (after.stage()) {
      case REJECTED -> new Action.Reject(words);
      case WITHDRAWN -> new Action.Withdraw(words);
      case RUNNING, DONE -> null;
    };
  }

  static boolean at(Progress progress, String step) {
    int now = progress.step();
    var all = progress.route().steps();
    return now < all.size() && all.get(now).key().equals(step);
  }
}
