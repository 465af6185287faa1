package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.PUBLISHED;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.db.tables.records.PublishedRecord;
import org.liandong.opendata.Batch;
import org.liandong.opendata.ChangeFeed;
import org.liandong.opendata.Column;
import org.liandong.opendata.Column.Type;
import org.liandong.opendata.Dataset;
import org.springframework.stereotype.Component;

/**
 * Movements of published funds, for anybody: how much, from which source, for which line. Persons
 * and free words are not in it.
 */
@Component
class FundDataset implements Dataset {
  private static final ChangeFeed.Source<PublishedRecord> PUBLIC =
      new ChangeFeed.Source<>(
          PUBLISHED,
          PUBLISHED.CHANGE,
          PUBLISHED.COUNTY,
          PUBLISHED.ID,
          DSL.trueCondition(),
          FundDataset::values);
  private final ChangeFeed feed;

  FundDataset(ChangeFeed feed) {
    this.feed = feed;
  }

  @Override
  public String name() {
    return "fund-movements";
  }

  @Override
  public String words() {
    return "ledger.open";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.key("id", Type.STRING),
        Column.of("fund", Type.STRING),
        Column.of("county", Type.STRING),
        Column.of("posting", Type.INTEGER),
        Column.of("day", Type.DATE),
        Column.of("kind", Type.STRING),
        Column.of("source", Type.STRING),
        Column.of("line", Type.STRING),
        Column.of("payee", Type.STRING),
        Column.of("amount", Type.NUMBER),
        Column.of("rest", Type.NUMBER));
  }

  @Override
  public Batch after(@Nullable String position, int limit) {
    return feed.after(PUBLIC, position, limit);
  }

  private static List<@Nullable Object> values(PublishedRecord row) {
    return Arrays.asList(
        row.getCounty() + "-" + row.getId(),
        row.getCounty() + "-" + row.getBook(),
        row.getCounty(),
        row.getNr(),
        row.getDay(),
        row.getKind(),
        row.getSource(),
        row.getLine(),
        row.getPayee(),
        BigDecimal.valueOf(row.getAmount(), 2),
        BigDecimal.valueOf(row.getRest(), 2));
  }
}
