package org.liandong.procedures.route;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;

/** When a step or gate is for a subject: named predicates, no language of expressions. */
public sealed interface Condition {

  boolean holds(Subject subject);

  /** {@code amount at-least 100000.00}: the amount itself is included (以上). */
  record AmountAtLeast(Money least) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return amount(subject).compareTo(least) >= 0;
    }
  }

  /** {@code amount below 100000.00}: the amount itself is not included (不满). */
  record AmountBelow(Money bound) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return amount(subject).compareTo(bound) < 0;
    }
  }

  /** {@code kind in project activity}. */
  record KindIn(Set<String> kinds) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return kinds.contains(subject.kind());
    }
  }

  /** {@code place in 530111 530112}: these places and what lies in them. */
  record PlaceIn(Set<PlaceCode> places) implements Condition {
    @Override
    public boolean holds(Subject subject) {
      return places.stream().anyMatch(place -> place.contains(subject.place()));
    }
  }

  static boolean all(List<Condition> conditions, Subject subject) {
    for (var condition : conditions) if (!condition.holds(subject)) return false;
    return true;
  }

  /** Reads the words of a pack; anything else is an {@link IllegalArgumentException}. */
  static Condition parse(String text) {
    var words = text.strip().split("\\s+");
    if (words.length < 3) throw new IllegalArgumentException(text);
    var values = Arrays.asList(words).subList(2, words.length);
    return switch (words[0] + " " + words[1]) {
      case "amount at-least" -> new AmountAtLeast(Money.parse(values.getFirst()));
      case "amount below" -> new AmountBelow(Money.parse(values.getFirst()));
      case "kind in" -> new KindIn(Set.copyOf(values));
      case "place in" ->
          new PlaceIn(values.stream().map(PlaceCode::new).collect(Collectors.toSet()));
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** A subject without money counts as none. */
  private static Money amount(Subject subject) {
    var amount = subject.amount();
    return amount == null ? Money.ZERO : amount;
  }
}
