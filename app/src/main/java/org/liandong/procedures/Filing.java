package org.liandong.procedures;

import org.jspecify.annotations.Nullable;
import org.liandong.base.WorkingDays;
import org.liandong.procedures.Weighed.Barred;
import org.liandong.procedures.route.Gate;

/** What a clerk may file: results of meetings that reconcile, papers that were asked for. */
final class Filing {
  private Filing() {}

  /**
   * One tally that adds up, a quorum that was there, minutes that are attached; those of the module
   * of meetings are kept there.
   */
  static @Nullable Barred held(Progress progress, Gate.Meeting at, Fact fact, Act.Held held) {
    var tally = held.tally();
    var opened = progress.since().atZone(WorkingDays.ZONE).toLocalDate();
    if (tally.day().isBefore(opened) || tally.day().isAfter(fact.day()))
      return Barred.of(ProcedureRefusal.MEETING_DAY, opened);
    if (!reconciles(tally, at.roster()))
      return Barred.of(ProcedureRefusal.TALLY, tally.roster(), tally.present(), votes(tally));
    int quorum = at.quorum().need(tally.roster());
    if (tally.present() < quorum)
      return Barred.of(ProcedureRefusal.NO_QUORUM, tally.present(), quorum);
    return fact.papers() == 0 && !fact.by().platform()
        ? Barred.of(ProcedureRefusal.PAPERS_MISSING)
        : null;
  }

  /** Nobody counted twice, nobody left out, and the roster the route names. */
  private static boolean reconciles(Act.Tally tally, int roster) {
    return Math.min(Math.min(tally.agree(), tally.against()), tally.abstain()) >= 0
        && tally.present() >= 1
        && tally.present() <= tally.roster()
        && votes(tally) == tally.present()
        && (roster == 0 || roster == tally.roster());
  }

  private static long votes(Act.Tally tally) {
    return (long) tally.agree() + tally.against() + tally.abstain();
  }

  static @Nullable Barred filed(Progress progress, Gate.Evidence at, Fact fact, Act.Filed filed) {
    if (at.kinds().stream().noneMatch(kind -> kind.key().equals(filed.paper())))
      return Barred.of(ProcedureRefusal.UNKNOWN);
    if (Outcome.filed(progress.facts(at.key())).contains(filed.paper()))
      return Barred.of(ProcedureRefusal.TWICE);
    return fact.papers() == 0 ? Barred.of(ProcedureRefusal.PAPERS_MISSING) : null;
  }
}
