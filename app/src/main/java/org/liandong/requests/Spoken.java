package org.liandong.requests;

import static org.liandong.requests.db.Tables.FACT;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.requests.Fact.Holder;

/**
 * What a step says, as its row keeps it.
 *
 * @param holder in whose hands it came; where a step hands over, to whom
 * @param detail stars, level, category or moment, by the kind of the step
 * @param other the other request a step speaks of
 * @param whom to whom it was raised
 */
record Spoken(
    String words, Holder holder, String detail, @Nullable UUID other, @Nullable Holder whom) {

  static Spoken of(Action action, Holder holder) {
    return switch (action) {
      case Action.Escalate up -> with(action, holder, "" + up.level(), null, up.to());
      case Action.Ask ask -> with(action, holder, ask.due().toString(), null, null);
      case Action.Merge merge -> with(action, holder, "", merge.main(), null);
      case Action.Split split -> with(action, holder, "", split.part(), null);
      case Action.Join join -> with(action, holder, "", join.duplicate(), null);
      case Action.Rate rate -> with(action, holder, "" + rate.stars(), null, null);
      case Action.Classify it ->
          with(action, holder, it.category() + " " + it.affair(), null, null);
      case Action.Arrange visit -> with(action, holder, visit.at().toString(), null, null);
      default -> with(action, holder, "", null, null);
    };
  }

  private static Spoken with(
      Action action, Holder holder, String detail, @Nullable UUID other, @Nullable Holder whom) {
    return new Spoken(action.words(), holder, detail, other, whom);
  }

  static Spoken of(Record row, Holder holder) {
    var whom = row.get(FACT.WHOM);
    return new Spoken(
        row.get(FACT.WORDS),
        holder,
        row.get(FACT.DETAIL),
        row.get(FACT.OTHER),
        whom == null ? null : new Holder(new AccountId(whom), row.get(FACT.WHOM_NAME)));
  }

  /** The step read back. */
  Action action(Action.Kind kind) {
    return switch (kind) {
      case SUBMITTED -> new Action.Submit(words);
      case TAKEN -> new Action.Take(words);
      case HANDED_OVER -> new Action.HandOver(holder, words);
      case RETURNED -> new Action.Return(words);
      case ESCALATED ->
          new Action.Escalate(Integer.parseInt(detail), Objects.requireNonNull(whom), words);
      case ASKED -> new Action.Ask(Instant.parse(detail), words);
      case REPLIED -> new Action.Reply(words);
      case ANSWERED -> new Action.Answer(words);
      case CONFIRMED -> new Action.Confirm(words);
      case REOPENED -> new Action.Reopen(words);
      case LAPSED -> new Action.Lapse(words);
      case WITHDRAWN -> new Action.Withdraw(words);
      case MERGED -> new Action.Merge(Objects.requireNonNull(other), words);
      case SPLIT -> new Action.Split(Objects.requireNonNull(other), words);
      case JOINED -> new Action.Join(other, words);
      case RATED -> new Action.Rate(Integer.parseInt(detail), words);
      case CLASSIFIED -> classified(detail.split(" ", 2));
      case ARRANGED -> new Action.Arrange(Instant.parse(detail), words);
      case ARRIVED -> new Action.Arrive(words);
      case SIGNED -> new Action.Sign(words);
      case CALLED_OFF -> new Action.CallOff(words);
    };
  }

  private Action classified(String[] sort) {
    return new Action.Classify(sort[0], Affair.valueOf(sort[1]), words);
  }

  /** Some step of a kind, to ask whether it would be allowed. */
  static Action any(Action.Kind kind) {
    var detail =
        switch (kind) {
          case ESCALATED, RATED -> "1";
          case ASKED, ARRANGED -> Instant.EPOCH.toString();
          case CLASSIFIED -> "other " + Affair.RESIDENTS;
          default -> "";
        };
    return new Spoken("x", Holder.COMMUNITY, detail, new UUID(0, 0), Holder.COMMUNITY).action(kind);
  }
}
