package org.liandong.projects;

import static org.liandong.projects.db.Tables.ATTACHMENT;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.liandong.files.Opened;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files of an application: added and dropped while it is written, kept as they were afterwards. */
@Service
@Transactional
public class ProjectFiles {
  private static final int MOST = 20;
  private final DSLContext sql;
  private final Steps steps;
  private final Files files;
  private final Reaches reaches;
  private final Audit audit;
  private final Clock clock;

  /** One file, with what it shows. */
  public record Paper(Attachment attachment, String words, String name) {}

  ProjectFiles(
      DSLContext sql, Steps steps, Files files, Reaches reaches, Audit audit, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.files = files;
    this.reaches = reaches;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes files into the application.
   *
   * @param stored files that were taken in before
   */
  public void add(Actor actor, Project.Id id, List<Attachment.Id> stored, String words) {
    var project = writable(actor, id);
    if (stored.isEmpty()) throw Invalid.field("papers", "projects.paper.missing");
    int held = sql.fetchCount(ATTACHMENT, of(id));
    if (held + stored.size() > MOST) throw Invalid.field("papers", "projects.paper.many");
    for (var file : stored) {
      sql.insertInto(ATTACHMENT)
          .values(
              id.county().code(),
              id.value(),
              files.find(actor, file).id().id(),
              words,
              ProjectRows.utc(clock.instant()),
              actor.account().value(),
              actor.name())
          .execute();
    }
    audit.record(
        actor, project.place(), "projects.paper-added", id.toString(), Map.of("n", stored.size()));
  }

  /** Takes a file out again; the log keeps that it was there. */
  public void drop(Actor actor, Project.Id id, UUID file) {
    var project = writable(actor, id);
    int dropped =
        sql.deleteFrom(ATTACHMENT).where(of(id)).and(ATTACHMENT.ATTACHMENT_.eq(file)).execute();
    if (dropped == 0) throw new Absent(file);
    audit.record(
        actor,
        project.place(),
        "projects.paper-dropped",
        id.toString(),
        Map.of("file", file.toString()));
  }

  private Project writable(Actor actor, Project.Id id) {
    var project = steps.locked(actor, id);
    if (!Writers.may(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!project.stage().editable()) throw new Refused(ProjectRefusal.WRONG_STAGE);
    return project;
  }

  private static org.jooq.Condition of(Project.Id id) {
    return ATTACHMENT.COUNTY.eq(id.county().code()).and(ATTACHMENT.PROJECT.eq(id.value()));
  }

  /** Whether the reader may see the project was decided before. */
  @Transactional(readOnly = true)
  public List<Paper> of(Project project) {
    var id = project.id();
    var held =
        new HashMap<>(
            sql.selectFrom(ATTACHMENT)
                .where(of(id))
                .fetchMap(row -> new Attachment.Id(id.county(), row.getAttachment())));
    if (held.isEmpty()) return List.of();
    return reaches
        .within(Reach.EVERYTHING, () -> files.list(Actor.PLATFORM, held.keySet()))
        .stream()
        .map(one -> {
          var row = java.util.Objects.requireNonNull(held.get(one.id()));
          return new Paper(one, row.getWords(), row.getName());
        })
        .toList();
  }

  /** Whoever sees the project opens its files: the carrier, an expert, an evaluator too. */
  @Transactional(readOnly = true)
  public Opened open(Project project, UUID file) {
    var id = project.id();
    if (!sql.fetchExists(ATTACHMENT, of(id).and(ATTACHMENT.ATTACHMENT_.eq(file))))
      throw new Absent(file);
    return reaches.within(
        Reach.EVERYTHING, () -> files.open(Actor.PLATFORM, new Attachment.Id(id.county(), file)));
  }
}
