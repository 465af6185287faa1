package org.liandong.procedures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.platform.Additions;
import org.liandong.procedures.Act.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions on many procedures at once, for the levels where they come together. */
@Service
@Transactional
public class Decisions {
  private final Steps steps;
  private final Additions additions;

  /** What a refused one had begun, as a place of a quota, is taken back with it. */
  private final TransactionTemplate apart;

  Decisions(Steps steps, Additions additions, PlatformTransactionManager transactions) {
    this.steps = steps;
    this.additions = additions;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * One of many opinions given at once, each with its own reason.
   *
   * @param version the version shown when it was chosen
   */
  public record Choice(Procedure.Id id, int version, String gate, Verdict verdict, String words) {}

  /** What became of one of many; the refusal is null when it was taken. */
  public record Answer(Choice choice, @Nullable Refused refused) {}

  /** Gives many opinions at once. One that is refused holds up none of the others. */
  public List<Answer> opine(Actor actor, Collection<Choice> choices) {
    var ids = choices.stream().map(Choice::id).distinct().toList();
    var held = steps.hold(actor, ids);
    return additions.together(
        () -> choices.stream().map(choice -> answer(actor, held, choice)).toList());
  }

  private Answer answer(Actor actor, Map<Procedure.Id, Steps.Held> held, Choice choice) {
    try {
      additions.one(() -> apart.executeWithoutResult(_ -> opine(actor, held, choice)));
      return new Answer(choice, null);
    } catch (Refused refused) {
      return new Answer(choice, refused);
    }
  }

  private void opine(Actor actor, Map<Procedure.Id, Steps.Held> held, Choice choice) {
    var act = new Act.Opined(choice.gate(), choice.verdict(), choice.words());
    steps.step(actor, Steps.one(held, choice.id()), choice.version(), act, List.of());
  }

  /** One place on a list. */
  public record Ranked(Procedure.Id id, int version, Act.Ranked act) {}

  /** Ranks a whole list: all of it, or nothing. */
  public void rank(Actor actor, List<Ranked> ranked) {
    var held = steps.hold(actor, ranked.stream().map(Ranked::id).toList());
    additions.together(() -> {
      for (var each : ranked)
        steps.step(actor, Steps.one(held, each.id()), each.version(), each.act(), List.of());
      return ranked;
    });
  }
}
