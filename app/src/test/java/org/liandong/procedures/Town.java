package org.liandong.procedures;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.As;
import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.notices.Postings;
import org.liandong.platform.Moment;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Seat;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plays any route through with the right hats, day by day: it knows gates, and no procedure. */
final class Town {
  static final PlaceCode COUNTY = new PlaceCode("530111");
  static final PlaceCode STREET = new PlaceCode("530111001");
  static final PlaceCode COMMITTEE = new PlaceCode("530111001001");
  private final ApplicationContext platform;
  private final Procedures procedures;
  private final JdbcTemplate jdbc;
  private final PlaceCode committee;
  private Instant now;

  Town(ApplicationContext platform, String begin) {
    this(platform, COMMITTEE, begin);
  }

  Town(ApplicationContext platform, PlaceCode committee, String begin) {
    this.committee = committee;
    this.platform = platform;
    this.procedures = platform.getBean(Procedures.class);
    this.jdbc = platform.getBean(JdbcTemplate.class);
    this.now = Instant.parse(begin);
  }

  /** The county takes a pack, from the day the town's clock stands at. */
  void adopt(String pack) {
    at(() -> {
      var adoptions = platform.getBean(Adoptions.class);
      adoptions.adoptLatest(Actor.PLATFORM, COUNTY, pack, new Period(today(), null), "测试（示例）");
      return null;
    });
  }

  static Actor worker() {
    return worker(COMMITTEE);
  }

  static Actor worker(PlaceCode committee) {
    return As.actor("赵某", Position.COMMUNITY_WORKER, committee.value());
  }

  static Actor street() {
    return As.actor("陈某", Position.STREET_OFFICER, STREET.value());
  }

  static Actor county() {
    return As.actor("周某", Position.COUNTY_OFFICER, COUNTY.value());
  }

  static Actor city() {
    return As.actor("白某", Position.CITY_OFFICER, "5301");
  }

  static Actor province() {
    return As.actor("段某", Position.PROVINCE_OFFICER, "53");
  }

  static Actor officer(int n) {
    return As.actor("会签员" + n, Position.COUNTY_OFFICER, COUNTY.value());
  }

  LocalDate today() {
    return now.atZone(WorkingDays.ZONE).toLocalDate();
  }

  void pass(int days) {
    now = now.plus(Duration.ofDays(days));
  }

  <T> T at(java.util.function.Supplier<T> work) {
    now = now.plusSeconds(60);
    return Moment.at(now, work);
  }

  Procedure.Id begin(Actor actor, String route, PlaceCode place, String kind) {
    var beginning =
        new Beginning(
            route,
            place,
            "活动室改造（示例）",
            "示例",
            kind,
            Money.yuan(50_000),
            null,
            UUID.randomUUID(),
            List.of());
    return at(() -> procedures.begin(actor, beginning));
  }

  Progress progress(Procedure.Id id) {
    return procedures.progress(Actor.PLATFORM, id);
  }

  /** One act under the newest version. */
  Progress act(Actor actor, Procedure.Id id, Act act, int papers) {
    int version = progress(id).version();
    var attached = java.util.stream.Stream.generate(UUID::randomUUID).limit(papers).toList();
    return at(() -> procedures.act(actor, id, version, act, attached));
  }

  /** To the end. */
  Progress play(Procedure.Id id, Actor owner) {
    for (int i = 0; i < 100 && progress(id).stage().open(); i++) step(id, owner);
    return progress(id);
  }

  /** Up to the step of that key. */
  Progress playTo(Procedure.Id id, Actor owner, String step) {
    int index = progress(id).route().index(step);
    while (progress(id).stage().open() && progress(id).step() < index) step(id, owner);
    return progress(id);
  }

  private void step(Procedure.Id id, Actor owner) {
    pass(1);
    var gate = progress(id).waiting().findFirst().orElseThrow();
    var key = gate.key();
    switch (gate) {
      case Gate.Opinion it -> opinion(id, it);
      case Gate.Meeting it -> act(clerk(it, owner), id, new Act.Held(key, tally(it), "记录"), 1);
      case Gate.Notice it -> notice(id, it);
      case Gate.Evidence it -> {
        var filed = Outcome.filed(progress(id).facts(key));
        var next =
            it.kinds().stream()
                .filter(kind -> !filed.contains(kind.key()))
                .findFirst()
                .orElseThrow();
        act(clerk(it, owner), id, new Act.Filed(key, next.key(), ""), 1);
      }
      case Gate.Confirmation it -> {
        var signed = Outcome.signed(progress(id).facts(key));
        for (var party : it.parties())
          if (!signed.contains(party.key()))
            act(
                hat(party.seat(), owner, party.key()),
                id,
                new Act.Confirmed(key, party.key(), ""),
                0);
      }
      case Gate.Ranking it -> act(hat(it.seat(), owner, ""), id, new Act.Ranked(key, 1, 1, "好"), 0);
      case Gate.Window _, Gate.Quota _ -> throw new IllegalStateException(key);
    }
  }

