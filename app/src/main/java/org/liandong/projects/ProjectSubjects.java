package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.PUBLISHED;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Measures.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects as subjects of measures. A project that counts for several things at once is a subject
 * for each: its id with the last two bits turned, so that each leads back to the project.
 */
@Component
@Transactional(readOnly = true)
class ProjectSubjects {
  private static final int PARTS = 4;
  private final DSLContext sql;

  /** What a measure needs of a project. */
  record Head(UUID id, PlaceCode place, YearMonth month, Stage stage, String field) {}

  ProjectSubjects(DSLContext sql) {
    this.sql = sql;
  }

  List<Head> heads(County county, Collection<UUID> ids) {
    return sql.select(PROJECT.ID, PROJECT.PLACE, PROJECT.OPENED, PROJECT.STAGE, PROJECT.FIELD)
        .from(PROJECT)
        .where(PROJECT.COUNTY.eq(county.code()), PROJECT.ID.in(ids))
        .fetch(row ->
            new Head(
                row.value1(),
                new PlaceCode(row.value2()),
                YearMonth.from(row.value3().atZoneSameInstant(WorkingDays.ZONE)),
                Stage.valueOf(row.value4()),
                row.value5()));
  }

  List<UUID> all(County county, @Nullable UUID after, int limit) {
    return sql.select(PROJECT.ID)
        .from(PROJECT)
        .where(PROJECT.COUNTY.eq(county.code()))
        .and(after == null ? DSL.noCondition() : PROJECT.ID.gt(after))
        .orderBy(PROJECT.ID)
        .limit(limit)
        .fetch(PROJECT.ID);
  }

  List<County> counties() {
    return sql.selectDistinct(PROJECT.COUNTY).from(PROJECT).fetch(row -> new County(row.value1()));
  }

  /** A part of a project as a subject of its own; 0 is the project itself. */
  static UUID part(UUID project, int nr) {
    if (nr < 0 || nr >= PARTS) throw new IllegalArgumentException("part " + nr);
    return new UUID(project.getMostSignificantBits(), project.getLeastSignificantBits() ^ nr);
  }

  /** Approved ones are public; what is not approved yet has no row. */
  List<Row> rows(County county, Collection<UUID> subjects) {
    var ids =
        subjects.stream()
            .flatMap(subject -> IntStream.range(0, PARTS).mapToObj(nr -> part(subject, nr)))
            .toList();
    var read = new HashMap<UUID, Row>();
    sql.selectFrom(PUBLISHED)
        .where(PUBLISHED.COUNTY.eq(county.code()), PUBLISHED.ID.in(ids))
        .forEach(row -> {
          var id = new Project.Id(county, row.getId());
          for (int nr = 0; nr < PARTS; nr++) {
            var subject = part(row.getId(), nr);
            read.put(
                subject,
                new Row(
                    subject,
                    id.label(),
                    row.getTitle(),
                    row.getSince().toInstant(),
                    "/public/projects/" + id));
          }
        });
    return subjects.stream().map(read::get).filter(Objects::nonNull).toList();
  }
}
