package org.liandong.purchases.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Payment;
import org.liandong.purchases.Action;
import org.liandong.purchases.Households;
import org.liandong.purchases.Offer;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Purchases;
import org.liandong.purchases.Report;
import org.liandong.purchases.Reports;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;
import org.springframework.stereotype.Component;

/** Reads a step out of its form and takes it. */
@Component
class StepForms {
  private final Purchases purchases;
  private final Reports reports;
  private final Households households;

  StepForms(Purchases purchases, Reports reports, Households households) {
    this.purchases = purchases;
    this.reports = reports;
    this.households = households;
  }

  static Purchase.Plan plan(TypedWhole typed) {
    var plan =
        new Purchase.Plan(
            typed.words("buyer", 60),
            typed.words("name", 80),
            typed.words("words", 2000),
            typed.optional("item", 60),
            typed.words("field", 60),
            typed.year("year"),
            typed.words("method", 60),
            typed.optional("beside", 60),
            typed.optional("reason", 1000),
            typed.money("amount"),
            typed.checked("recurrent"),
            typed.optionalId("above"),
            typed.once());
    typed.check();
    return plan;
  }

  void take(Actor actor, Purchase.Id id, Form form) {
    var typed = new TypedWhole(form);
    switch (form.value("step")) {
      case "offer" -> offer(actor, id, typed);
      case "file" -> file(actor, id, typed);
      case "check" -> check(actor, id, typed);
      case "household" -> household(actor, id, typed);
      default -> held(actor, id, typed, form.value("step"));
    }
  }

  private void held(Actor actor, Purchase.Id id, TypedWhole typed, String step) {
    int version = typed.number("version");
    var action =
        switch (step) {
          case "budget" -> budget(typed);
          case "announce" -> new Action.Announce(typed.optional("announcement", 1000));
          case "select" -> new Action.Select(typed.number("offer"), typed.words("why", 1000));
          case "contract" ->
              new Action.Contract(
                  typed.words("number", 60),
                  typed.money("price"),
                  typed.day("starts"),
                  typed.day("ends"));
          case "accept" -> new Action.Accept(typed.words("finding", 1000));
          case "withdraw" -> new Action.Withdraw(typed.words("withdrawal", 1000));
          default -> throw new Absent(step);
        };
    if (action instanceof Action.Contract contract && contract.ends().isBefore(contract.starts()))
      typed.wrong("ends", "purchases.invalid.ends");
    typed.check();
    purchases.step(actor, id, version, action);
  }

  private static Action budget(TypedWhole typed) {
    var parts = typed.words("line", 100).split("/", 2);
    if (parts.length != 2) typed.wrong("line", "ui.typed.choose");
    typed.check();
    var line = Objects.requireNonNull(TypedWhole.id(parts[1], new UUID(0, 0)));
    var county = TypedWhole.county(parts[0]);
    return new Action.Budget(new Book.Id(county.county(), county.id()), line);
  }

  private void offer(Actor actor, Purchase.Id id, TypedWhole typed) {
    var draft =
        new Offer.Draft(typed.id("provider"), typed.money("bid"), typed.optional("bidding", 1000));
    typed.check();
    purchases.offer(actor, id, draft);
  }

  private void file(Actor actor, Purchase.Id id, TypedWhole typed) {
    int nr = typed.number("nr");
    var sheet =
        new Reports.Sheet(
            typed.moneyOrZero("income"), typed.moneyOrZero("spent"), typed.optional("told", 1000));
    typed.check();
    reports.file(actor, id, nr, sheet);
  }

  private void check(Actor actor, Purchase.Id id, TypedWhole typed) {
    int nr = typed.number("nr");
    var sound = !typed.words("sound", 5).equals("no");
    var check = new Report.Check(sound, typed.words("found", 1000));
    typed.check();
    reports.check(actor, id, nr, check);
  }

  private void household(Actor actor, Purchase.Id id, TypedWhole typed) {
    var shares =
        new Households.Shares(
            typed.moneyOrZero("fiscal"), typed.moneyOrZero("lottery"), typed.moneyOrZero("own"));
    var household =
        new Households.Household(
            typed.words("household", 60),
            typed.one("kind", Households.Kind.class),
            typed.checked("poor"),
            typed.money("cost"),
            shares);
    typed.check();
    households.add(actor, id, household);
  }

  /** What is paid, waiting for the scans of its voucher. */
  static Function<List<UUID>, Payment.Entry> payment(TypedWhole typed, Purchase purchase) {
    var amount = Amount.of(typed.money("pay"));
    var payee = typed.words("payee", 80);
    var words = typed.words("for", 500);
    var voucher = new Payment.Voucher(typed.words("voucher", 60), typed.day("voucher-day"));
    var once = typed.once();
    var line = purchase.paid() == null ? new UUID(0, 0) : purchase.paid().line();
    var commitment = purchase.deal() == null ? null : purchase.deal().commitment();
    return scans ->
        new Payment.Entry(
            line,
            commitment,
            amount,
            List.of(),
            new Payment.Payee(payee, false),
            words,
            voucher,
            scans,
            once);
  }
}
