package org.liandong.territory.open;

import static org.liandong.territory.db.Tables.PLACE;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.opendata.Batch;
import org.liandong.opendata.Column;
import org.liandong.opendata.Column.Type;
import org.liandong.opendata.Dataset;
import org.liandong.territory.Level;
import org.liandong.territory.db.tables.records.PlaceRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of divisions from province to committee, with the names they had before. */
@Component
class PlacesDataset implements Dataset {
  private final CodeFeed<PlaceRecord> feed;

  PlacesDataset(DSLContext sql) {
    this.feed = new CodeFeed<>(sql, PLACE, PLACE.CHANGE, PLACE.CODE);
  }

  @Override
  public String name() {
    return "places";
  }

  @Override
  public String words() {
    return "territory.dataset.places";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.key("code", Type.STRING),
        Column.of("name", Type.STRING),
        Column.of("level", Type.STRING),
        Column.of("kind", Type.STRING),
        Column.of("parent", Type.STRING),
        Column.of("former", Type.STRING),
        Column.of("since", Type.DATE),
        Column.of("until", Type.DATE));
  }

  @Override
  @Transactional(readOnly = true)
  public Batch after(@Nullable String position, int limit) {
    return feed.after(position, limit, PlacesDataset::values);
  }

  private static List<@Nullable Object> values(PlaceRecord row) {
    return Arrays.<@Nullable Object>asList(
        row.getCode(),
        row.getName(),
        Level.of(new PlaceCode(row.getCode())).word(),
        row.getKind().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
        row.getParent(),
        String.join("、", row.getFormer()),
        row.getSince(),
        row.getUntil());
  }
}
