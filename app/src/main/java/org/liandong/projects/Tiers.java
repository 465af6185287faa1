package org.liandong.projects;

import static org.liandong.projects.db.Tables.TIER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 先试先行,统筹推进 (APP-31): a scheme is rolled out in tiers, each from its own day. What is said of the
 * nearest place upward holds; where nothing is said the days of the scheme alone count.
 */
@Service
@Transactional
public class Tiers {
  private final DSLContext sql;
  private final Schemes schemes;
  private final Audit audit;
  private final Clock clock;

  /**
   * A place of a tier.
   *
   * @param nr 1 goes first
   * @param opens the first day its communities apply
   */
  public record Tier(PlaceCode place, int nr, LocalDate opens) {}

  Tiers(DSLContext sql, Schemes schemes, Audit audit, Clock clock) {
    this.sql = sql;
    this.schemes = schemes;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whoever called for projects says who goes first. */
  public void set(Actor actor, Scheme.Id id, Tier tier) {
    var scheme = schemes.find(id);
    if (!Rights.mayGovern(actor, scheme.place())) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!scheme.place().contains(tier.place())) throw new Refused(ProjectRefusal.OTHER_PLACE);
    if (tier.nr() < 1 || tier.nr() > 9) throw Invalid.field("tier", "projects.number.unreadable");
    sql.insertInto(TIER)
        .set(TIER.SCHEME, id.value())
        .set(TIER.PLACE, tier.place().value())
        .set(TIER.NR, tier.nr())
        .set(TIER.OPENS, tier.opens())
        .set(TIER.ACCOUNT, actor.account().value())
        .set(TIER.NAME, actor.name())
        .onConflict(TIER.SCHEME, TIER.PLACE)
        .doUpdate()
        .set(TIER.NR, tier.nr())
        .set(TIER.OPENS, tier.opens())
        .set(TIER.ACCOUNT, actor.account().value())
        .set(TIER.NAME, actor.name())
        .execute();
    audit.record(actor, tier.place(), "projects.tiered", id.toString(), Map.of("tier", tier.nr()));
  }

  /** All tiers of a scheme, the first one first. */
  @Transactional(readOnly = true)
  public List<Tier> of(Scheme.Id scheme) {
    return sql.selectFrom(TIER)
        .where(TIER.SCHEME.eq(scheme.value()))
        .orderBy(TIER.NR, TIER.PLACE)
        .limit(500)
        .fetch(row -> new Tier(new PlaceCode(row.getPlace()), row.getNr(), row.getOpens()));
  }

  /** The tier a place belongs to, if any. */
  @Transactional(readOnly = true)
  public Optional<Tier> at(Scheme.Id scheme, PlaceCode place) {
    return of(scheme).stream()
        .filter(tier -> tier.place().contains(place))
        .max(Comparator.comparingInt(tier -> tier.place().value().length()));
  }

  /** Its turn has come on the day itself. */
  void hold(Project project) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    at(project.scheme(), project.place())
        .filter(tier -> tier.opens().isAfter(today))
        .ifPresent(tier -> {
          throw new Refused(
              ProjectRefusal.NOT_YET, String.valueOf(tier.nr()), tier.opens().toString());
        });
  }
}
