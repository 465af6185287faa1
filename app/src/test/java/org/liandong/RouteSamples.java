package org.liandong;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.inbox.Inbox;
import org.liandong.indicators.Plan;
import org.liandong.indicators.Plans;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;

/**
 * Rows that must exist for a route to show something. A module adds its own here: a name that
 * {@code routes.csv} writes in braces, and how to make the row (as the platform, at 530111001001).
 */
final class RouteSamples {
  private RouteSamples() {}

  /** Makes a row and answers its printed id. */
  interface Sample {
    String make(ApplicationContext platform);
  }

  static Map<String, Sample> all() {
    var samples = new LinkedHashMap<String, Sample>();
    samples.put("request", RouteSamples::request);
    samples.put("import", RouteSamples::table);
    samples.put("subscription", RouteSamples::subscription);
    samples.put("message", RouteSamples::message);
    samples.put("photo", RouteSamples::photo);
    ExchangeSamples.add(samples);
    samples.put("procedure", RouteSamples::procedure);
    DisputeSamples.add(samples);
    IdentitySamples.add(samples);
    TerritorySamples.add(samples);
    MeetingSamples.add(samples);
    NoticeSamples.add(samples);
    ProjectSamples.add(samples);
    StationSamples.add(samples);
    SurveySamples.add(samples);
    samples.put("document", PolicySamples::document);
    samples.put("catalogue", PolicySamples::catalogue);
    samples.put("ruling", PolicySamples::ruling);
    samples.put("fund", platform -> new FundSamples(platform).fund());
    samples.put("payment", platform -> new FundSamples(platform).payment());
    samples.put("commitment", platform -> new FundSamples(platform).commitment());
    samples.put("goals", RouteSamples::goals);
    samples.put("project", platform -> new FundSamples(platform).project());
    PurchaseSamples.add(samples);
    ContractSamples.add(samples);
    return samples;
  }

  /** Handed in by the resident of the table, for the staff of the grid. */
  private static String photo(ApplicationContext platform) {
    var resident = As.actor("路线测试 resident", Position.RESIDENT, "530111001001");
    var document = new ByteArrayResource("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    var upload = new Upload("photo", "a.pdf", document, Audience.STAFF);
    var stored =
        platform.getBean(Files.class).store(resident, new PlaceCode("530111001001G001"), upload);
    return stored.id().toString();
  }

  /** Reported by the resident of the table, in the grid of its grid owner. */
  private static String request(ApplicationContext platform) {
    var resident = As.actor("路线测试 resident", Position.RESIDENT, "530111001001");
    var submission =
        new Submission(
            new PlaceCode("530111001001G001"),
            "",
            null,
            "other",
            "路灯不亮",
            false,
            UUID.randomUUID(),
            List.of());
    return platform.getBean(Requests.class).submit(resident, submission).toString();
  }

  /** A table of requests, handed in by a worker of the community. */
  private static String table(ApplicationContext platform) {
    var worker = As.actor("路线社区工作者", Position.COMMUNITY_WORKER, "530111001001");
    var content = "unique_key,status\n1,Open\n".getBytes(StandardCharsets.UTF_8);
    return platform
        .getBean(org.liandong.requests.imports.Imports.class)
        .handIn(worker, "a.csv", content, UUID.randomUUID())
        .toString();
  }

  /** The resident of the table wants to hear of the community. */
  private static String subscription(ApplicationContext platform) {
    var resident = As.actor("路线测试 resident", Position.RESIDENT, "530111001001");
    var subscriptions = platform.getBean(org.liandong.requests.subscriptions.Subscriptions.class);
    return platform
        .getBean(Reaches.class)
        .within(
            Reach.of(resident),
            () -> {
              subscriptions.begin(resident, new PlaceCode("530111001001"), "");
              return subscriptions.of(resident).getFirst().id().toString();
            });
  }

  /** Begun by the resident of the table. */
  private static String procedure(ApplicationContext platform) {
    var resident = As.actor("路线测试 resident", Position.RESIDENT, "530111001001");
    var beginning =
        new org.liandong.procedures.Beginning(
            "decisions.residents",
            new PlaceCode("530111001001"),
            "加装扶手（示例）",
            "",
            "",
            null,
            null,
            UUID.randomUUID(),
            List.of());
    return platform
        .getBean(org.liandong.procedures.Procedures.class)
        .begin(resident, beginning)
        .toString();
  }

  /** Of the county, with a row that its unit reports. */
  private static String goals(ApplicationContext platform) {
    var plans = platform.getBean(Plans.class);
    var since = LocalDate.of(2026, 1, 1);
    var until = LocalDate.of(2030, 12, 31);
    var draft = new Plan.Draft(Plan.Kind.PLAN, "规划（示例）", "", since, until, UUID.randomUUID());
    var id = plans.make(Actor.PLATFORM, new PlaceCode("530111"), draft);
    var stages = List.of(new Plan.Stage(until, 4_800));
    plans.add(Actor.PLATFORM, id, new Plan.Row(0, "达标社区", "个", "", "", 0, stages, null));
    return id.toString();
  }

  /** Told to the resident who tries the routes. */
  private static String message(ApplicationContext platform) {
    var resident = As.actor("路线测试 resident", Position.RESIDENT, "530111001001");
    var inbox = platform.getBean(Inbox.class);
    inbox.tell(
        new County("530111"), resident.account(), "routes/1", "inbox.unknown", List.of(), "/inbox");
    var told =
        platform
            .getBean(Reaches.class)
            .within(Reach.of(resident), () -> inbox.messages(resident, null, 1));
    return told.rows().getFirst().id().toString();
  }
}
