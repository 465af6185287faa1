package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.AccountId;
import org.liandong.base.Hat;
import org.liandong.base.Line;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.procedures.Act.Member;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.Fact.By;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.RouteReader;
import org.liandong.procedures.route.Subject;

/** Random histories over a route with every kind of gate: what holds in each of them. */
class ProgressTests {
  private static final int HISTORIES = 100_000;
  private static final Instant START = Instant.parse("2026-06-01T01:00:00Z");
  static final PlaceCode PLACE = new PlaceCode("530111001001");
  private static final String EVERYTHING =
      """
      route: tests.everything
      title: 全部关口
      title-en: Every gate
      level: committee
      starters: [community-worker]
      reading: true
      steps:
        - step: apply
          title: 申报
          title-en: Apply
          gates:
            - {gate: confirmation, parties: [{key: applicant, title: 申请人, title-en: Applicant}]}
        - step: papers
          title: 材料
          title-en: Papers
          gates:
            - {gate: evidence, key: plan, kinds: [{key: a, title: 甲, title-en: A}, {key: b, title: 乙, title-en: B}], minimum: 1}
            - {gate: meeting, key: vote, by: committee community-worker, body: residents, quorum: more-than 1/2, majority: at-least 2/3}
            - {gate: window, key: days, from: 2026-06-01, to: 2026-06-20}
        - step: wall
          title: 公示
          title-en: Notice
          gates:
            - {gate: notice, by: committee community-worker, days: 2}
        - step: street
          title: 初核
          title-en: First check
          when: [amount at-least 1000]
          gates:
            - {gate: opinion, by: street street-officer}
        - step: county
          title: 会签
          title-en: Countersign
          gates:
            - {gate: opinion, key: affairs, by: county county-officer, countersign: at-least 2/3}
            - {gate: opinion, key: finance, by: county county-officer finance}
        - step: last
          title: 择优
          title-en: The best
          gates:
            - {gate: ranking, key: list, by: city city-officer, list: l, top: 2}
            - {gate: quota, key: places, scope: county, limit: 3}
      """;
  static final Route ROUTE = RouteReader.read("everything", EVERYTHING);

