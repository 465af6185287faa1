package org.liandong;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Position;
import org.liandong.contracts.Contract;
import org.liandong.contracts.Contracts;
import org.liandong.contracts.Party;
import org.liandong.identity.ConfirmedNow;
import org.liandong.projects.Project;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Approved projects of 关上社区 and their contracts, for routes and tests. */
public final class ContractSamples {
  public static final Actor FUNDER = World.countyOfficer();
  public static final Actor COMMITTEE = World.worker();
  public static final Actor ORGANISATION =
      As.actor("和平社工站（示例）", Position.ORGANISATION_STAFF, World.COUNTY.value());
  private static final String HASH = "0".repeat(64);

  private ContractSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("contract", platform -> draft(platform).toString());
    samples.put("held-contract", ContractSamples::held);
    samples.put("approved-project", platform -> project(platform, false).toString());
  }

  private static Contract.Id draft(ApplicationContext platform) {
    var project = project(platform, false);
    return platform.getBean(Contracts.class).draft(Actor.PLATFORM, draft(platform, project));
  }

  private static String held(ApplicationContext platform) {
    var id = draft(platform);
    sign(platform, id);
    return id.toString();
  }

  /** All three sign. */
  public static void sign(ApplicationContext platform, Contract.Id id) {
    var contracts = platform.getBean(Contracts.class);
    contracts.sign(FUNDER, id, Party.FUNDER, ConfirmedNow.of(FUNDER));
    contracts.sign(ORGANISATION, id, Party.ORGANISATION, ConfirmedNow.of(ORGANISATION));
    contracts.sign(COMMITTEE, id, Party.COMMITTEE, ConfirmedNow.of(COMMITTEE));
  }

  /** Two milestones of 600.00 and 400.00. */
  public static Contract.Draft draft(ApplicationContext platform, Project.Id project) {
    var budget = PurchaseSamples.paid(platform, World.COMMITTEE, 2026, "1000.00");
    var starts = LocalDate.of(2026, 1, 1);
    return new Contract.Draft(
        project,
        "官社 " + UUID.randomUUID(),
        "官渡区民政局（示例）",
        new Contract.Paid(budget.book(), budget.line()),
        List.of(
            new Contract.Planned("启动", starts, Money.yuan(600)),
            new Contract.Planned("中期", starts.plusMonths(6), Money.yuan(400))),
        UUID.randomUUID());
  }

  /** An approved project with 1,000.00 granted; {@code reward}: paid after the result. */
  public static Project.Id project(ApplicationContext platform, boolean reward) {
    return project(platform, reward, ORGANISATION.account());
  }

  /**
   * @param applicant who takes part in it for the organisation
   */
  public static Project.Id project(
      ApplicationContext platform, boolean reward, AccountId applicant) {
    var jdbc = platform.getBean(JdbcTemplate.class);
    var scheme = UUID.randomUUID();
    var organisation = UUID.randomUUID();
    var id = UUID.randomUUID();
    var county = World.COUNTY.value();
    jdbc.update(
        "insert into projects.form (hash, key, content, since) values (?, 'x', '', now())"
            + " on conflict do nothing",
        HASH);
    jdbc.update(
        "insert into projects.scheme (id, place, year, kind, title, pack, route, form, finance,"
            + " matched, reward, listed, since, account, name, once) values (?, ?, 2026, 'VENTURE',"
            + " '公益创投', 'nanjing 1', ?, ?, '', false, ?, false, now(), ?, 'x', ?)",
        scheme,
        county,
        HASH,
        HASH,
        reward,
        scheme,
        scheme);
    jdbc.update(
        "insert into projects.organisation (county, id, place, name, kind, code, since)"
            + " values (?, ?, ?, ?, 'SERVICE', '', '2015-01-01')",
        county,
        organisation,
        county,
        "和平社工站 " + organisation);
    var worker = UUID.randomUUID();
    jdbc.update(
        "insert into projects.worker (county, id, organisation, name, certificate)"
            + " values (?, ?, ?, '社工（示例）', 'SW-1')",
        county,
        worker,
        organisation);
    jdbc.update(
        "insert into projects.project (county, id, scheme, place, title, carrier, lead, starts, ends,"
            + " total, asked, granted, account, name, accounts, once, opened, submitted, stage,"
            + " since, version) values (?, ?, ?, ?, '四点半课堂（示例）', ?, ?, '2026-01-01',"
            + " '2027-06-30', 100000, 100000, 100000, ?, 'x', array[?]::uuid[], ?, now(), now(),"
            + " 'APPROVED', now(), 3)",
        county,
        id,
        scheme,
        World.COMMITTEE.value(),
        organisation,
        worker,
        applicant.value(),
        applicant.value(),
        id);
    return new Project.Id(World.COUNTY.county().orElseThrow(), id);
  }
}
