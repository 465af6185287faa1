package org.liandong.projects;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.liandong.Statistics;
import org.liandong.base.PlaceCode;
import org.liandong.procedures.Procedure;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One application as many, row by row, each in a community of its own as far as they go: what a
 * whole province sends, made in seconds.
 */
final class Crowd {
  private static final String PROJECT =
      "scheme, title, kind, field, need, support, carrier, lead, starts, ends, total, fee, asked,"
          + " granted, lottery, account, name, accounts, opened, submitted, stage, since, version, desk, waits";
  private static final String PROCEDURE =
      "route, route_key, open, involved, title, description, kind, amount, call, account, name, position,"
          + " started, stage, round, step, version, turned, since, due";
  private static final List<String> OF_PROJECT =
      List.of(
          "funding: nr, source, payer, amount",
          "budget_line: nr, item, words, amount",
          "answer: field, value",
          "chosen: list, code",
          "fact: nr, kind, at, account, name, position, behalf, words, amount");
  private static final String FACTS =
      "nr, round, kind, gate, at, account, name, hat, position, line, seat, seat_name, behalf_name,"
          + " words, data, papers";
  private static final String WAITING =
      "gate, party, kind, account, position, desk, line, round, single, owner, spoken, since, due";
  private static final List<String> TABLES =
      List.of(
          "projects.project",
          "projects.funding",
          "projects.budget_line",
          "projects.answer",
          "projects.chosen",
          "projects.fact",
          "projects.team",
          "projects.worker",
          "procedures.procedure",
          "procedures.fact",
          "procedures.waiting");
  private final ApplicationContext platform;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Project.Id one;
  private final String mark = UUID.randomUUID().toString();

  Crowd(ApplicationContext platform, Project.Id one) {
    this.platform = platform;
    this.jdbc = platform.getBean(JdbcTemplate.class);
    this.transaction = platform.getBean(TransactionTemplate.class);
    this.one = one;
  }

  /** Communities of the county, in order. */
  List<PlaceCode> communities(int most) {
    return within(() ->
        jdbc
            .queryForList(
                "select code from territory.place where code like ? and length(code) = 12"
                    + " order by code limit ?",
                String.class,
                one.county().code() + "%",
                most)
            .stream()
            .map(PlaceCode::new)
            .toList());
  }

  /**
   * @param places who has them in turn
   * @return their ids; {@code 0} is the first
   */
  List<Project.Id> of(int count, List<PlaceCode> places) {
    var codes = places.stream().map(PlaceCode::value).toArray(String[]::new);
    within(() -> {
      var procedure =
          jdbc.queryForObject(
              "select procedure from projects.project where id = ?", UUID.class, one.value());
      copyWorkers(count);
      copyProjects(count, codes, procedure != null);
      copyTeams(count);
      for (var table : OF_PROJECT) copy("projects", table, "project", one.value(), count);
      if (procedure != null) copyProcedures(count, codes, procedure);
      return true;
    });
    return IntStream.range(0, count)
        .mapToObj(n -> new Project.Id(one.county(), id("p", n)))
        .toList();
  }

  /** The procedures they go through, in the same order. */
  List<Procedure.Id> procedures(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> new Procedure.Id(one.county(), id("r", n)))
        .toList();
  }

  private void copyProjects(int count, String[] places, boolean running) {
    jdbc.update(
        "insert into projects.project (county, id, once, procedure, place, "
            + PROJECT
            + ")"
            + " select county, "
            + made("p")
            + ", "
            + made("o")
            + ", "
            + (running ? made("r") : "null::uuid")
            + ", "
            + turn()
            + ", "
            + PROJECT.replace("lead", own("lead"))
            + from("projects.project", count)
            + "x.id = ?",
        places,
        places.length,
        one.value());
  }

  /** Each has its own team: nobody works for a whole province. */
  private void copyWorkers(int count) {
    jdbc.update(
        "insert into projects.worker (county, id, organisation, name, certificate) select x.county, "
            + own("x.id")
            + ", organisation, x.name, certificate"
            + from(
                "projects.team t join projects.worker x on x.id = t.worker and x.county = t.county",
                count)
            + "project = ?",
        one.value());
  }

  private void copyTeams(int count) {
    jdbc.update(
        "insert into projects.team (county, project, worker) select county, "
            + made("p")
            + ", "
            + own("worker")
            + from("projects.team", count)
            + "project = ?",
        one.value());
  }

  private void copyProcedures(int count, String[] places, UUID procedure) {
    jdbc.update(
        "insert into procedures.procedure (county, id, once, about, href, place, "
            + PROCEDURE
            + ")"
            + " select county, "
            + made("r")
            + ", "
            + made("q")
            + ", county || '-' || "
            + made("p")
            + ", '/projects/' || county || '-' || "
            + made("p")
            + ", "
            + turn()
            + ", "
            + PROCEDURE
            + from("procedures.procedure", count)
            + "x.id = ?",
        places,
        places.length,
        procedure);
    // an act counts where its hat lies: those of community and street lie there now
    placed(
        "fact",
        "hat_place",
        "case when length(hat_place) < 9 then hat_place else left("
            + turn()
            + ", length(hat_place)) end",
        FACTS,
        new Copied(count, places, procedure));
    placed("waiting", "place", turn(), WAITING, new Copied(count, places, procedure));
  }

  private record Copied(int count, String[] places, UUID procedure) {}

  private void placed(String table, String column, String value, String rest, Copied copied) {
    jdbc.update(
        "insert into procedures."
            + table
            + " (county, procedure, "
            + column
            + ", "
            + rest
            + ") select county, "
            + made("r")
            + ", "
            + value
            + ", "
            + rest
            + from("procedures." + table, copied.count())
            + "x.procedure = ?",
        copied.places(),
        copied.places().length,
        copied.procedure());
  }

  private void copy(String schema, String table, String key, UUID of, int count) {
    var parts = table.split(": ", 2);
    var name = schema + "." + parts[0];
    jdbc.update(
        "insert into "
            + name
            + " (county, "
            + key
            + ", "
            + parts[1]
            + ") select county, "
            + made("p")
            + ", "
            + parts[1]
            + from(name, count)
            + key
            + " = ?",
        of);
  }

  private String own(String worker) {
    return "md5('w" + mark + "' || n || " + worker + ")::uuid";
  }

  private static String from(String table, int count) {
    return " from "
        + (table.contains(" ") ? table : table + " x")
        + " cross join generate_series(0, "
        + (count - 1)
        + ") n where ";
  }

  private static String turn() {
    return "(?::text[])[1 + n % ?]";
  }

  private String made(String kind) {
    return "md5('" + kind + mark + "' || n)::uuid";
  }

  private UUID id(String kind, int nr) {
    var hex = org.springframework.util.DigestUtils.md5DigestAsHex((kind + mark + nr).getBytes());
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  <T> T within(java.util.function.Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }

  /** Fresh statistics, as the database has after a while. */
  void analyse() {
    within(() -> {
      Statistics.gather(platform, TABLES.toArray(String[]::new));
      return true;
    });
  }

  /** Counts rows past every policy: who asks is nobody in particular. */
  int count(String what, Object... with) {
    return within(() -> jdbc.queryForObject("select count(*) from " + what, Integer.class, with));
  }
}