  @Test
  @Covers({"APP-05", "APP-06", "APP-01"})
  void overAHundredThousandHistoriesTheReplayIsTheLiveFoldAndTheRulesHold() {
    int done = 0;
    int sentBack = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      var random = new SplittableRandom(seed);
      var subject = subject(random.nextInt(4) == 0 ? 500 : 5000);
      var all = new ArrayList<Fact>();
      var taken = new ArrayList<Fact>();
      var live = play(random, subject, all, taken);
      assertThat(Progress.of(ROUTE, subject, taken)).as("seed %d", seed).isEqualTo(live);
      // total: what was barred, replayed as well, changes nothing
      assertThat(Progress.of(ROUTE, subject, all)).as("seed %d", seed).isEqualTo(live);
      invariants(seed, live, taken);
      if (live.stage() == Stage.DONE) done++;
      if (live.round() > 1) sentBack++;
    }
    // the histories are worth something: many end, many are sent back
    assertThat(done).isGreaterThan(HISTORIES / 20);
    assertThat(sentBack).isGreaterThan(HISTORIES / 20);
  }

  private static Progress play(
      SplittableRandom random, Subject subject, List<Fact> all, List<Fact> taken) {
    var started = new Fact(1, START, worker(), new Act.Started(""), 0);
    all.add(started);
    taken.add(started);
    var live = Progress.begin(ROUTE, subject, started);
    var at = START;
    for (int i = 0; i < 70 && live.stage().open(); i++) {
      at = at.plusSeconds(random.nextInt(12) * 3600L);
      var fact = fact(random, live, at);
      all.add(fact);
      if (live.weigh(fact) instanceof Weighed.Allowed allowed) {
        // a step is never skipped: it goes on by one that has gates, or back
        assertStepwise(live, allowed.next());
        live = allowed.next();
        taken.add(fact);
      }
    }
    return live;
  }

  private static void assertStepwise(Progress before, Progress after) {
    int next = ROUTE.next(before.step() + 1, before.subject());
    assertThat(after.step() <= before.step() || after.step() == next).isTrue();
    if (after.step() == next && after.step() != before.step())
      for (var gate : ROUTE.steps().get(before.step()).gates(before.subject()))
        assertThat(Outcome.of(gate, after.facts(gate.key()))).isEqualTo(Outcome.PASSED);
  }

  private static void invariants(long seed, Progress live, List<Fact> facts) {
    assertThat(live.version()).as("seed %d", seed).isEqualTo(facts.size());
    int round = 1;
    var decided = new HashSet<String>();
    for (var fact : facts) {
      if (fact.act() instanceof Act.Opined opined) {
        assertThat(decided.add(round + " " + fact.by().account())).as("twice, %d", seed).isTrue();
        assertThat(fact.by().account()).isNotEqualTo(live.subject().owner());
        var gate =
            (Gate.Opinion)
                ROUTE
                    .gates()
                    .filter(it -> it.key().equals(opined.gate()))
                    .findFirst()
                    .orElseThrow();
        assertThat(gate.seat().fits(fact.by().hat(), PLACE)).as("level, %d", seed).isTrue();
      }
      if (fact.act() instanceof Act.Returned) round++;
    }
    assertThat(live.round()).isEqualTo(round);
    countersigned(seed, live);
  }

  /** A countersign that ended could not have changed any more; one that could is open. */
  private static void countersigned(long seed, Progress live) {
    var facts = live.facts("county.affairs");
    int roster = Outcome.roster(facts).size();
    long agree = count(facts, Verdict.AGREE);
    long against = count(facts, Verdict.DISAGREE);
    var gate =
        (Gate.Opinion)
            ROUTE.gates().filter(it -> it.key().equals("county.affairs")).findFirst().orElseThrow();
    var outcome = Outcome.of(gate, facts);
    boolean passed = roster > 0 && 3 * agree >= 2L * roster;
    boolean lost = roster > 0 && 3 * (roster - against) < 2L * roster;
    assertThat(outcome == Outcome.PASSED).as("share, %d", seed).isEqualTo(passed);
    assertThat(outcome == Outcome.FAILED).as("share, %d", seed).isEqualTo(lost);
  }

  private static long count(List<Fact> facts, Verdict verdict) {
    return facts.stream()
        .filter(fact -> fact.act() instanceof Act.Opined it && it.verdict() == verdict)
        .count();
  }

  /** Mostly something sensible for an open gate, sometimes anything at all. */
  private static Fact fact(SplittableRandom random, Progress live, Instant at) {
    var gates = ROUTE.gates().toList();
    var open = live.waiting().toList();
    var gate =
        random.nextInt(6) == 0 || open.isEmpty()
            ? gates.get(random.nextInt(gates.size()))
            : open.get(random.nextInt(open.size()));
    var act = random.nextInt(9) == 0 ? odd(random, gate) : fitting(random, live, gate, at);
    var by = random.nextInt(5) == 0 ? anybody(random) : right(random, gate, act);
    return new Fact(live.version() + 1, at, by, act, random.nextInt(8) == 0 ? 0 : 1);
  }

  private static Act fitting(SplittableRandom random, Progress live, Gate gate, Instant at) {
    var key = gate.key();
    return switch (gate) {
      case Gate.Confirmation _ -> new Act.Confirmed(key, "applicant", "");
      case Gate.Evidence _ -> new Act.Filed(key, random.nextBoolean() ? "a" : "b", "");
      case Gate.Meeting _ -> new Act.Held(key, tally(random, at), "");
      case Gate.Notice _ -> poster(random, live, key, at);
      case Gate.Opinion it when it.countersign() != null && live.facts(key).isEmpty() ->
          new Act.Seated(key, officers(3 + random.nextInt(4)), "");
      case Gate.Opinion _ -> new Act.Opined(key, verdict(random), "");
      case Gate.Ranking _ -> new Act.Ranked(key, 1 + random.nextInt(3), 5, "");
      case Gate.Quota _ -> new Act.Placed(key, 1 + random.nextInt(4), "");
      case Gate.Window _ -> new Act.Withdrawn("");
    };
  }

  private static Act odd(SplittableRandom random, Gate gate) {
    var steps = ROUTE.steps();
    return switch (random.nextInt(5)) {
      case 0, 1 -> new Act.Returned(gate.key(), steps.get(random.nextInt(steps.size())).key(), "");
      case 2 -> new Act.Opined(gate.key(), verdict(random), "");
      case 3 -> new Act.Closed(gate.key(), "");
      default -> random.nextInt(8) == 0 ? new Act.Withdrawn("") : new Act.Started("");
    };
  }

  private static Act poster(SplittableRandom random, Progress live, String key, Instant at) {
    var day = at.atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
    var facts = live.facts(key);
    if (Posters.posting(facts).isEmpty())
      return new Act.Posted(key, new Posting(day, day.plusDays(1), 1 + random.nextInt(3)), "");
    var open = Posters.objections(facts).filter(it -> !Posters.answered(facts).contains(it.nr()));
    var objection = open.findFirst();
    if (objection.isPresent() && random.nextInt(3) > 0)
      return new Act.Replied(key, objection.get().nr(), "");
    return random.nextInt(5) == 0 ? new Act.Objected(key, "") : new Act.Closed(key, "");
  }

  private static Tally tally(SplittableRandom random, Instant at) {
    int present = 8 + random.nextInt(12);
    int agree = Math.min(present, present / 2 + random.nextInt(8));
    return new Tally(
        LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai")),
        20,
        present,
        agree,
        present - agree,
        random.nextInt(9) == 0 ? 1 : 0);
  }

  private static Verdict verdict(SplittableRandom random) {
    return random.nextInt(8) == 0 ? Verdict.DISAGREE : Verdict.AGREE;
  }

  private static By right(SplittableRandom random, Gate gate, Act act) {
    if (act instanceof Act.Seated || act instanceof Act.Placed) return PLATFORM;
    var seat = gate.seats().stream().findFirst().orElse(null);
    if (seat == null) return worker();
    var line = seat.line() == null ? Line.GENERAL : seat.line();
    return by(random.nextInt(7), seat.role(), seat.desk(PLACE).orElseThrow().value(), line);
  }

  private static By anybody(SplittableRandom random) {
    return switch (random.nextInt(6)) {
      case 0 -> PLATFORM;
      case 1 -> worker();
      case 2 -> by(random.nextInt(7), Position.STREET_OFFICER, "530111002", Line.GENERAL);
      case 3 -> by(random.nextInt(7), Position.CITY_OFFICER, "5301", Line.GENERAL);
      case 4 -> by(0, Position.COUNTY_OFFICER, "530111", Line.FINANCE);
      default -> by(random.nextInt(7), Position.COUNTY_OFFICER, "530111", Line.GENERAL);
    };
  }

  private static final By PLATFORM = By.of(org.liandong.base.Actor.PLATFORM);

  static By worker() {
    return by(99, Position.COMMUNITY_WORKER, PLACE.value(), Line.GENERAL);
  }

  static By by(int n, Position position, String place, Line line) {
    var account = account(n);
    var hat = new Hat(new UUID(7, n), position, new PlaceCode(place), line);
    return new By(account, "p" + n, hat, account, null, null);
  }

  static AccountId account(int n) {
    return new AccountId(new UUID(1, n));
  }

  static List<Member> officers(int count) {
    var all = new ArrayList<Member>();
    for (int i = 0; i < count; i++) all.add(new Member(account(i), "p" + i));
    return all;
  }

  static Subject subject(long yuan) {
    return new Subject(PLACE, "", Money.yuan(yuan), "", account(99), Position.COMMUNITY_WORKER);
  }
}
