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
import org.liandong.identity.Authorisation.Scope;
import org.liandong.identity.Authorisation.Way;
import org.liandong.identity.Authorisations;
import org.liandong.identity.Authorisations.Grant;
import org.liandong.identity.Nomination;
import org.liandong.identity.Registrations;
import org.liandong.identity.Registrations.Told;
import org.springframework.stereotype.Component;

/** Opens the accounts of the people and gives them their posts and duties. */
@Component
class Casting {
  private static final String MARK = "（示例）";
  private final Accounts accounts;
  private final Appointments appointments;
  private final Actors actors;
  private final Registrations registrations;
  private final Authorisations authorisations;
  private final Charging charging;
  private final Clock clock;

  Casting(
      Accounts accounts,
      Appointments appointments,
      Actors actors,
      Registrations registrations,
      Authorisations authorisations,
      Charging charging,
      Clock clock) {
    this.accounts = accounts;
    this.appointments = appointments;
    this.actors = actors;
    this.registrations = registrations;
    this.authorisations = authorisations;
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

  /** Residents register themselves, and sign in with their phone. */
  AccountId resident(Script.Resident resident, Map<String, PlaceCode> places, String password) {
    var name = resident.name() + MARK;
    var home = place(places, resident.home()).value();
    var told = new Told(name, resident.phone(), password, home, "", true, false);
    return registrations.register(told, "demonstration");
  }

  /** A resident lets somebody act for them. */
  void help(AccountId resident, AccountId helper) {
    var by = actors.of(resident, null, null).orElseThrow();
    var grant = new Grant(resident, helper, Way.ONLINE, Scope.ACT, null, today().plusDays(360));
    authorisations.authorise(by, grant);
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
