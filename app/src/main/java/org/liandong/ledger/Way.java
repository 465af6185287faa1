package org.liandong.ledger;

import java.util.function.Function;

/**
 * From where to where an amount goes, for whichever source it is of.
 *
 * @param shortage why it is refused when there is not enough
 */
record Way(Function<Source, Account> from, Function<Source, Account> to, LedgerRefusal shortage) {

  Movement movement(Source source, long amount) {
    return new Movement(from.apply(source), to.apply(source), amount);
  }
}
