package org.liandong.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Accounts;
import org.liandong.identity.Actors;
import org.liandong.identity.Appointments;
import org.liandong.identity.Nomination;
import org.liandong.people.People;
import org.liandong.people.Phone;
import org.liandong.people.Registration;
import org.springframework.stereotype.Component;

/** Opens the accounts of the people and gives them their posts and duties. */
@Component
class Casting {
  private static final String MARK = "（示例）";
  private final Accounts accounts;
  private final Appointments appointments;
  private final Actors actors;
  private final People people;
  private final Charging charging;
  private final Clock clock;

  Casting(
      Accounts accounts,
      Appointments appointments,
      Actors actors,
      People people,
      Charging charging,
      Clock clock) {
    this.accounts = accounts;
    this.appointments = appointments;
    this.actors = actors;
    this.people = people;
    this.charging = charging;
    this.clock = clock;
  }

  /** Staff wear the hat of their last post first. */
  AccountId member(Script.Member member, Map<String, PlaceCode> places, String password) {
    var name = member.name() + MARK;
    var home = place(places, member.posts().getLast().place());
    var account = open(name, home, member.key(), password);
    for (var posting : member.posts()) {
      var place = place(places, posting.place());
      appoint(account, posting.post(), place);
      charging.take(posting.post(), place, account, name, today());
    }
    return account;
  }

  /** Residents sign in with their phone, or with their key. */
  AccountId resident(Script.Resident resident, Map<String, PlaceCode> places, String password) {
    var name = resident.name() + MARK;
    var home = place(places, resident.home());
    var account = open(name, home, resident.key(), password);
    appoint(account, "resident", home);
    var phone = Phone.read(resident.phone()).orElse(null);
    people.register(Actor.PLATFORM, Registration.of(home, account, name, phone));
    return account;
  }

  private AccountId open(String name, PlaceCode home, String signIn, String password) {
    return accounts
        .open(Actor.PLATFORM, new Accounts.Opening(name, home, signIn, password, false))
        .id();
  }

  private void appoint(AccountId account, String post, PlaceCode place) {
    var hat =
        appointments
            .appoint(Actor.PLATFORM, Nomination.of(account, post, place, today()))
            .id()
            .value();
    actors.wear(actors.of(account, null, null).orElseThrow(), hat);
  }

  private static PlaceCode place(Map<String, PlaceCode> places, String name) {
    var known = places.get(name);
    return known == null ? new PlaceCode(name) : known;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
