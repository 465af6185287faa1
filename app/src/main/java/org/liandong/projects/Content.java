package org.liandong.projects;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.projects.Project.BudgetLine;
import org.liandong.projects.Project.Facets;
import org.liandong.projects.Project.Funding;
import org.liandong.projects.Project.Period;

/**
 * What an application says.
 *
 * @param targets codes of {@code target-groups}
 * @param methods codes of {@code work-methods}
 * @param carrier the organisation that carries it out; null while it is not known
 * @param answers free words and numbers by field
 */
public record Content(
    String title,
    Facets facets,
    Set<String> targets,
    Set<String> methods,
    @Nullable Period period,
    People people,
    Budget budget,
    Map<String, String> answers) {

  public Content {
    targets = Set.copyOf(targets);
    methods = Set.copyOf(methods);
    answers = Map.copyOf(answers);
  }

  /**
   * Who does it.
   *
   * @param team workers who are full-time on it
   */
  public record People(@Nullable UUID carrier, List<Partner> partners, List<UUID> team) {
    public static final People NONE = new People(null, List.of(), List.of());

    public People {
      partners = List.copyOf(partners);
      team = List.copyOf(team);
    }
  }

  /** One who builds it too, with what it pays. */
  public record Partner(String name, Money amount) {}

  /** Its money: what for, from where, and what is applied for. */
  public record Budget(List<BudgetLine> lines, List<Funding> funding, Money asked) {
    public static final Budget NONE = new Budget(List.of(), List.of(), Money.ZERO);

    public Budget {
      lines = List.copyOf(lines);
      funding = List.copyOf(funding);
    }

    public Money total() {
      return lines.stream().map(BudgetLine::amount).reduce(Money.ZERO, Money::plus);
    }

    public Money fee() {
      return lines.stream()
          .filter(BudgetLine::fee)
          .map(BudgetLine::amount)
          .reduce(Money.ZERO, Money::plus);
    }

    /** What all sources of a sort pay together. */
    public Money paid(java.util.function.Predicate<org.liandong.ledger.Source> sort) {
      return funding.stream()
          .filter(one -> sort.test(one.source()))
          .map(Funding::amount)
          .reduce(Money.ZERO, Money::plus);
    }
  }

  public static Content empty(String title) {
    return new Content(
        title, Facets.NONE, Set.of(), Set.of(), null, People.NONE, Budget.NONE, Map.of());
  }

  public String answer(String field) {
    return answers.getOrDefault(field, "");
  }

  public Content titled(String title) {
    return new Content(title, facets, targets, methods, period, people, budget, answers);
  }

  public Content with(Facets facets) {
    return new Content(title, facets, targets, methods, period, people, budget, answers);
  }

  public Content chosen(Set<String> targets, Set<String> methods) {
    return new Content(title, facets, targets, methods, period, people, budget, answers);
  }

  public Content timed(@Nullable Period period) {
    return new Content(title, facets, targets, methods, period, people, budget, answers);
  }

  public Content with(People people) {
    return new Content(title, facets, targets, methods, period, people, budget, answers);
  }

  public Content with(Budget budget) {
    return new Content(title, facets, targets, methods, period, people, budget, answers);
  }

  /** With an answer to a field; an empty one is none. */
  public Content answered(String field, String value) {
    var answers = new HashMap<>(this.answers);
    if (value.isEmpty()) answers.remove(field);
    else answers.put(field, value);
    return new Content(title, facets, targets, methods, period, people, budget, answers);
  }
}
