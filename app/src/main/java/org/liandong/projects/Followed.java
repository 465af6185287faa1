package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liandong.procedures.Procedure;

/**
 * Projects whose procedures are held together. They are held and read when the first of them is
 * asked for, all in as many statements as one.
 */
final class Followed {
  private final ProjectReading reading;
  private final ContentReading rows;
  private final List<Procedure> procedures;
  private final Map<UUID, Project> projects = new HashMap<>();
  private final Map<Project.Id, Content> contents = new HashMap<>();

  Followed(ProjectReading reading, ContentReading rows, List<Procedure> procedures) {
    this.reading = reading;
    this.rows = rows;
    this.procedures = procedures;
  }

  Project project(Procedure procedure) {
    if (projects.isEmpty()) hold();
    return Objects.requireNonNull(projects.get(procedure.id().value()), procedure.href());
  }

  /** In one order, so that none wait in a ring. */
  private void hold() {
    var counties = procedures.stream().map(it -> it.id().county().code()).distinct().toList();
    var ids = procedures.stream().map(it -> it.id().value()).toArray(UUID[]::new);
    reading
        .projects()
        .where(PROJECT.COUNTY.eq(org.jooq.impl.DSL.any(counties.toArray(String[]::new))))
        .and(PROJECT.PROCEDURE.eq(org.jooq.impl.DSL.any(ids)))
        .orderBy(PROJECT.COUNTY, PROJECT.ID)
        .forUpdate()
        .of(PROJECT)
        .forEach(row -> projects.put(row.get(PROJECT.PROCEDURE), ProjectReading.project(row)));
  }

  /** What its application says. Those of all that are under review are read with the first. */
  Content content(Project project) {
    if (!contents.containsKey(project.id())) {
      var reviewed = projects.values().stream().filter(it -> it.stage() == Stage.REVIEW).toList();
      var read = rows.read(reviewed);
      for (int i = 0; i < read.size(); i++) contents.put(reviewed.get(i).id(), read.get(i));
    }
    return Objects.requireNonNull(contents.get(project.id()));
  }
}
