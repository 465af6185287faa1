package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Arguments;
import org.liandong.platform.Reaches;
import org.liandong.platform.StartRefused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Rotating keys with a key file of its own: everything opens and is found before and after. */
@PlatformTest
@Covers("Z-01")
class RotateKeysTests {
  private static final Actor WORKER =
      As.actor("赵某（示例）", Position.COMMUNITY_WORKER, World.COMMITTEE.value());
  private static final String NUMBER = "11010519491231002X";
  @TempDir Path folder;
  @Autowired DSLContext sql;
  @Autowired JdbcTemplate jdbc;
  @Autowired KeyRing platform;
  @Autowired KeyVersions versions;
  @Autowired Audit audit;
  @Autowired Reaches reaches;
  @Autowired TransactionTemplate transaction;
  @Autowired java.time.Clock clock;
  private KeyRing ring;
  private Sealing sealing;
  private People people;
  private Resealing resealing;
  private RotateKeys command;

  /** A node of its own, beginning with a copy of the key file of the platform. */
  @BeforeEach
  void node() throws IOException {
    var file = folder.resolve("people.keys");
    Files.copy(platform.file(), file);
    ring = new KeyRing(file, versions::knows);
    sealing = new Sealing(new Vault(ring::keys));
    people = new People(sql, sealing, audit, reaches, clock);
    resealing = new Resealing(sql, sealing, reaches, transaction);
    command = new RotateKeys(ring, versions, resealing, audit, reaches, transaction);
  }

  private Person register(int nr) {
    return people.register(
        Actor.PLATFORM,
        new Registration(
            World.COMMITTEE,
            new AccountId(new UUID(77, nr)),
            "轮换" + nr + "（示例）",
            Phone.read("1388800%04d".formatted(nr)).orElseThrow(),
            nr == 0 ? IdentityNumber.read(NUMBER).orElseThrow() : null,
            null,
            Set.of()));
  }

  private int run(String... typed) {
    return command.run(Arguments.of(List.of(typed)));
  }

  private List<Integer> keysInUse() {
    return jdbc.queryForList(
        "select distinct key_version from people.person where name like '轮换%' order by 1",
        Integer.class);
  }

  @Test
  void everythingIsSealedByTheNewKeyAndStillOpensAndIsFound() throws IOException {
    for (int nr = 0; nr < 7; nr++) register(nr);
    int before = ring.keys().newest().number();
    var sealed = jdbc.queryForList("select phone from people.person where name like '轮换%'");
    assertThat(run()).isZero();
    assertThat(keysInUse()).containsExactly(before + 1);
    assertThat(jdbc.queryForList("select phone from people.person where name like '轮换%'"))
        .isNotEqualTo(sealed);
    assertThat(people.search(WORKER, NUMBER, null).rows())
        .singleElement()
        .matches(person -> "138****0000".equals(person.phone()));
    assertThat(people.search(WORKER, "13888000003", null).rows()).hasSize(1);
    // the old key opens nothing any more
    var file = ring.file();
    Files.writeString(file, Files.readAllLines(file).getLast() + "\n");
    assertThat(people.search(WORKER, "轮换", null).rows())
        .hasSize(7)
        .allMatch(person -> person.phone() != null);
  }

  @Test
  void betweenTheTwoKeysOldAndNewAreFoundAlikeAndOneHumanStaysOne() {
    var old = register(0);
    assertThat(run("--add")).isZero();
    var fresh = register(1);
    assertThat(keysInUse()).hasSize(2);
    assertThat(people.search(WORKER, "13888000000", null).rows()).containsExactly(old);
    assertThat(people.search(WORKER, "13888000001", null).rows()).containsExactly(fresh);
    assertThatThrownBy(() -> register(0)).hasMessageContaining("ALREADY_REGISTERED");
  }

  @Test
  void whatWasCutOffGoesOnWhereItStopped() {
    for (int nr = 0; nr < 3; nr++) register(nr);
    run("--add");
    var cut = people.search(WORKER, "轮换1", null).rows().getFirst();
    people.changePhone(Actor.PLATFORM, cut.id(), Phone.read("13888009999").orElse(null));
    assertThat(keysInUse()).hasSize(2);
    assertThat(run("--resume")).isZero();
    assertThat(keysInUse()).hasSize(1);
    assertThat(resealing.all(done -> {})).isZero();
    assertThat(people.search(WORKER, "13888009999", null).rows()).hasSize(1);
  }

  @Test
  void progressIsToldAfterEachBatch() {
    for (int nr = 0; nr < 501; nr++) register(nr);
    command.add();
    var told = new ArrayList<Integer>();
    assertThat(resealing.all(told::add)).isGreaterThanOrEqualTo(501);
    assertThat(told).first().isEqualTo(500);
  }

  @Test
  void aKeyThatCannotBeWrittenIsNotUsed() throws IOException {
    Files.delete(ring.file());
    assertThatThrownBy(this::run).isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> run("--add", "--resume")).isInstanceOf(StartRefused.class);
  }
}
