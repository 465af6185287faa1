package org.liandong.purchases;

import static org.liandong.policy.Measured.count;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Formula;
import org.liandong.policy.Measured;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.policy.Unit;
import org.liandong.territory.Level;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rules on purchases, each held against the value of the place and refused with its clause. */
@Component
public class PurchaseRules {
  private final Rules rules;
  private final Rulings rulings;
  private final Clock clock;

  PurchaseRules(Rules rules, Rulings rulings, Clock clock) {
    this.rules = rules;
    this.rulings = rulings;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }

  /** What the negative list names is not bought (PUR-02). */
  Ruling negative(PlaceCode place, String item, boolean negative) {
    var measured = one("negative-items", Unit.ITEMS, negative ? 1 : 0);
    return hard(place, "negative-items", measured, PurchaseRefusal.NEGATIVE_ITEM, item);
  }

  /** No plan without a line of the annual budget (PUR-09). */
  Ruling budget(PlaceCode place, boolean line) {
    var measured = one("budget-lines", Unit.ITEMS, line ? 1 : 0);
    return hard(place, "budget-lines", measured, PurchaseRefusal.NO_BUDGET);
  }

  /** Not to compete needs a reason in writing (PUR-13). */
  Ruling reason(PlaceCode place, String reason) {
    var letters = reason.codePointCount(0, reason.length());
    var measured = one("reason-letters", Unit.COUNT, letters);
    return hard(place, "reason-letters", measured, PurchaseRefusal.NO_REASON);
  }

  /** Announced long enough before one is chosen (PUR-10). */
  Ruling notice(PlaceCode place, LocalDate announced) {
    var days = ChronoUnit.DAYS.between(announced, today());
    var measured = one("notice-days", Unit.DAYS, days);
    return hard(place, "notice-days", measured, PurchaseRefusal.TOO_SOON);
  }

  /** Only the qualified are chosen (PUR-20). */
  Ruling qualified(PlaceCode place, String provider, int valid) {
    var measured = one("valid-qualifications", Unit.COUNT, valid);
    var reason = PurchaseRefusal.NOT_QUALIFIED;
    return hard(place, "valid-qualifications", measured, reason, provider);
  }

  /** Nothing is paid while a finance report is overdue (PUR-15). */
  Ruling reported(PlaceCode place, int overdue) {
    var measured = one("overdue-reports", Unit.COUNT, overdue);
    return hard(place, "overdue-reports", measured, PurchaseRefusal.REPORT_OVERDUE, overdue);
  }

  /** An entitled household pays nothing (PUR-27). */
  Ruling full(PlaceCode place, Money paid, Money price) {
    var measured =
        Measured.share(
            Measured.money("purchases.measured.full-purchase-share", paid),
            Measured.money("purchases.measured.price", price));
    return hard(place, "full-purchase-share", measured, PurchaseRefusal.NOT_FREE);
  }

  /** How old a provider is, by its kind: warned, not refused (PUR-30). */
  public Optional<Ruling> entry(PlaceCode place, Provider provider) {
    var rule = "entry-years." + provider.kind().name().toLowerCase(java.util.Locale.ROOT);
    var years = ChronoUnit.YEARS.between(provider.founded(), today());
    return warned(place, rule, one("entry-years", Unit.YEARS, years));
  }

  /** How many layers lie between the money and the service (PUR-25). */
  public Optional<Ruling> depth(PlaceCode place, int layers) {
    return warned(place, "commission-depth", one("commission-depth", Unit.COUNT, layers));
  }

  /** Small purchases of one buyer in one year: money spread thin (PUR-29). */
  public Optional<Ruling> spread(PlaceCode place, long small) {
    return warned(place, "small-purchases", one("small-purchases", Unit.COUNT, small));
  }

  public Money small(PlaceCode place) {
    return rules.value("purchases.small-amount", place, today()).money();
  }

  int number(String rule, PlaceCode place) {
    return rules.value("purchases." + rule, place, today()).count();
  }

  /** Growth of a year over the one before (PUR-23); empty after a year without purchases. */
  public Optional<Ruling> growth(PlaceCode place, Money before, Money now) {
    if (before.fen() == 0) return Optional.empty();
    var more = Measured.money("purchases.measured.growth", now.minus(before));
    var whole = Measured.money("purchases.measured.before", before);
    return held(place, "growth", Measured.of(Formula.SHARE, more, whole));
  }

  /** Counties and what is above them hold a budget; below nobody is asked for lines of one. */
  public static boolean budgets(PlaceCode place) {
    return Level.of(place).compareTo(Level.COUNTY) <= 0;
  }

  /** Lines of the budget for social work (PUR-22); empty where no budget is held. */
  public Optional<Ruling> socialWork(PlaceCode place, int lines) {
    if (!budgets(place)) return Optional.empty();
    return held(place, "social-work-lines", one("social-work-lines", Unit.ITEMS, lines));
  }

  /** Money of a year against the reference of the place (PUR-03); empty without a budget. */
  public Optional<Ruling> yearly(PlaceCode place, Money money) {
    if (!budgets(place)) return Optional.empty();
    var measured = Measured.amount(Measured.money("purchases.measured.yearly-money", money));
    return held(place, "yearly-money", measured);
  }

  /** The ruling in words with its clause. */
  public Refused.Clause explain(Ruling ruling) {
    return rulings.explain(ruling, LocaleContextHolder.getLocale());
  }

  void keep(Actor actor, Purchase purchase, Ruling ruling) {
    rulings.keep(actor, purchase.place(), purchase.id().toString(), ruling);
  }

  private Optional<Ruling> warned(PlaceCode place, String rule, Measured measured) {
    return held(place, rule, measured).filter(Ruling::warns);
  }

  private Optional<Ruling> held(PlaceCode place, String rule, Measured measured) {
    return rules
        .lookup("purchases." + rule, place, today())
        .map(value -> Ruling.of(value, measured));
  }

  private Ruling hard(
      PlaceCode place, String rule, Measured measured, PurchaseRefusal reason, Object... details) {
    var ruling = Ruling.of(rules.value("purchases." + rule, place, today()), measured);
    if (ruling.refuses()) throw new Refused(reason, explain(ruling), details);
    return ruling;
  }

  private static Measured one(String name, Unit unit, long value) {
    return Measured.amount(count("purchases.measured." + name, unit, value));
  }
}
