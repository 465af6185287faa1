package org.liandong.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Arguments;
import org.liandong.platform.Command;
import org.liandong.platform.Greeting;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.Terminal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code create-admin NAME}: the first administrator, who appoints everybody else. The password is
 * printed once and has to be changed at the first sign-in. A platform without people says so at its
 * start.
 */
@Component
class CreateAdmin implements Command, Greeting {
  private final Accounts accounts;
  private final Appointments appointments;
  private final Reaches reaches;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CreateAdmin(
      Accounts accounts,
      Appointments appointments,
      Reaches reaches,
      TransactionTemplate transaction,
      Clock clock) {
    this.accounts = accounts;
    this.appointments = appointments;
    this.reaches = reaches;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "create-admin";
  }

  @Override
  public String usage() {
    return "create-admin NAME       makes an administrator and prints the first password";
  }

  @Override
  public int run(Arguments arguments) {
    var name = arguments.word(0, "The sign-in name of the administrator");
    try {
      var password = create(name);
      Terminal.say("Administrator " + name + ", first password " + password);
      Terminal.say("It has to be changed at the first sign-in.");
      return 0;
    } catch (Invalid invalid) {
      Terminal.say(
          "This sign-in name is taken, or is not 2 to 40 letters, digits, dots and dashes.");
      return 1;
    }
  }

  /** The first password of the new administrator. */
  String create(String name) {
    var password = OneTimeCode.random().text() + "-" + OneTimeCode.random().text();
    reaches.within(
        Reach.EVERYTHING,
        () ->
            transaction.execute(status -> {
              var opening = new Accounts.Opening(name, PlaceCode.NATION, name, password, true);
              var account = accounts.open(Actor.PLATFORM, opening).id();
              var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
              return appointments.appoint(
                  Actor.PLATFORM, Nomination.of(account, "administrator", PlaceCode.NATION, today));
            }));
    return password;
  }

  @Override
  public List<String> lines() {
    var somebody =
        reaches.within(
            Reach.EVERYTHING, () -> !accounts.search(Actor.PLATFORM, "", null).rows().isEmpty());
    return somebody
        ? List.of()
        : List.of(
            "Nobody can sign in yet. The first administrator: bin/liandong create-admin NAME");
  }
}
