package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.Visit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;

/**
 * Many people at once over real HTTP, more than the pool has connections, and one person who wears
 * a hat in each of two communities in two browsers: nobody ever sees a row of somebody else.
 */
@Covers({"Z-02", "GOV-17"})
class ManyAtOnceHttpTests {
  private static final int PEOPLE = 24;
  private static final int ROUNDS = 5;
  private static final String PASSWORD = "一起来的人-77";
  private static final List<String> COMMUNITIES = List.of("330203001001", "330203001002");

  @Test
  void nobodySeesRowsOfSomebodyElse() throws Exception {
    for (int i = 0; i < PEOPLE; i++) register(i);
    var staff = staff();
    var visits = new ArrayList<Visit>();
    var work = new ArrayList<Callable<Void>>();
    for (int i = 0; i < PEOPLE; i++) {
      var visit = Visit.signedIn(phone(i), PASSWORD);
      visits.add(visit);
      work.add(own(visit, i));
    }
    for (int hat = 0; hat < 2; hat++) {
      var visit = wearing(staff.get(hat));
      visits.add(visit);
      work.add(desk(visit, hat));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(work)) done.get();
    }
    visits.forEach(Visit::close);
  }

  private static String name(int i) {
    return "真人" + (char) ('甲' + i) + i + "号（示例）";
  }

  private static String phone(int i) {
    return "1997700%04d".formatted(i);
  }

  private static void register(int i) {
    var told =
        new Registrations.Told(
            name(i), phone(i), PASSWORD, COMMUNITIES.get(i % 2), "", true, false);
    Browser.bean(Registrations.class).register(told, "10.78.0." + i);
  }

  /** One person, a community worker in both communities: the two hats. */
  private static List<String> staff() {
    var opening =
        new Accounts.Opening(
            "两处任职（示例）", new PlaceCode(COMMUNITIES.getFirst()), "two.hats", PASSWORD, false);
    var account = Browser.bean(Accounts.class).open(Actor.PLATFORM, opening).id();
    var hats = new ArrayList<String>();
    for (var place : COMMUNITIES) Residents.everywhere(() -> hats.add(appoint(account, place)));
    return hats;
  }

  private static String appoint(AccountId account, String place) {
    var given =
        Nomination.of(account, "community-worker", new PlaceCode(place), LocalDate.of(2026, 1, 5));
    var appointed = Browser.bean(Appointments.class).appoint(Actor.PLATFORM, given);
    return appointed.id().value().toString();
  }

  private static Visit wearing(String hat) {
    var visit = Visit.signedIn("two.hats", PASSWORD);
    visit.get("/hats");
    assertThat(visit.post("/hats", Map.of("hat", hat)).status()).isEqualTo(302);
    return visit;
  }

  private static Callable<Void> own(Visit visit, int i) {
    return () -> {
      for (int round = 0; round < ROUNDS; round++) {
        var answer = visit.get("/me");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(name(i), "199****%04d".formatted(i));
        for (int other = 0; other < PEOPLE; other++)
          if (other != i) assertThat(answer.body()).doesNotContain(name(other));
      }
      return null;
    };
  }

  private static Callable<Void> desk(Visit visit, int which) {
    return () -> {
      for (int round = 0; round < 2 * ROUNDS; round++) {
        var answer = visit.get("/desk/helping?q=%E7%9C%9F%E4%BA%BA");
        assertThat(answer.status()).isEqualTo(200);
        for (int i = 0; i < PEOPLE; i++)
          assertThat(answer.body().contains(name(i))).as(name(i)).isEqualTo(i % 2 == which);
      }
      return null;
    };
  }
}
