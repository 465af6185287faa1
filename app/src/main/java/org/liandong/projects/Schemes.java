package org.liandong.projects;

import static org.liandong.projects.db.Tables.SCHEME;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Source;
import org.liandong.policy.Rights;
import org.liandong.policy.Rules;
import org.liandong.procedures.Routes;
import org.liandong.projects.Scheme.Phase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls for projects. A scheme takes route, form and values of rules from the pack that holds at
 * its place on the day it is published; what the place adopts later is for the next one.
 */
@Service
@Transactional
public class Schemes {
  private final SchemeRows rows;

  /** Those that were read: nothing of a scheme ever changes, and there are few. */
  private final Map<Scheme.Id, Scheme> known = new ConcurrentHashMap<>();

  private final Templates templates;
  private final Routes routes;
  private final Rules rules;
  private final Audit audit;
  private final Clock clock;

  /**
   * What is called for.
   *
   * @param finance the co-owner on the side of money; empty for none
   * @param phases from the template, with this year's days
   * @param once made with the form: sending it twice is one scheme
   */
  public record Call(
      PlaceCode place,
      Scheme.Kind kind,
      int year,
      String title,
      String finance,
      List<Phase> phases,
      Map<Source, Money> pots,
      UUID once) {}

  Schemes(
      SchemeRows rows, Templates templates, Routes routes, Rules rules, Audit audit, Clock clock) {
    this.rows = rows;
    this.templates = templates;
    this.routes = routes;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  public Scheme.Id publish(Actor actor, Call call) {
    if (!Rights.mayGovern(actor, call.place())) throw new Refused(ProjectRefusal.NOT_YOURS);
    var today = today();
    var template = templates.find(call.place(), call.kind(), today);
    var form = rows.keep(template.form(), clock.instant());
    var scheme =
        new Scheme(
            new Scheme.Id(Uuid7.at(clock.instant())),
            call.place(),
            call.year(),
            call.kind(),
            call.title(),
            template.pack(),
            routes.pin(template.route(), call.place()),
            form,
            call.finance(),
            template.matched(),
            template.reward(),
            template.listed(),
            quota(template, call.place(), today),
            clock.instant(),
            call.phases(),
            call.pots());
    if (!rows.insert(actor, scheme, call.once())) return rows.sent(actor, call.once());
    rows.rules(scheme.id(), rules.holding(call.place(), today));
    audit.record(
        actor,
        call.place(),
        "projects.called",
        scheme.id().toString(),
        Map.of("kind", call.kind()));
    return scheme.id();
  }

  private Scheme.Quota quota(Templates.Template template, PlaceCode place, LocalDate today) {
    return new Scheme.Quota(
        bound(template.projects(), place, today), bound(template.communities(), place, today));
  }

  private @org.jspecify.annotations.Nullable Integer bound(
      String rule, PlaceCode place, LocalDate today) {
    return rule.isEmpty()
        ? null
        : rules.lookup(rule, place, today).map(value -> value.count()).orElse(null);
  }

  /** Everybody may see schemes. */
  @Transactional(readOnly = true)
  public Scheme find(Scheme.Id id) {
    var found = known.get(id);
    if (found != null) return found;
    var read = read(id);
    known.put(id, read);
    return read;
  }

  private Scheme read(Scheme.Id id) {
    return rows.all(SCHEME.ID.eq(id.value())).stream()
        .findFirst()
        .orElseThrow(() -> new Absent(id));
  }

  /** Those of a place and above it, the newest first. */
  @Transactional(readOnly = true)
  public List<Scheme> at(PlaceCode place) {
    return rows.all(SCHEME.PLACE.in(place.upward().stream().map(PlaceCode::value).toList()));
  }

  /** Those of a place, above it and in it, the newest first. */
  @Transactional(readOnly = true)
  public List<Scheme> around(PlaceCode place) {
    return rows.all(
        SCHEME
            .PLACE
            .in(place.upward().stream().map(PlaceCode::value).toList())
            .or(SCHEME.PLACE.startsWith(place.value())));
  }

  /** What a scheme of a kind would take at a place today. */
  @Transactional(readOnly = true)
  public Templates.Template template(PlaceCode place, Scheme.Kind kind) {
    return templates.find(place, kind, today());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
