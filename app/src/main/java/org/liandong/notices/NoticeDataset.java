package org.liandong.notices;

import static org.liandong.notices.db.Tables.PUBLISHED;

import java.util.Arrays;
import java.util.List;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.notices.db.tables.records.PublishedRecord;
import org.liandong.opendata.Batch;
import org.liandong.opendata.ChangeFeed;
import org.liandong.opendata.ChangeFeed.Source;
import org.liandong.opendata.Column;
import org.liandong.opendata.Column.Type;
import org.liandong.opendata.Dataset;
import org.springframework.stereotype.Component;

/** Notices and disclosures as anyone reads them, each state once. */
@Component
class NoticeDataset implements Dataset {
  private static final Source<PublishedRecord> NOTICES =
      new Source<>(
          PUBLISHED,
          PUBLISHED.CHANGE,
          PUBLISHED.COUNTY,
          PUBLISHED.ID,
          DSL.trueCondition(),
          NoticeDataset::values);
  private final ChangeFeed feed;

  NoticeDataset(ChangeFeed feed) {
    this.feed = feed;
  }

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public String words() {
    return "notices.dataset";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.key("id", Type.STRING),
        Column.of("place", Type.STRING),
        Column.of("kind", Type.STRING),
        Column.of("topic", Type.STRING),
        Column.of("title", Type.STRING),
        Column.of("begins", Type.DATE),
        Column.of("ends", Type.DATE),
        Column.of("stage", Type.STRING),
        Column.of("outcome", Type.STRING),
        Column.of("extensions", Type.INTEGER),
        Column.of("objections", Type.INTEGER),
        Column.of("replies", Type.INTEGER));
  }

  @Override
  public Batch after(@Nullable String position, int limit) {
    return feed.after(NOTICES, position, limit);
  }

  private static List<@Nullable Object> values(PublishedRecord row) {
    return Arrays.asList(
        row.getCounty() + "-" + row.getId(),
        row.getPlace(),
        row.getKind(),
        row.getTopic(),
        row.getTitle(),
        row.getBegins(),
        row.getEnds(),
        row.getStage(),
        row.getOutcome(),
        row.getExtensions(),
        row.getObjections(),
        row.getReplies());
  }
}
