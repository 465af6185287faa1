package org.liandong.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;

/**
 * How the accounts of a book stand, and the one function that moves them: the service, the
 * verification and the tests use it alike. No account inside the book goes below nothing.
 */
final class Balances {
  private final Map<Account, Long> accounts = new LinkedHashMap<>();
  private final Map<Scope, Long> rests = new LinkedHashMap<>();
  private final Unit unit;

  Balances(Unit unit) {
    this.unit = unit;
  }

  /** Begins with what is stored. */
  Balances(Unit unit, Map<Account, Long> accounts, Map<Scope, Long> rests) {
    this.unit = unit;
    this.accounts.putAll(accounts);
    this.rests.putAll(rests);
  }

  long of(Account account) {
    return accounts.getOrDefault(account, 0L);
  }

  long of(Scope scope) {
    return rests.getOrDefault(scope, 0L);
  }

  Map<Account, Long> accounts() {
    return accounts;
  }

  Map<Scope, Long> rests() {
    return rests;
  }

  /**
   * Moves, or changes nothing.
   *
   * @throws Refused when an account would go below nothing
   */
  Moved move(Movement movement) {
    var from = movement.from();
    var to = movement.to();
    var taken = Math.subtractExact(of(from), movement.amount());
    var given = Math.addExact(of(to), movement.amount());
    if (from.role() != Role.ORIGIN && taken < 0) throw shortOf(from, movement.amount());
    if (to.role() == Role.ORIGIN && given > 0) throw shortOf(to, movement.amount());
    accounts.put(from, taken);
    accounts.put(to, given);
    settle(from, -movement.amount());
    settle(to, movement.amount());
    return new Moved(
        movement,
        taken,
        given,
        of(Scope.BOOK),
        of(Scope.of(from.source())),
        sides(from.line(), to.line(), Scope::line),
        sides(from.project(), to.project(), Scope::project));
  }

  private Moved.Rests sides(@Nullable UUID from, @Nullable UUID to, Function<UUID, Scope> scope) {
    return new Moved.Rests(
        from == null ? null : of(scope.apply(from)), to == null ? null : of(scope.apply(to)));
  }

  private void settle(Account account, long change) {
    var project = account.project();
    var line = account.line();
    if (line != null) add(Scope.line(line), account.role().inside() ? change : 0);
    if (project != null) add(Scope.project(project), account.role().inside() ? change : 0);
    if (!account.role().inside()) return;
    add(Scope.BOOK, change);
    add(Scope.of(account.source()), change);
  }

  private void add(Scope scope, long change) {
    rests.merge(scope, change, Math::addExact);
  }

  private Refused shortOf(Account account, long asked) {
    var reason =
        switch (account.role()) {
          case FREE -> LedgerRefusal.NOT_ENOUGH;
          case GRANTED -> LedgerRefusal.LIMIT;
          case RESERVED -> LedgerRefusal.OVER_COMMITMENT;
          case ORIGIN, SPENT -> LedgerRefusal.ALREADY_USED;
        };
    var left = new Amount(unit, Math.abs(of(account)));
    return new Refused(reason, new Amount(unit, asked).toString(), left.toString());
  }
}
