package org.liandong.projects;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.liandong.As;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Source;
import org.liandong.platform.Moment;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.procedures.Act;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.projects.Project.BudgetLine;
import org.liandong.projects.Project.Facets;
import org.liandong.projects.Project.Funding;
import org.springframework.context.ApplicationContext;

/** A town that calls for projects, for tests: schemes, applications, people with the right hats. */
public final class Pilot {
  public static final PlaceCode COMMUNITY = new PlaceCode("530111001001");
  private final Adoptions adoptions;
  public final Schemes schemes;
  public final Applications applications;
  public final Drafts drafts;
  public final Projects projects;
  public final Organisations organisations;
  public final Procedures procedures;
  public final LocalPlans plans;
  private Instant now;

  public Pilot(ApplicationContext platform, String begin) {
    this.adoptions = platform.getBean(Adoptions.class);
    this.schemes = platform.getBean(Schemes.class);
    this.applications = platform.getBean(Applications.class);
    this.drafts = platform.getBean(Drafts.class);
    this.projects = platform.getBean(Projects.class);
    this.organisations = platform.getBean(Organisations.class);
    this.procedures = platform.getBean(Procedures.class);
    this.plans = platform.getBean(LocalPlans.class);
    this.now = Instant.parse(begin);
  }

  public static Actor worker() {
    return As.actor("赵某", Position.COMMUNITY_WORKER, COMMUNITY.value());
  }

  public static Actor street() {
    return As.actor("陈某", Position.STREET_OFFICER, "530111001");
  }

  public static Actor county() {
    return As.actor("周某", Position.COUNTY_OFFICER, "530111");
  }

  public static Actor city() {
    return As.actor("白某", Position.CITY_OFFICER, "5301");
  }

  public static Actor province() {
    return As.actor("段某", Position.PROVINCE_OFFICER, "53");
  }

