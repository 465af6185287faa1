package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Row6;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.Sight.Authority;
import org.liandong.identity.Sight.Matter;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@Covers({"GOV-17", "Z-02", "ACT-11", "ACT-12", "ACT-13"})
class SightTests {
  private static final List<String> PLACES =
      List.of(
          "",
          "53",
          "5301",
          "530111",
          "530111001",
          "530111001001",
          "530111001001G001",
          "530111001002",
          "530112",
          "33");
  private static final AccountId OWNER = new AccountId(new UUID(7, 7));
  @Autowired DSLContext sql;

  private static Matter matter(String place, Line line, boolean restricted) {
    return new Matter(OWNER, new PlaceCode(place), line, restricted);
  }

  @Test
  void lineAndBlockSeeTheSameMatterUnderTheirOwnAuthority() {
    var matter = matter("530111001001", Line.SOCIAL_WORK, false);
    var block = As.actor("块", Position.COUNTY_OFFICER, "530111");
    var line = As.actor("条", Position.COUNTY_OFFICER, "530111", Line.SOCIAL_WORK);
    var other = As.actor("别条", Position.COUNTY_OFFICER, "530111", Line.FINANCE);
    assertThat(Sight.of(block, matter)).contains(Authority.BLOCK);
    assertThat(Sight.of(line, matter)).contains(Authority.LINE);
    assertThat(Sight.of(other, matter)).isEmpty();
  }

  @Test
  void restrictedMattersAreForThoseWhoHandleThem() {
    var matter = matter("530111001001", Line.SOCIAL_WORK, true);
    for (var position : Position.values()) {
      if (position == Position.PLATFORM) continue;
      var seen = Sight.of(As.actor("某人", position, "530111"), matter).isPresent();
      assertThat(seen)
          .as(position.name())
          .isEqualTo(
              position == Position.COMMUNITY_WORKER
                  || position == Position.STREET_OFFICER
                  || position == Position.COUNTY_OFFICER);
    }
    var owner = new Actor(OWNER, "本人", As.actor("x", Position.RESIDENT, "33").hat(), null);
    assertThat(Sight.of(owner, matter)).contains(Authority.OWN);
  }

  /** Over random hats and matters: never beyond place, never beyond line, and list equals look. */
  @Test
  void theListShowsExactlyWhatTheRuleAllows() {
    var random = new Random(17);
    var matters = new ArrayList<Matter>();
    for (int i = 0; i < 300; i++) matters.add(random(random));
    for (int i = 0; i < 200; i++) {
      var actor = actor(random);
      var listed = listed(actor, matters);
      for (int m = 0; m < matters.size(); m++) {
        var matter = matters.get(m);
        var seen = Sight.of(actor, matter);
        assertThat(listed.contains(m)).as("%s sees %s", actor, matter).isEqualTo(seen.isPresent());
        if (seen.isEmpty() || seen.get() == Authority.OWN) continue;
        assertThat(actor.hat().covers(matter.place())).isTrue();
        if (actor.hat().line() != Line.GENERAL)
          assertThat(matter.line()).isEqualTo(actor.hat().line());
      }
    }
  }

  private static Matter random(Random random) {
    var owner = random.nextInt(10) == 0 ? OWNER : new AccountId(new UUID(1, random.nextInt(5)));
    return new Matter(
        owner,
        new PlaceCode(PLACES.get(3 + random.nextInt(PLACES.size() - 3))),
        Line.values()[random.nextInt(Line.values().length)],
        random.nextInt(4) == 0);
  }

  private static Actor actor(Random random) {
    var position = Position.values()[1 + random.nextInt(Position.values().length - 2)];
    var line = Line.values()[random.nextInt(Line.values().length)];
    var hat = As.actor("某人", position, PLACES.get(random.nextInt(PLACES.size())), line).hat();
    return new Actor(random.nextBoolean() ? OWNER : new AccountId(new UUID(9, 9)), "某人", hat, null);
  }

  private HashSet<Integer> listed(Actor actor, List<Matter> matters) {
    var rows = new ArrayList<Row6<Integer, UUID, String, String, Boolean, Integer>>();
    for (int i = 0; i < matters.size(); i++) {
      var one = matters.get(i);
      rows.add(
          row(
              val(i),
              val(one.owner().value()),
              val(one.place().value()),
              val(one.line().name()),
              val(one.restricted()),
              val(0)));
    }
    @SuppressWarnings({"unchecked", "rawtypes"})
    var table =
        values(rows.toArray(new Row6[0])).as("m", "i", "owner", "place", "line", "restricted", "z");
    var columns =
        new Sight.Columns(
            field(name("m", "owner"), UUID.class),
            field(name("m", "place"), String.class),
            field(name("m", "line"), String.class),
            field(name("m", "restricted"), Boolean.class));
    var number = field(name("m", "i"), Integer.class);
    return new HashSet<>(
        sql.select(number).from(table).where(Sight.of(actor, columns)).fetch(number));
  }
}
