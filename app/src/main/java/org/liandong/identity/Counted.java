package org.liandong.identity;

import org.liandong.identity.Throttle.Subject;
import org.liandong.people.Phone;
import org.springframework.stereotype.Component;

/** What failures to sign in are counted by. A phone counts as one, however it is written. */
@Component
class Counted {
  private final IdentitySettings settings;

  Counted(IdentitySettings settings) {
    this.settings = settings;
  }

  Subject password(String name) {
    return Subject.of("account", plain(name), settings.accountFailures());
  }

  Subject code(String name) {
    return Subject.of("code", plain(name), settings.accountFailures());
  }

  Subject address(String address) {
    return Subject.of("address", address, settings.addressFailures());
  }

  private static String plain(String name) {
    return Phone.read(name).map(Phone::plain).orElse(name);
  }
}
