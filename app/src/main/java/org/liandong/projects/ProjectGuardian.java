package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;

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
  private final Steps steps;
  private final Submissions submissions;
  private final Approvals approvals;
  private final Selections selections;

  ProjectGuardian(
      ProjectReading reading,
      Steps steps,
      Submissions submissions,
      Approvals approvals,
      Selections selections) {
    this.reading = reading;
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
    var project = locked(procedure);
    if (project.stage().editable()) drafted(actor, project, move);
    else if (project.stage() == Stage.REVIEW) reviewed(actor, project, move);
    steps.waits(project.id(), waits(move.after()));
  }

  private Project locked(Procedure procedure) {
    return reading
        .projects()
        .where(PROJECT.COUNTY.eq(procedure.id().county().code()))
        .and(PROJECT.PROCEDURE.eq(procedure.id().value()))
        .forUpdate()
        .of(PROJECT)
        .fetchSingle(ProjectReading::project);
  }

  private void drafted(Actor actor, Project project, Move move) {
    var words = move.act().words();
    if (move.act() instanceof Act.Confirmed && at(move.before(), APPLY)) {
      submissions.check(actor, project, words);
      steps.take(actor, project, new Action.Submit(words));
    } else follow(actor, project, move);
  }

  private void reviewed(Actor actor, Project project, Move move) {
    var words = move.act().words();
    if (cityAgrees(move)) selections.enough(actor, project);
    boolean back =
        move.act() instanceof Act.Returned
            && move.after().step() <= move.after().route().index(APPLY);
    if (back) steps.take(actor, project, new Action.Return(words));
    else if (move.after().stage() == org.liandong.procedures.Stage.DONE)
      steps.take(
          actor,
          project,
          new Action.Approve(approvals.check(actor, project, move.after(), words), words));
    else follow(actor, project, move);
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

  private void follow(Actor actor, Project project, Move move) {
    var action = ended(move.after(), move.act().words());
    if (action != null) steps.take(actor, project, action);
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