  public static Actor agency() {
    return As.actor("机构（示例）", Position.ORGANISATION_STAFF, "530111");
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, WorkingDays.ZONE);
  }

  void moment(String at) {
    now = Instant.parse(at);
  }

  public <T> T at(Supplier<T> work) {
    now = now.plus(Duration.ofSeconds(60));
    return Moment.at(now, work);
  }

  void adopt(String place, String pack) {
    at(() -> {
      adoptions.adoptLatest(
          Actor.PLATFORM, new PlaceCode(place), pack, new Period(today(), null), "测试（示例）");
      return null;
    });
  }

  /** A scheme of a place, as its pack has it; the county has planned and designed. */
  public Scheme.Id call(String place, Scheme.Kind kind, long pot) {
    var scheme = bare(place, kind, pot);
    if (schemes.find(scheme).phase(Scheme.Phase.What.PLAN).isEmpty()) return scheme;
    planned(scheme, place.length() < 6 ? COMMUNITY : new PlaceCode(place + "001001"));
    return scheme;
  }

  static LocalPlans.Paper paper(String reason) {
    return new LocalPlans.Paper("试点实施方案（示例）", "三个社区先试，年底总结。", null, reason);
  }

  /** The county of a community files its plan late, with something that was designed there. */
  void planned(Scheme.Id scheme, PlaceCode community) {
    var county = community.county().orElseThrow().place();
    at(() -> plans.file(Actor.PLATFORM, scheme, county, paper("补报（示例）")));
    at(() -> plans.design(Actor.PLATFORM, scheme, idea(community, "银龄陪伴（示例）", "补报（示例）")));
  }

  static LocalPlans.Idea idea(String title, String reason) {
    return idea(COMMUNITY, title, reason);
  }

  private static LocalPlans.Idea idea(PlaceCode community, String title, String reason) {
    return new LocalPlans.Idea(community, title, "elders", "独居老人", "每周上门两次", reason);
  }

  /** The same where nobody has planned anything yet. */
  Scheme.Id bare(String place, Scheme.Kind kind, long pot) {
    return at(() -> {
      var code = new PlaceCode(place);
      var template = schemes.template(code, kind);
      return schemes.publish(
          Actor.PLATFORM,
          new Schemes.Call(
              code,
              kind,
              today().getYear(),
              template.name().chinese(),
              "财政局（示例）",
              template.phases(today().getYear()),
              pot == 0 ? Map.of() : Map.of(Source.FISCAL_CITY, Money.yuan(pot)),
              UUID.randomUUID()));
    });
  }

  public Project.Id open(Actor actor, Scheme.Id scheme, PlaceCode community) {
    return at(() -> applications.open(actor, scheme, community, "为老陪伴（示例）", UUID.randomUUID()));
  }

  /** Something that keeps every rule: city and district pay half each. */
  public Content sound(Project.Id id, long yuan) {
    return at(() -> {
      var county = id.county();
      var place = projects.find(Actor.PLATFORM, id).place();
      var need =
          organisations.hear(Actor.PLATFORM, place, Organisations.Heard.MEETING, "独居老人没人说话（示例）");
      var name = "邻里社工服务中心" + UUID.randomUUID() + "（示例）";
      var carrier =
          organisations.file(Actor.PLATFORM, county.place(), name, Organisation.Kind.SERVICE, "");
      organisations.join(Actor.PLATFORM, carrier, agency().account(), agency().name());
      var one = organisations.employ(Actor.PLATFORM, carrier, "社工甲（示例）", "SW-1");
      var two = organisations.employ(Actor.PLATFORM, carrier, "社工乙（示例）", "SW-2");
      var half = Money.yuan(yuan / 2);
      return new Content(
          "为老陪伴（示例）",
          new Facets("welfare", "elders", "", need, false),
          Set.of("elders"),
          Set.of("case"),
          new Project.Period(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31)),
          new Content.People(carrier.value(), List.of(), List.of(one, two)),
          new Content.Budget(
              List.of(
                  new BudgetLine("services", "陪伴服务", Money.yuan(yuan - yuan / 10)),
                  new BudgetLine("management", "管理费用", Money.yuan(yuan / 10))),
              List.of(
                  new Funding(Source.FISCAL_CITY, "市民政局（示例）", half),
                  new Funding(Source.FISCAL_DISTRICT, "区民政局（示例）", half)),
              half),
          Map.of("community", "老人多", "analysis", "独居", "how", "上门", "effect", "探访 500 次"));
    });
  }

  public void write(Actor actor, Project.Id id, Content content) {
    at(() -> {
      int version = drafts.sections(id).getOrDefault("all", Drafts.Section.NEW).version();
      return drafts.write(actor, id, "all", version, content);
    });
  }

  public void submit(Actor actor, Project.Id id, String words) {
    int version = project(id).standing().version();
    at(() -> {
      applications.submit(actor, id, version, words);
      return null;
    });
  }

  public Project project(Project.Id id) {
    return projects.find(Actor.PLATFORM, id);
  }

  public Progress progress(Project.Id id) {
    var procedure = Applications.procedure(project(id));
    return procedures.progress(Actor.PLATFORM, java.util.Objects.requireNonNull(procedure));
  }

  /** One act on its procedure, under the newest version. */
  public Progress act(Actor actor, Project.Id id, Act act, int papers) {
    var procedure = java.util.Objects.requireNonNull(Applications.procedure(project(id)));
    int version = progress(id).version();
    var attached = java.util.stream.Stream.generate(UUID::randomUUID).limit(papers).toList();
    return at(() -> procedures.act(actor, procedure, version, act, attached));
  }

  public Progress agree(Actor actor, Project.Id id, String gate) {
    return act(actor, id, new Act.Opined(gate, Act.Verdict.AGREE, "同意"), 0);
  }

  /** The worker of a community of the street, by its number. */
  static Actor worker(int community) {
    return As.actor("赵某" + community, Position.COMMUNITY_WORKER, community(community).value());
  }

  static PlaceCode community(int number) {
    return new PlaceCode("530111001%03d".formatted(number));
  }

  /** An application of another community, sent up. */
  Project.Id neighbour(Scheme.Id scheme, int community) {
    var id = open(worker(community), scheme, community(community));
    write(worker(community), id, sound(id, 80_000));
    preSteps(worker(community), id);
    submit(worker(community), id, "");
    return id;
  }

  /** The street and the county let it pass: it waits for the city. */
  void toTheCity(Project.Id id) {
    agree(street(), id, "first-check");
    agree(county(), id, "county");
  }

  /** Two more communities that the county selected. */
  public void selected(Scheme.Id scheme) {
    for (int community : List.of(2, 3)) toTheCity(neighbour(scheme, community));
  }

  /** The four steps before a Gansu application. */
  public void preSteps(Actor actor, Project.Id id) {
    at(() -> applications.prepare(actor, id));
    act(actor, id, new Act.Filed("collect", "ideas", ""), 1);
    for (var paper : List.of("notice", "participants", "statements", "conclusion"))
      act(actor, id, new Act.Filed("hearing", paper, ""), 1);
    act(
        actor,
        id,
        new Act.Held("representatives", new Act.Tally(today(), 21, 15, 14, 1, 0), "通过"),
        1);
    var posted = new Act.Posting(today(), today().plusDays(14), 0);
    act(Actor.PLATFORM, id, new Act.Posted("post", posted, ""), 1);
    now = now.plus(Duration.ofDays(15));
    act(Actor.PLATFORM, id, new Act.Closed("post", ""), 0);
  }
}
