package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;
import static org.liandong.policy.db.Tables.ADOPTION;
import static org.liandong.policy.db.Tables.RULE_VALUE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;

/** Packs: which version holds where, and what a new release changes. */
@PlatformTest
@Covers("Z-03")
class AdoptionTests {
  private static final PlaceCode GUANDU = new PlaceCode("530111");
  private static final PlaceCode STREET = new PlaceCode("530111001");
  private static final String AREA = "premises.community-area";
  private final Actor officer = actor("周某(示例)", Position.COUNTY_OFFICER, "530111");
  private final Actor city = actor("钱某(示例)", Position.CITY_OFFICER, "5301");
  @Autowired Adoptions adoptions;
  @Autowired Rules rules;
  @Autowired PackLoader loader;
  @Autowired Revision revision;
  @Autowired DSLContext sql;
  @Autowired Clock clock;

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private Period fromToday() {
    return new Period(today(), null);
  }

  private static Pack guandu(String from, String to) {
    var files = PackFiles.all().stream().filter(it -> it.name().equals("guandu")).findFirst();
    var changed = new TreeMap<>(files.orElseThrow().files());
    var text = files.orElseThrow().text("rules.yaml");
    assertThat(text).contains(from);
    changed.put("rules.yaml", text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return PackReader.read(new PackFiles("guandu", changed));
  }

  private static Pack larger() {
    return guandu("value: \"400\"", "value: \"500\"");
  }

  @Test
  void theNearestAdoptionWins() {
    adoptions.adoptLatest(city, new PlaceCode("5301"), "nanjing", fromToday(), "示例");
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    assertThat(rules.value("projects.fee-cap", STREET, today()).text()).isEqualTo("10%");
    assertThat(rules.value(AREA, STREET, today()).origin().place()).isEqualTo(GUANDU);
    var both = rules.value("organisations.per-city-community", STREET, today());
    assertThat(both.origin().pack()).isEqualTo("guandu");
    assertThat(rules.lookup(AREA, new PlaceCode("530112"), today())).isEmpty();
    assertThat(rules.value("projects.fee-cap", new PlaceCode("530112"), today()).share())
        .isEqualTo(org.liandong.base.Share.of(1, 10));
  }

  @Test
  void anotherPackTakesTheRestOfTheTime() {
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    var middle = new Period(today().plusDays(10), today().plusDays(19));
    adoptions.adoptLatest(officer, GUANDU, "nanjing", middle, "示例");
    assertThat(rules.lookup(AREA, GUANDU, today().plusDays(9))).isPresent();
    assertThat(rules.lookup(AREA, GUANDU, today().plusDays(10))).isEmpty();
    assertThat(rules.lookup(AREA, GUANDU, today().plusDays(19))).isEmpty();
    assertThat(rules.lookup(AREA, GUANDU, today().plusDays(20))).isPresent();
  }

  @Test
  void aNewReleaseIsANewVersionAndNobodyIsMoved() {
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    var before = rules.value(AREA, GUANDU, today());
    revision.change(() -> assertThat(loader.load(larger())).isTrue());
    assertThat(loader.latest("guandu")).isEqualTo(2);
    assertThat(rules.value(AREA, GUANDU, today())).isEqualTo(before);
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    var after = rules.value(AREA, GUANDU, today());
    assertThat(after.number()).isEqualTo(500);
    assertThat(after.origin().label()).isEqualTo("guandu 2");
  }

  @Test
  void whatDidNotChangeKeepsItsDefinition() {
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    var before = rules.value("premises.handover-area", GUANDU, today());
    revision.change(() -> loader.load(larger()));
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    var after = rules.value("premises.handover-area", GUANDU, today());
    assertThat(after.definition()).isEqualTo(before.definition());
    assertThat(after.origin().version()).isEqualTo(2);
  }

  /** Every start loads all packs; an older node that starts later changes nothing. */
  @Test
  void knownContentIsLeftAlone() {
    var old = guandu("value: \"400\"", "value: \"400\"");
    assertThat(loader.load(old)).isFalse();
    assertThat(loader.load(larger())).isTrue();
    assertThat(loader.load(larger())).isFalse();
    assertThat(loader.load(old)).isFalse();
    assertThat(loader.latest("guandu")).isEqualTo(2);
  }

  @Test
  void aRulingOfTheOldReleaseReplays() {
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    var metres = Measured.amount(Measured.count("policy.input.days", Unit.SQUARE_METRES, 450));
    var then = Ruling.of(rules.value(AREA, GUANDU, today()), metres);
    revision.change(() -> loader.load(larger()));
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    assertThat(then.kept()).isTrue();
    assertThat(Ruling.of(then.definition(), then.origin(), metres).kept()).isTrue();
    assertThat(Ruling.of(rules.value(AREA, GUANDU, today()), metres).refuses()).isTrue();
  }

  @Test
  void aPackIsNotTakenBeforeItIsValid() {
    var early = new Period(LocalDate.of(2016, 1, 1), null);
    assertThatThrownBy(() -> adoptions.adopt(officer, GUANDU, "guandu", 1, early, "示例"))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason()).isEqualTo(PolicyRefusal.PACK_NOT_VALID));
    assertThatThrownBy(() -> adoptions.adoptLatest(officer, GUANDU, "nowhere", fromToday(), "示例"))
        .isInstanceOf(Absent.class);
    assertThatThrownBy(() -> adoptions.end(officer, GUANDU, today(), "示例"))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason()).isEqualTo(PolicyRefusal.NOTHING_TO_END));
  }

  /** The database itself refuses two packs at once, and lets nobody edit what was adopted. */
  @Test
  void theDatabaseRefusesOverlapsAndEdits() {
    adoptions.adoptLatest(officer, GUANDU, "guandu", fromToday(), "示例");
    var row = sql.selectFrom(ADOPTION).where(ADOPTION.PLACE.eq("530111")).fetchSingle();
    refused(() -> {
      var twin = row.copy();
      twin.setId(UUID.randomUUID());
      twin.insert();
    });
    refused(() -> sql.update(ADOPTION).set(ADOPTION.VERSION, 2).execute());
    refused(() -> sql.deleteFrom(ADOPTION).execute());
    refused(() -> sql.update(RULE_VALUE).set(RULE_VALUE.REASON, "x").execute());
    refused(() -> sql.execute("update policy.definition set value = '1'"));
    refused(() -> sql.execute("delete from policy.ruling"));
  }

  private void refused(Runnable work) {
    assertThatThrownBy(() -> sql.transaction(nested -> work.run()))
        .isInstanceOfAny(
            DataAccessException.class, org.springframework.dao.DataAccessException.class);
  }

  /** Another node looks again after a second; before that it may answer as it did. */
  @Test
  void anotherNodeSeesAChangeWithinASecond() {
    var nanos = new AtomicLong();
    var other = new Revision(sql, nanos::get);
    var read = new AtomicLong();
    var kept = new Kept<>(other, read::incrementAndGet);
    assertThat(kept.get()).isEqualTo(1);
    assertThat(kept.get()).isEqualTo(1);
    revision.change(() -> {});
    nanos.addAndGet(999_999_999);
    assertThat(kept.get()).isEqualTo(1);
    nanos.addAndGet(1);
    assertThat(kept.get()).isEqualTo(2);
    assertThat(kept.get()).isEqualTo(2);
  }
}
