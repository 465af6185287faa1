package org.liandong.projects;

import static org.liandong.projects.db.Tables.ANSWER;
import static org.liandong.projects.db.Tables.MEMBER;
import static org.liandong.projects.db.Tables.PROJECT;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.projects.Organisations.Worker;
import org.liandong.projects.Project.Facets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is known of an applicant already, filled into the application: the organisation one signs in
 * for with its certified workers, the community as it was described last, the newest need that no
 * application cites. What was written stays.
 */
@Service
@Transactional
public class Profiles {
  private static final String COMMUNITY = "community";
  private static final String SECTION = "profile";
  private final DSLContext sql;
  private final Drafts drafts;
  private final Steps steps;
  private final Organisations organisations;

  Profiles(DSLContext sql, Drafts drafts, Steps steps, Organisations organisations) {
    this.sql = sql;
    this.drafts = drafts;
    this.steps = steps;
    this.organisations = organisations;
  }

  /** False when nothing more is known than was written. */
  public boolean fill(Actor actor, Project.Id id) {
    var project = steps.locked(actor, id);
    if (!Writers.applies(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    var before = drafts.content(project);
    var after = filled(actor, project, before);
    if (after.equals(before)) return false;
    var section = drafts.sections(id).get(SECTION);
    drafts.write(actor, id, SECTION, section == null ? 0 : section.version(), after);
    return true;
  }

  private Content filled(Actor actor, Project project, Content it) {
    var facets = it.facets();
    var need = facets.need() == null ? need(project) : facets.need();
    var answers = new LinkedHashMap<>(it.answers());
    if (it.answer(COMMUNITY).isEmpty())
      described(project).ifPresent(words -> answers.put(COMMUNITY, words));
    return new Content(
        it.title(),
        new Facets(facets.kind(), facets.field(), facets.support(), need, facets.lottery()),
        it.targets(),
        it.methods(),
        it.period(),
        people(actor, project, it.people()),
        it.budget(),
        answers);
  }

  private Content.People people(Actor actor, Project project, Content.People it) {
    var carrier = it.carrier() == null ? own(actor, project) : it.carrier();
    if (carrier == null) return it;
    var team = it.team().isEmpty() ? certified(project, carrier) : it.team();
    return new Content.People(carrier, it.partners(), team);
  }

  /** The one organisation of the county the actor signs in for; with several it is not guessed. */
  private @Nullable UUID own(Actor actor, Project project) {
    var mine =
        sql.select(MEMBER.ORGANISATION)
            .from(MEMBER)
            .where(MEMBER.COUNTY.eq(project.id().county().code()))
            .and(MEMBER.ACCOUNT.eq(actor.self().value()))
            .limit(2)
            .fetch(MEMBER.ORGANISATION);
    return mine.size() == 1 ? mine.getFirst() : null;
  }

  private List<UUID> certified(Project project, UUID carrier) {
    return organisations.workers(new Organisation.Id(project.id().county(), carrier)).stream()
        .filter(worker -> !worker.certificate().isEmpty())
        .map(Worker::id)
        .toList();
  }

  /** The newest need of the community that no application cites. */
  private @Nullable UUID need(Project project) {
    var cited =
        sql.select(PROJECT.NEED)
            .from(PROJECT)
            .where(PROJECT.COUNTY.eq(project.id().county().code()))
            .and(PROJECT.PLACE.eq(project.place().value()))
            .and(PROJECT.NEED.isNotNull())
            .fetchSet(PROJECT.NEED);
    return organisations.needs(project.place()).stream()
        .map(Organisations.Need::id)
        .filter(need -> !cited.contains(need))
        .findFirst()
        .orElse(null);
  }

  /** How the community was described last, as far as the actor sees it. */
  private Optional<String> described(Project project) {
    return sql.select(ANSWER.VALUE)
        .from(ANSWER)
        .join(PROJECT)
        .on(PROJECT.COUNTY.eq(ANSWER.COUNTY), PROJECT.ID.eq(ANSWER.PROJECT))
        .where(PROJECT.COUNTY.eq(project.id().county().code()))
        .and(PROJECT.PLACE.eq(project.place().value()))
        .and(PROJECT.ID.ne(project.id().value()))
        .and(ANSWER.FIELD.eq(COMMUNITY))
        .orderBy(PROJECT.ID.desc())
        .limit(1)
        .fetchOptional(ANSWER.VALUE);
  }
}
