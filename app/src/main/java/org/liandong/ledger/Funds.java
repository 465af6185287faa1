package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.ACCOUNT;

import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What finance does with a fund: takes money in, grants it to lines, moves it between them. */
@Service
@Transactional
public class Funds {
  private final Postings postings;
  private final Books books;
  private final MatchingRule matching;

  /**
   * Money that came.
   *
   * @param total what the paper says; the parts must sum to it
   * @param earmark what it is for; empty for none
   * @param matched whether city and district pay one for one
   */
  public record Receipt(
      Amount total,
      Map<Source, Amount> parts,
      String earmark,
      boolean matched,
      String words,
      UUID once) {}

  Funds(Postings postings, Books books, MatchingRule matching) {
    this.postings = postings;
    this.books = books;
    this.matching = matching;
  }

  /** Takes money in from its sources. */
  public long receive(Actor actor, Book.Id id, Receipt receipt) {
    var book = finance(actor, id);
    balanced(book, receipt);
    if (receipt.matched()) matched(actor, book.place(), id, receipt);
    var earmark = earmark(book, receipt.earmark());
    var movements =
        receipt.parts().entrySet().stream()
            .filter(part -> part.getValue().value() != 0)
            .map(part ->
                new Movement(
                    Account.origin(part.getKey(), earmark),
                    Account.free(part.getKey(), earmark),
                    part.getValue().movable().value()))
            .toList();
    var draft = Posting.Draft.of(Kind.RECEIPT, receipt.words(), receipt.once(), movements);
    return postings.post(actor, id, draft);
  }

  /** Sets a limit: grants money of the line's purpose, from all sources alike. */
  public long grant(Actor actor, Book.Id id, UUID lineId, Amount amount, Said said) {
    finance(actor, id);
    var line = books.line(id, lineId);
    var free = postings.held(id, Role.FREE, ACCOUNT.EARMARK.eq(line.earmark()));
    var way =
        new Way(
            source -> Account.free(source, line.earmark()),
            source -> Account.granted(line, source),
            LedgerRefusal.NOT_ENOUGH);
    var movements = Postings.drawn(amount, free, way);
    return postings.post(
        actor, id, Posting.Draft.of(Kind.GRANT, said.words(), said.once(), movements));
  }

  /** Moves what is not promised from one line to another; earmarked money stays. */
  public long move(Actor actor, Book.Id id, Route route, Amount amount, Said said) {
    finance(actor, id);
    var from = books.line(id, route.from());
    var to = books.line(id, route.to());
    Earmark.check(from.earmark(), to.earmark());
    if (from.id().equals(to.id())) throw new Refused(LedgerRefusal.FOREIGN);
    var held = postings.held(id, Role.GRANTED, ACCOUNT.LINE.eq(from.id()));
    var way =
        new Way(
            source -> Account.granted(from, source),
            source -> Account.granted(to, source),
            LedgerRefusal.LIMIT);
    var movements = Postings.drawn(amount, held, way);
    return postings.post(
        actor, id, Posting.Draft.of(Kind.MOVE, said.words(), said.once(), movements));
  }

  /** Why, and the token of the form. */
  public record Said(String words, UUID once) {}

  /** From one line to another. */
  public record Route(UUID from, UUID to) {}

  private Book finance(Actor actor, Book.Id id) {
    var book = postings.hold(actor, id);
    Rights.checkFinance(actor, book.place());
    return book;
  }

  private static void balanced(Book book, Receipt receipt) {
    receipt.total().movable();
    var sum = new Amount(book.unit(), 0);
    for (var part : receipt.parts().values()) {
      if (part.value() < 0) throw new Refused(LedgerRefusal.NOT_POSITIVE, part.toString());
      sum = sum.plus(part.value() == 0 ? part : part.movable());
    }
    if (!sum.equals(receipt.total()))
      throw new Refused(LedgerRefusal.UNBALANCED, receipt.total().toString(), sum.toString());
  }

  private void matched(Actor actor, PlaceCode place, Book.Id id, Receipt receipt) {
    matching.check(
        actor,
        place,
        id.toString(),
        part(receipt, Source.FISCAL_CITY),
        part(receipt, Source.FISCAL_DISTRICT));
  }

  private static Money part(Receipt receipt, Source source) {
    var part = receipt.parts().get(source);
    return new Money(part == null ? 0 : part.value());
  }

  private static String earmark(Book book, String asked) {
    if (!book.earmarked()) return asked;
    if (!asked.isEmpty()) Earmark.check(book.earmark(), asked);
    return book.earmark();
  }
}
