package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.CREDENTIAL;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Throttle.Subject;
import org.liandong.people.Phone;
import org.liandong.people.Phones;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing in with a name or a phone and a password. Unknown names take as long and wait as long as
 * known ones.
 */
@Service
public class SignIns {
  private final DSLContext sql;
  private final Phones phones;
  private final Passwords passwords;
  private final Credentials credentials;
  private final Throttle throttle;
  private final Counted counted;
  private final SignInStates states;
  private final Audit audit;
  private final Reaches reaches;
  private final TransactionTemplate transaction;

  SignIns(
      DSLContext sql,
      Phones phones,
      Passwords passwords,
      Credentials credentials,
      Throttle throttle,
      Counted counted,
      SignInStates states,
      Audit audit,
      Reaches reaches,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.phones = phones;
    this.passwords = passwords;
    this.credentials = credentials;
    this.throttle = throttle;
    this.counted = counted;
    this.states = states;
    this.audit = audit;
    this.reaches = reaches;
    this.transaction = transaction;
  }

  private record Candidate(
      AccountId id,
      String name,
      PlaceCode place,
      @Nullable String hash,
      boolean renew,
      boolean blocked) {}

  /**
   * @param name a sign-in name or a phone
   * @param address the network address it comes from
   */
  public SignIn attempt(String name, String password, String address) {
    var byName = counted.password(name);
    var byAddress = counted.address(address);
    var waiting = throttle.waiting(List.of(byName, byAddress));
    if (waiting.isPresent()) return new SignIn.Wait(waiting.get());
    var candidates = within(() -> candidates(name.strip()));
    var right =
        candidates.stream().filter(found -> passwords.matches(password, found.hash)).findFirst();
    if (candidates.isEmpty()) passwords.matches(password, null);
    if (right.isEmpty()) return failed(byName, byAddress);
    throttle.forget(byName);
    if (right.get().blocked) return new SignIn.Closed();
    within(() -> welcome(right.get(), "password"));
    return new SignIn.Welcome(right.get().id, right.get().renew);
  }

  /**
   * With a one-time code handed over in presence, and a new password.
   *
   * @param name a sign-in name or a phone
   */
  public SignIn redeem(String name, String code, String fresh, String address) {
    credentials.check(fresh);
    var byName = counted.code(name);
    var byAddress = counted.address(address);
    var waiting = throttle.waiting(List.of(byName, byAddress));
    if (waiting.isPresent()) return new SignIn.Wait(waiting.get());
    return within(() -> {
      for (var found : candidates(name.strip()))
        if (credentials.redeem(found.id, code, fresh)) {
          if (found.blocked) return new SignIn.Closed();
          welcome(found, "code");
          return new SignIn.Welcome(found.id, false);
        }
      return failed(byName, byAddress);
    });
  }

  private SignIn failed(Subject byName, Subject byAddress) {
    var until =
        Stream.of(throttle.count(byName), throttle.count(byAddress))
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    return until.<SignIn>map(SignIn.Wait::new).orElseGet(SignIn.Wrong::new);
  }

  /** After a passkey was verified. */
  SignIn passkey(AccountId account) {
    return within(() -> {
      var found = select(List.of(account.value()), "").getFirst();
      if (found.blocked) return new SignIn.Closed();
      welcome(found, "passkey");
      return new SignIn.Welcome(account, false);
    });
  }

  private boolean welcome(Candidate in, String way) {
    var actor = new Actor(in.id, in.name, Hat.VISITOR, null);
    states.note(in.id, way);
    audit.record(actor, in.place, "identity.signed-in", in.id.toString(), Map.of("way", way));
    return true;
  }

  private List<Candidate> candidates(String name) {
    var byPhone =
        Phone.read(name)
            .map(phone -> phones.accountsWith(phone).stream().map(AccountId::value).toList())
            .orElse(List.of());
    return select(byPhone, name.toLowerCase(Locale.ROOT));
  }

  private List<Candidate> select(List<UUID> accounts, String signIn) {
    return sql.select(
            ACCOUNT.ID,
            ACCOUNT.NAME,
            ACCOUNT.PLACE,
            CREDENTIAL.PASSWORD,
            CREDENTIAL.RENEW,
            ACCOUNT.BLOCKED_AT)
        .from(ACCOUNT)
        .join(CREDENTIAL)
        .on(CREDENTIAL.ACCOUNT.eq(ACCOUNT.ID))
        .where(CREDENTIAL.SIGN_IN.eq(signIn).or(ACCOUNT.ID.in(accounts)))
        .orderBy(ACCOUNT.ID)
        .fetch(row ->
            new Candidate(
                new AccountId(row.value1()),
                row.value2(),
                new PlaceCode(row.value3()),
                row.value4(),
                row.value5(),
                row.value6() != null));
  }

  /** Nobody is signed in yet, so these steps look past the reach of the request. */
  private <T> T within(Supplier<T> step) {
    return reaches.within(
        Reach.EVERYTHING, () -> Objects.requireNonNull(transaction.execute(status -> step.get())));
  }
}
