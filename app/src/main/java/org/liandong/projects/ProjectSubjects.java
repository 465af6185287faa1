package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.PUBLISHED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.indicators.Measures.Row;
import org.liandong.indicators.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects as subjects of measures. A project that counts for several things at once is a subject
 * for each: its id with the last two bits turned, so that each leads back to the project.
 */
@Component
@Transactional(readOnly = true)
class ProjectSubjects {
  static final Subjects ALL = new Subjects(PROJECT.COUNTY, PROJECT.ID);
  private static final int PARTS = 4;
  private final DSLContext sql;

  /** What a measure needs of a project. */
  record Head(UUID id, PlaceCode place, Instant opened, Stage stage, String field) {}

  ProjectSubjects(DSLContext sql) {
    this.sql = sql;
  }

  List<Head> heads(County county, Collection<UUID> ids) {
    return sql.select(PROJECT.ID, PROJECT.PLACE, PROJECT.OPENED, PROJECT.STAGE, PROJECT.FIELD)
        .from(PROJECT)
        .where(ALL.among(county, ids))
        .fetch(row ->
            new Head(
                row.value1(),
                new PlaceCode(row.value2()),
                row.value3().toInstant(),
                Stage.valueOf(row.value4()),
                row.value5()));
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
    var read = new ArrayList<Row>();
    sql.selectFrom(PUBLISHED)
        .where(PUBLISHED.COUNTY.eq(county.code()), PUBLISHED.ID.in(ids))
        .forEach(row -> {
          var id = new Project.Id(county, row.getId());
          for (int nr = 0; nr < PARTS; nr++) {
            var subject = part(row.getId(), nr);
            read.add(
                new Row(
                    subject,
                    id.label(),
                    row.getTitle(),
                    row.getSince().toInstant(),
                    "/public/projects/" + id));
          }
        });
    read.removeIf(row -> !subjects.contains(row.subject()));
    return read;
  }
}
