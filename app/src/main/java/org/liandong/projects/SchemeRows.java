package org.liandong.projects;

import static org.liandong.projects.db.Tables.FORM;
import static org.liandong.projects.db.Tables.PHASE;
import static org.liandong.projects.db.Tables.POT;
import static org.liandong.projects.db.Tables.QUOTA;
import static org.liandong.projects.db.Tables.SCHEME;
import static org.liandong.projects.db.Tables.SCHEME_RULE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Source;
import org.liandong.policy.RuleValue;
import org.liandong.projects.Scheme.Phase;
import org.liandong.projects.db.tables.records.SchemeRecord;
import org.liandong.projects.form.FormReader;
import org.springframework.stereotype.Component;

/** The statements behind {@link Schemes}. */
@Component
class SchemeRows {
  private static final List<String> RULES = List.of("projects.", "applications.", "purchases.");
  private final DSLContext sql;

  SchemeRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Keeps a form by its hash. */
  String keep(String text, Instant now) {
    var hash = hash(text);
    var form = FormReader.read("form", text);
    sql.insertInto(FORM)
        .values(hash, form.key(), text, ProjectRows.utc(now))
        .onConflictDoNothing()
        .execute();
    return hash;
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** False when the same form was sent before. */
  boolean insert(Actor actor, Scheme scheme, UUID once) {
    var inserted =
        sql.insertInto(SCHEME)
            .set(SCHEME.ID, scheme.id().value())
            .set(SCHEME.PLACE, scheme.place().value())
            .set(SCHEME.YEAR, scheme.year())
            .set(SCHEME.KIND, scheme.kind().name())
            .set(SCHEME.TITLE, scheme.title())
            .set(SCHEME.PACK, scheme.pack())
            .set(SCHEME.ROUTE, scheme.route())
            .set(SCHEME.FORM, scheme.form())
            .set(SCHEME.FINANCE, scheme.finance())
            .set(SCHEME.MATCHED, scheme.matched())
            .set(SCHEME.REWARD, scheme.reward())
            .set(SCHEME.LISTED, scheme.listed())
            .set(SCHEME.PROJECTS, scheme.quota().projects())
            .set(SCHEME.COMMUNITIES, scheme.quota().communities())
            .set(SCHEME.SINCE, ProjectRows.utc(scheme.since()))
            .set(SCHEME.ACCOUNT, actor.account().value())
            .set(SCHEME.NAME, actor.name())
            .set(SCHEME.ONCE, once)
            .onConflict(SCHEME.ACCOUNT, SCHEME.ONCE)
            .doNothing()
            .execute();
    if (inserted == 0) return false;
    parts(scheme);
    return true;
  }

  private void parts(Scheme scheme) {
    var id = scheme.id().value();
    for (var phase : scheme.phases())
      sql.insertInto(PHASE)
          .values(id, phase.nr(), phase.what().name(), phase.opens(), phase.closes())
          .execute();
    scheme
        .pots()
        .forEach((source, amount) ->
            sql.insertInto(POT).values(id, source.name(), amount.fen()).execute());
    sql.insertInto(QUOTA).set(QUOTA.SCHEME, id).execute();
  }

  Scheme.Id sent(Actor actor, UUID once) {
    return sql.select(SCHEME.ID)
        .from(SCHEME)
        .where(SCHEME.ACCOUNT.eq(actor.account().value()), SCHEME.ONCE.eq(once))
        .fetchSingle(row -> new Scheme.Id(row.value1()));
  }

  /** Keeps what holds on the day of publication. */
  void rules(Scheme.Id id, Collection<RuleValue> values) {
    for (var value : values) {
      if (RULES.stream().noneMatch(value.rule()::startsWith)) continue;
      var origin = value.origin();
      sql.insertInto(SCHEME_RULE)
          .set(SCHEME_RULE.SCHEME, id.value())
          .set(SCHEME_RULE.RULE, value.rule())
          .set(SCHEME_RULE.DEFINITION, value.definition().id())
          .set(SCHEME_RULE.PLACE, origin.place().value())
          .set(SCHEME_RULE.PACK, origin.pack())
          .set(SCHEME_RULE.VERSION, origin.version())
          .set(SCHEME_RULE.SINCE, origin.from())
          .set(SCHEME_RULE.UNTIL, origin.until())
          .execute();
    }
  }

  /** Schemes, the newest first, in three queries. */
  List<Scheme> all(Condition which) {
    var read = sql.selectFrom(SCHEME).where(which).orderBy(SCHEME.ID.desc()).limit(200).fetch();
    var ids = read.getValues(SCHEME.ID);
    var phases =
        sql.selectFrom(PHASE)
            .where(PHASE.SCHEME.in(ids))
            .orderBy(PHASE.NR)
            .fetchGroups(
                PHASE.SCHEME,
                row ->
                    new Phase(
                        row.getNr(),
                        Phase.What.valueOf(row.getKind()),
                        row.getOpens(),
                        row.getCloses()));
    var pots = sql.selectFrom(POT).where(POT.SCHEME.in(ids)).fetchGroups(POT.SCHEME);
    return read.map(row -> {
      var pot = pots.get(row.getId());
      Map<Source, Money> amounts =
          pot == null
              ? Map.of()
              : pot.stream()
                  .collect(
                      Collectors.toMap(
                          one -> Source.valueOf(one.getSource()),
                          one -> new Money(one.getAmount())));
      return scheme(row, phases.getOrDefault(row.getId(), List.of()), amounts);
    });
  }

  private static Scheme scheme(SchemeRecord row, List<Phase> phases, Map<Source, Money> pots) {
    return new Scheme(
        new Scheme.Id(row.getId()),
        new PlaceCode(row.getPlace()),
        row.getYear(),
        Scheme.Kind.valueOf(row.getKind()),
        row.getTitle(),
        row.getPack(),
        row.getRoute(),
        row.getForm(),
        row.getFinance(),
        row.getMatched(),
        row.getReward(),
        row.getListed(),
        new Scheme.Quota(row.getProjects(), row.getCommunities()),
        row.getSince().toInstant(),
        phases,
        pots);
  }
}
