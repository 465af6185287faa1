package org.liandong.identity.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Account;
import org.liandong.identity.Accounts;
import org.liandong.identity.Appointment;
import org.liandong.identity.Appointments;
import org.liandong.identity.Credentials;
import org.liandong.identity.Leads;
import org.liandong.identity.Posts;
import org.liandong.identity.SignInStates;
import org.liandong.ui.Form;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages about accounts. */
@Component
@Transactional(readOnly = true)
class AccountPages {
  private final Accounts accounts;
  private final Appointments appointments;
  private final Credentials credentials;
  private final SignInStates states;
  private final Posts posts;
  private final Leads leads;
  private final PlaceWords places;
  private final Messages messages;
  private final Clock clock;

  AccountPages(
      Accounts accounts,
      Appointments appointments,
      Credentials credentials,
      SignInStates states,
      Posts posts,
      Leads leads,
      PlaceWords places,
      Messages messages,
      Clock clock) {
    this.accounts = accounts;
    this.appointments = appointments;
    this.credentials = credentials;
    this.states = states;
    this.posts = posts;
    this.leads = leads;
    this.places = places;
    this.messages = messages;
    this.clock = clock;
  }

  /** A constant number of queries, however many rows. */
  AccountsPage list(Actor actor, String words, boolean all, @Nullable String after) {
    if (!Appointments.administers(actor)) throw new Absent("accounts");
    var found = all ? accounts.search(actor, words, after) : accounts.staff(actor, words, after);
    var held = appointments.of(actor, found.rows().stream().map(Account::id).toList());
    var names =
        places.full(
            Stream.concat(
                    found.rows().stream().map(Account::place),
                    held.stream().map(Appointment::place))
                .distinct()
                .toList());
    var rows =
        found.rows().stream()
            .map(account ->
                new AccountsPage.Row(
                    account.id().toString(),
                    account.name(),
                    names.getOrDefault(account.place(), ""),
                    account.blocked(),
                    held.stream()
                        .filter(hat -> hat.account().equals(account.id()))
                        .filter(hat -> hat.holds(today()))
                        .map(hat ->
                            new AccountsPage.Worn(hat.post(), names.getOrDefault(hat.place(), "")))
                        .toList()))
            .toList();
    return new AccountsPage(words, all, after, found.nextOrNull(), rows, leads.missing(actor));
  }

  AccountPage one(Actor actor, AccountId id, Form form, @Nullable String code, Locale locale) {
    if (!Appointments.administers(actor)) throw new Absent(id);
    var account = accounts.find(actor, id);
    var held = appointments.of(actor, id);
    var names =
        places.full(
            Stream.concat(Stream.of(account.place()), held.stream().map(Appointment::place))
                .distinct()
                .toList());
    return new AccountPage(
        form,
        id.toString(),
        account.name(),
        names.getOrDefault(account.place(), ""),
        account.opened(),
        account.blocked(),
        credentials.mayHand(actor, id),
        states.of(actor, id),
        code,
        held.stream().map(hat -> held(actor, hat, names.getOrDefault(hat.place(), ""))).toList(),
        givable(actor, locale),
        places.near(actor.hat().place()),
        today().toString());
  }

  private AccountPage.Held held(Actor actor, Appointment hat, String place) {
    var last = hat.ended() == null ? hat.until() : hat.ended().minusDays(1);
    return new AccountPage.Held(
        hat.id().toString(),
        hat.post(),
        place,
        hat.line(),
        hat.since(),
        last,
        hat.holds(today()),
        hat.ended() == null && Appointments.mayEnd(actor, hat));
  }

  List<Choice> givable(Actor actor, Locale locale) {
    return posts.all().stream()
        .filter(post -> Appointments.mayGive(actor, post))
        .map(post -> Choice.of(post.key(), messages.text(locale, "identity.post." + post.key())))
        .toList();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
