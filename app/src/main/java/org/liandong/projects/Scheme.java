package org.liandong.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Source;

/**
 * A year's call for projects at a place. What it took from the pack never changes under it.
 *
 * @param pack the pack and its version, as {@code gansu 1}
 * @param route the hash of its route
 * @param form the hash of its form
 * @param finance the co-owner on the side of money (与财政联合); empty for none
 * @param matched whether city and district pay one for one
 * @param reward whether money is paid after the result (以奖代补)
 * @param listed whether it has a yearly list of what is supported first
 * @param quota how many it takes
 */
public record Scheme(
    Id id,
    PlaceCode place,
    int year,
    Kind kind,
    String title,
    String pack,
    String route,
    String form,
    String finance,
    boolean matched,
    boolean reward,
    boolean listed,
    Quota quota,
    Instant since,
    List<Phase> phases,
    Map<Source, Money> pots) {

  public Scheme {
    phases = List.copyOf(phases);
    pots = Map.copyOf(pots);
  }

  /** Schemes are few and belong to no county. */
  public record Id(UUID value) {
    public static Id parse(String text) {
      return new Id(UUID.fromString(text));
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /** Words: {@code projects.kind.NAME}. */
  public enum Kind {
    /** 公益创投. */
    VENTURE,
    /** 政府购买服务. */
    PURCHASE,
    /** “三社联动”试点. */
    PILOT,
    /** 社区微实事. */
    MICRO,
    /** 能力建设培训 (002:21). */
    TRAINING;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Kind named(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** How many projects, and in how many communities; null for no bound. */
  public record Quota(@Nullable Integer projects, @Nullable Integer communities) {}

  /** A part of its time, both days included. */
  public record Phase(int nr, What what, LocalDate opens, LocalDate closes) {
    /** What is done in it. Words: {@code projects.phase.NAME}. */
    public enum What {
      PLAN,
      APPLY,
      SUMMARISE
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(opens) && !day.isAfter(closes);
    }
  }

  public Optional<Phase> phase(Phase.What what) {
    return phases.stream().filter(phase -> phase.what() == what).findFirst();
  }

  /** All its money. */
  public Money budget() {
    return pots.values().stream().reduce(Money.ZERO, Money::plus);
  }
}
