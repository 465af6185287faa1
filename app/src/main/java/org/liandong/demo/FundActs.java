package org.liandong.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.Funds;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Payments;
import org.liandong.ledger.Source;
import org.liandong.ledger.Unit;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** What is done with a fund in its story. */
@Component
class FundActs {
  private final Books books;
  private final Funds funds;
  private final Commitments commitments;
  private final Payments payments;
  private final Files files;

  FundActs(Books books, Funds funds, Commitments commitments, Payments payments, Files files) {
    this.books = books;
    this.funds = funds;
    this.commitments = commitments;
    this.payments = payments;
    this.files = files;
  }

  /** A fund while it is told. */
  record Scene(
      Book.Id book,
      PlaceCode place,
      Actor finance,
      Actor clerk,
      Map<String, UUID> lines,
      Map<String, UUID> promises) {
    UUID line(String code) {
      return Players.known(lines, code);
    }
  }

  boolean act(Scene scene, FundStory.Step step, LocalDate day) {
    switch (step.act()) {
      case RECEIPT -> receive(scene, step);
      case LINE -> scene.lines().put(step.code(), line(scene, step, day));
      case GRANT ->
          funds.grant(
              scene.finance(), scene.book(), scene.line(step.code()), sum(step), said(step));
      case MOVE -> move(scene, step);
      case COMMITMENT ->
          scene.promises().put(Objects.requireNonNull(step.to()), promise(scene, step));
      case PAYMENT -> pay(scene, step, day);
    }
    return true;
  }

  private void receive(Scene scene, FundStory.Step step) {
    var parts = new EnumMap<Source, Amount>(Source.class);
    var total = new Amount(Unit.MONEY, 0);
    for (var part : Objects.requireNonNull(step.parts()).entrySet()) {
      var amount = Amount.parse(Unit.MONEY, part.getValue());
      parts.put(Source.valueOf(part.getKey()), amount);
      total = total.plus(amount);
    }
    var matched =
        parts.containsKey(Source.FISCAL_CITY) && parts.containsKey(Source.FISCAL_DISTRICT);
    funds.receive(
        scene.finance(),
        scene.book(),
        new Funds.Receipt(total, parts, "", matched, step.words(), UUID.randomUUID()));
  }

  private UUID line(Scene scene, FundStory.Step step, LocalDate day) {
    var of = step.project();
    var project =
        of == null ? null : new BudgetLine.Project(of.code(), of.name(), of.organisation());
    return books.add(
        scene.finance(),
        scene.book(),
        new BudgetLine.Opening(day.getYear(), step.code(), step.words(), "", project));
  }

  private void move(Scene scene, FundStory.Step step) {
    var to = scene.line(Objects.requireNonNull(step.to()));
    funds.move(
        scene.finance(),
        scene.book(),
        new Funds.Route(scene.line(step.code()), to),
        sum(step),
        said(step));
  }

  private UUID promise(Scene scene, FundStory.Step step) {
    var promise =
        new Commitment.Promise(
            scene.line(step.code()),
            sum(step),
            Objects.requireNonNull(step.partner()),
            step.words(),
            UUID.randomUUID());
    return commitments.promise(scene.clerk(), scene.book(), promise).value();
  }

  private void pay(Scene scene, FundStory.Step step, LocalDate day) {
    var id = payments.enter(scene.clerk(), scene.book(), entry(scene, step, day));
    if (step.stays() == null) payments.approve(scene.finance(), id, 1, "");
    else if (step.stays().equals("RETURNED"))
      payments.sendBack(scene.finance(), id, 1, "发票抬头不对，请换开（示例）");
  }

  private Payment.Entry entry(Scene scene, FundStory.Step step, LocalDate day) {
    var upload =
        new Upload(
            "scans", "voucher.png", new ByteArrayResource(VoucherSketch.png()), Audience.STAFF);
    var scan = files.store(scene.clerk(), scene.place(), upload).id().id();
    return new Payment.Entry(
        scene.line(step.code()),
        promised(scene, step),
        sum(step),
        List.of(),
        new Payment.Payee(Objects.requireNonNull(step.partner()), false),
        step.words(),
        new Payment.Voucher(Objects.requireNonNull(step.voucher()), day),
        List.of(scan),
        UUID.randomUUID());
  }

  private static @Nullable UUID promised(Scene scene, FundStory.Step step) {
    return step.to() == null ? null : scene.promises().get(step.to());
  }

  private static Amount sum(FundStory.Step step) {
    return Amount.parse(Unit.MONEY, step.sum());
  }

  private static Funds.Said said(FundStory.Step step) {
    return new Funds.Said(step.words(), UUID.randomUUID());
  }
}
