package org.liandong.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.identity.Throttle.Subject;
import org.liandong.people.Consent;
import org.liandong.people.Consents;
import org.liandong.people.IdentityNumber;
import org.liandong.people.People;
import org.liandong.people.Phone;
import org.liandong.people.Registration;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.territory.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Residents open an account, by themselves or before staff; a person is registered with it. */
@Service
@Transactional
public class Registrations {
  private final Accounts accounts;
  private final Appointments appointments;
  private final Passwords passwords;
  private final People people;
  private final Consents consents;
  private final Places places;
  private final Throttle throttle;
  private final IdentitySettings settings;
  private final Reaches reaches;

  Registrations(
      Accounts accounts,
      Appointments appointments,
      Passwords passwords,
      People people,
      Consents consents,
      Places places,
      Throttle throttle,
      IdentitySettings settings,
      Reaches reaches) {
    this.accounts = accounts;
    this.appointments = appointments;
    this.passwords = passwords;
    this.people = people;
    this.consents = consents;
    this.places = places;
    this.throttle = throttle;
    this.settings = settings;
    this.reaches = reaches;
  }

  /**
   * What a resident tells. Everything is as typed.
   *
   * @param name name or nickname
   * @param number the identity number; may stay empty
   * @param agreed to the terms and to how data are kept
   * @param numberAgreed to keeping the identity number
   */
  public record Told(
      String name,
      String phone,
      String password,
      String place,
      String number,
      boolean agreed,
      boolean numberAgreed) {}

  private record Read(PlaceCode place, @Nullable Phone phone, @Nullable IdentityNumber number) {}

  /** Opens the account of a resident who registers from a network address. */
  public AccountId register(Told told, String address) {
    var read = check(told, true);
    var subject = Subject.of("register", address, settings.registrations());
    if (throttle.waiting(List.of(subject)).isPresent())
      throw new Refused(IdentityRefusal.TOO_MANY_REGISTRATIONS);
    throttle.count(subject);
    return reaches.within(
        Reach.EVERYTHING, () -> open(Actor.VISITOR, told, read, Consent.Way.ONLINE));
  }

  /** Opens one for somebody who stands before staff; without a password until they want one. */
  public AccountId inPresence(Actor actor, Told told) {
    var read = check(told, false);
    if (!Homes.looksAfter(actor.hat(), read.place()))
      throw new Refused(IdentityRefusal.NOT_YOURS_TO_AUTHORISE);
    return reaches.within(Reach.EVERYTHING, () -> open(actor, told, read, Consent.Way.SPOKEN));
  }

  /** Whether this hat meets residents face to face. */
  public static boolean mayHelp(Actor actor) {
    return actor.principal() == null && Homes.looksAfter(actor.hat());
  }

  private AccountId open(Actor by, Told told, Read read, Consent.Way way) {
    var name = told.name().strip();
    var password = told.password().isEmpty() ? null : told.password();
    var account =
        accounts.open(by, new Accounts.Opening(name, read.place(), null, password, false));
    var home = appointments.settle(by, account.id(), read.place());
    var self = new Actor(account.id(), name, home.hat(), null);
    var person =
        people.register(
            self,
            new Registration(
                read.place(), account.id(), name, read.phone(), read.number(), null, Set.of()));
    consents.give(self, person.id(), Consent.Purpose.TERMS, way);
    consents.give(self, person.id(), Consent.Purpose.PRIVACY, way);
    if (read.number() != null)
      consents.give(self, person.id(), Consent.Purpose.IDENTITY_NUMBER, way);
    return account.id();
  }

  private Read check(Told told, boolean alone) {
    var wrong = new LinkedHashMap<String, String>();
    var name = told.name().strip();
    if (name.isEmpty() || name.length() > 40) wrong.put("name", "identity.register.name.wrong");
    var phone = Phone.read(told.phone());
    if (phone.isEmpty() && (alone || !told.phone().isBlank()))
      wrong.put("phone", "identity.register.phone.wrong");
    if (alone || !told.password().isEmpty())
      passwords
          .fault(told.password(), name, told.phone().strip())
          .ifPresent(key -> wrong.put("password", key));
    var place = place(told, wrong);
    var number = number(told, wrong);
    if (!told.agreed()) wrong.put("agreed", "identity.register.agreed.wrong");
    if (!wrong.isEmpty()) throw new Invalid(wrong);
    return new Read(place, phone.orElse(null), number);
  }

  private PlaceCode place(Told told, Map<String, String> wrong) {
    if (PlaceCode.valid(told.place())) {
      var place = new PlaceCode(told.place());
      if (Tier.of(place).compareTo(Tier.COMMITTEE) >= 0 && places.lookup(place).isPresent())
        return place;
    }
    wrong.put("place", "identity.register.place.wrong");
    return PlaceCode.NATION;
  }

  private static @Nullable IdentityNumber number(Told told, Map<String, String> wrong) {
    if (told.number().isBlank()) return null;
    var number = IdentityNumber.read(told.number());
    if (number.isEmpty()) wrong.put("number", "identity.register.number.wrong");
    else if (!told.numberAgreed()) wrong.put("numberAgreed", "identity.register.number.agreed");
    return number.orElse(null);
  }
}
