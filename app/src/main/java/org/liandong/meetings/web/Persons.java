package org.liandong.meetings.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.identity.Accounts;
import org.springframework.stereotype.Component;

/** Finds the account of somebody named in a form, if that person has one. */
@Component
class Persons {
  private final Accounts accounts;

  Persons(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * The account of a person by sign-in name or phone together with the full name; none when the
   * field was left empty.
   */
  AccountId account(Actor actor, @Nullable String way, String name, String field) {
    if (way == null || way.isBlank()) return AccountId.NONE;
    return accounts
        .known(actor, way, name)
        .orElseThrow(() -> Invalid.field(field, "meetings.person.unknown"))
        .id();
  }
}
