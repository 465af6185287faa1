package org.liandong.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Accounts;
import org.liandong.identity.Actors;
import org.liandong.identity.Authorisations;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;

/** The people on the stage: who they are once they signed in, and how to sign in as each. */
@Component
class Players {
  private final Casting casting;
  private final Accounts accounts;
  private final Actors actors;
  private final Authorisations authorisations;
  private final Reaches reaches;
  private final SignInSheet sheet;
  private final Places places;
  private final Messages messages;

  Players(
      Casting casting,
      Accounts accounts,
      Actors actors,
      Authorisations authorisations,
      Reaches reaches,
      SignInSheet sheet,
      Places places,
      Messages messages) {
    this.casting = casting;
    this.accounts = accounts;
    this.actors = actors;
    this.authorisations = authorisations;
    this.reaches = reaches;
    this.sheet = sheet;
    this.places = places;
    this.messages = messages;
  }

  /** Whether the platform has people already. */
  boolean there() {
    return !accounts.search(Actor.PLATFORM, "", null).rows().isEmpty();
  }

  /** Opens all accounts with one new password and writes the sheet. */
  Map<String, AccountId> open(Script.Cast cast, Map<String, PlaceCode> named) {
    var password = SignInSheet.password();
    var people = new LinkedHashMap<String, AccountId>();
    var lines = new ArrayList<SignInSheet.Line>();
    for (var resident : cast.residents()) {
      people.put(resident.key(), casting.resident(resident, named, password));
      lines.add(line(resident.phone(), known(people, resident.key())));
    }
    for (var member : cast.staff()) {
      people.put(member.key(), casting.member(member, named, password));
      lines.add(line(member.key(), known(people, member.key())));
    }
    for (var resident : cast.residents())
      if (resident.helper() != null)
        casting.help(known(people, resident.key()), known(people, resident.helper()));
    sheet.write(password, lines);
    return people;
  }

  private SignInSheet.Line line(String signIn, AccountId account) {
    var actor = actor(account);
    var role = messages.text(Messages.CHINESE, "ui.position." + actor.hat().position());
    return new SignInSheet.Line(signIn, actor.name(), role, where(actor.hat().place()));
  }

  private String where(PlaceCode place) {
    if (place.equals(PlaceCode.NATION)) return Place.NATION.name();
    var path = places.path(place);
    return path.subList(Math.min(2, path.size() - 1), path.size()).stream()
        .map(Place::name)
        .collect(Collectors.joining(" "));
  }

  /** The person as the platform knows them after signing in. */
  Actor actor(AccountId account) {
    return actors.of(account, null, null).orElseThrow();
  }

  /** A helper who acts for a resident, under what the resident authorised. */
  Actor acting(AccountId helper, AccountId resident) {
    var self = actor(helper);
    var given =
        reaches.within(Reach.EVERYTHING, () -> authorisations.held(self)).stream()
            .filter(held -> held.resident().equals(resident))
            .findFirst()
            .orElseThrow();
    return actors.of(helper, null, given.id()).orElseThrow();
  }

  static <T> T known(Map<String, T> all, String key) {
    var found = all.get(key);
    if (found == null) throw new IllegalArgumentException("the script knows no " + key);
    return found;
  }
}
