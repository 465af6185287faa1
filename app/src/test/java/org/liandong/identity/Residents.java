package org.liandong.identity;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.liandong.Browser;
import org.liandong.World;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;

/** Residents of the running application of {@link Browser}: what they do there stays. */
public final class Residents {
  public static final String PASSWORD = "石榴花开-2088";
  private static final AtomicInteger COUNT = new AtomicInteger();

  private Residents() {}

  /** Somebody registered, who signs in by phone. */
  public record Resident(AccountId account, String name, String phone) {}

  static Resident register(String name) {
    return register(name, World.COMMITTEE);
  }

  /** The same, at home in another community. */
  public static Resident register(String name, PlaceCode home) {
    var nr = COUNT.incrementAndGet();
    var phone = "1666000%04d".formatted(nr);
    var told = new Registrations.Told(name, phone, PASSWORD, home.value(), "", true, false);
    var account = Browser.bean(Registrations.class).register(told, "10.66.0." + nr);
    return new Resident(account, name, phone);
  }

  /** Somebody with a post, who signs in by this name. */
  public static AccountId staff(String name, String signIn, String post, String place) {
    var where = new PlaceCode(place);
    var opening = new Accounts.Opening(name, where, signIn, PASSWORD, false);
    var account = Browser.bean(Accounts.class).open(Actor.PLATFORM, opening).id();
    var given = Nomination.of(account, post, where, LocalDate.of(2026, 1, 5));
    everywhere(() -> Browser.bean(Appointments.class).appoint(Actor.PLATFORM, given));
    return account;
  }

  /** As a job works: past the reach of any request. */
  public static void everywhere(Runnable work) {
    Browser.bean(Reaches.class)
        .within(
            Reach.EVERYTHING,
            () -> {
              work.run();
              return true;
            });
  }

  public static void signIn(Browser browser, Resident resident) {
    signIn(browser, resident.phone());
  }

  /** Somebody else sits down before the same browser. */
  public static void change(Browser browser, String name) {
    browser.open("/public/offline").driver().manage().deleteAllCookies();
    signIn(browser, name);
  }

  public static void signIn(Browser browser, String name) {
    browser.open("/sign-in").type("name", name).type("password", PASSWORD);
    browser.see("form[action='/sign-in'] button").click();
    browser.patience(10).until(driver -> !browser.path().startsWith("/sign-in"));
  }
}
