package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The shape of the tables that lets one database become several (docs/decisions/0002), and the wall
 * behind the filters (0006), asked of the database itself.
 */
@PlatformTest
class SchemaTests {
  /** Of the whole platform, not of a county: every node holds them whole. */
  private static final Set<String> WHOLE = Set.of("identity.account", "audit.sealed");

  /** Read by everybody, or by no page of a person: no wall is needed. */
  private static final Set<String> OPEN =
      Set.of(
          // the log and its proofs, shown to those who may by the service
          "audit.entry",
          "audit.unsealed",
          "audit.sealed",
          // places are public knowledge, and so is who answers for them
          "territory.household",
          "territory.border",
          "territory.charge",
          "territory.site",
          "territory.upload",
          "territory.rollout",
          "territory.grid",
          "territory.handover",
          "territory.party",
          // a ruling carries figures and no person
          "policy.ruling",
          // figures that anybody may see
          "ledger.published",
          "indicators.counted",
          "indicators.cell",
          "indicators.delta",
          "indicators.plan",
          "indicators.plan_row",
          "indicators.plan_stage",
          "indicators.plan_report",
          "indicators.plan_standing",
          "indicators.plan_run",
          // the questions; what was answered stands behind its own wall
          "surveys.survey",
          "surveys.satisfaction",
          "surveys.settled",
          // what neighbours ask and offer each other, without names
          "exchange.post",
          // what a compound governs itself by hangs in its station
          "stations.station",
          "stations.bulletin",
          "stations.plan",
          "stations.problem",
          "stations.society",
          "stations.activity",
          "stations.point",
          // registers that anybody may look up: organisations, their certified workers, needs
          "projects.organisation",
          "projects.worker",
          "projects.need",
          "purchases.provider",
          "purchases.qualification",
          "purchases.benefit",
          "purchases.need",
          // a round of screening says when and where, and nothing of anybody
          "disputes.round",
          // read to decide who may read
          "projects.member",
          "disputes.entrusted");

  private static final String COUNTY =
      "join pg_attribute a on a.attrelid = %s and a.attname = 'county' and not a.attisdropped ";

  @Autowired JdbcTemplate sql;

  @Test
  void theCountyLeadsEveryPrimaryKey() {
    assertThat(
            found(
                "select c.conrelid::regclass::text from pg_constraint c "
                    + COUNTY.formatted("c.conrelid")
                    + "where c.contype = 'p' and c.conkey[1] <> a.attnum"))
        .filteredOn(table -> !WHOLE.contains(table))
        .isEmpty();
  }

  @Test
  void theCountyIsInEveryUniqueKey() {
    assertThat(
            found(
                "select i.indrelid::regclass::text from pg_index i "
                    + COUNTY.formatted("i.indrelid")
                    + "where (i.indisunique or i.indisexclusion) and not a.attnum = any (i.indkey::int2[])"))
        .filteredOn(table -> !WHOLE.contains(table))
        .isEmpty();
  }

  @Test
  void referencesStayInTheirCounty() {
    assertThat(
            found(
                "select c.conrelid::regclass || ' ' || pg_get_constraintdef(c.oid) from pg_constraint c "
                    + COUNTY.formatted("c.conrelid")
                    + "join pg_attribute b on b.attrelid = c.confrelid and b.attname = 'county' "
                    + "where c.contype = 'f' and not (a.attnum = any (c.conkey) and b.attnum = any (c.confkey))"))
        .filteredOn(reference -> WHOLE.stream().noneMatch(table -> reference.contains(table + "(")))
        .isEmpty();
  }

  @Test
  void rowsOfACountyStandBehindAWall() {
    assertThat(
            found(
                "select c.oid::regclass::text from pg_class c "
                    + COUNTY.formatted("c.oid")
                    + "where c.relkind in ('r', 'p') and not c.relispartition and not c.relrowsecurity"))
        .filteredOn(table -> !OPEN.contains(table))
        .isEmpty();
  }

  @Test
  void aWallWithoutADoorWouldShowNothing() {
    assertThat(
            found(
                "select c.oid::regclass::text from pg_class c where c.relrowsecurity "
                    + "and not exists (select from pg_policy p where p.polrelid = c.oid)"))
        .isEmpty();
  }

  private List<String> found(String query) {
    return sql.queryForList(query, String.class);
  }
}
