package org.liandong.procedures;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.base.WorkingDays;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Weighed.Barred;
import org.liandong.procedures.route.Gate;

/** What may happen with a notice: it hangs its days, and no objection stays without an answer. */
final class Posters {
  private Posters() {}

  static @Nullable Barred barred(Progress progress, Gate.Notice at, Fact fact) {
    var facts = progress.facts(at.key());
    var act = fact.act();
    if (act instanceof Act.Objected)
      return posting(facts).isEmpty() ? Barred.of(ProcedureRefusal.NOTICE_MISSING) : null;
    var clerk = Weighing.clerk(progress, at.clerk(), fact);
    if (clerk != null) return clerk;
    return switch (act) {
      case Act.Posted posted -> posted(progress, at, posted.posting());
      case Act.Replied replied -> replied(facts, replied);
      case Act.Closed _ -> closed(facts, fact);
      default -> Barred.of(ProcedureRefusal.WRONG_ACT);
    };
  }

  /** A second posting moves the end to a later day, or begins anew and hangs as long again. */
  private static @Nullable Barred posted(Progress progress, Gate.Notice at, Posting posting) {
    var before = posting(progress.facts(at.key()));
    var opened = progress.since().atZone(WorkingDays.ZONE).toLocalDate();
    if (posting.from().isBefore(opened))
      return Barred.of(ProcedureRefusal.NOTICE_BACKDATED, opened);
    boolean shorter =
        before.isPresent()
            && (posting.from().isBefore(before.get().from())
                || posting.until().isBefore(before.get().until()));
    return shorter || posting.workingDays() < at.days()
        ? Barred.of(ProcedureRefusal.NOTICE_SHORT, posting.workingDays(), at.days())
        : null;
  }

  private static @Nullable Barred replied(List<Fact> facts, Act.Replied replied) {
    if (objections(facts).noneMatch(fact -> fact.nr() == replied.objection()))
      return Barred.of(ProcedureRefusal.UNKNOWN);
    return answered(facts).contains(replied.objection()) ? Barred.of(ProcedureRefusal.TWICE) : null;
  }

  private static @Nullable Barred closed(List<Fact> facts, Fact fact) {
    var posting = posting(facts);
    if (posting.isEmpty()) return Barred.of(ProcedureRefusal.NOTICE_MISSING);
    if (!fact.day().isAfter(posting.get().until()))
      return Barred.of(ProcedureRefusal.NOTICE_RUNNING, posting.get().until());
    long open = objections(facts).filter(it -> !answered(facts).contains(it.nr())).count();
    if (open > 0) return Barred.of(ProcedureRefusal.UNANSWERED, open);
    boolean photo = fact.papers() > 0 || facts.stream().anyMatch(it -> it.papers() > 0);
    return photo ? null : Barred.of(ProcedureRefusal.PAPERS_MISSING);
  }

  /** The notice as it hangs now. */
  static Optional<Posting> posting(List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.act() instanceof Act.Posted)
        .map(fact -> ((Act.Posted) fact.act()).posting())
        .reduce((_, later) -> later);
  }

  static java.util.stream.Stream<Fact> objections(List<Fact> facts) {
    return facts.stream().filter(fact -> fact.act() instanceof Act.Objected);
  }

  static Set<Integer> answered(List<Fact> facts) {
    var numbers = new HashSet<Integer>();
    for (var fact : facts)
      if (fact.act() instanceof Act.Replied replied) numbers.add(replied.objection());
    return numbers;
  }
}
