package org.liandong.policy;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Loads packs and calendars of this release before the platform answers its first request. Several
 * nodes may start at once: {@link Revision#change} lets one in at a time.
 */
@Component
class PolicyStart implements SmartInitializingSingleton {
  /** The pack that holds for the nation, under every other. */
  static final String BASE = "base";

  private final TransactionOperations transactions;
  private final Revision revision;
  private final PackLoader packs;
  private final CalendarFiles calendars;
  private final Adoptions adoptions;

  PolicyStart(
      TransactionOperations transactions,
      Revision revision,
      PackLoader packs,
      CalendarFiles calendars,
      Adoptions adoptions) {
    this.transactions = transactions;
    this.revision = revision;
    this.packs = packs;
    this.calendars = calendars;
    this.adoptions = adoptions;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var read = PackFiles.all().stream().map(PackReader::read).toList();
    var years = CalendarFiles.all();
    transactions.executeWithoutResult(status ->
        revision.change(() -> {
          years.forEach(calendars::first);
          read.forEach(this::load);
        }));
  }

  private void load(Pack pack) {
    var fresh = packs.load(pack);
    if (fresh && pack.name().equals(BASE))
      adoptions.base(pack.name(), packs.latest(pack.name()), pack.valid());
  }
}
