package org.liandong.procedures.route;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.identity.Tier;
import org.liandong.procedures.route.Route.Name;
import org.liandong.procedures.route.Route.Option;

/**
 * Something that has to be passed and that nobody can skip. A new kind of gate is code, and does
 * not compile until every place handles it; a new procedure is none.
 */
public sealed interface Gate {

  Head head();

  default String key() {
    return head().key();
  }

  /** The desks that have something to do here, besides whoever began the procedure. */
  default List<Seat> seats() {
    return switch (this) {
      case Opinion it -> List.of(it.seat());
      case Meeting it -> List.of(it.clerk());
      case Notice it -> List.of(it.clerk());
      case Evidence it -> Stream.ofNullable(it.clerk()).toList();
      case Ranking it -> List.of(it.seat());
      case Confirmation it ->
          it.parties().stream().flatMap(party -> Stream.ofNullable(party.seat())).toList();
      case Window _, Quota _ -> List.of();
    };
  }

  /** The kind of gate, as packs write it and messages name it. */
  default String kind() {
    return switch (this) {
      case Opinion _ -> "opinion";
      case Meeting _ -> "meeting";
      case Notice _ -> "notice";
      case Evidence _ -> "evidence";
      case Window _ -> "window";
      case Quota _ -> "quota";
      case Ranking _ -> "ranking";
      case Confirmation _ -> "confirmation";
    };
  }

  /**
   * What all gates have.
   *
   * @param key unique in the route, {@code step} or {@code step.gate}
   * @param when for which subjects; empty for all
   */
  record Head(String key, Name name, List<Condition> when) {
    public Head {
      when = List.copyOf(when);
    }
  }

  /**
   * The opinion of a level.
   *
   * @param countersign how many must agree of those who hold the seat; null when the first opinion
   *     decides
   */
  record Opinion(Head head, Seat seat, @Nullable Threshold countersign) implements Gate {}

  /**
   * A meeting that votes.
   *
   * @param clerk who files its result
   * @param body which body meets: {@code procedures.body.KEY}
   * @param roster how many members the body has, 0 when the minutes say it
   * @param quorum how many of the roster must come
   * @param majority how many must be for it
   * @param ofRoster whether the majority is counted of the roster, not of those present
   */
  record Meeting(
      Head head,
      Seat clerk,
      String body,
      int roster,
      Threshold quorum,
      Threshold majority,
      boolean ofRoster)
      implements Gate {}

  /**
   * A public notice (公示).
   *
   * @param days working days it hangs at least
   * @param places where it hangs
   */
  record Notice(Head head, Seat clerk, int days, List<String> places) implements Gate {}

  /**
   * Papers.
   *
   * @param clerk who files them; null for whoever began the procedure
   * @param minimum how many of the kinds are needed
   */
  record Evidence(Head head, @Nullable Seat clerk, List<Option> kinds, int minimum)
      implements Gate {}

  /** What happens in this step happens in these days. */
  record Window(Head head, Span span) implements Gate {}

  /**
   * A limited number of places.
   *
   * @param scope counted over the place at this level that contains the subject
   * @param per what it is counted anew for
   */
  record Quota(Head head, Tier scope, int limit, Per per) implements Gate {}

  /** What a quota is counted anew for: never, each year, each call. */
  enum Per {
    ALWAYS,
    YEAR,
    CALL
  }

  /**
   * The best of a list go on.
   *
   * @param list its name; subjects of one list wait for each other
   */
  record Ranking(Head head, Seat seat, String list, int top) implements Gate {}

  /** All parties sign. */
  record Confirmation(Head head, List<Party> parties) implements Gate {}

  /**
   * One who signs.
   *
   * @param seat whose hat; null for whoever began the procedure
   */
  record Party(String key, Name name, @Nullable Seat seat) {}

  /** From a day to a day, once or every year. */
  sealed interface Span {
    boolean contains(LocalDate day);

    record Days(LocalDate from, LocalDate to) implements Span {
      @Override
      public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
      }

      @Override
      public String toString() {
        return from + " — " + to;
      }
    }

    /** Month and day as {@code 09-01}; a span that passes the year's end begins in the autumn. */
    record Yearly(java.time.MonthDay from, java.time.MonthDay to) implements Span {
      @Override
      public boolean contains(LocalDate day) {
        var at = java.time.MonthDay.from(day);
        boolean after = !at.isBefore(from);
        boolean before = !at.isAfter(to);
        return from.isAfter(to) ? after || before : after && before;
      }

      @Override
      public String toString() {
        return from.toString().substring(2) + " — " + to.toString().substring(2);
      }
    }
  }
}