  private void opinion(Procedure.Id id, Gate.Opinion gate) {
    if (gate.countersign() == null) {
      act(
          hat(gate.seat(), worker(committee), ""),
          id,
          new Act.Opined(gate.key(), Verdict.AGREE, "同意"),
          0);
      return;
    }
    var facts = progress(id).facts(gate.key());
    var member = Outcome.roster(facts).get(Outcome.spoken(facts).size());
    var hat = hat(gate.seat(), worker(committee), "");
    var actor = new Actor(member.account(), member.name(), hat.hat(), null);
    act(actor, id, new Act.Opined(gate.key(), Verdict.AGREE, "同意"), 0);
  }

  private void notice(Procedure.Id id, Gate.Notice gate) {
    var clerk = hat(gate.clerk(), worker(committee), "");
    var notice = publish(clerk, id, gate.key());
    photograph(clerk, notice);
    passTo(notice);
    close(notice);
  }

  /** The notice of a gate, as its clerk publishes it. */
  Notice.Id publish(Actor clerk, Procedure.Id id, String gate) {
    var text = new Referrals.Text("公示（示例）", "方案见附件。", 0, List.of(), UUID.randomUUID());
    int version = progress(id).version();
    return at(() -> platform.getBean(Referrals.class).publish(clerk, id, version, gate, text));
  }

  /** A photo of the posted sheet. */
  void photograph(Actor clerk, Notice.Id notice) {
    var document = new ByteArrayResource("%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    var upload = new Upload("photo", "a.pdf", document, Audience.PUBLIC);
    at(() -> {
      var photo = platform.getBean(Files.class).store(clerk, committee, upload);
      platform.getBean(Postings.class).post(clerk, notice, "公示栏", photo);
      return true;
    });
  }

  /** To the day after its last. */
  void passTo(Notice.Id id) {
    var ends = platform.getBean(Notices.class).find(Actor.PLATFORM, id).ends();
    now =
        Objects.requireNonNull(ends).plusDays(1).atTime(9, 0).atZone(WorkingDays.ZONE).toInstant();
  }

  /** What the platform does after the last day; events come after a commit, and tests have none. */
  boolean close(Notice.Id id) {
    return at(() -> {
      var closed = platform.getBean(Notices.class).close(Actor.PLATFORM, id);
      platform.getBean(NoticeResults.class).take(id);
      return closed;
    });
  }

  Tally tally(Gate.Meeting gate) {
    int roster = gate.roster() > 0 ? gate.roster() : 21;
    return new Tally(today(), roster, roster, roster, 0, 0);
  }

  private Actor clerk(Gate gate, Actor owner) {
    return hat(gate.seats().stream().findFirst().orElse(null), owner, "");
  }

  /** Somebody with that hat, who is not the owner. */
  private Actor hat(@Nullable Seat seat, Actor owner, String party) {
    if (seat == null) return owner;
    var desk = seat.desk(committee).orElseThrow().value();
    var line = seat.line() == null ? Line.GENERAL : seat.line();
    return As.actor(seat.role() + party + line, seat.role(), desk, line);
  }

  /** An appointment in the database, so that countersigns find the person. */
  void appoint(Actor actor) {
    As.known(jdbc, actor);
    jdbc.update(
        "insert into identity.appointment (county, id, account, position, place, line, post, since, at,"
            + " by_account, by_hat) values (?, ?, ?, ?, ?, ?, 'county-affairs', '2020-01-01', now(), ?, ?)",
        actor.hat().place().value().length() < 6
            ? "000000"
            : actor.hat().place().value().substring(0, 6),
        actor.hat().id(),
        actor.account().value(),
        actor.hat().position().name(),
        actor.hat().place().value(),
        actor.hat().line().name(),
        new UUID(0, 0),
        new UUID(0, 0));
  }
}
