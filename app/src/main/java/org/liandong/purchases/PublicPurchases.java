package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.OPEN;
import static org.liandong.purchases.db.Tables.OPEN_FACT;
import static org.liandong.purchases.db.Tables.OPEN_OFFER;
import static org.liandong.purchases.db.Tables.OPEN_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.liandong.purchases.db.tables.records.OpenRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Announced purchases as everybody reads them: no person is in them (PUR-10). */
@Service
@Transactional(readOnly = true)
public class PublicPurchases {
  private static final int DEEPEST = 6;
  private final DSLContext sql;

  PublicPurchases(DSLContext sql) {
    this.sql = sql;
  }

  /** A purchase without names of people. */
  public record Open(
      Purchase.Id id,
      PlaceCode place,
      String buyer,
      String name,
      String words,
      String item,
      String field,
      int year,
      String method,
      String beside,
      String reason,
      boolean compete,
      Money amount,
      boolean recurrent,
      LocalDate announced,
      @Nullable UUID above,
      @Nullable UUID provider,
      @Nullable Money price,
      Stage stage) {}

  /** A step of the history. */
  public record Fact(Action.Kind kind, Instant at, String words, @Nullable Money amount) {}

  /** An offer, shown once one was chosen. */
  public record Bid(int nr, UUID provider, Money price) {}

  /** A finance report, filed or missing. */
  public record Filed(
      int nr, LocalDate closes, LocalDate due, boolean filed, @Nullable Money spent) {}

  /** What is asked for. */
  public record Asked(PlaceCode place, int year, String field, String words) {}

  /** Announced purchases at or below a place, the newest first. */
  public Keyset<Open> list(Asked asked, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(OPEN)
            .where(Subtree.of(OPEN.PLACE, asked.place()))
            .and(asked.year() == 0 ? DSL.noCondition() : OPEN.YEAR.eq(asked.year()))
            .and(asked.field().isEmpty() ? DSL.noCondition() : OPEN.FIELD.eq(asked.field()))
            .and(asked.words().isEmpty() ? DSL.noCondition() : said(asked.words()))
            .and(after == null ? DSL.noCondition() : OPEN.ID.lt(after))
            .orderBy(OPEN.ID.desc())
            .limit(size + 1)
            .fetch(PublicPurchases::open);
    return Keyset.of(read, size, open -> open.id().value().toString());
  }

  private static org.jooq.Condition said(String words) {
    return OPEN.NAME.contains(words).or(OPEN.BUYER.contains(words)).or(OPEN.WORDS.contains(words));
  }

  public Optional<Open> find(Purchase.Id id) {
    return sql.selectFrom(OPEN)
        .where(OPEN.COUNTY.eq(id.county().code()), OPEN.ID.eq(id.value()))
        .fetchOptional(PublicPurchases::open);
  }

  public List<Fact> facts(Purchase.Id id) {
    return sql.selectFrom(OPEN_FACT)
        .where(OPEN_FACT.COUNTY.eq(id.county().code()), OPEN_FACT.PURCHASE.eq(id.value()))
        .orderBy(OPEN_FACT.NR)
        .fetch(row ->
            fact(row.getKind(), row.getAt().toInstant(), row.getWords(), money(row.getAmount())));
  }

  /** A fact as it stands in a row. */
  public static Fact fact(String kind, Instant at, String words, @Nullable Money amount) {
    return new Fact(Action.Kind.valueOf(kind), at, words, amount);
  }

  public List<Bid> bids(Purchase.Id id) {
    return sql.selectFrom(OPEN_OFFER)
        .where(OPEN_OFFER.COUNTY.eq(id.county().code()), OPEN_OFFER.PURCHASE.eq(id.value()))
        .orderBy(OPEN_OFFER.NR)
        .fetch(row -> new Bid(row.getNr(), row.getProvider(), new Money(row.getPrice())));
  }

  public List<Filed> reports(Purchase.Id id) {
    return sql.selectFrom(OPEN_REPORT)
        .where(OPEN_REPORT.COUNTY.eq(id.county().code()), OPEN_REPORT.PURCHASE.eq(id.value()))
        .orderBy(OPEN_REPORT.NR)
        .fetch(row ->
            new Filed(
                row.getNr(),
                row.getCloses(),
                row.getDue(),
                row.getFiled() != null,
                money(row.getSpent())));
  }

  /** The whole chain a purchase is part of, from the money down to the service (PUR-25). */
  public Chain chain(Purchase.Id id) {
    var root = id.value();
    for (int i = 0; i < DEEPEST; i++) {
      var above =
          sql.select(OPEN.ABOVE)
              .from(OPEN)
              .where(OPEN.COUNTY.eq(id.county().code()), OPEN.ID.eq(root))
              .fetchOne(OPEN.ABOVE);
      if (above == null) break;
      root = above;
    }
    return below(id.county(), root);
  }

  private Chain below(County county, UUID root) {
    var nodes = new ArrayList<Chain.Node>();
    var ids = List.of(root);
    for (int i = 0; i < DEEPEST && !ids.isEmpty(); i++) {
      var found =
          sql.selectFrom(OPEN)
              .where(OPEN.COUNTY.eq(county.code()))
              .and(i == 0 ? OPEN.ID.in(ids) : OPEN.ABOVE.in(ids))
              .and(OPEN.STAGE.ne(Stage.WITHDRAWN.name()))
              .fetch(row ->
                  new Chain.Node(
                      row.getId(),
                      row.getAbove(),
                      row.getName(),
                      row.getProvider() == null ? "" : row.getProvider().toString(),
                      new Money(row.getPrice() == null ? row.getAmount() : row.getPrice())));
      nodes.addAll(found);
      ids = found.stream().map(Chain.Node::id).toList();
    }
    return Chain.of(root, nodes);
  }

  private static Open open(OpenRecord row) {
    return new Open(
        new Purchase.Id(new County(row.getCounty()), row.getId()),
        new PlaceCode(row.getPlace()),
        row.getBuyer(),
        row.getName(),
        row.getWords(),
        row.getItem(),
        row.getField(),
        row.getYear(),
        row.getMethod(),
        row.getBeside(),
        row.getReason(),
        row.getCompete(),
        new Money(row.getAmount()),
        row.getRecurrent(),
        row.getAnnounced(),
        row.getAbove(),
        row.getProvider(),
        money(row.getPrice()),
        Stage.valueOf(row.getStage()));
  }

  private static @Nullable Money money(@Nullable Long fen) {
    return fen == null ? null : new Money(fen);
  }
}
