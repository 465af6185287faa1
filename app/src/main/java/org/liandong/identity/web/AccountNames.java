package org.liandong.identity.web;

import static org.liandong.identity.db.Tables.ACCOUNT;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names behind accounts a page already may name, wherever those accounts are. */
@Component
class AccountNames {
  private final DSLContext sql;
  private final Reaches reaches;

  AccountNames(DSLContext sql, Reaches reaches) {
    this.sql = sql;
    this.reaches = reaches;
  }

  @Transactional(readOnly = true)
  Map<AccountId, String> of(Collection<AccountId> accounts) {
    if (accounts.isEmpty()) return Map.of();
    var ids = accounts.stream().map(AccountId::value).collect(Collectors.toSet());
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql
                .select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetch()
                .stream()
                .collect(
                    Collectors.toMap(row -> new AccountId(row.value1()), row -> row.value2())));
  }
}
