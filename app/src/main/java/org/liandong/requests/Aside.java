package org.liandong.requests;

import static org.liandong.requests.RequestRefusal.ASKED_ALREADY;
import static org.liandong.requests.RequestRefusal.NOTHING_ASKED;
import static org.liandong.requests.RequestRefusal.NOT_CHECKED_IN;
import static org.liandong.requests.RequestRefusal.NO_RESULT;
import static org.liandong.requests.RequestRefusal.NO_SENDER;
import static org.liandong.requests.RequestRefusal.NO_VISIT;
import static org.liandong.requests.RequestRefusal.OTHERS_JOINED;
import static org.liandong.requests.RequestRefusal.QUESTION_OPEN;
import static org.liandong.requests.RequestRefusal.RATED_ALREADY;
import static org.liandong.requests.RequestRefusal.VISIT_AHEAD;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;
import org.liandong.requests.Fact.Holder;

/**
 * What goes on beside the stage of a request, folded from the same facts.
 *
 * @param sender who handed it over to the holder; null when it came from the resident
 * @param question what a supervisor waits to hear, null when nothing
 * @param rating stars of this round, null before the resident gave any
 * @param joined how many more reported the same
 * @param main the request this one was merged into
 */
public record Aside(
    @Nullable Holder sender,
    Raised raised,
    @Nullable Question question,
    Visiting visiting,
    @Nullable Integer rating,
    int joined,
    @Nullable UUID main) {

  public static final Aside NONE =
      new Aside(null, new Raised(0, Holder.COMMUNITY, null), null, Visiting.NONE, null, 0, null);

  /**
   * To which level it was raised because it was late.
   *
   * @param level 0 none, 1 the community, 2 the street, 3 the county
   */
  public record Raised(int level, Holder to, @Nullable Instant at) {}

  /** A supervisor's question that waits for a reply. */
  public record Question(Holder asker, Instant due) {}

  /** How far a visit at home has come. */
  public enum Visiting {
    NONE,
    ARRANGED,
    ARRIVED,
    SIGNED
  }

  /** Refuses a step that what goes on beside the stage does not allow. */
  void check(Action action) {
    switch (action) {
      case Action.Return _ -> require(sender != null, NO_SENDER);
      case Action.Ask _ -> require(question == null, ASKED_ALREADY);
      case Action.Reply _ -> require(question != null, NOTHING_ASKED);
      case Action.Answer answer -> checkResult(answer);
      case Action.Lapse _, Action.Merge _ -> require(question == null, QUESTION_OPEN);
      case Action.Withdraw _ -> require(joined == 0, OTHERS_JOINED);
      case Action.Rate _ -> require(rating == null, RATED_ALREADY);
      case Action.Arrange _ ->
          require(visiting != Visiting.ARRANGED && visiting != Visiting.ARRIVED, VISIT_AHEAD);
      case Action.Arrive _, Action.CallOff _ -> require(visiting == Visiting.ARRANGED, NO_VISIT);
      case Action.Sign _ -> require(visiting == Visiting.ARRIVED, NOT_CHECKED_IN);
      case Action.Submit _,
          Action.Take _,
          Action.HandOver _,
          Action.Escalate _,
          Action.Confirm _,
          Action.Reopen _,
          Action.Split _,
          Action.Join _,
          Action.Classify _ -> {}
    }
  }

  /** No answer without a result, past a question, or instead of the visit that was promised. */
  private void checkResult(Action.Answer answer) {
    require(!answer.words().isBlank(), NO_RESULT);
    require(question == null, QUESTION_OPEN);
    require(visiting != Visiting.ARRANGED, NOT_CHECKED_IN);
  }

  private static void require(boolean allowed, RequestRefusal reason) {
    if (!allowed) throw new Refused(reason, reason.clause());
  }

  /**
   * What stands beside it after a step.
   *
   * @param before in whose hands it was
   */
  Aside after(Fact fact, Holder before) {
    return switch (fact.action()) {
      case Action.HandOver _ -> passed(before);
      case Action.Return _ -> passed(null);
      case Action.Escalate up -> raised(new Raised(up.level(), up.to(), fact.at()));
      case Action.Ask ask -> asked(new Question(fact.by().holder(), ask.due()));
      case Action.Reply _ -> asked(null);
      case Action.Reopen _ ->
          new Aside(sender, NONE.raised, question, Visiting.NONE, null, joined, null);
      case Action.Merge merge ->
          new Aside(sender, raised, question, visiting, rating, joined, merge.main());
      case Action.Join _ -> new Aside(sender, raised, question, visiting, rating, joined + 1, main);
      case Action.Rate rate ->
          new Aside(sender, raised, question, visiting, rate.stars(), joined, main);
      case Action.Arrange _ -> visiting(Visiting.ARRANGED);
      case Action.Arrive _ -> visiting(Visiting.ARRIVED);
      case Action.Sign _ -> visiting(Visiting.SIGNED);
      case Action.CallOff _ -> visiting(Visiting.NONE);
      default -> this;
    };
  }

  /** In other hands: a visit promised by the one before is off. */
  private Aside passed(@Nullable Holder from) {
    return new Aside(from, raised, question, Visiting.NONE, rating, joined, main);
  }

  private Aside raised(Raised to) {
    return new Aside(sender, to, question, visiting, rating, joined, main);
  }

  private Aside asked(@Nullable Question what) {
    return new Aside(sender, raised, what, visiting, rating, joined, main);
  }

  private Aside visiting(Visiting how) {
    return new Aside(sender, raised, question, how, rating, joined, main);
  }
}
