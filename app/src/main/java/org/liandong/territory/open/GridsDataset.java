package org.liandong.territory.open;

import static org.liandong.territory.db.Tables.GRID;

import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.liandong.opendata.Batch;
import org.liandong.opendata.Column;
import org.liandong.opendata.Column.Type;
import org.liandong.opendata.Dataset;
import org.liandong.territory.db.tables.records.GridRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The grids with their outlines (GRD-02, GRD-03); whether an outline is only a sketch is said. */
@Component
class GridsDataset implements Dataset {
  private final CodeFeed<GridRecord> feed;

  GridsDataset(DSLContext sql) {
    this.feed = new CodeFeed<>(sql, GRID, GRID.CHANGE, GRID.CODE);
  }

  @Override
  public String name() {
    return "grids";
  }

  @Override
  public String words() {
    return "territory.dataset.grids";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.key("code", Type.STRING),
        Column.of("name", Type.STRING),
        Column.of("committee", Type.STRING),
        Column.of("former", Type.STRING),
        Column.of("schematic", Type.BOOLEAN),
        Column.of("geometry", Type.STRING),
        Column.of("since", Type.DATE),
        Column.of("until", Type.DATE));
  }

  @Override
  @Transactional(readOnly = true)
  public Batch after(@Nullable String position, int limit) {
    return feed.after(position, limit, GridsDataset::values);
  }

  private static List<@Nullable Object> values(GridRecord row) {
    JSONB shape = row.getShape();
    return Arrays.<@Nullable Object>asList(
        row.getCode(),
        row.getName(),
        row.getCommittee(),
        String.join("、", row.getFormer()),
        row.getSchematic(),
        shape == null ? null : shape.data(),
        row.getSince(),
        row.getUntil());
  }
}
