package org.liandong.demo;

import java.util.List;
import java.util.Objects;
import org.liandong.base.PlaceCode;
import org.liandong.demo.Tellings.Stage;
import org.liandong.stations.Talks;
import org.liandong.territory.parties.Parties;
import org.liandong.territory.parties.Party.Contact;
import org.liandong.territory.parties.Party.Kind;
import org.springframework.stereotype.Component;

/** The five parties of one compound, who speaks for each, and what they agreed about a gate. */
@Component
class FiveParties {
  private final Sittings sittings;
  private final Parties parties;
  private final Talks talks;

  FiveParties(Sittings sittings, Parties parties, Talks talks) {
    this.sittings = sittings;
    this.parties = parties;
    this.talks = talks;
  }

  /** A party, by its kind, and who of the cast speaks for it. */
  private record Part(Kind kind, String name, String key) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(Kind.GOVERNMENT, "关上街道办事处", "street"),
          new Part(Kind.OWNERS_COMMITTEE, "铁路新村业主委员会", "zhu"),
          new Part(Kind.PROPERTY_FIRM, "铁路新村物业服务部", "station"),
          new Part(Kind.SOCIAL_ORGANISATION, "官渡邻里社工服务中心", "organisation"),
          new Part(Kind.RESIDENT_UNIT, "关上小学", "zheng"));

  void tell(Stage stage) {
    var compound = Objects.requireNonNull(stage.places().get("530111001001/铁路新村"));
    Sittings.at(stage, "-40d 09:00", () -> met(stage, compound));
    said(stage, compound, "-6d 10:00", "station", "南门闸机周四更换，白天请从东门走。各方看看还有没有要避开的时间。");
    said(stage, compound, "-6d 11:20", "zheng", "周四下午四点放学，请留一条通道。");
    said(stage, compound, "-6d 15:05", "street", "改到上午九点到十一点，施工队由街道协调。");
    said(stage, compound, "-5d 09:10", "zhu", "业委会贴了通知，楼栋长已转告。");
  }

  private boolean met(Stage stage, PlaceCode compound) {
    var by = sittings.player(stage, "secretary");
    for (var part : PARTS) {
      var who = sittings.player(stage, part.key());
      var contact = new Contact(who.name(), "");
      var party = parties.join(by, compound, part.kind(), part.name() + Sittings.MARK, contact);
      talks.name(by, compound, party.id().id(), who.account(), who.name());
    }
    return true;
  }

  private void said(Stage stage, PlaceCode compound, String when, String key, String words) {
    Sittings.at(
        stage,
        when,
        () -> {
          talks.say(sittings.player(stage, key), compound, words, Compounds.once(words));
          return true;
        });
  }
}
