package org.liandong.requests;

import static org.liandong.requests.RequestReading.instant;
import static org.liandong.requests.db.Tables.TOLD;

import java.util.Arrays;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.opendata.Batch;
import org.liandong.opendata.ChangeFeed;
import org.liandong.opendata.ChangeFeed.Source;
import org.liandong.opendata.Column;
import org.liandong.opendata.Column.Type;
import org.liandong.opendata.Dataset;
import org.liandong.requests.db.tables.records.ToldRecord;
import org.springframework.stereotype.Component;

/**
 * How requests go, for anybody (NEJ-07): what kind, which community, how long. What was said, where
 * exactly and by whom is not in it.
 */
@Component
class RequestDataset implements Dataset {
  private static final Source<ToldRecord> TOLD_REQUESTS =
      new Source<>(
          TOLD, TOLD.CHANGE, TOLD.COUNTY, TOLD.ID, DSL.trueCondition(), RequestDataset::values);
  private final ChangeFeed feed;

  RequestDataset(ChangeFeed feed) {
    this.feed = feed;
  }

  @Override
  public String name() {
    return "requests";
  }

  @Override
  public String words() {
    return "requests.open";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.key("id", Type.STRING),
        Column.of("number", Type.INTEGER),
        Column.of("county", Type.STRING),
        Column.of("street", Type.STRING),
        Column.of("committee", Type.STRING),
        Column.of("category", Type.STRING),
        Column.of("stage", Type.STRING),
        Column.of("round", Type.INTEGER),
        Column.of("submitted", Type.DATETIME),
        Column.of("due", Type.DATETIME),
        Column.of("settled", Type.DATETIME));
  }

  @Override
  public Batch after(@Nullable String position, int limit) {
    return feed.after(TOLD_REQUESTS, position, limit);
  }

  private static List<@Nullable Object> values(ToldRecord row) {
    return Arrays.asList(
        row.getCounty() + "-" + row.getId(),
        row.getNumber(),
        row.getCounty(),
        row.getStreet(),
        row.getCommittee(),
        row.getCategory(),
        row.getStage(),
        row.getRound(),
        row.getSubmitted().toInstant(),
        row.getDue().toInstant(),
        instant(row.getSettled()));
  }
}
