package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes applications, section by section. Whoever opens a section holds it for a while; others see
 * who does and write elsewhere.
 */
@Service
@Transactional
public class Drafts {
  /** Saved by itself and by the button at once: the second is no other hand. */
  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  private final DSLContext sql;
  private final Steps steps;
  private final ContentReading contents;
  private final ContentRows rows;
  private final SectionRows sections;
  private final Organisations organisations;
  private final Clock clock;

  /**
   * How a section stands.
   *
   * @param at when it was written last, by {@code writer}; null before the first time
   * @param holder who is at it now; null when nobody is
   */
  public record Section(
      int version,
      @Nullable Instant at,
      String name,
      @Nullable AccountId writer,
      @Nullable AccountId holder,
      String heldBy) {
    static final Section NEW = new Section(0, null, "", null, null, "");

    boolean justWritten(Actor actor, Instant now) {
      return at != null && actor.account().equals(writer) && at.plus(AT_ONCE).isAfter(now);
    }

    public boolean heldByOther(Actor actor) {
      return holder != null && !holder.equals(actor.account());
    }
  }

  Drafts(
      DSLContext sql,
      Steps steps,
      ContentReading contents,
      ContentRows rows,
      SectionRows sections,
      Organisations organisations,
      Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.contents = contents;
    this.rows = rows;
    this.sections = sections;
    this.organisations = organisations;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Content content(Project project) {
    return contents.read(project);
  }

  /** How its sections stand, by key; one that nobody opened is not among them. */
  @Transactional(readOnly = true)
  public Map<String, Section> sections(Project.Id id) {
    return sections.of(id);
  }

  /**
   * Takes a section to write in; a section somebody else is at stays theirs.
   *
   * @return how it stands now
   */
  public Section hold(Actor actor, Project.Id id, String section) {
    var project = steps.locked(actor, id);
    if (!Writers.writes(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    var found = sections(id).getOrDefault(section, Section.NEW);
    if (found.heldByOther(actor)) return found;
    sections.hold(actor, id, section);
    return sections(id).getOrDefault(section, Section.NEW);
  }

  /**
   * Writes a section.
   *
   * @param version the one that was opened; another means that somebody else wrote in between
   */
  public int write(Actor actor, Project.Id id, String section, int version, Content content) {
    var project = steps.locked(actor, id);
    if (!Writers.may(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!project.stage().editable()) throw new Refused(ProjectRefusal.WRONG_STAGE);
    var found = sections(id).getOrDefault(section, Section.NEW);
    if (found.heldByOther(actor)) throw new Refused(ProjectRefusal.HELD, found.heldBy());
    if (found.version() != version && !found.justWritten(actor, clock.instant()))
      throw new Refused(ProjectRefusal.STALE);
    rows.write(id, content);
    share(project, content);
    sections.written(actor, id, section, found.version() + 1);
    return found.version() + 1;
  }

  /** The people of its carrier take part from now on. */
  private void share(Project project, Content content) {
    var carrier = content.people().carrier();
    if (carrier == null) return;
    var accounts = new java.util.LinkedHashSet<>(project.accounts());
    if (!accounts.addAll(organisations.members(project.id().county(), carrier))) return;
    join(project.id(), List.copyOf(accounts));
  }

  /** Somebody else writes the application too; who applies asks them. */
  public void invite(Actor actor, Project.Id id, AccountId account) {
    var project = steps.locked(actor, id);
    if (!Writers.applies(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!project.stage().editable()) throw new Refused(ProjectRefusal.WRONG_STAGE);
    var accounts = new java.util.LinkedHashSet<>(project.accounts());
    accounts.add(account);
    join(id, List.copyOf(accounts));
    var editors = new java.util.LinkedHashSet<>(project.editors());
    if (!editors.add(account)) return;
    sql.update(PROJECT)
        .set(PROJECT.EDITORS, editors.stream().map(AccountId::value).toArray(UUID[]::new))
        .where(ProjectReading.is(id))
        .execute();
  }

  void join(Project.Id id, List<AccountId> accounts) {
    sql.update(PROJECT)
        .set(PROJECT.ACCOUNTS, accounts.stream().map(AccountId::value).toArray(UUID[]::new))
        .where(ProjectReading.is(id))
        .execute();
  }
}
